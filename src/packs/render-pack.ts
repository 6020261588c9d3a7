import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { StoredPage } from '../pages/page-file.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import { renderPage } from '../pages/render-page.ts';
import { plainPaint } from '../pages/samples.ts';

// Loaded with the first page of a pack: the Markdown parser takes a while, and most windows never need it.

export function renderPackEntry(entry: Entry, catalog: Catalog): StoredPage {
  return { page: renderPage(entry, catalog, plainPaint), markdown: renderMarkdown(entry, catalog) };
}
