import type { Catalog } from '../catalog/catalog.ts';
import type { Entry, IndexedEntry, Path, Role, Skill, Tool } from '../catalog/entry.ts';
import { type Html, html } from './html.ts';
import { renderInline } from './markdown.ts';
import { cardList, entryLink, levelMark, monthText, nameList, type Section } from './sections.ts';

/** What an entry's kind adds behind its guide. */
export function kindSections(entry: Entry, catalog: Catalog): Section[] {
  switch (entry.kind) {
    case 'role':
      return roleSections(entry, catalog);
    case 'skill':
      return skillSections(entry, catalog);
    case 'tool':
      return toolSections(entry, catalog);
    case 'path':
      return pathSections(entry, catalog);
    case 'term':
      return [];
  }
}

/** So many of a learning order stand with their summaries. */
const learnCards = 20;

function present(sections: readonly (Section | false | undefined)[]): Section[] {
  return sections.filter((section): section is Section => typeof section === 'object');
}

function found(ids: readonly string[], catalog: Catalog): IndexedEntry[] {
  return ids.flatMap((id) => catalog.get(id) ?? []);
}

function roleSections(
  { responsibilities = [], skills = [], figures = [], figuresNote }: Role,
  catalog: Catalog,
): Section[] {
  return present([
    responsibilities.length > 0 && {
      id: 'responsibilities',
      title: 'What you answer for',
      body: html`<ul>${responsibilities.map((each) => html`<li>${renderInline(each)}</li>`)}</ul>`,
    },
    skills.length > 0 && {
      id: 'skills',
      title: 'Skills of this role',
      body: cardList(found(skills, catalog), false),
    },
    figures.length > 0 && { id: 'figures', title: 'In figures', body: figureTable(figures, figuresNote) },
  ]);
}

function figureTable(figures: NonNullable<Role['figures']>, note: string | undefined) {
  const rows = figures.map(
    ({ figure, what, source, asOf }) =>
      html`<tr><td class="figure">${figure}</td><td>${renderInline(what)}</td><td class="figure-source">${renderInline(source)}<br>${asOf === 'unknown' ? 'undated' : monthText(asOf)}</td></tr>`,
  );
  return html`<div class="table-frame"><table class="figures"><thead><tr><th scope="col">Figure</th><th scope="col">What it says</th><th scope="col">Source and date</th></tr></thead><tbody>${rows}</tbody></table></div>
${note !== undefined && html`<p class="note">${renderInline(note)}</p>`}`;
}

function skillSections(entry: Skill, catalog: Catalog): Section[] {
  const learn = found(entry.learn ?? [], catalog);
  const first = new Set(learn.map(({ id }) => id));
  const more = catalog.under(entry.id).filter(({ id }) => !first.has(id));
  const roles = catalog.ofKind('role').filter(({ skills = [] }) => skills.includes(entry.id));
  return present([
    learn.length > 0 && { id: 'learn', title: 'What to learn, in order', body: learnList(learn) },
    more.length > 0 && {
      id: 'more',
      title: learn.length > 0 ? 'More in this skill' : 'In this skill',
      body: nameList(more),
    },
    roles.length > 0 && { id: 'roles', title: 'Roles that need it', body: nameList(roles) },
  ]);
}

/** The first ones with what they are; a reader who has come so far knows what to do with the names of the others. */
function learnList(learn: readonly IndexedEntry[]): Html {
  const later = learn.slice(learnCards);
  return html`${cardList(learn.slice(0, learnCards), true)}${later.length > 0 && html`<p class="note">Then, still in order</p>${nameList(later)}`}`;
}

function toolSections({ alternatives = [] }: Tool, catalog: Catalog): Section[] {
  const rows = alternatives.map(
    ({ id, when }) =>
      html`<div class="versus"><dt>${entryLink(id, catalog)}</dt><dd>${renderInline(asCondition(when))}</dd></div>`,
  );
  return present([
    rows.length > 0 && {
      id: 'alternatives',
      title: 'What one takes instead, and when',
      body: html`<dl class="comparisons">${rows}</dl>`,
    },
  ]);
}

function pathSections(entry: Path, catalog: Catalog): Section[] {
  const steps = entry.steps.map(({ entry: id, why }) => {
    const level = catalog.get(id)?.level;
    return html`<li class="step"><p class="card-head">${entryLink(id, catalog)}${level && levelMark(level)}</p><p class="card-text">${renderInline(why)}</p></li>`;
  });
  return [{ id: 'steps', title: 'Step by step', body: html`<ol class="steps">${steps}</ol>` }];
}

/** Authors write "you want …" or "When you want …": the page always says "when you want …". */
function asCondition(when: string): string {
  const bare = when.replace(/^when\s+/i, '');
  const opens = /^[A-Z][a-z]*\b/.exec(bare)?.[0] ?? '';
  const isOrdinary = [
    'All',
    'Anything',
    'Clients',
    'Code',
    'Data',
    'Everything',
    'Messages',
    'Most',
    'One',
    'People',
    'Two',
    'Work',
    'You',
    'Your',
    'The',
    'A',
    'An',
    'It',
    'There',
    'Other',
    'No',
    'Many',
    'Several',
  ].includes(opens);
  return `when ${isOrdinary ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare}`;
}
