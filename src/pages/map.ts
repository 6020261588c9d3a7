import type { Stop } from '../catalog/entry.ts';
import { stops } from '../catalog/vocabulary.ts';
import { type Html, html } from './html.ts';
import { type StopContent, stopAnchor, stopLabels } from './stops.ts';

/**
 * The road a request travels, drawn as a transit map: a track there and a track back, side lines for what
 * is asked on the way, one line for work that waits. Two drawings, for wide and for narrow panels.
 */

interface Place {
  readonly x: number;
  readonly y: number;
}

type Anchor = 'start' | 'middle';

interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Record<Stop, Place>>;
  /** Where labels stand, seen from the middle of their station: below it, or to its right. */
  readonly labels: Readonly<Record<Anchor, Place>>;
  labelled(stop: Stop): Anchor;
  readonly lines: readonly {
    readonly kind: 'request' | 'response' | 'side' | 'later' | 'aside';
    readonly path: string;
  }[];
  readonly arrows: readonly (Place & {
    readonly turn: number;
    readonly kind: 'request' | 'response' | 'later';
  })[];
}

const wide: Layout = {
  name: 'wide',
  width: 940,
  height: 400,
  places: {
    browser: { x: 60, y: 184 },
    dns: { x: 160, y: 58 },
    tls: { x: 255, y: 184 },
    proxy: { x: 405, y: 184 },
    application: { x: 560, y: 184 },
    cache: { x: 720, y: 58 },
    database: { x: 830, y: 184 },
    queue: { x: 720, y: 318 },
    worker: { x: 830, y: 318 },
  },
  labels: { start: { x: 36, y: 0 }, middle: { x: 0, y: 50 } },
  labelled: (stop) => (stop === 'database' || stop === 'worker' ? 'start' : 'middle'),
  lines: [
    { kind: 'side', path: 'M60 184 V88 Q60 58 90 58 H160' },
    { kind: 'side', path: 'M560 180 H610 Q640 180 640 150 V88 Q640 58 670 58 H800 Q830 58 830 88 V184' },
    { kind: 'later', path: 'M560 188 H610 Q640 188 640 218 V288 Q640 318 670 318 H830' },
    { kind: 'aside', path: 'M830 318 V184' },
    { kind: 'request', path: 'M60 178 H830' },
    { kind: 'response', path: 'M60 191 H830' },
  ],
  arrows: [
    ...[158, 330, 482, 720].map((x) => ({ x, y: 178, turn: 0, kind: 'request' as const })),
    ...[158, 330, 482, 720].map((x) => ({ x, y: 191, turn: 180, kind: 'response' as const })),
    { x: 775, y: 318, turn: 0, kind: 'later' },
  ],
};

const narrow: Layout = {
  name: 'narrow',
  width: 360,
  height: 640,
  places: {
    browser: { x: 44, y: 40 },
    dns: { x: 214, y: 96 },
    tls: { x: 44, y: 160 },
    proxy: { x: 44, y: 260 },
    application: { x: 44, y: 376 },
    cache: { x: 214, y: 330 },
    database: { x: 44, y: 590 },
    queue: { x: 214, y: 430 },
    worker: { x: 214, y: 530 },
  },
  labels: { start: { x: 36, y: 0 }, middle: { x: 0, y: 50 } },
  labelled: () => 'start',
  lines: [
    { kind: 'side', path: 'M50 96 H214' },
    { kind: 'side', path: 'M50 330 H214' },
    { kind: 'later', path: 'M50 430 H214 V530' },
    { kind: 'aside', path: 'M214 530 H52' },
    { kind: 'request', path: 'M50 40 V590' },
    { kind: 'response', path: 'M37 40 V590' },
  ],
  arrows: [
    ...[122, 214, 296, 484].map((y) => ({ x: 50, y, turn: 90, kind: 'request' as const })),
    ...[122, 214, 296, 484].map((y) => ({ x: 37, y, turn: -90, kind: 'response' as const })),
    { x: 130, y: 430, turn: 0, kind: 'later' },
  ],
};

/** Signs of the stations: strokes in a box of 24 by 24. */
const signs: Readonly<Record<Stop, string>> = {
  browser:
    'M3 6.5 Q3 4.5 5 4.5 H19 Q21 4.5 21 6.5 V17.5 Q21 19.5 19 19.5 H5 Q3 19.5 3 17.5 Z M3 9 H21 M6 6.8 H6.01 M8.6 6.8 H8.61',
  dns: 'M12 21 V3.5 M5 5 H16.5 L19 7.5 L16.5 10 H5 Z M19 12 H8 L5.5 14.5 L8 17 H19 Z',
  tls: 'M6 11 H18 V20 H6 Z M8.5 11 V8 Q8.5 4.5 12 4.5 Q15.5 4.5 15.5 8 V11 M12 14.5 V16.5',
  proxy:
    'M3 12 H9 M9 12 Q12 12 13 9 Q14 6 17 6 H21 M9 12 Q12 12 13 15 Q14 18 17 18 H21 M9 12 H21 M18.5 3.5 L21 6 L18.5 8.5 M18.5 9.5 L21 12 L18.5 14.5 M18.5 15.5 L21 18 L18.5 20.5',
  application: 'M8 6 L3 12 L8 18 M16 6 L21 12 L16 18 M13.5 4.5 L10.5 19.5',
  cache: 'M13 3 L5 13.5 H11 L10 21 L19 10 H12.5 Z',
  database:
    'M4.5 6 Q4.5 3.5 12 3.5 Q19.5 3.5 19.5 6 V18 Q19.5 20.5 12 20.5 Q4.5 20.5 4.5 18 Z M4.5 6 Q4.5 8.5 12 8.5 Q19.5 8.5 19.5 6 M4.5 12 Q4.5 14.5 12 14.5 Q19.5 14.5 19.5 12',
  queue: 'M3 7 H7.5 V17 H3 Z M9.8 7 H14.3 V17 H9.8 Z M16.5 7 H21 V17 H16.5 Z',
  worker:
    'M12 8.5 A3.5 3.5 0 1 1 11.99 8.5 Z M12 3 V5.5 M12 18.5 V21 M3 12 H5.5 M18.5 12 H21 M5.6 5.6 L7.4 7.4 M16.6 16.6 L18.4 18.4 M5.6 18.4 L7.4 16.6 M16.6 7.4 L18.4 5.6',
};

/** Both drawings, and the road in words. The stylesheet shows the one that fits. */
export function renderMap(contents: readonly StopContent[]): Html {
  const count = new Map(contents.map(({ stop, count: entries }) => [stop, entries]));
  return html`<figure class="map">${[wide, narrow].map((layout) => draw(layout, count))}
<figcaption class="map-legend"><span class="legend legend-request">there</span><span class="legend legend-response">and back</span><span class="legend legend-side">asked on the way</span><span class="legend legend-later">done later</span></figcaption>
<details class="twin"><summary>This picture in words</summary><p>${words()}</p></details>
</figure>
`;
}

function draw(layout: Layout, count: ReadonlyMap<Stop, number>): Html {
  const id = `map-${layout.name}`;
  return html`<svg class="map-${layout.name}" viewBox="0 0 ${layout.width} ${layout.height}" role="group" aria-labelledby="${id}"><title id="${id}">A map of the road a request travels, with ${stops.length} stops</title>
${layout.lines.map(({ kind, path }) => html`<path class="map-line map-${kind}" d="${path}"/>`)}
${layout.arrows.map(({ x, y, turn, kind }) => html`<path class="map-arrow map-arrow-${kind}" d="M-3 -4.5 L3.5 0 L-3 4.5" transform="translate(${x} ${y}) rotate(${turn})"/>`)}
${stops.map((stop) => drawStation(stop, layout, count.get(stop) ?? 0))}
</svg>
`;
}

function drawStation(stop: Stop, { places, labels, labelled }: Layout, count: number): Html {
  const { x, y } = places[stop];
  const anchor = labelled(stop);
  const label = labels[anchor];
  const entries = count === 1 ? '1 entry' : `${count} entries`;
  return html`<a class="station station-${lineOf(stop)}" href="#${stopAnchor(stop)}"><g transform="translate(${x} ${y})">
<circle class="station-halo" r="30"/><circle class="station-ring" r="24"/><path class="station-sign" d="${signs[stop]}" transform="translate(-12 -12)"/>
<g text-anchor="${anchor}" transform="translate(${label.x} ${label.y})"><text class="station-name">${stopLabels[stop]}</text> ${count > 0 && html`<text class="station-count" y="18">${entries}</text>`}</g>
</g></a>
`;
}

/** The sign of a stop, beside its heading. */
export function stopSign(stop: Stop): Html {
  return html`<span class="stop-sign station-${lineOf(stop)}" aria-hidden="true"><svg viewBox="0 0 24 24"><path class="station-sign" d="${signs[stop]}"/></svg></span>`;
}

function lineOf(stop: Stop): 'request' | 'side' | 'later' {
  if (stop === 'queue' || stop === 'worker') {
    return 'later';
  }
  return stop === 'dns' || stop === 'cache' ? 'side' : 'request';
}

function words(): string {
  const name = (stop: Stop): string => stopLabels[stop];
  return `A line runs from ${name('browser')} over ${name('tls')}, ${name('proxy')} and ${name('application')} to ${name('database')}, with a second track that leads back. A side line leads from ${name('browser')} to ${name('dns')}; another from ${name('application')} over ${name('cache')} to ${name('database')}. A line for later work leads from ${name('application')} to ${name('queue')} and ${name('worker')}, and from there to ${name('database')}.`;
}
