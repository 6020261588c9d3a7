import { hashSeed, isIrregular, stemEnd } from './inflection.ts';
import type { LiteralGuards } from './literal-guards.ts';
import { isLiteralCut } from './pattern.ts';
import {
  anchorOf,
  groupings,
  lastMayChange,
  mixtures,
  spellingsOf,
  squeezed,
  withIrregular,
} from './pattern-keys.ts';
import type { StemTable } from './stem-table.ts';
import { cutWords, Words } from './words.ts';

/** Names of more words than this are not looked for. */
export const mostWords = 16;
const none = -1;

/** Writes patterns into the tables in which texts look them up. */
export class PatternWriter {
  /** The length of the longest name that is looked for, in UTF-16 units. */
  longest = 0;
  readonly #words = new Words();

  readonly #texts: readonly string[];
  readonly #open: ReadonlySet<number>;
  readonly #stems: StemTable;
  readonly #literals: LiteralGuards;

  constructor(
    texts: readonly string[],
    /** The names behind which anything may follow. */
    open: ReadonlySet<number>,
    stems: StemTable,
    literals: LiteralGuards,
  ) {
    this.#texts = texts;
    this.#open = open;
    this.#stems = stems;
    this.#literals = literals;
  }

  /**
   * Enters a name under all the stems by which a text may bring it up, and gives back its pattern: another name's,
   * where one that is written alike was entered before.
   */
  enter(name: number): number {
    const words = this.#words;
    const text = this.#texts[name] as string;
    cutWords(text, 0, text.length, words);
    if (words.count === 0 || words.count > mostWords) {
      return name;
    }
    this.longest = Math.max(this.longest, text.length);
    if (this.#open.has(name) || isLiteralCut(text, words)) {
      return this.#enterLiteral(name, text, words);
    }
    if (words.folded.size === 0) {
      return this.#enterWords(name, text, words);
    }
    this.#enterVariants(name, text, words);
    return name;
  }

  #enterWords(pattern: number, text: string, words: Words): number {
    let hash = hashSeed;
    let hasInnerPlural = false;
    let hasIrregular = false;
    for (let n = 0; n < words.count; n++) {
      const start = words.start[n] as number;
      const end = words.end[n] as number;
      hash = this.#stems.enterStem(hash, text, start, end);
      if (n + 1 < words.count) {
        this.#stems.enterGap(hash);
        hasInnerPlural ||= stemEnd(text, start, end) !== end;
      }
      hasIrregular ||= isIrregular(text, start, end, words.hash[n] as number);
    }
    const known = this.#stems.linkedUnder(hash, text, this.#texts);
    if (known >= 0) {
      return known;
    }
    this.#stems.link(hash, pattern);
    if (hasIrregular) {
      this.#enterVariants(pattern, text, words);
    } else if (hasInnerPlural && words.count > 4) {
      this.#enterJoined(pattern, squeezed(text, words), words, -1);
    } else if (hasInnerPlural || lastMayChange(text, words)) {
      this.#enterGroupings(pattern, text, words, hasInnerPlural);
    }
    return pattern;
  }

  /**
   * The name with some of its words joined: in every way there is, or, where only the last word's stem may come
   * out otherwise, with that and some before it.
   */
  #enterGroupings(pattern: number, text: string, words: Words, inEveryWay: boolean): void {
    const all = (1 << (words.count - 1)) - 1;
    const whole = squeezed(text, words);
    for (let joins = all; joins > 0; joins = inEveryWay ? joins - 1 : (joins << 1) & all) {
      this.#enterJoined(pattern, whole, words, joins);
    }
  }

  /** The name with those words joined to the next whose bit is set; `whole` is all of them joined. */
  #enterJoined(pattern: number, whole: string, words: Words, joins: number): void {
    const { count, start, end } = words;
    let hash = hashSeed;
    let from = 0;
    let at = 0;
    for (let n = 0; n < count; n++) {
      at += (end[n] as number) - (start[n] as number);
      if (n + 1 === count || (joins & (1 << n)) === 0) {
        hash = this.#stems.enterStem(hash, whole, from, at);
        from = at;
        if (n + 1 < count) {
          this.#stems.enterGap(hash);
        }
      }
    }
    this.#stems.link(hash, pattern);
  }

  /** A text may join what the name cuts, and the stem of `dnsrecord` is not that of `dns` and `record`. */
  #enterVariants(pattern: number, text: string, words: Words): void {
    const spellings = spellingsOf(text, words).map((of) => of.flatMap(withIrregular));
    for (const grouped of mixtures(spellings).flatMap(groupings)) {
      let hash = hashSeed;
      for (const [n, word] of grouped.entries()) {
        hash = this.#stems.enterStem(hash, word, 0, word.length);
        if (n + 1 < grouped.length) {
          this.#stems.enterGap(hash);
        }
      }
      this.#stems.link(hash, pattern);
    }
  }

  /**
   * A literal name is found by its rarest word, if that is cut the same way in every spelling, or else by its
   * first one, as the text may cut it or not.
   */
  #enterLiteral(pattern: number, text: string, words: Words): number {
    const isPlain = words.folded.size === 0;
    const anchor = isPlain ? anchorOf(text, words) : none;
    if (anchor >= 0) {
      const start = words.start[anchor] as number;
      const end = words.end[anchor] as number;
      const hash = this.#stems.enterStem(hashSeed, text, start, end);
      const known = this.#stems.linkedUnder(hash, text, this.#texts);
      if (known >= 0 && this.#open.has(known) === this.#open.has(pattern)) {
        return known;
      }
      this.#literals.set(pattern, text, start, end);
      this.#stems.link(hash, pattern);
      return pattern;
    }
    let last = 0;
    while (last + 1 < words.count && (words.start[last + 1] as number) === (words.end[last] as number)) {
      last++;
    }
    const start = words.start[0] as number;
    this.#literals.set(pattern, text, start, isPlain ? (words.end[last] as number) : none);
    for (const n of new Set([0, last])) {
      const end = words.end[n] as number;
      const spellings = isPlain
        ? [text.slice(start, end)]
        : mixtures(spellingsOf(text, words, 0, n)).map((run) => run.join(''));
      for (const word of spellings) {
        this.#stems.link(this.#stems.enterStem(hashSeed, word, 0, word.length), pattern);
      }
    }
    return pattern;
  }
}
