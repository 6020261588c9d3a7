import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { StoredPage } from './page-file.ts';
import { type Painted, paintAgain } from './painted.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderPage } from './render-page.ts';
import { plainPaint } from './samples.ts';

/**
 * The page of an entry as it can be rendered on the spot: with the colours and pictures that were painted before,
 * without any in a pack. Load this module with the first such page: the Markdown parser takes a while to start.
 */
export function renderPlainly(
  entry: Entry,
  catalog: Catalog,
  painted?: Painted,
  parts?: readonly Entry[],
): StoredPage {
  const paint = painted ? paintAgain(painted) : plainPaint;
  return { page: renderPage(entry, catalog, paint, parts), markdown: renderMarkdown(entry, catalog) };
}
