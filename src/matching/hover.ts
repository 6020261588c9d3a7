import type { TextPosition } from '../catalog/diagnostic.ts';
import { gapless, isIdentifierCharacter, isWordKind, kindAt } from './characters.ts';
import type { LexedDocument } from './document.ts';
import { Judge } from './judge.ts';
import { contains, groundRank, type Match, withoutContained } from './match.ts';
import type { NameIndex } from './name-index.ts';
import {
  aroundOnly,
  borderBefore,
  borderBehind,
  longestIdentifier,
  nearCharacters,
  nearLines,
  Reading,
  readLine,
} from './reading.ts';

/** The identifier a cursor is on, from its first word to its last. */
interface Identifier {
  readonly start: number;
  readonly end: number;
}

const isWord = (text: string, at: number) => at >= 0 && at < text.length && isWordKind(kindAt(text, at));
const isGapless = (text: string, at: number) => at >= 0 && at < text.length && kindAt(text, at) === gapless;

/**
 * What the word at a position stands for, best first; nothing for silence. Only a window around the position
 * is read, however long the line. A position outside the text is on nothing.
 */
export function hoverMatches(index: NameIndex, document: LexedDocument, position: TextPosition): Match[] {
  const { line, character } = position;
  const isPosition = Number.isInteger(line) && Number.isInteger(character);
  if (!isPosition || line < 0 || line >= document.lineCount || document.isSilent) {
    return [];
  }
  const text = document.lineAt(line);
  if (character < 0 || character > text.length || !touchesAnything(text, character)) {
    return [];
  }
  const identifier = identifierAt(text, character);
  const from = identifier?.start ?? character;
  const to = identifier?.end ?? character;
  const readings = readAround(index, document, line, from, to);
  const judged = new Judge(index, document).matches(line, (at) => readings.get(at), from, to);
  const touched = withoutContained(judged).filter((match) => answers(match, text, character, identifier));
  return bestFirst(touched, character);
}

/** Not on a blank, nor at the end of nothing. */
function touchesAnything(text: string, character: number): boolean {
  return /\S/.test(text.slice(Math.max(0, character - 1), character + 1));
}

function identifierAt(text: string, character: number): Identifier | undefined {
  const at = isIdentifierCharacter(text, character) ? character : character - 1;
  if (!isIdentifierCharacter(text, at)) {
    return undefined;
  }
  let start = at;
  while (start > 0 && at - start < longestIdentifier && isIdentifierCharacter(text, start - 1)) {
    start--;
  }
  let end = at + 1;
  while (end < text.length && end - at < longestIdentifier && isIdentifierCharacter(text, end)) {
    end++;
  }
  while (start < end && !isWord(text, start)) {
    start++;
  }
  while (end > start && !isWord(text, end - 1)) {
    end--;
  }
  return start < end && character >= start && character <= end ? { start, end } : undefined;
}

function answers(match: Match, text: string, character: number, identifier: Identifier | undefined): boolean {
  if (match.holes?.some(([start, end]) => start <= character && character < end)) {
    return false;
  }
  if (match.start <= character && character <= match.end) {
    return true;
  }
  if (identifier === undefined || match.start >= identifier.end || match.end <= identifier.start) {
    return false;
  }
  // A script without gaps has no identifiers: there only what covers the cursor counts.
  for (let at = Math.max(match.start, identifier.start); at < Math.min(match.end, identifier.end); at++) {
    if (isGapless(text, at)) {
      return false;
    }
  }
  return !crossesGapless(text, match, character);
}

function crossesGapless(text: string, match: Match, character: number): boolean {
  const [from, to] = match.end < character ? [match.end, character] : [character, match.start];
  for (let at = from; at < to; at++) {
    if (isGapless(text, at)) {
      return true;
    }
  }
  return false;
}

/**
 * Those under the cursor first, and of them what begins within another (a tool in a dotted key, but no word of a
 * message); the longer before the shorter, then in reading order; each entry once.
 */
function bestFirst(matches: readonly Match[], character: number): Match[] {
  const isUnder = (match: Match) => match.start <= character && character <= match.end;
  const rank = (match: Match) =>
    isUnder(match)
      ? matches.some(
          (other) => other.ground !== 'error' && other.start < match.start && contains(other, match),
        )
        ? 2
        : 1
      : 0;
  const sorted = [...matches].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      groundRank(a) - groundRank(b) ||
      a.order - b.order,
  );
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
}

function readAround(
  index: NameIndex,
  document: LexedDocument,
  line: number,
  from: number,
  to: number,
): Map<number, Reading> {
  const readings = new Map<number, Reading>();
  const language = index.languages.of(document);
  const margin = nearCharacters + 2 * index.table.longest;
  for (
    let at = Math.max(0, line - nearLines);
    at <= Math.min(document.lineCount - 1, line + nearLines);
    at++
  ) {
    const text = document.lineAt(at);
    const start = at > line ? 0 : at < line ? text.length - margin : from - margin;
    const end = at > line ? margin : at < line ? text.length : to + margin;
    const reading = new Reading(document, language);
    const judged = at === line ? line : aroundOnly;
    readLine(index, judged, text, borderBefore(text, start), borderBehind(text, end), reading);
    readings.set(at, reading);
  }
  return readings;
}
