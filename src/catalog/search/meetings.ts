import type { QueryWord } from './similar-words.ts';

/** More words of a query than this are not looked at. */
export const mostWords = 24;

/** How well each word of a query is met by each of many things: names, or entries. Used again for each query. */
export class Meetings {
  readonly #met: Float32Array;
  readonly #isMet: Uint8Array;
  /** What was met by any word of the query, in no order. */
  readonly those: number[] = [];

  constructor(count: number) {
    this.#met = new Float32Array(count * mostWords);
    this.#isMet = new Uint8Array(count);
  }

  /** From now on it counts as met, be it by nothing. */
  add(thing: number): void {
    if (this.#isMet[thing] === 0) {
      this.#isMet[thing] = 1;
      this.those.push(thing);
    }
  }

  of(thing: number, word: number): number {
    return this.#met[thing * mostWords + word] ?? 0;
  }

  set(thing: number, word: number, value: number): void {
    this.#met[thing * mostWords + word] = value;
  }

  /** The words of the query from `from` to before `to` are met at least so well. */
  raise(thing: number, { from, to }: QueryWord, value: number): void {
    this.add(thing);
    for (let word = from; word < to; word++) {
      this.set(thing, word, Math.max(value, this.of(thing, word)));
    }
  }

  clear(): void {
    for (const thing of this.those) {
      this.#met.fill(0, thing * mostWords, (thing + 1) * mostWords);
      this.#isMet[thing] = 0;
    }
    this.those.length = 0;
  }
}
