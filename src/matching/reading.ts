import { isIdentifierCharacter } from './characters.ts';
import type { NameIndex } from './name-index.ts';
import { cutWords, Words } from './words.ts';

/** What stands in a line, or in a part of it, before it is judged. */
export interface Reading {
  /** The whole line's, whatever part was read. */
  readonly length: number;
  /** Pattern, start, end and 1 if inflected, four numbers for each candidate. */
  readonly candidates: readonly number[];
  /** Pattern, start and end of words that are evidence for others, in reading order. */
  readonly neighbours: readonly number[];
}

const words = new Words();
const nothing: readonly number[] = [];

/** Words as far away as this, or as many lines, are near. */
export const nearCharacters = 500;
export const nearLines = 3;

/** An identifier longer than this was written by a machine. */
export const longestIdentifier = 200;

/** Reads the part of a line between two columns that lie at borders of identifiers. */
export function readLine(index: NameIndex, text: string, from: number, to: number): Reading {
  let candidates: number[] | undefined;
  let neighbours: number[] | undefined;
  cutWords(text, from, to, words);
  index.table.find(text, words, (pattern, start, end, isInflected) => {
    if (index.claim[pattern] === 'near') {
      neighbours ??= [];
      neighbours.push(pattern, start, end);
    } else {
      candidates ??= [];
      candidates.push(pattern, start, end, isInflected ? 1 : 0);
    }
  });
  return { length: text.length, candidates: candidates ?? nothing, neighbours: neighbours ?? nothing };
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
