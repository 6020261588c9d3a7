import type { Catalog } from '../catalog/catalog.ts';
import type { Entry, IndexedEntry, Kind, Link } from '../catalog/entry.ts';
import { Anchors, comparisonAnchor } from './anchors.ts';
import { type Fence, parseFences } from './fences.ts';
import { type Html, html } from './html.ts';
import { kindSections } from './kind-sections.ts';
import { renderInline, renderProse } from './markdown.ts';
import type { Heading, Page, Paint } from './page.ts';
import { pathNavigation } from './path-navigation.ts';
import { renderQuestion } from './questions.ts';
import { type PredictQuestion, renderExample, type SampleContext } from './samples.ts';
import {
  comparisonSection,
  entryLink,
  errorList,
  levelMark,
  linkList,
  linksOfPart,
  monthText,
  nameList,
  partsSection,
  type Section,
  stackTable,
} from './sections.ts';
import { renderRoadLine, roadEntryId } from './stops.ts';

/** Parts beyond this number get a list of their names before them. */
const partsWithoutIndex = 6;

/**
 * The page of an entry. `parts` are the full entries of its parts, where they are at hand; otherwise what the
 * catalogue knows of them is shown. Never throws on what an author may write.
 */
export function renderPage(entry: Entry, catalog: Catalog, paint: Paint, parts: readonly Entry[] = []): Page {
  const anchors = new Anchors();
  const wholeParts = parts.length > 0 ? parts : catalog.partsOf(entry.id);
  for (const part of wholeParts) {
    anchors.reserve(part.id);
    for (const { id } of ('links' in part && part.links) || []) {
      anchors.reserve(`${linksOfPart(part)}${id}`);
    }
  }
  for (const { id } of [entry, ...wholeParts]) {
    for (const { other } of catalog.comparisons(id)) {
      anchors.reserve(comparisonAnchor(id, other.id));
    }
  }
  const isRoad = entry.id === roadEntryId;
  const road = isRoad ? paint.road?.(catalog) : undefined;
  const reference = [
    ...(road ? [road.section] : []),
    ...(wholeParts.length > 0
      ? [partsSection(wholeParts, catalog, wholeParts.length > partsWithoutIndex)]
      : []),
  ];
  const lessons = [...kindSections(entry, catalog), ...commonSections(entry, catalog)];
  reserveSectionAnchors([...lessons, ...reference], entry, anchors);
  const guide = renderGuide(entry, paint, anchors);
  const quiz = quizSection(entry, paint, anchors);
  // What is only looked things up in comes after what is read.
  const rest = [...lessons, ...(quiz ? [quiz] : []), ...reference, ...closingSections(entry, catalog)];
  const contents: Heading[] = [...guide.headings, ...rest.map(headingOf)];
  const page = html`<article class="page kind-${entry.kind}${isRoad && ' page-road'}">
${header(entry, catalog)}
${road?.map}
<div class="columns">${contentsList(contents)}<div class="body">
${entry.guide !== undefined && html`<div class="guide">${guide.body}</div>`}
${rest.map(renderSection)}
${pathNavigation(entry.id, catalog)}
</div></div>
</article>
`;
  return {
    version: 1,
    id: entry.id,
    title: entry.name,
    html: page.markup,
    anchors: anchors.all,
  };
}

/** Links as the guide first refers to them, so that its footnotes count from one; then those it does not mention. */
function linksInOrder({ links = [], guide = '' }: Entry): Link[] {
  const place = ({ id }: Link): number => {
    const at = guide.indexOf(`[^${id}]`);
    return at < 0 ? guide.length : at;
  };
  return [...links].sort((one, other) => place(one) - place(other));
}

function headingOf({ id, title }: Section): Heading {
  return { id, text: title };
}

/** Sections keep their names; a heading of the guide that says the same gets another. */
function reserveSectionAnchors(sections: readonly Section[], entry: Entry, anchors: Anchors): void {
  for (const { id } of sections) {
    anchors.reserve(id);
  }
  for (const { id } of entry.links ?? []) {
    anchors.reserve(`link-${id}`);
  }
  for (const id of ['questions', 'related', 'next', 'links']) {
    anchors.reserve(id);
  }
}

function renderGuide(
  entry: Entry,
  paint: Paint,
  anchors: Anchors,
): { body: Html; headings: readonly Heading[] } {
  const questions = (entry.quiz ?? []).filter(
    (question): question is PredictQuestion => question.kind === 'predict',
  );
  const samples: SampleContext = {
    paint,
    anchors,
    questionOf: (name) => questions.find(({ sample }) => sample === name),
  };
  const prose = renderProse(entry.guide ?? '', {
    links: linksInOrder(entry),
    anchors,
    sample: (example, sentence) => renderExample(example, sentence, samples),
  });
  return { body: prose.html, headings: prose.headings };
}

/** The questions that are not asked at their sample already. */
function quizSection(entry: Entry, paint: Paint, anchors: Anchors): Section | undefined {
  const fences = parseFences(entry.guide ?? '');
  const sampleOf = (name: string): Fence | undefined =>
    fences.find(({ options }) => options['name'] === name);
  const left = (entry.quiz ?? []).filter(
    (question) => !(question.kind === 'predict' && sampleOf(question.sample)?.flags.includes('predict')),
  );
  const context = { paint, anchors, sampleOf };
  return left.length === 0
    ? undefined
    : {
        id: 'questions',
        title: 'Check yourself',
        body: html`${left.map((question) => renderQuestion(question, context))}`,
      };
}

function commonSections(entry: Entry, catalog: Catalog): Section[] {
  const comparison = comparisonSection(entry.id, catalog);
  const { inCode = [], errors = [] } = entry;
  return [
    ...(inCode.length > 0
      ? [{ id: 'stack', title: 'In your stack', body: stackTable(inCode, catalog) }]
      : []),
    ...(comparison ? [comparison] : []),
    ...(errors.length > 0
      ? [{ id: 'errors', title: 'When it goes wrong', body: errorList(errors, catalog) }]
      : []),
  ];
}

function closingSections(entry: Entry, catalog: Catalog): Section[] {
  const related = (entry.related ?? []).flatMap((id) => catalog.get(id) ?? []);
  const next = catalog.needing(entry.id);
  const links = linksInOrder(entry);
  return [
    ...(related.length > 0 ? [{ id: 'related', title: 'Related', body: nameList(related) }] : []),
    ...(next.length > 0 ? [{ id: 'next', title: 'What this opens the way to', body: nameList(next) }] : []),
    ...(links.length > 0
      ? [{ id: 'links', title: 'Sources and further reading', body: linkList(links) }]
      : []),
  ];
}

function renderSection({ id, title, body }: Section): Html {
  return html`<section class="section section-${id}" aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${title}</h2>
${body}
</section>
`;
}

/** Below three headings a list of them helps nobody. */
function contentsList(headings: readonly Heading[]): Html {
  return headings.length < 3
    ? html``
    : html`<nav class="contents" aria-label="On this page"><details data-contents><summary>On this page</summary><ol>${headings.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ol></details></nav>`;
}

const kindLabels: Readonly<Record<Kind, string>> = {
  role: 'Role',
  skill: 'Skill',
  tool: 'Tool',
  term: 'Term',
  path: 'Path',
};

function header(entry: Entry, catalog: Catalog): Html {
  const stop = entry.id === roadEntryId ? undefined : catalog.stopOf(entry.id);
  return html`<header class="page-header">
<p class="kicker">${kicker(entry, catalog)}</p>
<h1 tabindex="-1">${entry.name}</h1>
${entry.aliases && entry.aliases.length > 0 && html`<p class="aliases">also ${entry.aliases.join(', ')}</p>`}
<p class="summary">${entry.summary}</p>
${entry.goal !== undefined && html`<p class="goal"><strong>After this page you can</strong> ${renderInline(lowerFirst(entry.goal))}</p>`}
${facts(entry, catalog)}
${stop && renderRoadLine(stop)}
</header>`;
}

function kicker(entry: Entry, catalog: Catalog): Html {
  const indexed: IndexedEntry | undefined = catalog.get(entry.id);
  const skill = entry.kind === 'skill' ? undefined : catalog.skillOf(entry.id);
  const parent = entry.kind === 'skill' && entry.parent !== undefined ? catalog.get(entry.parent) : undefined;
  const above = skill ?? parent;
  const parts = [
    html`<span class="kind kind-label-${entry.kind}">${kindLabels[entry.kind]}</span>`,
    above && html`<span>in ${entryLink(above.id, catalog)}</span>`,
    entry.level && levelMark(entry.level),
    indexed?.checked !== undefined &&
      html`<span class="checked">sources read ${monthText(indexed.checked)}</span>`,
    indexed?.pack !== undefined && html`<span class="pack">from ${indexed.pack}</span>`,
  ];
  return html`${parts}`;
}

/** Short facts under the summary: what to know first, and what the kind adds. */
function facts(entry: Entry, catalog: Catalog): Html {
  const needs = (entry.needs ?? []).map((id) => entryLink(id, catalog));
  const rows: (readonly [string, Html] | undefined)[] = [
    needs.length > 0
      ? ['Know first', html`${needs.map((need, at) => html`${at > 0 && ', '}${need}`)}`]
      : undefined,
    entry.kind === 'tool' && entry.versions !== undefined
      ? ['Versions', renderInline(entry.versions)]
      : undefined,
    entry.kind === 'path' && entry.who !== undefined ? ['For', renderInline(entry.who)] : undefined,
    entry.kind === 'path' && entry.time !== undefined ? ['Time', renderInline(entry.time)] : undefined,
    entry.kind === 'path' && entry.cost !== undefined ? ['Cost', renderInline(entry.cost)] : undefined,
  ];
  const shown = rows.flatMap((row) => (row ? [row] : []));
  return shown.length === 0
    ? html``
    : html`<dl class="facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** "Size a pool" → "size a pool"; an acronym or a name of several capitals stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
