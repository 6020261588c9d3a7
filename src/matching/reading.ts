import { allSigns, isIdentifierCharacter } from './characters.ts';
import { Hits } from './hits.ts';
import type { NameIndex } from './name-index.ts';
import type { HitSink } from './pattern-table.ts';
import { cutWords, Words } from './words.ts';

/** How a pattern is read: it may stand for an entry, */
export const candidate = 0;
/** it is evidence for others only, */
export const neighbour = 1;
/** or nothing in this file lets it speak: then it is passed over where it is a single word of the text; */
export const mute = 2;
/** or it is a phrase from which its entry takes no words. */
export const exception = 3;

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
  readonly #roles: Uint8Array;
  #origin = 0;

  /** `roles` tells of each pattern how it is read; it may change from line to line. */
  constructor(roles: Uint8Array) {
    this.#roles = roles;
  }

  /** Forgets what was read. Columns are told from `origin` on. */
  begin(length: number, origin: number): void {
    this.length = length;
    this.#origin = origin;
    this.candidates.clear();
    this.neighbours.clear();
    this.neighbourBits = 0;
    this.exceptions.clear();
  }

  hit(pattern: number, start: number, end: number, isInflected: boolean): void {
    const role = this.#roles[pattern] as number;
    this.#note(
      role === mute ? candidate : role,
      pattern,
      start - this.#origin,
      end - this.#origin,
      isInflected,
    );
  }

  hitWord(pattern: number, start: number, end: number, isInflected: boolean): void {
    const role = this.#roles[pattern] as number;
    if (role !== mute) {
      this.#note(role, pattern, start - this.#origin, end - this.#origin, isInflected);
    }
  }

  #note(role: number, pattern: number, start: number, end: number, isInflected: boolean): void {
    if (role === candidate) {
      this.candidates.add(pattern, start, end, isInflected);
    } else if (role === neighbour) {
      this.neighbourBits |= neighbourBit(pattern);
      this.neighbours.add(pattern, start, end, isInflected);
    } else {
      this.exceptions.add(pattern, start, end, isInflected);
    }
  }
}

const words = new Words();

/** Words as far away as this, or as many lines, are near. */
export const nearCharacters = 500;
export const nearLines = 3;

/** An identifier longer than this was written by a machine. */
export const longestIdentifier = 200;

/** Reads the part of a line between two columns that lie at borders of identifiers. */
export function readLine(index: NameIndex, text: string, from: number, to: number, into: Reading): Reading {
  into.begin(text.length, 0);
  cutWords(text, from, to, words);
  into.signs = from === 0 && to === text.length ? words.signs : allSigns;
  index.table.find(text, words, into);
  return into;
}

/** Reads a line where it stands within a whole text, which spares cutting it out. */
export function readWithin(index: NameIndex, whole: string, start: number, end: number, into: Reading): void {
  into.begin(end - start, start);
  cutWords(whole, start, end, words);
  into.signs = words.signs;
  index.table.find(whole, words, into);
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
