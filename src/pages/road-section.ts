import type { IndexedEntry } from '../catalog/entry.ts';
import { type Html, html } from './html.ts';
import { stopSign } from './map.ts';
import { linkTo, type Section } from './sections.ts';
import { type StopContent, stopAnchor, stopLabels } from './stops.ts';

/** Up to this many names stand open; the rest waits behind one click. */
const shownAtOnce = 12;

/** Each stop of the road with its skills and entries. */
export function roadSection(contents: readonly StopContent[]): Section {
  return {
    id: 'stops',
    title: 'Stop by stop',
    body: html`<ol class="stops">${contents.map(renderStop)}</ol>`,
  };
}

function renderStop({ stop, itself, skills, others }: StopContent): Html {
  const anchor = stopAnchor(stop);
  return html`<li class="stop" aria-labelledby="${anchor}"><h3 id="${anchor}" tabindex="-1">${stopSign(stop)}${stopLabels[stop]}</h3>
${itself && html`<p class="stop-summary">${itself.summary} ${linkTo(itself)}</p>`}
${skills.map(({ skill, entries }) => html`<div class="stop-skill"><p class="card-head">${linkTo(skill)}</p>${names(entries)}</div>`)}
${others.length > 0 && skills.length > 0 && html`<p class="note">Also here</p>`}${names(others)}</li>
`;
}

function names(entries: readonly IndexedEntry[]): Html {
  const list = (part: readonly IndexedEntry[]): Html =>
    html`<ul class="names">${part.map((entry) => html`<li>${linkTo(entry)}</li>`)}</ul>`;
  const rest = entries.slice(shownAtOnce);
  return html`${entries.length > 0 && list(entries.slice(0, shownAtOnce))}${rest.length > 0 && html`<details class="rest"><summary>${rest.length} more</summary>${list(rest)}</details>`}`;
}
