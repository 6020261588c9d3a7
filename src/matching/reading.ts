import { allSigns, isIdentifierCharacter } from './characters.ts';
import type { LexedDocument } from './document.ts';
import { Hits } from './hits.ts';
import { mostPlaceBits } from './inline-code.ts';
import type { LanguageEvidence } from './language-evidence.ts';
import type { NameIndex } from './name-index.ts';
import type { HitSink } from './pattern-table.ts';
import { code, Segments } from './places.ts';
import { cutWords, Words } from './words.ts';

/** How a pattern is read: it may stand for an entry, */
export const candidate = 0;
/** it is evidence for others only, */
export const neighbour = 1;
/** or it is a phrase from which its entry takes no words. */
export const exception = 2;

/** Stands for the line of a reading that is evidence for other lines only. */
export const aroundOnly = -1;

/** One bit for a pattern; many share it. */
export const neighbourBit = (pattern: number) => 1 << (pattern & 31);

/**
 * What stands in a line, or in a part of it, before it is judged. Made to be used again: a scan reads
 * millions of lines.
 */
export class Reading implements HitSink {
  /** The whole line's, whatever part was read. */
  length = 0;
  /** The signs of the line, one bit each; all of them where only a part was read. */
  signs = 0;
  readonly candidates = new Hits();
  /** Words that are evidence for others. */
  readonly neighbours = new Hits();
  /** The bits of all neighbours. */
  neighbourBits = 0;
  /** Phrases from which their entries take no words. */
  readonly exceptions = new Hits();
  readonly #language: LanguageEvidence;
  readonly #document: LexedDocument;
  readonly #roles: Uint8Array;
  readonly #segments = new Segments();
  #line = aroundOnly;
  #isLexed = false;
  /** The stretch of the column that was asked for last. */
  #stretch = 0;
  #origin = 0;

  /** `language` is the document's. */
  constructor(document: LexedDocument, language: LanguageEvidence) {
    this.#document = document;
    this.#language = language;
    this.#roles = language.index.roles;
  }

  /**
   * Forgets what was read. Columns are told from `origin` on. Of a line that is read `aroundOnly`, no candidates of a
   * single word are noted.
   */
  begin(line: number, length: number, origin: number): void {
    this.#line = line;
    this.#isLexed = false;
    this.length = length;
    this.#origin = origin;
    this.candidates.clear();
    this.neighbours.clear();
    this.neighbourBits = 0;
    this.exceptions.clear();
  }

  /** The stretches of the line; it is told apart when the first asks. */
  get segments(): Segments {
    if (!this.#isLexed) {
      this.#document.segments(this.#line, this.#segments);
      this.#isLexed = true;
      this.#stretch = 0;
    }
    return this.#segments;
  }

  mayMean(name: number, isExact: number, column: number): boolean {
    const places = this.#language.placesOf(name, isExact);
    return places < 0 || (places & this.#placesAt(column)) !== 0;
  }

  /** The places, one bit each, for which a column counts. */
  #placesAt(column: number): number {
    if (this.#line === aroundOnly) {
      return 0;
    }
    const { starts, places, count } = this.segments;
    const at = column - this.#origin;
    let n = this.#stretch;
    while (n + 1 < count && (starts[n + 1] as number) <= at) {
      n++;
    }
    while (n > 0 && (starts[n] as number) > at) {
      n--;
    }
    this.#stretch = n;
    return mostPlaceBits(this.#document.family.name, count === 0 ? code : (places[n] as number));
  }

  hit(pattern: number, start: number, end: number, isInflected: boolean): void {
    const from = start - this.#origin;
    const to = end - this.#origin;
    const role = this.#roles[pattern] as number;
    if (role === candidate) {
      this.candidates.add(pattern, from, to, isInflected);
    } else if (role === neighbour) {
      this.neighbourBits |= neighbourBit(pattern);
      this.neighbours.add(pattern, from, to, isInflected);
    } else {
      this.exceptions.add(pattern, from, to, isInflected);
    }
  }
}

const words = new Words();

/** Words as far away as this, or as many lines, are near. */
export const nearCharacters = 500;
export const nearLines = 3;

/** An identifier longer than this was written by a machine. */
export const longestIdentifier = 200;

/**
 * Reads the part of a line between two columns that lie at borders of identifiers; `line` may be `aroundOnly`. A line may
 * be read where it stands within a whole text, from `origin` on, which spares cutting it out.
 */
export function readLine(
  index: NameIndex,
  line: number,
  text: string,
  from: number,
  to: number,
  into: Reading,
  origin = 0,
  length = text.length,
): Reading {
  into.begin(line, length, origin);
  cutWords(text, from, to, words);
  into.signs = to - from === length ? words.signs : allSigns;
  index.table.find(text, words, into);
  return into;
}

/** The border of an identifier at or before a column. */
export function borderBefore(text: string, column: number): number {
  const least = Math.max(0, column - longestIdentifier);
  let at = Math.min(Math.max(column, 0), text.length);
  while (at > least && isIdentifierCharacter(text, at - 1) && isIdentifierCharacter(text, at)) {
    at--;
  }
  return at;
}

/** The border of an identifier at or behind a column. */
export function borderBehind(text: string, column: number): number {
  const most = Math.min(text.length, column + longestIdentifier);
  let at = Math.min(Math.max(column, 0), text.length);
  while (at < most && isIdentifierCharacter(text, at - 1) && isIdentifierCharacter(text, at)) {
    at++;
  }
  return at;
}
