import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Page } from '../pages/page.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import { renderPage } from '../pages/render-page.ts';
import { plainPaint } from '../pages/samples.ts';

// Loaded with the first page of a pack: the Markdown parser takes a while, and most windows never need it.

export function renderPackPage(entry: Entry, catalog: Catalog): Page {
  return renderPage(entry, catalog, plainPaint);
}

export function renderPackMarkdown(entry: Entry, catalog: Catalog): string {
  return renderMarkdown(entry, catalog);
}
