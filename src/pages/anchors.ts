/** What a place on a page is called, in whatever script its heading is. */
export const anchor = '[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*';

/** Where a page says what is not to be confused: there may be several comparisons on it, and those of its parts. */
export function comparisonAnchor(entry: string, other: string): string {
  return `compare-${entry}-${other}`;
}

/** The ids of one page, each given out once. */
export class Anchors {
  readonly #taken = new Set<string>();

  /** Every id given out so far, in that order. */
  get all(): readonly string[] {
    return [...this.#taken];
  }

  /** Takes exactly this id: for places that other pages link to by name. */
  reserve(id: string): string {
    this.#taken.add(id);
    return id;
  }

  /** An id after the words of a heading; a second heading of the same words gets `-2`. */
  after(text: string): string {
    const words = text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}+#]+/gu) ?? ['section'];
    const base = words.join('-').replaceAll('+', 'p').replaceAll('#', 'sharp');
    let id = base;
    for (let copy = 2; this.#taken.has(id); copy += 1) {
      id = `${base}-${copy}`;
    }
    return this.reserve(id);
  }
}
