import type { IndexedEntry } from '../catalog/entry.ts';
import { type Html, html } from './html.ts';
import { stopSign } from './map.ts';
import { linkTo, nameList, type Section } from './sections.ts';
import { type StopContent, stopAnchor, stopLabels } from './stops.ts';

/** So many names stand here, what to learn first before others; the skill's own page has them all. */
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
${skills.map(({ skill, entries }) => html`<div class="stop-skill"><p class="card-head">${linkTo(skill)}</p>${firstOf(skill, entries)}</div>`)}
${others.length > 0 && skills.length > 0 && html`<p class="note">Also here</p>`}${others.length > 0 && nameList(others)}</li>
`;
}

function firstOf(skill: IndexedEntry, entries: readonly IndexedEntry[]): Html {
  const { learn = [] } = skill.kind === 'skill' ? skill : {};
  const place = ({ id }: IndexedEntry): number => {
    const at = learn.indexOf(id);
    return at < 0 ? learn.length : at;
  };
  const first = [...entries].sort((one, other) => place(one) - place(other)).slice(0, shownAtOnce);
  const more = entries.length - first.length;
  return html`${first.length > 0 && nameList(first)}${more > 0 && html`<p class="rest"><a href="atlas:${skill.id}">${more} more in this skill</a></p>`}`;
}
