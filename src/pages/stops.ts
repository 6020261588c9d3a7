import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry, Stop } from '../catalog/entry.ts';
import { stops } from '../catalog/vocabulary.ts';
import { type Html, html } from './html.ts';

/** The entry whose page is the map. */
export const roadEntryId = 'how-a-request-travels';

export const stopLabels: Readonly<Record<Stop, string>> = {
  browser: 'Browser',
  dns: 'DNS',
  tls: 'TLS',
  proxy: 'Proxy',
  application: 'Application',
  cache: 'Cache',
  database: 'Database',
  queue: 'Queue',
  worker: 'Worker',
};

/** Where the map's page speaks of a stop. */
export function stopAnchor(stop: Stop): string {
  return `stop-${stop}`;
}

/** One line that shows where on the road an entry lives, and leads to that stop of the map. */
export function renderRoadLine(stop: Stop): Html {
  // As little markup as will do: this stands on every page.
  const dots = stops.map((each) => html`<i${each === stop && html` class="here"`}>${stopLabels[each]}</i>`);
  const stopNumber = stops.indexOf(stop) + 1;
  return html`<a class="road" href="atlas:${roadEntryId}#${stopAnchor(stop)}"><span class="only-read">Lives at stop ${stopNumber} of the road a request travels: ${stopLabels[stop]}. Show the map.</span><span class="road-line" aria-hidden="true">${dots}</span></a>`;
}

/** What lives at a stop: its skills, and what hangs on none of them. */
export interface StopContent {
  readonly stop: Stop;
  /** The entry that has the stop's own name, where there is one. */
  readonly itself: IndexedEntry | undefined;
  readonly skills: readonly { readonly skill: IndexedEntry; readonly entries: readonly IndexedEntry[] }[];
  readonly others: readonly IndexedEntry[];
  readonly count: number;
}

/** Every stop with its entries, parts of a whole and paths left out; linear in their number. */
export function stopContents(catalog: Catalog): StopContent[] {
  const living = new Map<Stop, IndexedEntry[]>(stops.map((stop) => [stop, []]));
  for (const entry of catalog.entries) {
    const stop = isPart(entry) || entry.id === roadEntryId ? undefined : catalog.stopOf(entry.id);
    if (stop !== undefined) {
      living.get(stop)?.push(entry);
    }
  }
  return stops.map((stop) => contentOf(stop, living.get(stop) ?? [], catalog));
}

function isPart(entry: IndexedEntry): boolean {
  return entry.kind === 'term' && entry.partOf !== undefined;
}

function contentOf(stop: Stop, entries: readonly IndexedEntry[], catalog: Catalog): StopContent {
  const here = new Set(entries);
  const skills = entries
    .filter(({ kind }) => kind === 'skill')
    .map((skill) => ({ skill, entries: catalog.under(skill.id).filter((entry) => here.has(entry)) }));
  const hung = new Set(skills.flatMap(({ skill, entries: under }) => [skill, ...under]));
  return {
    stop,
    itself: catalog.get(stop),
    skills,
    others: entries.filter((entry) => !hung.has(entry)),
    count: entries.length,
  };
}
