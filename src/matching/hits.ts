import { firstBehind } from './first-behind.ts';

const fields = 4;

/**
 * Patterns with where they stand in a line, in reading order as far as their first words tell. Made to be used again:
 * a scan notes millions.
 */
export class Hits {
  count = 0;
  /** The longest of them, in UTF-16 units. */
  longest = 0;
  /** Pattern, start, end and 1 if inflected, for each. */
  #numbers = new Int32Array(16 * fields);

  clear(): void {
    this.count = 0;
    this.longest = 0;
  }

  add(pattern: number, start: number, end: number, isInflected: boolean): void {
    const at = this.count++ * fields;
    if (at === this.#numbers.length) {
      const grown = new Int32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[at] = pattern;
    this.#numbers[at + 1] = start;
    this.#numbers[at + 2] = end;
    this.#numbers[at + 3] = isInflected ? 1 : 0;
    if (end - start > this.longest) {
      this.longest = end - start;
    }
  }

  patternOf(hit: number): number {
    return this.#numbers[hit * fields] as number;
  }

  startOf(hit: number): number {
    return this.#numbers[hit * fields + 1] as number;
  }

  endOf(hit: number): number {
    return this.#numbers[hit * fields + 2] as number;
  }

  isInflected(hit: number): boolean {
    return this.#numbers[hit * fields + 3] === 1;
  }

  /**
   * The first of them that begins at or behind a column. A name that is found by a later word of its own may stand out
   * of line by its length.
   */
  firstFrom(column: number): number {
    return column <= 0 ? 0 : firstBehind(this.count, (hit) => this.startOf(hit), column);
  }
}
