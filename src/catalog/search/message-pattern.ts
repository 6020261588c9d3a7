/** One word of a pasted line; what stands between words does not take part in the comparison. */
export interface LineWord {
  readonly text: string;
  /** The word begins the line, or what follows a colon, a bracket or a dash. */
  readonly opens: boolean;
  /** The word ends the line, or stands before punctuation. */
  readonly closes: boolean;
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
// Letters and digits are cut apart, so that `30000ms` and `{n}ms` meet on `ms`.
const word = /\p{N}+|[\p{L}\p{M}_]+/gu;
const hole = '\u0000';

/** Longer stretches than this many words are no single value; it bounds the work too. */
const longestGap = 80;
/** A pattern with fewer letters than this must fill its part of the line: `Killed` is no message inside a sentence. */
const shortPattern = 13;

/** The words of one line, without quotes, colours, case and punctuation. */
export function lineWords(line: string): readonly LineWord[] {
  const bare = line.replace(ansi, '').replace(quotes, '').normalize('NFKC').toLowerCase();
  return [...bare.matchAll(word)].map((match) => {
    const before = bare.slice(Math.max(0, match.index - 4), match.index);
    const after = bare.slice(match.index + match[0].length, match.index + match[0].length + 4);
    return {
      text: match[0],
      opens: /^\s*$|[:\])}>|–—-]\s+$|[\]>|]$/u.test(before) && !/[\p{L}\p{N}]$/u.test(before),
      closes: /^\s*$|^\s?[:.,;!?([{|–—]|^\s+-/u.test(after),
    };
  });
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
  for (const match of text.matchAll(/\0|\p{N}+|[\p{L}\p{M}_]+/gu)) {
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
export function standsIn(pattern: MessagePattern, words: readonly LineWord[]): boolean {
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
    if (strict && !pattern.opensFree && !words[start]?.opens) {
      continue;
    }
    const end = follow(others, words, start + first.length);
    if (end >= 0 && (!strict || pattern.closesFree || words[end - 1]?.closes)) {
      return true;
    }
  }
  return false;
}

/** The end of the last run, or -1. */
function follow(runs: readonly (readonly Part[])[], words: readonly LineWord[], from: number): number {
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

function find(run: readonly Part[], words: readonly LineWord[], from: number, to: number): number {
  const last = Math.min(to, words.length - run.length);
  for (let start = from; start <= last; start++) {
    if (run.every((part, offset) => fits(part, words[start + offset]?.text ?? ''))) {
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
