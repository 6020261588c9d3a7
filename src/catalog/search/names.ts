import { letterBits } from './distance.ts';
import { fold, squeezeKeepingSigns } from './fold.ts';
import { type Order, ordered, under } from './order.ts';
import type { Word } from './search-index.ts';

/** In which ways an entry is named, the most worth first. */
const nameSorts = ['name', 'alias', 'lookup', 'contextual', 'id'] as const;
export type NameSort = (typeof nameSorts)[number];

const hasSigns = /[+#]/;

/** The entry and the sort of a name as one number. */
export function ownerOf(entry: number, sort: NameSort): number {
  return 8 * entry + nameSorts.indexOf(sort);
}

/**
 * All names as columns: there are so many of them, each small, that an object for each would take longer to make
 * than to read. A name is a number; a place is that of one of its words among the words of all names. They are
 * filled name after name, and read when the last has ended.
 */
export class Names {
  count = 0;
  /** The words of all names, by place. */
  readonly words: Word[] = [];
  readonly #nameAtPlace: Int32Array;
  /** By name: its text, its owner, its first place, how many letters and digits it has, and which. */
  readonly #lines: Int32Array;
  readonly #owners: Int32Array;
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #letters: Int32Array;
  readonly #forms: string[] = [];
  #byWord: Order | undefined;
  #byLength: Order | undefined;
  #pairs: ReadonlyMap<string, readonly number[]> | undefined;

  /** `texts` are all names that will come, and `places` is at least the number of their words. */
  readonly #texts: readonly string[];

  constructor(texts: readonly string[], places: number) {
    this.#texts = texts;
    const column = () => new Int32Array(texts.length + 1);
    this.#lines = column();
    this.#owners = column();
    this.#starts = column();
    this.#lengths = column();
    this.#letters = column();
    this.#nameAtPlace = new Int32Array(places);
  }

  /** The next word of the name that is being filled, of the entry with this owner. */
  add(word: Word, owner: number): void {
    const { count, words } = this;
    const nameAtPlace = this.#nameAtPlace;
    const lengths = this.#lengths;
    const letters = this.#letters;
    const entry = owner >> 3;
    if (word.lastEntry !== entry) {
      word.lastEntry = entry;
      word.entries++;
    }
    nameAtPlace[words.length] = count;
    words.push(word);
    lengths[count] = this.length(count) + word.text.length;
    letters[count] = this.bits(count) | word.bits;
  }

  /** The name in `texts[line]` is over; it is dropped if it says nothing, or nothing new of its entry. */
  end(owner: number, line: number): void {
    const { count, words } = this;
    const lines = this.#lines;
    const owners = this.#owners;
    const starts = this.#starts;
    const lengths = this.#lengths;
    const letters = this.#letters;
    lines[count] = line;
    owners[count] = owner;
    starts[count + 1] = words.length;
    // Phrases of the look-up are most of all names and hardly ever one of the others: to make sure would take longer.
    const isKnown = this.sortOf(count) !== 'lookup' && this.#isKnown(count);
    if (isKnown || (this.length(count) === 0 && this.signed(count) === '')) {
      words.length = this.from(count);
      lengths[count] = 0;
      letters[count] = 0;
      this.#forms.length = Math.min(count, this.#forms.length);
      return;
    }
    this.count++;
  }

  entryOf(name: number): number {
    return (this.#owners[name] ?? 0) >> 3;
  }

  sortOf(name: number): NameSort {
    return nameSorts[(this.#owners[name] ?? 0) & 7] ?? 'id';
  }

  /** Its first place; that of the name behind it is the place behind its last. */
  from(name: number): number {
    return this.#starts[name] ?? 0;
  }

  length(name: number): number {
    return this.#lengths[name] ?? 0;
  }

  bits(name: number): number {
    return this.#letters[name] ?? 0;
  }

  nameAt(place: number): number {
    return this.#nameAtPlace[place] ?? 0;
  }

  placesOf(word: Word): Int32Array {
    this.#byWord ??= ordered(this.words.length, (place) => this.words[place]?.number ?? 0);
    return under(this.#byWord, word.number);
  }

  /** The names with so many letters and digits. */
  ofLength(length: number): Int32Array {
    this.#byLength ??= ordered(this.count, (name) => this.length(name));
    return under(this.#byLength, length);
  }

  /** Its letters and digits only. */
  squeezed(name: number): string {
    let form = this.#forms[name];
    if (form === undefined) {
      const words = this.words.slice(this.from(name), this.from(name + 1));
      form = words.map(({ text }) => text).join('');
      this.#forms[name] = form;
    }
    return form;
  }

  /** The same with the signs that tell `C++` from `C`. */
  signed(name: number): string {
    return squeezeKeepingSigns(fold(this.#text(name)));
  }

  /** The names with these letters and digits. */
  withLetters(squeezed: string): readonly number[] {
    const bits = letterBits(squeezed);
    const found: number[] = [];
    for (const name of this.ofLength(squeezed.length)) {
      if (this.#letters[name] === bits && this.squeezed(name) === squeezed) {
        found.push(name);
      }
    }
    return found;
  }

  /** Of longer names, the places of the first of two neighbours that make this word when they are joined. */
  joinedFrom(text: string): readonly number[] {
    if (!this.#pairs) {
      const pairs = new Map<string, number[]>();
      this.words.forEach((word, place) => {
        const name = this.nameAt(place);
        const next = this.words[place + 1];
        if (next && this.nameAt(place + 1) === name && this.from(name + 1) - this.from(name) > 2) {
          const joined = word.text + next.text;
          pairs.set(joined, [...(pairs.get(joined) ?? []), place]);
        }
      });
      this.#pairs = pairs;
    }
    return this.#pairs.get(text) ?? [];
  }

  #text(name: number): string {
    return this.#texts[this.#lines[name] ?? 0] ?? '';
  }

  /** Of two names of one entry with the same letters and signs, the second says nothing new. */
  #isKnown(added: number): boolean {
    const entry = this.entryOf(added);
    for (let name = added - 1; name >= 0 && this.entryOf(name) === entry; name--) {
      if (
        this.length(name) === this.length(added) &&
        this.bits(name) === this.bits(added) &&
        this.squeezed(name) === this.squeezed(added) &&
        (!hasSigns.test(this.#text(name) + this.#text(added)) || this.signed(name) === this.signed(added))
      ) {
        return true;
      }
    }
    return false;
  }
}
