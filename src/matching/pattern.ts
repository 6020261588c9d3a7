import { digit, isWordKind, kindAt, upper } from './characters.ts';
import { foldedSpellings, stripAccents } from './folding.ts';
import { type Form, forms, mayBePluralInCapitals } from './inflection.ts';
import { apart, cutWords, hump, loose, script, spaced, Words } from './words.ts';

/** A word of a name, and whether the text may put a space before it. */
interface NameWord {
  readonly forms: readonly Form[];
  readonly isAcronym: boolean;
  readonly gap: 'space' | 'hump' | 'none';
}

/** A name that is words only: it matches joined in any style. */
export interface WordPattern {
  readonly kind: 'words';
  /** One list of words for each mixture of umlauts. */
  readonly spellings: readonly (readonly NameWord[])[];
  /** Texts that were held against it before: names come in few spellings, and in code again and again. */
  readonly known: Map<string, boolean | 'inflected'>;
}

const mostKnown = 64;

interface LiteralPart {
  readonly text: string;
  readonly forms: readonly Form[] | undefined;
  readonly isAcronym: boolean;
}

/** A name with punctuation: it matches as it is written, but for case, accents and the number of its words. */
export interface LiteralPattern {
  readonly kind: 'literal';
  /** Punctuation before the first word. */
  readonly before: string;
  readonly parts: readonly LiteralPart[];
  /** Anything may follow, as after `redis://`. */
  readonly isOpen: boolean;
}

export type Pattern = WordPattern | LiteralPattern;

/** How a place in a text answers a pattern. */
export interface Fit {
  readonly start: number;
  readonly end: number;
  readonly isInflected: boolean;
}

/**
 * Whether a name, cut into these words, has punctuation and so matches literally. `_` and `-` between words
 * are none; before or behind them they are.
 */
export function isLiteralCut(name: string, words: Words): boolean {
  if (words.count === 0 || words.start[0] !== 0 || words.end[words.count - 1] !== name.length) {
    return true;
  }
  for (let n = 1; n < words.count; n++) {
    if (words.join[n] === apart || words.join[n] === loose) {
      return true;
    }
  }
  return false;
}

const isWordAt = (text: string, at: number) => at >= 0 && at < text.length && isWordKind(kindAt(text, at));

function isAllCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    if (kindAt(text, at) !== upper) {
      return false;
    }
    capitals++;
  }
  return capitals > 1;
}

export function compilePattern(name: string, isOpen = false): Pattern {
  const words = new Words();
  cutWords(name, 0, name.length, words);
  return isOpen || isLiteralCut(name, words) ? compileLiteral(name, isOpen) : compileWords(name, words);
}

function compileWords(name: string, words: Words): WordPattern {
  let spellings: NameWord[][] = [[]];
  for (let n = 0; n < words.count; n++) {
    const start = words.start[n] as number;
    const end = words.end[n] as number;
    const isAcronym = isAllCapitals(name, start, end);
    const gap =
      words.isGapless[n] === 1 && words.join[n] !== spaced
        ? 'none'
        : words.join[n] === hump || words.join[n] === script
          ? 'hump'
          : 'space';
    const folded = words.folded.get(n) ?? [name.slice(start, end).toLowerCase()];
    spellings = spellings.flatMap((before) =>
      folded.map((text): NameWord[] => [...before, { forms: forms(text, isAcronym), isAcronym, gap }]),
    );
  }
  return { kind: 'words', spellings, known: new Map() };
}

function compileLiteral(name: string, isOpen: boolean): LiteralPattern {
  const parts: LiteralPart[] = [];
  let before = '';
  for (const { 0: piece, index: from } of name.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const isWord = isWordAt(piece, 0);
    if (!isWord && parts.length === 0) {
      before = piece.toLowerCase().replace(/’/g, "'");
      continue;
    }
    const text = stripAccents(piece).replace(/’/g, "'");
    const isAcronym = isAllCapitals(piece, 0, piece.length);
    const spellings = isWord ? foldedSpellings(piece) : undefined;
    const isLast = from + piece.length === name.length;
    const allForms = spellings?.flatMap((spelling): readonly Form[] =>
      isLast ? forms(spelling, isAcronym) : [{ text: spelling, inflection: 'none' }],
    );
    parts.push({ text, forms: allForms, isAcronym });
  }
  return { kind: 'literal', before, parts, isOpen };
}

/** Words before which `SQL` after a space is no part of a product's name: "no SQL", "my SQL". */
const wordsOfTheirOwn = new Set(
  'a an any at by i if in is it my no not of on or our the to type we you'.split(' '),
);

/** Does the pattern cover exactly the words `first` to `last` of the text? */
export function fitsWords(
  pattern: WordPattern,
  text: string,
  words: Words,
  first: number,
  last: number,
): boolean | 'inflected' {
  const written = text.slice(words.start[first], words.end[last]);
  const known = pattern.known.get(written);
  if (known !== undefined) {
    return known;
  }
  const fit = fitsSpelling(pattern, text, words, first, last);
  if (pattern.known.size >= mostKnown) {
    pattern.known.clear();
  }
  pattern.known.set(written, fit);
  return fit;
}

function fitsSpelling(
  pattern: WordPattern,
  text: string,
  words: Words,
  first: number,
  last: number,
): boolean | 'inflected' {
  for (const spelled of textSpellings(text, words, first, last)) {
    for (const nameWords of pattern.spellings) {
      const fit = align(nameWords, spelled, text, words, first);
      if (fit !== false) {
        return fit;
      }
    }
  }
  return false;
}

interface Spelled {
  readonly squeezed: string;
  /** Where each word ends within `squeezed`. */
  readonly ends: readonly number[];
}

function textSpellings(text: string, words: Words, first: number, last: number): readonly Spelled[] {
  let spelled: Spelled[] = [{ squeezed: '', ends: [] }];
  for (let n = first; n <= last; n++) {
    const folded = words.folded.get(n) ?? [text.slice(words.start[n], words.end[n]).toLowerCase()];
    spelled = spelled.flatMap(({ squeezed, ends }) =>
      folded.map((word) => ({ squeezed: squeezed + word, ends: [...ends, squeezed.length + word.length] })),
    );
  }
  return spelled;
}

function align(
  name: readonly NameWord[],
  { squeezed, ends }: Spelled,
  text: string,
  words: Words,
  first: number,
): boolean | 'inflected' {
  const isSpace = (at: number) => {
    const n = ends.indexOf(at);
    return n >= 0 && n + 1 < ends.length && words.join[first + n + 1] === spaced;
  };
  const noSpaceWithin = (from: number, to: number) =>
    ends.every((at) => at <= from || at >= to || !isSpace(at));

  const inflectionHolds = (word: NameWord, form: Form, end: number) => {
    if (form.inflection === 'none') {
      return true;
    }
    const n = ends.indexOf(end);
    if (n < 0) {
      return false;
    }
    const start = words.start[first + n] as number;
    const stop = words.end[first + n] as number;
    const stem = (word.forms[0] as Form).text;
    return (
      form.inflection === 'singular' ||
      !isAllCapitals(text, start, stop) ||
      mayBePluralInCapitals(stem, word.isAcronym)
    );
  };

  const gapHolds = (word: NameWord, at: number) => {
    if (!isSpace(at)) {
      return true;
    }
    if (word.gap !== 'hump') {
      return word.gap === 'space';
    }
    const n = ends.indexOf(at);
    return !wordsOfTheirOwn.has(squeezed.slice(n > 0 ? ends[n - 1] : 0, at));
  };

  const from = (n: number, at: number, isInflected: boolean): boolean | 'inflected' => {
    const word = name[n];
    if (word === undefined) {
      return at === squeezed.length && (isInflected ? 'inflected' : true);
    }
    if (n > 0 && !gapHolds(word, at)) {
      return false;
    }
    for (const form of word.forms) {
      const end = at + form.text.length;
      if (squeezed.startsWith(form.text, at) && noSpaceWithin(at, end) && inflectionHolds(word, form, end)) {
        const rest = from(n + 1, end, isInflected || form.inflection !== 'none');
        if (rest !== false) {
          return rest;
        }
      }
    }
    return false;
  };
  return from(0, 0, false);
}

/** Whether a stretch of the text, folded, is `wanted`. Plain ASCII, nearly always, is compared in place. */
function isFolded(text: string, from: number, to: number, wanted: string): boolean {
  let isPlain = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) {
      isPlain = false;
      break;
    }
    if (
      at - from >= wanted.length ||
      (code >= 0x41 && code <= 0x5a ? code | 0x20 : code) !== wanted.charCodeAt(at - from)
    ) {
      return false;
    }
  }
  return isPlain
    ? to - from === wanted.length
    : foldedSpellings(text.slice(from, to)).some((spelling) => spelling.replace(/’/g, "'") === wanted);
}

/**
 * Does the literal pattern stand in the text so that the word by which it was found, `offset` behind its
 * beginning, is word `found`?
 */
export function fitsLiteral(
  pattern: LiteralPattern,
  text: string,
  words: Words,
  found: number,
  offset: number,
): Fit | undefined {
  const start = (words.start[found] as number) - offset;
  const wordStart = start + pattern.before.length;
  if (start < 0 || !startsWord(words, found, wordStart)) {
    return undefined;
  }
  if (pattern.before !== '' && !opensCleanly(pattern.before, text, start, wordStart)) {
    return undefined;
  }
  if (cannotGoOn(pattern, text, wordStart)) {
    return undefined;
  }
  let at = wordStart;
  let isInflected = false;
  for (const [n, part] of pattern.parts.entries()) {
    const isLast = n === pattern.parts.length - 1;
    const fit =
      part.forms === undefined
        ? fitPunctuation(part, text, at)
        : fitWord(part, text, words, found, at, isLast);
    if (fit === undefined) {
      return undefined;
    }
    isInflected ||= fit.isInflected;
    at = fit.end;
  }
  return pattern.isOpen || closesCleanly(pattern, text, at) ? { start, end: at, isInflected } : undefined;
}

/** Whether a word begins at a column at or before that of word `from`. */
function startsWord(words: Words, from: number, column: number): boolean {
  let n = from;
  while (n > 0 && (words.start[n] as number) > column) {
    n--;
  }
  return words.start[n] === column;
}

/** A quick look at the first sign behind the first word: most places where a name begins end here. */
function cannotGoOn({ parts }: LiteralPattern, text: string, wordStart: number): boolean {
  const [word, sign] = parts;
  if (word === undefined || sign === undefined) {
    return false;
  }
  const found = text.charCodeAt(wordStart + word.text.length);
  const wanted = sign.text.charCodeAt(0);
  return (
    wanted < 128 &&
    found < 128 &&
    word.forms?.length === 1 &&
    found !== wanted &&
    isAsciiAhead(text, wordStart, word.text.length)
  );
}

function isAsciiAhead(text: string, from: number, length: number): boolean {
  for (let at = from; at < from + length; at++) {
    if (text.charCodeAt(at) > 127) {
      return false;
    }
  }
  return true;
}

function opensCleanly(before: string, text: string, start: number, wordStart: number): boolean {
  if (!isFolded(text, start, wordStart, before)) {
    return false;
  }
  if (start === 0) {
    return true;
  }
  const previous = text.charAt(start - 1);
  return (
    !isWordAt(text, start - 1) && previous !== '_' && !/[)\]]/.test(previous) && previous !== before.charAt(0)
  );
}

function closesCleanly(pattern: LiteralPattern, text: string, end: number): boolean {
  const last = pattern.parts[pattern.parts.length - 1];
  if (last === undefined || last.forms !== undefined || end === text.length) {
    return true;
  }
  const next = text.charAt(end);
  const kind = kindAt(text, end);
  return (
    (kind === digit || !isWordKind(kind)) && next !== '_' && next !== last.text.charAt(last.text.length - 1)
  );
}

function fitPunctuation(part: LiteralPart, text: string, at: number): Omit<Fit, 'start'> | undefined {
  const end = at + part.text.length;
  return isFolded(text, at, end, part.text) ? { end, isInflected: false } : undefined;
}

function fitWord(
  part: LiteralPart,
  text: string,
  words: Words,
  first: number,
  at: number,
  isLast: boolean,
): Omit<Fit, 'start'> | undefined {
  let runEnd = at;
  while (runEnd < text.length && isWordAt(text, runEnd)) {
    runEnd++;
  }
  const ends = isLast ? [runEnd, ...cutsWithin(words, first, at, runEnd)] : [runEnd];
  for (const end of ends) {
    for (const form of part.forms ?? []) {
      if (!isFolded(text, at, end, form.text)) {
        continue;
      }
      const stem = part.text;
      if (
        form.inflection === 'plural' &&
        isAllCapitals(text, at, end) &&
        !mayBePluralInCapitals(stem, part.isAcronym)
      ) {
        continue;
      }
      return { end, isInflected: form.inflection !== 'none' };
    }
  }
  return undefined;
}

function cutsWithin(words: Words, first: number, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (let n = first; n < words.count && (words.start[n] as number) < to; n++) {
    const end = words.end[n] as number;
    if (end > from && end < to) {
      cuts.push(end);
    }
  }
  return cuts;
}
