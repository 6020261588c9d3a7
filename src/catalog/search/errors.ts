import type { Catalog } from '../catalog.ts';
import type { ErrorMessage, IndexedEntry } from '../entry.ts';
import { type LineWord, lineWords, type MessagePattern, readPattern, standsIn } from './message-pattern.ts';

/** A known message found in a text. */
export interface ErrorExplanation {
  readonly entry: IndexedEntry;
  /** What the message means and what to look at first. */
  readonly error: ErrorMessage;
  /** The line in which it was found, trimmed. */
  readonly line: string;
  /** How much of the message is given, in letters; larger is more specific. */
  readonly score: number;
}

interface Known {
  readonly entry: IndexedEntry;
  readonly error: ErrorMessage;
  readonly pattern: MessagePattern;
}

/** A pasted log may be endless: its beginning and its end say what went wrong. */
const longestText = 40_000;
const longestLine = 4_000;
/** A line that names the program the message comes from. */
const namesItsSource = 4;

const patternsOf = new WeakMap<Catalog, readonly Known[]>();

/**
 * The entries that explain a pasted text, the most specific message first, each entry once. The text may be a
 * whole log with paths, times, ids and colours around the message; what no entry knows gives an empty list.
 */
export function explainError(catalog: Catalog, text: string): readonly ErrorExplanation[] {
  const lines = linesOf(text);
  const known = knownMessages(catalog);
  const inLines = lines.flatMap((line) => explainLine(catalog, known, line, line));
  // Only a message that a narrow terminal broke is looked for across two lines.
  const found =
    inLines.length > 0 ? inLines : pairsOf(lines).flatMap((pair) => explainLine(catalog, known, pair, pair));
  const sorted = found.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return sorted.filter(({ entry }) => !seen.has(entry.id) && seen.add(entry.id));
}

function linesOf(text: string): readonly string[] {
  const cut =
    text.length > longestText ? `${text.slice(0, longestText / 2)}\n${text.slice(-longestText / 2)}` : text;
  // Logs that were quoted into other logs carry their line ends as two characters.
  return cut
    .split(/\r\n|\r|\n|\\r?\\n(?![a-z])/)
    .map((line) => line.slice(0, longestLine).trim())
    .filter((line) => line !== '');
}

function pairsOf(lines: readonly string[]): readonly string[] {
  return lines.slice(1).map((line, index) => `${lines[index] ?? ''} ${line}`);
}

function explainLine(
  catalog: Catalog,
  known: readonly Known[],
  line: string,
  shown: string,
): readonly ErrorExplanation[] {
  const words = lineWords(line);
  const present = new Set(words.map(({ text }) => text));
  return known
    .filter(({ pattern }) => mayStand(pattern, present) && standsIn(pattern, words))
    .map(({ entry, error, pattern }) => ({
      entry,
      error,
      line: shown,
      score: pattern.letters + (isNamed(catalog, error.from, words) ? namesItsSource : 0),
    }));
}

/** Most patterns are ruled out by one look at the line's words. */
function mayStand(pattern: MessagePattern, present: ReadonlySet<string>): boolean {
  return pattern.runs.every((run) => run.every((part) => part.how !== 'whole' || present.has(part.text)));
}

function isNamed(catalog: Catalog, id: string | undefined, words: readonly LineWord[]): boolean {
  const name = id === undefined ? undefined : catalog.get(id)?.name;
  return name !== undefined && words.some(({ text }) => text === name.toLowerCase());
}

function knownMessages(catalog: Catalog): readonly Known[] {
  let known = patternsOf.get(catalog);
  if (!known) {
    known = catalog.entries.flatMap((entry) =>
      (entry.errors ?? []).flatMap((error) => {
        const pattern = readPattern(error.says);
        return pattern ? [{ entry, error, pattern }] : [];
      }),
    );
    patternsOf.set(catalog, known);
  }
  return known;
}
