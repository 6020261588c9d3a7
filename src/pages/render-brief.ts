import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry } from '../catalog/entry.ts';
import { html } from './html.ts';

/**
 * What the docked view shows of the entries that a word stands for: enough to go on reading code. Only what
 * the catalogue holds, so that nothing has to be read from a file while the caret moves.
 */
export function renderBrief(entries: readonly IndexedEntry[], catalog: Catalog): string {
  return html`<article class="page brief">${entries.map((entry) => briefEntry(entry, catalog))}</article>`.toString();
}

function briefEntry(entry: IndexedEntry, catalog: Catalog) {
  const comparisons = catalog.comparisons(entry.id);
  const spellings = entry.inCode ?? [];
  const errors = entry.errors ?? [];
  return html`<section>
<h1>${entry.name}</h1>
<p class="summary">${entry.summary}</p>
${comparisons.length > 0 && html`<h2>Not to be confused</h2><dl>${comparisons.map(({ other, how }) => html`<dt><a href="atlas:${other.id}">${other.name}</a></dt><dd>${how}</dd>`)}</dl>`}
${spellings.length > 0 && html`<h2>In code</h2><dl>${spellings.map(({ in: tool, write, note }) => html`<dt>${catalog.get(tool)?.name ?? tool}</dt><dd><code>${write}</code>${note !== undefined && html` ${note}`}</dd>`)}</dl>`}
${errors.length > 0 && html`<h2>When it goes wrong</h2><dl>${errors.map(({ says, means }) => html`<dt><code>${says}</code></dt><dd>${means}</dd>`)}</dl>`}
<p><a href="atlas:${entry.id}">${entry.depth === 'short' ? 'Open the page' : 'Open the guide'}</a></p>
</section>`;
}
