import { isWordKind, kindAt, upper } from './characters.ts';
import { foldedSpellings, stripAccents } from './folding.ts';
import { type Form, forms } from './inflection.ts';
import { mixtures, spellingsOf } from './pattern-keys.ts';
import { apart, cutWords, hump, isGaplessWord, joinBefore, loose, script, spaced, Words } from './words.ts';

/** A word of a name, and whether the text may put a space before it. */
export interface NameWord {
  readonly forms: readonly Form[];
  readonly isAcronym: boolean;
  readonly gap: 'space' | 'hump' | 'none';
}

/** A name that is words only: it matches joined in any style. */
export interface WordPattern {
  readonly kind: 'words';
  /** The name in small letters: a text that is the same needs no closer look. */
  readonly small: string;
  /** One list of words for each mixture of umlauts. */
  readonly spellings: readonly (readonly NameWord[])[];
  /** Texts that were held against it before: names come in few spellings, and in code again and again. */
  readonly known: Map<string, boolean | 'inflected'>;
}

export interface LiteralPart {
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
    const join = joinBefore(name, words, n);
    if (join === apart || join === loose) {
      return true;
    }
  }
  return false;
}

export const isWordAt = (text: string, at: number) =>
  at >= 0 && at < text.length && isWordKind(kindAt(text, at));

/** Whether a stretch is two capitals or more and nothing else. */
export function isAllCapitals(text: string, start: number, end: number): boolean {
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
  const each = spellingsOf(name, words).map((spellings, n): NameWord[] => {
    const start = words.start[n] as number;
    const end = words.end[n] as number;
    const isAcronym = isAllCapitals(name, start, end);
    const join = joinBefore(name, words, n);
    const gap =
      isGaplessWord(name, words, n) && join !== spaced
        ? 'none'
        : join === hump || join === script
          ? 'hump'
          : 'space';
    return spellings.map((text) => ({ forms: forms(text, isAcronym), isAcronym, gap }));
  });
  return { kind: 'words', small: name.toLowerCase(), spellings: mixtures(each), known: new Map() };
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
