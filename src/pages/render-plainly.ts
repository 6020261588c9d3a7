import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { StoredPage } from './page-file.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderPage } from './render-page.ts';
import { plainPaint } from './samples.ts';

/**
 * The page of an entry as it can be rendered on the spot: code without colours, no pictures. Load this module with
 * the first such page: the Markdown parser takes a while to start, and many windows never show one.
 */
export function renderPlainly(entry: Entry, catalog: Catalog, parts?: readonly Entry[]): StoredPage {
  return { page: renderPage(entry, catalog, plainPaint, parts), markdown: renderMarkdown(entry, catalog) };
}
