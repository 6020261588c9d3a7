import { letterBits, likeness, mayBeClose, slipsAllowed } from './distance.ts';
import type { SearchIndex, Word } from './search-index.ts';
import { singular, stem } from './stem.ts';

/** One word of a query, or two neighbours read as one. */
export interface QueryWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How a query is read as a whole. */
export interface Reading {
  /** How many words it has; the last may be only begun. */
  readonly length: number;
  readonly asked: boolean;
  /** Some of its words carry a subject; the others then count only as they are. */
  readonly weighty: boolean;
}

/** Below this, two words are taken for two words; in a question, which has words of every day, sooner. */
const leastLikeness = 0.55;
const leastLikenessAsked = 0.72;

/**
 * Hands over the words of names that a word of a query may stand for, each with 1 for the same word and less for
 * another form of it, a longer word or a slip; some of them more than once.
 */
export function similarWords(
  index: SearchIndex,
  part: QueryWord,
  { length, asked, weighty }: Reading,
  take: (word: Word, similarity: number) => void,
): void {
  const { text } = part;
  const last = part.to === length;
  const isPair = part.to - part.from > 1;
  const same = index.words.get(text);
  if (same) {
    take(same, 1);
  }
  // Of words that say little only the word itself counts: `use` is not a user.
  if (weighty && !isPair && index.subject.weight(text) < 1) {
    return;
  }
  const forms = index.withStem(stem(text));
  for (const word of forms) {
    if (word !== same) {
      take(word, Math.abs(word.text.length - text.length) < 3 ? 0.93 : 0.87);
    }
  }
  const known = forms.length > 0 || same !== undefined;
  if ((!isPair || known) && text.length >= (last ? 1 : 3) && !(asked && (known || !last))) {
    for (const word of index.startingWith(text)) {
      if (word !== same) {
        const share = text.length / word.text.length;
        take(word, last ? 0.6 + 0.35 * share : 0.45 + 0.35 * share);
      }
    }
  }
  if (text.length > 2 && !(asked && (known || text.length < 5 || isPair))) {
    // Names are mostly singular, and a plural with a slip is not a slip more: `webhoks`.
    for (const form of known ? [text] : new Set([text, singular(text)])) {
      takeSlips(
        index,
        form,
        known ? 0.5 : isPair ? 0.9 : 1,
        asked ? leastLikenessAsked : leastLikeness,
        take,
      );
    }
  }
}

function takeSlips(
  index: SearchIndex,
  text: string,
  trust: number,
  least: number,
  take: (word: Word, similarity: number) => void,
): void {
  const bits = letterBits(text);
  for (const length of lengthsNear(text.length)) {
    const limit = slipsAllowed(Math.max(length, text.length));
    const apart = Math.abs(length - text.length);
    const those = index.wordsOfLength(length);
    those?.words.forEach((word, at) => {
      if (mayBeClose(bits, those.bits[at] ?? 0, limit, apart)) {
        const similarity = likeness(text, word.text);
        if (similarity > least && similarity < 1) {
          take(word, similarity * trust);
        }
      }
    });
  }
}

/** The lengths of whatever may be the same as a text of this length with slips in it. */
export function lengthsNear(length: number): readonly number[] {
  const reach = Math.ceil(slipsAllowed(length + 3));
  return Array.from({ length: 2 * reach + 1 }, (_, step) => length - reach + step).filter(
    (near) => near > 0 && Math.abs(near - length) <= slipsAllowed(Math.max(near, length)),
  );
}
