import { stem } from './stem.ts';

/** Families of words that people use for one another (`data/everyday-words.yaml`), read at the first question. */
export class Kin {
  #byStem: Map<string, Set<string>> | undefined;

  /** A family a line: its words, with single spaces between. */
  readonly #families: readonly string[];

  constructor(families: readonly string[]) {
    this.#families = families;
  }

  /** The stems of the words that are used for a word; `word` is folded. */
  of(word: string): Iterable<string> {
    this.#byStem ??= this.#read();
    return this.#byStem.get(stem(word)) ?? [];
  }

  #read(): Map<string, Set<string>> {
    const byStem = new Map<string, Set<string>>();
    for (const family of this.#families) {
      const stems = family.split(' ').map(stem);
      for (const one of stems) {
        const kin = byStem.get(one) ?? new Set();
        byStem.set(one, kin);
        for (const other of stems) {
          if (other !== one) {
            kin.add(other);
          }
        }
      }
    }
    return byStem;
  }
}
