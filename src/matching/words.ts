import { asciiKinds, digit, gapless, joiner, kindAt, lower, mark, separator, upper } from './characters.ts';
import { foldedSpellings } from './folding.ts';
import { hashSeed, hashStem, hashStep } from './inflection.ts';

/** How a word is joined to the one before it. */
export const apart = 0;
/** By a case hump, or by the border of letters and digits. */
export const hump = 1;
/** By `_` or `-`. */
export const joined = 2;
/** By one space: another identifier, and still the same name. */
export const spaced = 3;
/** Within one identifier, but by what joins no name, such as `--`. */
export const loose = 4;
/** By a change between a script with gaps and one without. */
export const script = 5;

const lowerS = 0x73;

/**
 * The words of a text, cut at case humps and between letters and digits, as parallel arrays that are
 * used again for every line: a scan meets millions of words.
 */
export class Words {
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** How word n is joined to word n - 1. */
  join = new Uint8Array(256);
  /** The hash of word n over its stem, for words of plain ASCII. */
  hash = new Int32Array(256);
  /** 1 for a character of a script without gaps. */
  isGapless = new Uint8Array(256);
  /** The spellings of words that are not plain ASCII; the first strips accents, the others write umlauts out. */
  readonly folded = new Map<number, readonly string[]>();

  add(start: number, end: number, join: number, isGapless: 0 | 1): void {
    if (this.count === this.start.length) {
      this.grow();
    }
    const n = this.count++;
    this.start[n] = start;
    this.end[n] = end;
    this.join[n] = join;
    this.isGapless[n] = isGapless;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const grown = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.start = grown(this.start, new Int32Array(size));
    this.end = grown(this.end, new Int32Array(size));
    this.hash = grown(this.hash, new Int32Array(size));
    this.join = grown(this.join, new Uint8Array(size));
    this.isGapless = grown(this.isGapless, new Uint8Array(size));
  }
}

function joinOf(text: string, from: number, to: number, gaplessBorder: boolean): number {
  if (from === to) {
    return gaplessBorder ? script : hump;
  }
  const first = text.charCodeAt(from);
  if (to - from === 1) {
    return first === 0x20 ? spaced : first === 0x5f || first === 0x2d ? joined : apart;
  }
  let sameUnderscores = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x5f && code !== 0x2d) {
      return apart;
    }
    sameUnderscores &&= code === 0x5f;
  }
  return sameUnderscores ? joined : loose;
}

/** `APIs`, `VMs`: capitals and one small s are an acronym's plural, unless an `Is` follows as in `tokenURLIsValid`. */
function isPluralAcronym(text: string, runStart: number, runEnd: number, to: number): boolean {
  if (text.charCodeAt(runEnd) !== lowerS) {
    return false;
  }
  const after = runEnd + 1 < to ? kindAt(text, runEnd + 1) : separator;
  if (after === lower || after === mark) {
    return false;
  }
  const last = text.charCodeAt(runEnd - 1);
  const couldBeIs = last === 0x49 || last === 0x41;
  return after !== upper || !couldBeIs || text.slice(runStart, runEnd) === 'API';
}

/** Where the word that begins at `from` with a capital ends. */
function endOfCapitalised(text: string, from: number, to: number): number {
  let at = from;
  let lastCapital = from;
  let capitals = 0;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : kindAt(text, at);
    if (kind === upper) {
      if (code < 0xdc00 || code > 0xdfff) {
        lastCapital = at;
        capitals++;
      }
    } else if (kind !== mark) {
      break;
    }
    at++;
  }
  if (at === to || kindAt(text, at) !== lower) {
    return at;
  }
  if (capitals > 1) {
    return isPluralAcronym(text, from, at, to) ? at + 1 : lastCapital;
  }
  return endOfRun(text, at, to, lower);
}

function endOfRun(text: string, from: number, to: number, kind: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code < 128 ? asciiKinds[code] !== kind : !continuesRun(text, at, kind)) {
      break;
    }
    at++;
  }
  return at;
}

function continuesRun(text: string, at: number, kind: number): boolean {
  const here = kindAt(text, at);
  return here === kind || here === mark;
}

/** A character of a script without gaps with the marks on it. */
function endOfGapless(text: string, from: number, to: number): number {
  let at = from + characterLength(text, from);
  while (at < to && kindAt(text, at) === mark) {
    at++;
  }
  return Math.min(at, to);
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isAscii(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) > 127) {
      return false;
    }
  }
  return true;
}

/** The hash of the word that `endOfPlain` found last, over all its letters. */
let plainHash = 0;

/** The end of the plainest words: small ASCII letters after at most one capital; -1 for any other. */
function endOfPlain(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  let hash = hashStep(hashSeed, first | 0x20);
  let at = from + 1;
  let code = at < to ? text.charCodeAt(at) : 0;
  if ((code < 0x61 || code > 0x7a) && first < 0x61) {
    return -1;
  }
  while (code >= 0x61 && code <= 0x7a) {
    hash = hashStep(hash, code);
    at++;
    code = at < to ? text.charCodeAt(at) : 0;
  }
  plainHash = hash;
  return code > 127 ? -1 : at;
}

const endsInPlural = (code: number) => code === 0x73 || code === 0x65;

/**
 * Cuts the part of a line between two UTF-16 offsets into words. Both must lie at the border of an
 * identifier, or words come out cut.
 */
export function cutWords(text: string, from: number, to: number, words: Words): void {
  words.count = 0;
  if (words.folded.size > 0) {
    words.folded.clear();
  }
  let previousEnd = -1;
  let previousGapless = false;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (asciiKinds[code] as number) : kindAt(text, at);
    if (kind === separator || kind === joiner || kind === mark) {
      at++;
      continue;
    }
    let end = code < 128 && kind !== digit ? endOfPlain(text, at, to) : -1;
    const isPlain = end >= 0;
    if (!isPlain) {
      end = endOfWord(text, at, to, kind);
    }
    const isGapless = kind === gapless;
    const join = previousEnd < 0 ? apart : joinOf(text, previousEnd, at, isGapless !== previousGapless);
    words.add(at, end, join, isGapless ? 1 : 0);
    if (isPlain && !endsInPlural(text.charCodeAt(end - 1))) {
      words.hash[words.count - 1] = plainHash;
    } else if (isPlain || isAscii(text, at, end)) {
      words.hash[words.count - 1] = hashStem(hashSeed, text, at, end);
    } else {
      words.folded.set(words.count - 1, foldedSpellings(text.slice(at, end)));
    }
    previousEnd = end;
    previousGapless = isGapless;
    at = end;
  }
}

function endOfWord(text: string, at: number, to: number, kind: number): number {
  return kind === upper
    ? endOfCapitalised(text, at, to)
    : kind === gapless
      ? endOfGapless(text, at, to)
      : endOfRun(text, at, to, kind === digit ? digit : lower);
}
