import type { IndexedEntry, LongTexts } from '../catalog/entry.ts';
import { reasonOf } from '../catalog/reason.ts';
import { isPage, type Page } from './page.ts';
import type { Painted } from './painted.ts';

/** The page of one entry in both its forms. A part of a whole has no page of its own. */
export interface StoredPage {
  readonly page?: Page;
  readonly markdown: string;
}

/**
 * What the build keeps of one entry: what the index does not know of it, with the colours and pictures that tools
 * made which do not ship. The page is rendered of that when it is wanted; it itself would weigh three times as much.
 * Only where more goes into it, such as the map, does it ship as it is.
 */
export type Stored = StoredPage | StoredTexts;

export interface StoredTexts {
  readonly texts: LongTexts;
  readonly painted?: Painted;
}

/**
 * The file that holds the page of an entry, below `dist/`. A guide has one of its own. What the short ones add to
 * the index is little and alike, and together it weighs half as much: those of one letter share a file, whose name
 * no id can have.
 */
export function pageFileName({ id, depth }: Pick<IndexedEntry, 'id' | 'depth'>): string {
  return depth === 'short' ? `pages/_${id.charAt(0)}.json` : `pages/${id}.json`;
}

/** In one line why something cannot be shown. */
interface Damaged {
  readonly damaged: string;
}

/** A file of pages, whatever is in it. */
export type PageFile = { readonly file: unknown } | Damaged;

export function readPageFile(json: string): PageFile {
  try {
    return { file: JSON.parse(json) as unknown };
  } catch (error) {
    return { damaged: `not readable as JSON: ${reasonOf(error)}` };
  }
}

/** What a file holds of an id. */
export function readStored(json: string, id: string): Stored | Damaged {
  const read = readPageFile(json);
  return 'damaged' in read ? read : storedIn(read.file, id);
}

/** What a file that was read holds of an id. */
export function storedIn(data: unknown, id: string): Stored | Damaged {
  const isFile = typeof data === 'object' && data !== null && Object.hasOwn(data, id);
  const stored = isFile ? (data as Readonly<Record<string, unknown>>)[id] : undefined;
  return isStoredPage(stored) || isStoredTexts(stored)
    ? stored
    : { damaged: `holds no page "${id}" of this version` };
}

/** The build has checked the texts; what a damaged file makes of them shows when they are rendered. */
function isStoredTexts(data: unknown): data is StoredTexts {
  if (typeof data !== 'object' || data === null) {
    return false;
  }
  const { texts, painted } = data as Partial<Record<keyof StoredTexts, unknown>>;
  return typeof texts === 'object' && texts !== null && (painted === undefined || isPainted(painted));
}

function isPainted(data: unknown): data is Painted {
  const { colours, diagrams } = (data ?? {}) as Partial<Record<keyof Painted, unknown>>;
  return Array.isArray(colours) && Array.isArray(diagrams);
}

function isStoredPage(data: unknown): data is StoredPage {
  if (typeof data !== 'object' || data === null) {
    return false;
  }
  const { page, markdown } = data as Partial<Record<keyof StoredPage, unknown>>;
  return typeof markdown === 'string' && (page === undefined || isPage(page));
}
