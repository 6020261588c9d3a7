import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry } from '../catalog/entry.ts';
import { type Html, html } from './html.ts';
import { linkTo } from './sections.ts';

/**
 * Previous and next, once for each path that the entry is a step of. The page's script opens the one on
 * which the reader came.
 */
export function pathNavigation(id: string, catalog: Catalog): Html {
  const navigations = catalog.ofKind('path').flatMap((path) => {
    const at = path.steps.findIndex(({ entry }) => catalog.get(entry)?.id === id);
    return at === -1 ? [] : [renderNavigation(path, at, catalog)];
  });
  return html`${navigations}`;
}

function renderNavigation(path: Extract<IndexedEntry, { kind: 'path' }>, at: number, catalog: Catalog): Html {
  const step = (offset: number): IndexedEntry | undefined => {
    const id = path.steps[at + offset]?.entry;
    return id === undefined ? undefined : catalog.get(id);
  };
  return html`<nav class="path-nav" aria-label="Steps of the path ${path.name}" data-path="${path.id}">
<p class="path-name">Step ${at + 1} of ${path.steps.length} in ${linkTo(path)}</p>
<div class="path-steps">${stepLink(step(-1), 'previous')}${stepLink(step(1), 'next')}</div>
</nav>
`;
}

function stepLink(entry: IndexedEntry | undefined, way: 'previous' | 'next'): Html {
  return entry === undefined
    ? html`<span></span>`
    : html`<a class="path-step path-${way}" href="atlas:${entry.id}" rel="${way === 'next' ? 'next' : 'prev'}"><span class="path-way">${way === 'next' ? 'Next' : 'Previous'}</span><span class="path-entry">${entry.name}</span></a>`;
}
