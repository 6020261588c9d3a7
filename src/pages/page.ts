import type { Catalog } from '../catalog/catalog.ts';
import type { Html } from './html.ts';
import type { Section } from './sections.ts';

/** A page as the build keeps it (see `page-file.ts`) and the guide shows it: plain JSON. */
export interface Page {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  /** What stands inside `<main>`: one h1, no style attribute, no script. */
  readonly html: string;
  /** Every place of the page that a link may lead to. */
  readonly anchors: readonly string[];
}

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** Where the guide gets its pages from. */
export interface PageSource {
  /** Undefined for an id without a page; rejects where the page is there and cannot be read. */
  page(id: string): Promise<Page | undefined>;
}

/** Colours and pictures are handed in: they are made with heavy tools at build time, and not at all in a pack. */
export interface Paint {
  /** Code as HTML without style attributes, its spans never crossing a line end. */
  colour(code: string, language: string): string;
  /** A picture of a Mermaid text, or undefined where there is none; the page then shows the text. */
  diagram(mermaid: string, label: DiagramLabel): Diagram | undefined;
  /** The map and the stops of the road, for the one page that shows them; packs have no such page. */
  road?(catalog: Catalog): Road;
}

export interface Road {
  readonly map: Html;
  readonly section: Section;
}

export interface DiagramLabel {
  /** Unique on the page: ids inside the picture begin with it. */
  readonly id: string;
  readonly title: string;
}

export interface Diagram {
  /** An `<svg role="img">` that names itself by its title. */
  readonly svg: string;
  /** The same in words, a line each, for who does not see the picture. */
  readonly words: readonly string[];
}

/** Whether something is a page of this version: what is read from a file may be anything. */
export function isPage(data: unknown): data is Page {
  if (typeof data !== 'object' || data === null) {
    return false;
  }
  const page = data as Partial<Record<keyof Page, unknown>>;
  return (
    page.version === 1 &&
    [page.id, page.title, page.html].every((text) => typeof text === 'string') &&
    Array.isArray(page.anchors)
  );
}
