/** A pasted line without quotes, colours and case, cut into words; what stands between them takes no part. */
export interface Line {
  readonly words: readonly string[];
  /** Where each word begins in `text`. */
  readonly starts: readonly number[];
  readonly text: string;
}

/** How a word of a pattern is compared: `{n}ms` holds the end of a word, `Error{code}` the beginning. */
type Part = { readonly text: string; readonly how: 'whole' | 'start' | 'end' };

/** What a machine prints, cut at its `{placeholders}`. */
export interface MessagePattern {
  /** Words that follow each other directly; between two runs stands anything. */
  readonly runs: readonly (readonly Part[])[];
  readonly opensFree: boolean;
  readonly closesFree: boolean;
  /** How many letters and digits are given: the more, the more specific. */
  readonly letters: number;
}

const quotes = /["'`´‘’‚‛“”„«»‹›]/g;
const escapeCode = String.fromCharCode(0x1b);
/** Colour codes, as they are and as logs spell them out. */
const ansi = new RegExp(`(?:${escapeCode}|\\\\(?:x1b|u001b|e|033))\\[[0-9;?]*[A-Za-z]`, 'gi');
// Letters and digits are cut apart, so that `30000ms` and `{n}ms` meet on `ms`. The signs with which Git marks both
// sides of a conflict are all that its first and last line say.
const word = /\p{N}+|[\p{L}\p{M}_]+|(?<!<)<{7}(?!<)|(?<!>)>{7}(?!>)/gu;
const hole = '\u0000';
const wordOrHole = new RegExp(`${hole}|${word.source}`, 'gu');
const conflictMarker = /^\s*(?:<{7}|>{7})\s/;

/** Longer stretches than this many words are no single value; it bounds the work too. */
const longestGap = 80;
/** A pattern with fewer letters than this must fill its part of the line: `Killed` is no message inside a sentence. */
const shortPattern = 13;

/** Python 2 and byte strings are printed with a letter before the quote. */
const quotePrefix = /\b[bu](?=["'])/gi;

/** Whether a text begins with what Git writes around a conflict: the name behind it is a branch's. */
export function isConflict(text: string): boolean {
  return conflictMarker.test(text);
}

/** The words of one line, without quotes, colours, case and punctuation. */
export function readLine(line: string): Line {
  const text = line
    .replace(ansi, '')
    .replace(quotePrefix, '')
    .replace(quotes, '')
    .normalize('NFKC')
    .toLowerCase();
  const words: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(word)) {
    words.push(match[0]);
    starts.push(match.index);
  }
  return { words, starts, text };
}

/** The word begins the line, or what follows a colon, a bracket or a dash. */
function opens({ text, starts }: Line, at: number): boolean {
  const start = starts[at] ?? 0;
  const before = text.slice(Math.max(0, start - 4), start);
  return /^\s*$|[:\])}>|–—-]\s+$|[\]>|]$/u.test(before) && !/[\p{L}\p{N}]$/u.test(before);
}

/** The word ends the line or its column, or stands before punctuation. */
function closes({ text, words, starts }: Line, at: number): boolean {
  const end = (starts[at] ?? 0) + (words[at]?.length ?? 0);
  return /^\s*$|^\s{2}|^\s?[:.,;!?([{|–—]|^\s+-/u.test(text.slice(end, end + 4));
}

/**
 * The word by which a line can be asked for a pattern: the one that the fewest patterns have, of those that must
 * stand as they are. Undefined when all its words are cut.
 */
export function keyOf({ runs }: MessagePattern, countOf: (word: string) => number): string | undefined {
  const whole = runs.flat().filter(({ how }) => how === 'whole');
  return whole.reduce<string | undefined>(
    (best, { text }) => (best === undefined || countOf(text) < countOf(best) ? text : best),
    undefined,
  );
}

/** Reads `says` of an entry. Undefined when nothing but placeholders is left: it would match every line. */
export function readPattern(says: string): MessagePattern | undefined {
  const text = says
    .replace(/\{[^{}\s]*\}/g, hole)
    .replace(quotes, '')
    .normalize('NFKC')
    .toLowerCase();
  const runs: Part[][] = [[]];
  const cut = () => {
    if (runs.at(-1)?.length !== 0) {
      runs.push([]);
    }
  };
  for (const match of text.matchAll(wordOrHole)) {
    if (match[0] === hole) {
      cut();
    } else {
      const startsOpen = text[match.index - 1] === hole;
      const endsOpen = text[match.index + match[0].length] === hole;
      runs.at(-1)?.push({ text: match[0], how: startsOpen ? 'end' : endsOpen ? 'start' : 'whole' });
    }
  }
  const filled = runs.filter((run) => run.length > 0);
  const letters = filled.flat().reduce((sum, part) => sum + part.text.length, 0);
  const trimmed = text.trim();
  return filled.length === 0
    ? undefined
    : { runs: filled, opensFree: trimmed.startsWith(hole), closesFree: trimmed.endsWith(hole), letters };
}

/**
 * Whether the pattern stands somewhere in the line. Each run is looked for after the one before it, first
 * place first, so the work is bounded by the length of the line times that of the pattern.
 */
export function standsIn(pattern: MessagePattern, line: Line): boolean {
  const { words } = line;
  const strict = pattern.letters < shortPattern;
  const [first, ...others] = pattern.runs;
  if (!first) {
    return false;
  }
  for (
    let start = find(first, words, 0, words.length);
    start >= 0;
    start = find(first, words, start + 1, words.length)
  ) {
    if (strict && !pattern.opensFree && !opens(line, start)) {
      continue;
    }
    const end = follow(others, words, start + first.length);
    if (end >= 0 && (!strict || pattern.closesFree || closes(line, end - 1))) {
      return true;
    }
  }
  return false;
}

/** The end of the last run, or -1. */
function follow(runs: readonly (readonly Part[])[], words: readonly string[], from: number): number {
  let end = from;
  for (const run of runs) {
    const at = find(run, words, end, end + longestGap);
    if (at < 0) {
      return -1;
    }
    end = at + run.length;
  }
  return end;
}

function find(run: readonly Part[], words: readonly string[], from: number, to: number): number {
  const last = Math.min(to, words.length - run.length);
  for (let start = from; start <= last; start++) {
    if (run.every((part, offset) => fits(part, words[start + offset] ?? ''))) {
      return start;
    }
  }
  return -1;
}

function fits(part: Part, text: string): boolean {
  switch (part.how) {
    case 'whole':
      return text === part.text;
    case 'start':
      return text.startsWith(part.text);
    case 'end':
      return text.endsWith(part.text);
  }
}
