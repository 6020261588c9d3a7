import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { escapeHtml } from '../pages/html.ts';
import type { Page, Paint } from '../pages/page.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import { renderPage } from '../pages/render-page.ts';

// Loaded with the first page of a pack: the Markdown parser takes a while, and most windows never need it.

/** Code of packs stays plain, as the colouring is a tool of the build. */
const plain: Paint = { colour: (code) => escapeHtml(code), diagram: () => undefined };

export function renderPackPage(entry: Entry, catalog: Catalog): Page {
  return renderPage(entry, catalog, plain);
}

export function renderPackMarkdown(entry: Entry, catalog: Catalog): string {
  return renderMarkdown(entry, catalog);
}
