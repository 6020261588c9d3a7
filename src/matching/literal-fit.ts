import { digit, gapless, isWordKind, kindAt } from './characters.ts';
import { foldedSpellings } from './folding.ts';
import { mayBePluralInCapitals } from './inflection.ts';
import { type Fit, isAllCapitals, isWordAt, type LiteralPart, type LiteralPattern } from './pattern.ts';
import type { Words } from './words.ts';

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
  if (start < 0 || !startsWord(text, wordStart)) {
    return undefined;
  }
  if (pattern.before !== '' && !opensCleanly(pattern, text, start, wordStart)) {
    return undefined;
  }
  if (cannotGoOn(pattern, text, wordStart)) {
    return undefined;
  }
  let at = wordStart;
  let isInflected = false;
  for (const [n, part] of pattern.parts.entries()) {
    const isLast = n === pattern.parts.length - 1;
    const fit = part.forms === undefined ? fitPunctuation(part, text, at) : fitWord(part, text, at, isLast);
    if (fit === undefined) {
      return undefined;
    }
    isInflected ||= fit.isInflected;
    at = fit.end;
  }
  return pattern.isOpen || closesCleanly(pattern, text, at) ? { start, end: at, isInflected } : undefined;
}

/** Whether nothing that is read as one with it stands before a word: humps part words of names, not these. */
function startsWord(text: string, column: number): boolean {
  return (
    column === 0 ||
    !isWordAt(text, column - 1) ||
    kindAt(text, column) === gapless ||
    kindAt(text, column - 1) === gapless
  );
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

function opensCleanly(
  { before, parts }: LiteralPattern,
  text: string,
  start: number,
  wordStart: number,
): boolean {
  if (!isFolded(text, start, wordStart, before)) {
    return false;
  }
  if (start === 0) {
    return true;
  }
  const previous = text.charAt(start - 1);
  if (/^(?:::|->|:)$/.test(before) || (before === '.' && parts[1]?.text.startsWith('(') === true)) {
    // They stand behind what they belong to: `Model::with`, `shop/web:latest`, `rows.order(`.
    return previous !== before.charAt(0);
  }
  return (
    !isWordAt(text, start - 1) && previous !== '_' && !/[)\]]/.test(previous) && previous !== before.charAt(0)
  );
}

function closesCleanly(pattern: LiteralPattern, text: string, end: number): boolean {
  const last = pattern.parts[pattern.parts.length - 1];
  if (last === undefined || last.forms !== undefined || end === text.length) {
    return true;
  }
  const sign = last.text.charAt(last.text.length - 1);
  const next = text.charAt(end);
  if (next === sign) {
    return false;
  }
  const kind = kindAt(text, end);
  // What opens something wants it behind: `create(:user)`, `Mock<IClock>`.
  return /[([{<:=]/.test(sign) || ((kind === digit || !isWordKind(kind)) && next !== '_');
}

function fitPunctuation(part: LiteralPart, text: string, at: number): Omit<Fit, 'start'> | undefined {
  const end = at + part.text.length;
  return isFolded(text, at, end, part.text) ? { end, isInflected: false } : undefined;
}

function fitWord(
  part: LiteralPart,
  text: string,
  at: number,
  isLast: boolean,
): Omit<Fit, 'start'> | undefined {
  let runEnd = at;
  while (runEnd < text.length && isWordAt(text, runEnd)) {
    runEnd++;
  }
  const ends = isLast ? [runEnd, ...digitCuts(text, at, runEnd)] : [runEnd];
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

/** Where letters end and digits or a script without gaps begin: `Node.js20`. */
function digitCuts(text: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const here = kindAt(text, at);
    if ((here === digit || here === gapless) && kindAt(text, at - 1) !== here) {
      cuts.push(at);
    }
  }
  return cuts;
}
