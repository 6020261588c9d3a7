import { allSigns, isIdentifierCharacter } from './characters.ts';
import type { NameIndex } from './name-index.ts';
import type { HitSink } from './pattern-table.ts';
import { cutWords, Words } from './words.ts';

/** How a pattern is read: it may stand for an entry, */
export const candidate = 0;
/** it is evidence for others only, */
export const neighbour = 1;
/** or nothing in this file lets it speak: then it is passed over where it is a single word of the text. */
export const mute = 2;

/** One bit for a pattern; many share it. */
export const neighbourBit = (pattern: number) => 1 << (pattern & 31);

const candidateFields = 4;
const neighbourFields = 3;

/**
 * What stands in a line, or in a part of it, before it is judged. Made to be used again: a scan reads
 * millions of lines.
 */
export class Reading implements HitSink {
  /** The whole line's, whatever part was read. */
  length = 0;
  /** The signs of the line, one bit each; all of them where only a part was read. */
  signs = 0;
  candidateCount = 0;
  /** Pattern, start, end and 1 if inflected, for each candidate. */
  private candidates: Int32Array = new Int32Array(16 * candidateFields);
  neighbourCount = 0;
  /** Pattern, start and end of words that are evidence for others, in reading order. */
  neighbours: Int32Array = new Int32Array(16 * neighbourFields);
  /** The bits of all neighbours. */
  neighbourBits = 0;
  private origin = 0;

  /** `roles` tells of each pattern how it is read; it may change from line to line. */
  constructor(private readonly roles: Uint8Array) {}

  /** Forgets what was read. Columns are told from `origin` on. */
  begin(length: number, origin: number): void {
    this.length = length;
    this.origin = origin;
    this.candidateCount = 0;
    this.neighbourCount = 0;
    this.neighbourBits = 0;
  }

  patternOf(candidate: number): number {
    return this.candidates[candidate * candidateFields] as number;
  }

  startOf(candidate: number): number {
    return this.candidates[candidate * candidateFields + 1] as number;
  }

  endOf(candidate: number): number {
    return this.candidates[candidate * candidateFields + 2] as number;
  }

  isInflected(candidate: number): boolean {
    return this.candidates[candidate * candidateFields + 3] === 1;
  }

  hit(pattern: number, start: number, end: number, isInflected: boolean): void {
    if (this.roles[pattern] === neighbour) {
      this.noteNeighbour(pattern, start, end);
    } else {
      this.noteCandidate(pattern, start, end, isInflected);
    }
  }

  hitWord(pattern: number, start: number, end: number, isInflected: boolean): void {
    const role = this.roles[pattern];
    if (role === neighbour) {
      this.noteNeighbour(pattern, start, end);
    } else if (role === candidate) {
      this.noteCandidate(pattern, start, end, isInflected);
    }
  }

  private noteNeighbour(pattern: number, start: number, end: number): void {
    this.neighbourBits |= neighbourBit(pattern);
    const at = this.neighbourCount++ * neighbourFields;
    if (at === this.neighbours.length) {
      this.neighbours = doubled(this.neighbours);
    }
    this.neighbours[at] = pattern;
    this.neighbours[at + 1] = start - this.origin;
    this.neighbours[at + 2] = end - this.origin;
  }

  private noteCandidate(pattern: number, start: number, end: number, isInflected: boolean): void {
    const at = this.candidateCount++ * candidateFields;
    if (at === this.candidates.length) {
      this.candidates = doubled(this.candidates);
    }
    this.candidates[at] = pattern;
    this.candidates[at + 1] = start - this.origin;
    this.candidates[at + 2] = end - this.origin;
    this.candidates[at + 3] = isInflected ? 1 : 0;
  }
}

function doubled(list: Int32Array): Int32Array {
  const grown = new Int32Array(list.length * 2);
  grown.set(list);
  return grown;
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
