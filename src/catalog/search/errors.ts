import type { Catalog } from '../catalog.ts';
import type { ErrorMessage, IndexedEntry } from '../entry.ts';
import { keyOf, type Line, type MessagePattern, readLine, readPattern, standsIn } from './message-pattern.ts';

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
const shortestText = 5;
/** A part of a message says which one it is when it gives so many letters. */
const tellingPart = 20;
/** A line that names the program the message comes from. */
const namesItsSource = 4;

/** All known messages, each under the word by which lines are asked for it. */
interface KnownMessages {
  readonly byKey: ReadonlyMap<string, readonly Known[]>;
  readonly withoutKey: readonly Known[];
}

const messagesOf = new WeakMap<Catalog, KnownMessages>();

/**
 * The entries that explain a pasted text, the most specific message first, each entry once. The text may be a
 * whole log with paths, times, ids and colours around the message; what no entry knows gives an empty list.
 */
export function explainError(catalog: Catalog, text: string): readonly ErrorExplanation[] {
  // The first letters of a word that is being typed are no message, and need not wait for all messages to be read.
  if (text.length < shortestText) {
    return [];
  }
  const lines = linesOf(text);
  const known = knownMessages(catalog);
  const inLines = lines.flatMap((line) => explainLine(catalog, known, line));
  // Only a message that a narrow terminal broke is looked for across two lines.
  const found =
    inLines.length > 0 ? inLines : pairsOf(lines).flatMap((pair) => explainLine(catalog, known, pair));
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
  { byKey, withoutKey }: KnownMessages,
  shown: string,
): readonly ErrorExplanation[] {
  const line = readLine(shown);
  const present = new Set(line.words);
  return [...[...present].flatMap((word) => byKey.get(word) ?? []), ...withoutKey]
    .filter(({ pattern }) => mayStand(pattern, present) && standsIn(pattern, line))
    .map(({ entry, error, pattern }) => ({
      entry,
      error,
      line: shown,
      score: pattern.letters + (isNamed(catalog, error.from, line) ? namesItsSource : 0),
    }));
}

/** Most patterns are ruled out by one look at the line's words. */
function mayStand(pattern: MessagePattern, present: ReadonlySet<string>): boolean {
  return pattern.runs.every((run) => run.every((part) => part.how !== 'whole' || present.has(part.text)));
}

function isNamed(catalog: Catalog, id: string | undefined, { words }: Line): boolean {
  const name = id === undefined ? undefined : catalog.get(id)?.name;
  return name !== undefined && words.includes(name.toLowerCase());
}

/** A message and its parts: many paste it without what stands before its first colon or behind its first sentence. */
function patternsOf(says: string): readonly MessagePattern[] {
  const parts = [/^[\w.]+: (.+)/, /^(.+?)[;.] /].map((part) => readPattern(part.exec(says)?.[1] ?? ''));
  const telling = parts.filter((part) => part !== undefined && part.letters >= tellingPart);
  return [readPattern(says), ...telling].filter((pattern) => pattern !== undefined);
}

function knownMessages(catalog: Catalog): KnownMessages {
  let messages = messagesOf.get(catalog);
  if (!messages) {
    messages = readMessages(catalog);
    messagesOf.set(catalog, messages);
  }
  return messages;
}

function readMessages({ entries }: Catalog): KnownMessages {
  const all = entries.flatMap((entry) =>
    (entry.errors ?? []).flatMap((error) =>
      patternsOf(error.says).map((pattern) => ({ entry, error, pattern })),
    ),
  );
  const counts = new Map<string, number>();
  for (const { text } of all.flatMap(({ pattern }) => pattern.runs.flat())) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const byKey = new Map<string, Known[]>();
  const withoutKey: Known[] = [];
  for (const known of all) {
    const key = keyOf(known.pattern, (word) => counts.get(word) ?? 0);
    if (key === undefined) {
      withoutKey.push(known);
    } else {
      byKey.set(key, [...(byKey.get(key) ?? []), known]);
    }
  }
  return { byKey, withoutKey };
}
