import {
  asciiKinds,
  asciiSigns,
  digit,
  figure,
  gapless,
  joiner,
  kindAt,
  lower,
  mark,
  separator,
  upper,
} from './characters.ts';
import { foldedSpellings } from './folding.ts';
import { hashSeed, hashStem, hashStep } from './inflection.ts';

/** How a word is joined to the one before it. */
export const apart = 0;
/** By a case hump, or by the border of letters and digits. */
export const hump = 1;
/** By `_` or `-`. */
const joined = 2;
/** By one space: another identifier, and still the same name. */
export const spaced = 3;
/** Within one identifier, but by what joins no name, such as `--`. */
export const loose = 4;
/** By a change between a script with gaps and one without. */
export const script = 5;

const lowerS = 0x73;
const lowerE = 0x65;

/**
 * The words of a text, cut at case humps and between letters and digits, as parallel arrays that are
 * used again for every line: a scan meets millions of words.
 */
export class Words {
  count = 0;
  /** The signs that stand between the words, one bit each. */
  signs = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** The hash of word n over its stem, for words of plain ASCII. */
  hash = new Int32Array(256);
  /** The spellings of words that are not plain ASCII; the first strips accents, the others write umlauts out. */
  readonly folded = new Map<number, readonly string[]>();

  add(start: number, end: number, hash: number): void {
    if (this.count === this.start.length) {
      this.#grow();
    }
    const n = this.count++;
    this.start[n] = start;
    this.end[n] = end;
    this.hash[n] = hash;
  }

  #grow(): void {
    const doubled = (list: Int32Array<ArrayBuffer>) => {
      const grown = new Int32Array(list.length * 2);
      grown.set(list);
      return grown;
    };
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.hash = doubled(this.hash);
  }
}

/** Whether word n is a character of a script without gaps; `text` is what the words were cut from. */
export function isGaplessWord(text: string, words: Words, n: number): boolean {
  return kindAt(text, words.start[n] as number) === gapless;
}

/** How word n is joined to word n - 1; few words are asked, so it is not noted when they are cut. */
export function joinBefore(text: string, words: Words, n: number): number {
  if (n === 0) {
    return apart;
  }
  const from = words.end[n - 1] as number;
  const to = words.start[n] as number;
  if (from === to) {
    return isGaplessWord(text, words, n) === isGaplessWord(text, words, n - 1) ? hump : script;
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

/** The hash over the stem of the word that `endOfPlain` found last. */
let plainHash = 0;

/** The end of the plainest words: small ASCII letters after at most one capital; -1 for any other. */
function endOfPlain(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  let at = from + 1;
  let code = at < to ? text.charCodeAt(at) : 0;
  if (first < 0x61 && (code < 0x61 || code > 0x7a)) {
    return -1;
  }
  let hash = hashStep(hashSeed, first | 0x20);
  let hashBefore = hash;
  while (code >= 0x61 && code <= 0x7a) {
    hashBefore = hash;
    hash = hashStep(hash, code);
    at++;
    code = at < to ? text.charCodeAt(at) : 0;
  }
  if (code > 127) {
    return -1;
  }
  const last = text.charCodeAt(at - 1);
  plainHash =
    last !== lowerS && last !== lowerE
      ? hash
      : last === lowerS && endsInOneS(text, from, at)
        ? hashBefore
        : hashStem(hashSeed, text, from, at);
  return at;
}

/** Whether the stem of a word that ends in s is all but its last letter. */
function endsInOneS(text: string, from: number, end: number): boolean {
  const before = text.charCodeAt(end - 2) | 0x20;
  return end - from > 1 && before !== lowerS && before !== lowerE;
}

/**
 * Cuts the part of a line between two UTF-16 offsets into words. Both must lie at the border of an
 * identifier, or words come out cut.
 */
export function cutWords(text: string, from: number, to: number, words: Words): void {
  words.count = 0;
  let signs = 0;
  if (words.folded.size > 0) {
    words.folded.clear();
  }
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (asciiKinds[code] as number) : kindAt(text, at);
    if (kind === separator || kind === joiner || kind === mark) {
      signs |= asciiSigns[code & 127] as number;
      at++;
      continue;
    }
    const plainEnd = code < 128 && kind !== digit ? endOfPlain(text, at, to) : -1;
    if (plainEnd >= 0) {
      words.add(at, plainEnd, plainHash);
      at = plainEnd;
    } else {
      signs |= kind === digit ? figure : 0;
      at = cutOther(text, at, to, kind, words);
    }
  }
  words.signs = signs;
}

/** Adds a word that is not of the plainest, and gives back its end. */
function cutOther(text: string, at: number, to: number, kind: number, words: Words): number {
  const end = endOfWord(text, at, to, kind);
  if (isAscii(text, at, end)) {
    words.add(at, end, hashStem(hashSeed, text, at, end));
  } else {
    words.add(at, end, 0);
    words.folded.set(words.count - 1, foldedSpellings(text.slice(at, end)));
  }
  return end;
}

function endOfWord(text: string, at: number, to: number, kind: number): number {
  return kind === upper
    ? endOfCapitalised(text, at, to)
    : kind === gapless
      ? endOfGapless(text, at, to)
      : endOfRun(text, at, to, kind === digit ? digit : lower);
}
