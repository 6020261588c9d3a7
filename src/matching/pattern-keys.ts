import { asciiKinds, digit } from './characters.ts';
import { irregularForm } from './inflection.ts';
import type { Words } from './words.ts';

/** Words so common in code and prose that no name is looked for by them if it has another one. */
const common = new Set(
  'a all and are async be by class command connection const could data document entry error failed file files for from function has have header http id import in index invalid is it json key message name new no node not null number object of on one or path process promise query readonly request response return server set string strings test text that the this to type types undefined use used value values was when with you'.split(
    ' ',
  ),
);

/** The rarest word of a literal name, among those that stand between signs and have no hump within; or -1. */
export function anchorOf(text: string, words: Words): number {
  let best = -1;
  let bestScore = 0;
  for (let n = 0; n < words.count; n++) {
    const start = words.start[n] as number;
    const end = words.end[n] as number;
    const isRun = words.start[n + 1] !== end || n + 1 === words.count;
    if (!isRun || (n > 0 && words.end[n - 1] === start)) {
      continue;
    }
    const length = end - start;
    const isCommon = length < 3 || common.has(text.slice(start, end).toLowerCase());
    const score = isCommon || asciiKinds[text.charCodeAt(start)] === digit ? length / 100 : length;
    if (score > bestScore) {
      best = n;
      bestScore = score;
    }
  }
  return best;
}

/** The end of a short last word, joined to what is before it, may look like a plural: `SaaS`. */
export function lastMayChange(text: string, words: Words): boolean {
  const last = words.count - 1;
  const end = words.end[last] as number;
  return last > 0 && end - (words.start[last] as number) < 5 && /[se]/i.test(text.charAt(end - 1));
}

/** All words, joined. */
export function squeezed(text: string, words: Words): string {
  let whole = '';
  for (let n = 0; n < words.count; n++) {
    whole += text.slice(words.start[n], words.end[n]);
  }
  return whole;
}

/** More ways than this to write the words of one name are not gone: then all of its words are written one way. */
const mostMixtures = 32;

/** All ways to choose one spelling of each word. */
export function mixtures<T>(words: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const count = words.reduce((product, { length }) => product * length, 1);
  return count > mostMixtures
    ? [0, -1].map((n) => words.flatMap((spellings) => spellings.slice(n).slice(0, 1)))
    : words.reduce<readonly (readonly T[])[]>(
        (ways, spellings) => ways.flatMap((before) => spellings.map((word) => [...before, word])),
        [[]],
      );
}

/** The spellings of each of some words: those without accents, or else the one that it is written in. */
export function spellingsOf(
  text: string,
  words: Words,
  first = 0,
  last = words.count - 1,
): readonly (readonly string[])[] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const n = first + at;
    return words.folded.get(n) ?? [text.slice(words.start[n], words.end[n]).toLowerCase()];
  });
}

/** A word and, where it has one, its other number. */
export function withIrregular(word: string): readonly string[] {
  const odd = irregularForm(word);
  return odd === undefined ? [word] : [word, odd];
}

/** Every way to write some neighbours as one word; long names only apart and all in one. */
export function groupings(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length > 4) {
    return [words, [words.join('')]];
  }
  let grouped: string[][] = [[]];
  for (const word of words) {
    grouped = grouped.flatMap((before) => {
      const last = before[before.length - 1];
      return last === undefined
        ? [[word]]
        : [
            [...before, word],
            [...before.slice(0, -1), last + word],
          ];
    });
  }
  return grouped;
}
