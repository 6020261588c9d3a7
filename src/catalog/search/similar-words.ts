import { letterBits, likeness, mayBeClose, slipsAllowed } from './distance.ts';
import { alsoMeant } from './everyday-words.ts';
import { subjectWeight } from './question.ts';
import type { ByLength, SearchIndex, Word } from './search-index.ts';
import { stem } from './stem.ts';

/** One word of a query, or two neighbours read as one. */
export interface QueryWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Similar {
  readonly word: Word;
  /** 1 for the same word, less for another form of it or a slip. */
  readonly similarity: number;
}

/** How a query is read as a whole. */
export interface Reading {
  /** How many words it has; the last may be only begun. */
  readonly length: number;
  readonly asked: boolean;
  /** Some of its words carry a subject; the others then count only as they are. */
  readonly weighty: boolean;
}

/** How well a word answers for another that people use for it. */
const likenessOfMeaning = 0.55;
/** Below this, two words are taken for two words. */
const leastLikeness = 0.55;

/** The words of the index that a word of a query may stand for: itself, its forms, longer words, slips. */
export function similarWords(
  index: SearchIndex,
  part: QueryWord,
  { length, asked, weighty }: Reading,
): readonly Similar[] {
  const last = part.to === length;
  const found = new Map<Word, number>();
  const add = (word: Word, similarity: number) => found.set(word, Math.max(similarity, found.get(word) ?? 0));
  const joined = part.to - part.from > 1;
  const partStem = stem(part.text);
  if (asked) {
    for (const meant of alsoMeant(partStem)) {
      for (const word of index.stems.get(meant)?.words ?? []) {
        add(word, likenessOfMeaning);
      }
    }
  }
  const same = index.words.get(part.text);
  if (same) {
    add(same, 1);
  }
  // Of words that say little only the word itself counts: `use` is not a user.
  if (weighty && !joined && subjectWeight(part.text) < 1) {
    return [...found].map(([word, similarity]) => ({ word, similarity }));
  }
  for (const word of index.stems.get(partStem)?.words ?? []) {
    add(word, Math.abs(word.text.length - part.text.length) < 3 ? 0.93 : 0.87);
  }
  const known = same !== undefined || index.stems.has(partStem);
  const shortest = last ? 1 : 3;
  if (!joined || known) {
    for (const word of startingWith(index, part.text, shortest)) {
      const share = part.text.length / word.text.length;
      add(word, last ? 0.6 + 0.35 * share : 0.45 + 0.35 * share);
    }
  }
  if (part.text.length > 2) {
    addSlips(index, part.text, known ? 0.5 : joined ? 0.9 : 1, add);
  }
  return [...found].map(([word, similarity]) => ({ word, similarity }));
}

function addSlips(
  index: SearchIndex,
  text: string,
  trust: number,
  add: (word: Word, similarity: number) => void,
): void {
  const bits = letterBits(text);
  forLengthsNear(index.nameWordsOfLength, text.length, (word) => {
    const similarity = likenessIfNear(text, bits, word.text, word.bits);
    if (similarity > leastLikeness) {
      add(word, similarity * trust);
    }
  });
}

/** Everything whose length is so near that it may be the same with slips in it. */
export function forLengthsNear<T>(items: ByLength<T>, length: number, look: (item: T) => void): void {
  const reach = Math.ceil(slipsAllowed(length + 3));
  for (let near = Math.max(0, length - reach); near <= length + reach; near++) {
    items[near]?.forEach(look);
  }
}

/** Words of names that begin so and are longer, by binary search. */
function startingWith(index: SearchIndex, start: string, shortest: number): readonly Word[] {
  if (start.length < shortest) {
    return [];
  }
  const words = index.nameWords;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.text ?? '') < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found: Word[] = [];
  for (let word = words[low]; word?.text.startsWith(start); word = words[++low]) {
    if (word.text !== start) {
      found.push(word);
    }
  }
  return found;
}

/** `likeness`, but cheap where the lengths or letters already say no, as they do for nearly all. */
export function likenessIfNear(text: string, bits: number, other: string, otherBits: number): number {
  const limit = slipsAllowed(Math.max(text.length, other.length));
  return Math.abs(other.length - text.length) <= limit && mayBeClose(bits, otherBits, limit)
    ? likeness(text, other)
    : 0;
}
