import { type Form, mayBePluralInCapitals, small } from './inflection.ts';
import { isAllCapitals, type NameWord, type WordPattern } from './pattern.ts';
import { mixtures, spellingsOf } from './pattern-keys.ts';
import { joinBefore, spaced, type Words } from './words.ts';

const mostKnown = 64;

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
  const start = words.start[first] as number;
  const end = words.end[last] as number;
  if (isSmall(text, start, end, pattern.small)) {
    return true;
  }
  const written = text.slice(start, end);
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

/** Whether a stretch of plain ASCII is `wanted` but for capitals. */
function isSmall(text: string, start: number, end: number, wanted: string): boolean {
  if (end - start !== wanted.length) {
    return false;
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (small(code) !== wanted.charCodeAt(at - start) || code > 127) {
      return false;
    }
  }
  return true;
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
  return mixtures(spellingsOf(text, words, first, last)).map((spelled) => {
    let length = 0;
    const ends = spelled.map((word) => {
      length += word.length;
      return length;
    });
    return { squeezed: spelled.join(''), ends };
  });
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
    return n >= 0 && n + 1 < ends.length && joinBefore(text, words, first + n + 1) === spaced;
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
