import type { Page, PageSource } from '../pages/page.ts';

/** As many pages as a reader goes back and forth between. */
const places = 24;

/**
 * Keeps the pages that were read last, and those that are about to be: a page's file is read when the pointer
 * rests on a link to it, so that it is there when the link is clicked. What cannot be read is not kept.
 */
export class PageShelf implements PageSource {
  readonly #source: PageSource;
  readonly #pages = new Map<string, Promise<Page | undefined>>();

  constructor(source: PageSource) {
    this.#source = source;
  }

  page(id: string): Promise<Page | undefined> {
    const kept = this.#pages.get(id) ?? this.#read(id);
    // Last in the map is last used.
    this.#pages.delete(id);
    this.#pages.set(id, kept);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= places) {
        break;
      }
      this.#pages.delete(oldest);
    }
    return kept;
  }

  /** The catalogue has changed, or a file is to be looked at anew. */
  clear(): void {
    this.#pages.clear();
  }

  #read(id: string): Promise<Page | undefined> {
    const reading = this.#source.page(id);
    const forget = (): void => {
      if (this.#pages.get(id) === reading) {
        this.#pages.delete(id);
      }
    };
    reading.then((page) => page ?? forget(), forget);
    return reading;
  }
}
