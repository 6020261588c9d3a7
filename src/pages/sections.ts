import type { Catalog } from '../catalog/catalog.ts';
import type { Entry, ErrorMessage, IndexedEntry, Level, Link, Spelling } from '../catalog/entry.ts';
import { comparisonAnchor } from './anchors.ts';
import { Html, html } from './html.ts';
import { renderBlocks, renderInline } from './markdown.ts';

/** A part of a page under a heading of the first order. */
export interface Section {
  /** Its anchor, the same on every page, so that links may lead to it. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** A link to another entry; an id that nobody has becomes plain text. */
export function entryLink(id: string, catalog: Catalog): Html {
  const entry = catalog.get(id);
  return entry ? linkTo(entry) : html`<span>${id}</span>`;
}

export function linkTo({ id, name }: Pick<IndexedEntry, 'id' | 'name'>): Html {
  return html`<a href="atlas:${id}">${name}</a>`;
}

const levelNumbers: Readonly<Record<Level, number>> = { beginner: 1, intermediate: 2, advanced: 3 };

/** Three dots, and the word for who does not see them. */
export function levelMark(level: Level): Html {
  const filled = levelNumbers[level];
  return html`<span class="level level-${level}"><span class="level-dots" aria-hidden="true">${[1, 2, 3].map((dot) => html`<span class="level-dot${dot <= filled && ' level-on'}"></span>`)}</span>${level}</span>`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11` as "November 2026"; a year alone stays as it is. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  const name = monthNames[Number(number) - 1];
  return name === undefined ? year : `${name} ${year}`;
}

/** Entries as a list of names, for lists too long to say more of each. */
export function nameList(entries: readonly IndexedEntry[]): Html {
  return html`<ul class="names">${entries.map((entry) => html`<li>${linkTo(entry)}</li>`)}</ul>`;
}

/** Entries each with its summary. */
export function cardList(entries: readonly IndexedEntry[], ordered: boolean): Html {
  const tag = new Html(ordered ? 'ol' : 'ul');
  const cards = entries.map(
    (entry) =>
      html`<li class="card"><p class="card-head">${linkTo(entry)}${entry.level && levelMark(entry.level)}</p><p class="card-text">${entry.summary}</p></li>`,
  );
  return html`<${tag} class="cards">${cards}</${tag}>`;
}

export function comparisonSection(id: string, catalog: Catalog): Section | undefined {
  const views = catalog.comparisons(id);
  const rows = views.map(
    ({ other, how }) =>
      html`<div class="versus" id="${comparisonAnchor(id, other.id)}" tabindex="-1"><dt>${linkTo(other)}</dt><dd>${renderInline(how)}</dd></div>`,
  );
  return rows.length === 0
    ? undefined
    : { id: 'compare', title: 'Not to be confused with', body: html`<dl class="comparisons">${rows}</dl>` };
}

/** One row a tool, however many ways it has to write it. */
export function stackTable(spellings: readonly Spelling[], catalog: Catalog): Html {
  const tools = [...new Set(spellings.map(({ in: tool }) => tool))];
  const rows = tools.map((tool) => {
    const own = spellings.filter((spelling) => spelling.in === tool);
    return html`<tr data-tool="${tool}"><th scope="row">${entryLink(tool, catalog)}</th><td>${own.map(({ write, note }) => html`<p><code>${write}</code>${note !== undefined && html`<span class="note">${renderInline(note)}</span>`}</p>`)}</td></tr>`;
  });
  return html`<div class="table-frame"><table class="stack"><thead><tr><th scope="col">In</th><th scope="col">it looks like this</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

export function errorList(errors: readonly ErrorMessage[], catalog: Catalog): Html {
  return html`${errors.map(
    ({
      says,
      from,
      means,
      first,
    }) => html`<div class="error-message"><p class="says"><code>${withBlanks(says)}</code>${from !== undefined && html`<span class="from">from ${entryLink(from, catalog)}</span>`}</p>
<p><strong>What it means.</strong> ${renderInline(means)}</p>
<p><strong>First.</strong> ${renderInline(first)}</p></div>
`,
  )}`;
}

/** `{n}` and `{name}` stand for anything: they are shown as a gap. */
function withBlanks(message: string): Html {
  const parts = message.split(/(\{\w+\})/);
  return html`${parts.map((part) => (/^\{\w+\}$/.test(part) ? html`<var>${part.slice(1, -1)}</var>` : part))}`;
}

/** The parts of a whole, each under its own id. */
export function partsSection(
  parts: readonly (IndexedEntry | Entry)[],
  catalog: Catalog,
  numbers: boolean,
): Section {
  const index = html`<ul class="names parts-index">${parts.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul>`;
  const bodies = parts.map((part) => {
    return html`<section class="part" aria-labelledby="${part.id}"><h3 id="${part.id}" tabindex="-1">${part.name}</h3>
<p>${part.summary}</p>
${'guide' in part && part.guide !== undefined && renderBlocks(part.guide, part.links, linksOfPart(part))}
${catalog.comparisons(part.id).map(({ other, how }) => html`<p id="${comparisonAnchor(part.id, other.id)}" tabindex="-1"><strong>Not ${linkTo(other)}.</strong> ${renderInline(how)}</p>`)}
${part.inCode && stackTable(part.inCode, catalog)}
${part.errors && errorList(part.errors, catalog)}
${'links' in part && part.links && linkList(part.links, linksOfPart(part))}
</section>
`;
  });
  return { id: 'parts', title: 'One by one', body: html`${numbers && index}${bodies}` };
}

/** What the anchors of the links of a part begin with: its whole may have a link of the same id. */
export function linksOfPart({ id }: Pick<Entry, 'id'>): string {
  return `link-${id}-`;
}

/** Sources; footnotes lead here by `link-` and the id. */
export function linkList(links: readonly Link[], prefix = 'link-'): Html {
  const items = links.map(
    ({ id, title, url, read }) =>
      html`<li id="${prefix}${id}" tabindex="-1"><a href="${url}">${title}</a> <span class="link-host">${hostOf(url)}${read !== undefined && `, read ${monthText(read)}`}</span></li>`,
  );
  return html`<ol class="links">${items}</ol>`;
}

function hostOf(url: string): string {
  return /^https:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? '';
}
