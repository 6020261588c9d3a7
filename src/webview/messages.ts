/**
 * What a page and the extension say to each other, once for both sides. The extension reads with
 * `from-page.ts`; the page, which carries no validator, with `readToPage` below.
 */

/** From a page to the extension. `request` numbers come back in `done`. */
export type FromPage =
  /** The page listens now; nothing is posted before. */
  | { readonly type: 'ready' }
  | {
      readonly type: 'open';
      readonly id: string;
      readonly anchor?: string | undefined;
      readonly toSide: boolean;
    }
  /** The pointer or the focus is on a link: its page may be wanted next. */
  | { readonly type: 'foresee'; readonly id: string }
  /** Where the reader is, told when scrolling has come to rest: back and forward return to it. */
  | {
      readonly type: 'place';
      readonly id: string;
      readonly anchor?: string | undefined;
      readonly scroll: number;
    }
  | { readonly type: 'go'; readonly way: 'back' | 'forward' }
  | { readonly type: 'copy'; readonly request: number; readonly text: string }
  | { readonly type: 'insert'; readonly request: number; readonly text: string }
  | {
      readonly type: 'openSample';
      readonly request: number;
      readonly text: string;
      readonly language: string;
    }
  /** The reader chose this language on a tab. */
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'command'; readonly command: PageCommand };

/** The only commands that a page may ask for. */
export const pageCommands = ['retry', 'explainTerm', 'showAtlas', 'surpriseMe'] as const;
export type PageCommand = (typeof pageCommands)[number];

export interface Show {
  readonly type: 'show';
  readonly page: ShownPage;
  readonly anchor?: string | undefined;
  /** Pixels from the top, for a page the reader has been at before; wins over the anchor. */
  readonly scroll?: number | undefined;
  readonly reader: Reader;
  /** The path on which the reader came. */
  readonly path?: string | undefined;
}

/** From the extension to a page. */
export type ToPage =
  | Show
  /** What is known of the reader has changed. */
  | { readonly type: 'reader'; readonly reader: Reader }
  | { readonly type: 'goTo'; readonly anchor: string }
  | { readonly type: 'zoom'; readonly percent: number }
  | { readonly type: 'done'; readonly request: number; readonly ok: boolean; readonly text: string };

export interface ShownPage {
  readonly id: string;
  readonly title: string;
  /** Empty for the page that stands in the frame already. */
  readonly html: string;
}

/** What is known of the reader, to put their own first. */
export interface Reader {
  /** Language ids, the most wanted first. */
  readonly languages: readonly string[];
  /** Ids of tools that the project uses. */
  readonly tools: readonly string[];
  /** They marked the subject of this page as known. */
  readonly isKnown?: boolean;
}

/** What a page keeps over a reload: who it is and how far the reader was, never its content. */
export interface PageState {
  readonly v: 1;
  readonly id: string;
  readonly anchor?: string | undefined;
  readonly scroll: number;
  /** Guesses whose answer was shown, for the page's script alone. */
  readonly unveiled?: readonly string[];
}

/** A message of the extension as it should be, or undefined. */
export function readToPage(data: unknown): ToPage | undefined {
  if (!isRecord(data)) {
    return undefined;
  }
  const { type, page, reader, anchor, scroll, path, percent, request, ok, text } = data;
  switch (type) {
    case 'show':
      return isRecord(page) &&
        areStrings([page['id'], page['title'], page['html']]) &&
        isReader(reader) &&
        isOptional(anchor, 'string') &&
        isOptional(scroll, 'number') &&
        isOptional(path, 'string')
        ? (data as unknown as ToPage)
        : undefined;
    case 'reader':
      return isReader(reader) ? (data as unknown as ToPage) : undefined;
    case 'goTo':
      return areStrings([anchor]) ? (data as unknown as ToPage) : undefined;
    case 'zoom':
      return typeof percent === 'number' ? (data as unknown as ToPage) : undefined;
    case 'done':
      return typeof request === 'number' && typeof ok === 'boolean' && areStrings([text])
        ? (data as unknown as ToPage)
        : undefined;
    default:
      return undefined;
  }
}

function isReader(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value['languages'], value['tools']].every((list) => Array.isArray(list) && areStrings(list))
  );
}

function areStrings(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function isOptional(value: unknown, type: 'string' | 'number'): boolean {
  return value === undefined || typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
