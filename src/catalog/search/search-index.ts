import type { Catalog } from '../catalog.ts';
import type { IndexedEntry } from '../entry.ts';
import { letterBits } from './distance.ts';
import { fold, foldings, squeeze, squeezeKeepingSigns, wordsOf } from './fold.ts';
import { subjectWeight } from './question.ts';
import { stem } from './stem.ts';

/** One way to name an entry. */
export interface IndexedName {
  /** Its own position in `SearchIndex.names`, and that of its entry in `SearchIndex.entries`. */
  readonly position: number;
  readonly entry: number;
  /** Letters and digits only; with the signs that tell `C++` from `C`. */
  readonly squeezed: string;
  readonly signed: string;
  /** The stems of its words without a gap: `passwordhash` for `Password hashing`. */
  readonly stemmed: string;
  readonly stemmedBits: number;
  readonly bits: number;
  /** How much naming it so is worth: the name 1, what merely resembles a name less. */
  readonly worth: number;
  /** Whether a query equal to it counts as exact: names and aliases do. */
  readonly own: boolean;
  /** How many gaps between words it has, so that shorter names can win ties. */
  readonly words: readonly Word[];
  /** How much each word says, parallel to `words`, and their sum. */
  readonly weights: readonly number[];
  readonly weight: number;
}

/** One word of the index. */
export interface Word {
  readonly text: string;
  readonly stem: Stem;
  readonly bits: number;
  /** Where it stands in names. */
  readonly inNames: Place[];
  /** The entries whose other texts hold it, in order, and parallel to them how much the place is worth. */
  readonly inTexts: number[];
  readonly worths: number[];
}

/** The forms of one word, and in how many entries any of them stands. */
export interface Stem {
  readonly text: string;
  readonly words: Word[];
  entries: number;
  /** The entry counted last, so that none is counted twice. */
  lastEntry: number;
}

export interface Place {
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

/** Items at the index that is their length; there may be holes. */
export type ByLength<T> = readonly (readonly T[] | undefined)[];

export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  readonly names: readonly IndexedName[];
  readonly words: ReadonlyMap<string, Word>;
  readonly stems: ReadonlyMap<string, Stem>;
  /** Neighbours in names of three words and more, joined: `loadbalancer` of `load balancer algorithm`. */
  readonly pairs: ReadonlyMap<string, readonly Place[]>;
  /** The words that stand in names, sorted, for look-ups by beginning. */
  readonly nameWords: readonly Word[];
  /** The same by their length, and names by the length of their two whole forms: what is alike is about as long. */
  readonly nameWordsOfLength: ByLength<Word>;
  readonly squeezedOfLength: ByLength<IndexedName>;
  readonly stemmedOfLength: ByLength<IndexedName>;
  /** The entries whose names may be abbreviated so, where no author says it. */
  readonly initials: ReadonlyMap<string, readonly number[]>;
  /** What an entry looks like in code, squeezed, parallel to `entries`. */
  readonly spellings: readonly (readonly string[])[];
}

const worth = { name: 1, alias: 0.985, lookup: 0.97, contextual: 0.94, id: 0.9 } as const;
/** How much an abbreviation is worth that we made of a name ourselves. */
export const initialsWorth = 0.8;
const textWorth = { spelling: 0.8, summary: 0.7, error: 0.6, goal: 0.5 } as const;

interface NameText {
  readonly text: string;
  readonly worth: number;
  readonly own: boolean;
}

/** Reads a catalogue once; linear in its words. */
export function buildIndex(catalog: Catalog): SearchIndex {
  const entries = catalog.entries;
  const vocabulary = new Vocabulary();
  const nameTextsOf = entries.map(nameTexts);
  entries.forEach((entry, position) => {
    for (const { text } of nameTextsOf[position] ?? []) {
      for (const word of wordsOf(text)) {
        count(vocabulary.word(word), position);
      }
    }
    for (const [text, value] of otherTexts(entry)) {
      addText(vocabulary, text, position, value);
    }
  });
  const names = indexNames(nameTextsOf, vocabulary, entries.length);
  const nameWords = [...vocabulary.words.values()].filter((word) => word.inNames.length > 0);
  nameWords.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const spellings = entries.map((entry) => (entry.inCode ?? []).map(({ write }) => squeeze(fold(write))));
  return {
    entries,
    names,
    words: vocabulary.words,
    stems: vocabulary.stems,
    pairs: vocabulary.pairs,
    nameWords,
    nameWordsOfLength: byLength(nameWords, ({ text }) => text.length),
    squeezedOfLength: byLength(names, ({ squeezed }) => squeezed.length),
    stemmedOfLength: byLength(names, ({ stemmed }) => stemmed.length),
    initials: initialsOfAll(entries),
    spellings,
  };
}

function initialsOfAll(entries: readonly IndexedEntry[]): ReadonlyMap<string, readonly number[]> {
  const initials = new Map<string, number[]>();
  entries.forEach(({ name }, position) => {
    for (const text of abbreviations(name)) {
      initials.set(text, [...(initials.get(text) ?? []), position]);
    }
  });
  return initials;
}

function byLength<T>(items: readonly T[], lengthOf: (item: T) => number): ByLength<T> {
  const buckets: T[][] = [];
  for (const item of items) {
    const length = lengthOf(item);
    const bucket = buckets[length];
    if (bucket) {
      bucket.push(item);
    } else {
      buckets[length] = [item];
    }
  }
  return buckets;
}

/** How much a word says: 1 when its forms stand in one entry only, near 0 when they stand everywhere. */
export function rarityOf(stemOfWord: Stem, entries: number): number {
  const most = Math.log(1 + entries);
  return stemOfWord.entries === 0 || most === 0
    ? 1
    : Math.max(0.1, Math.log(1 + entries / stemOfWord.entries) / most);
}

class Vocabulary {
  readonly words = new Map<string, Word>();
  readonly stems = new Map<string, Stem>();
  readonly pairs = new Map<string, Place[]>();

  word(text: string): Word {
    let word = this.words.get(text);
    if (!word) {
      const ofWord = this.stem(stem(text));
      word = { text, stem: ofWord, bits: letterBits(text), inNames: [], inTexts: [], worths: [] };
      ofWord.words.push(word);
      this.words.set(text, word);
    }
    return word;
  }

  private stem(text: string): Stem {
    let found = this.stems.get(text);
    if (!found) {
      found = { text, words: [], entries: 0, lastEntry: -1 };
      this.stems.set(text, found);
    }
    return found;
  }
}

function count({ stem: ofWord }: Word, entry: number): void {
  if (ofWord.lastEntry !== entry) {
    ofWord.lastEntry = entry;
    ofWord.entries++;
  }
}

function addText(vocabulary: Vocabulary, text: string, entry: number, value: number): void {
  for (const part of wordsOf(text)) {
    if (subjectWeight(part) > 0) {
      const word = vocabulary.word(part);
      count(word, entry);
      const last = word.inTexts.length - 1;
      if (word.inTexts[last] !== entry) {
        word.inTexts.push(entry);
        word.worths.push(value);
      } else {
        word.worths[last] = Math.max(value, word.worths[last] ?? 0);
      }
    }
  }
}

function indexNames(
  nameTextsOf: readonly (readonly NameText[])[],
  vocabulary: Vocabulary,
  entries: number,
): readonly IndexedName[] {
  const names: IndexedName[] = [];
  nameTextsOf.forEach((texts, entry) => {
    for (const { text, worth: value, own } of texts) {
      for (const folded of foldings(text)) {
        const words = wordsOf(folded === fold(text) ? text : folded).map((word) => vocabulary.word(word));
        placeWords(words, names.length, vocabulary);
        const weights = words.map(
          (word) => rarityOf(word.stem, entries) * Math.max(0.15, subjectWeight(word.text)),
        );
        const squeezed = squeeze(folded);
        const stemmed = words.map((word) => word.stem.text).join('');
        names.push({
          position: names.length,
          entry,
          squeezed,
          signed: squeezeKeepingSigns(folded),
          stemmed,
          stemmedBits: letterBits(stemmed),
          bits: letterBits(squeezed),
          worth: value,
          own,
          words,
          weights,
          weight: weights.reduce((sum, weight) => sum + weight, 0),
        });
      }
    }
  });
  return names;
}

function placeWords(words: readonly Word[], name: number, vocabulary: Vocabulary): void {
  words.forEach((word, from) => {
    word.inNames.push({ name, from, to: from + 1 });
    const next = words[from + 1];
    if (next && words.length > 2) {
      const joined = word.text + next.text;
      const place = { name, from, to: from + 2 };
      const places = vocabulary.pairs.get(joined);
      if (places) {
        places.push(place);
      } else {
        vocabulary.pairs.set(joined, [place]);
      }
    }
  });
}

/** Every name, each squeezed form once, the most worth first. */
function nameTexts(entry: IndexedEntry): readonly NameText[] {
  const texts: NameText[] = [
    { text: entry.name, worth: worth.name, own: true },
    ...(entry.aliases ?? []).map((text) => ({ text, worth: worth.alias, own: true })),
    ...(entry.lookup ?? []).map((text) => ({ text, worth: worth.lookup, own: false })),
    ...(entry.contextual ?? []).flatMap(({ names }) =>
      names.map((text) => ({ text, worth: worth.contextual, own: false })),
    ),
    { text: entry.id.replaceAll('-', ' '), worth: worth.id, own: false },
  ];
  const seen = new Set<string>();
  return texts.filter(({ text }) => {
    const key = squeezeKeepingSigns(fold(text));
    const fresh = key !== '' && !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** What people make of long names: initials (`iac`), and first letter, count, last letter (`k8s`). */
function abbreviations(name: string): readonly string[] {
  const words = wordsOf(name);
  const [only] = words;
  if (words.length === 1) {
    return only && only.length > 7 ? [`${only[0]}${only.length - 2}${only.at(-1)}`] : [];
  }
  return [words, words.filter((word) => subjectWeight(word) > 0)].map(initialsOf);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('');
}

function otherTexts(entry: IndexedEntry): readonly (readonly [string, number])[] {
  return [
    [entry.summary, textWorth.summary],
    [entry.goal ?? '', textWorth.goal],
    ...(entry.inCode ?? []).map(({ write }) => [write, textWorth.spelling] as const),
    ...(entry.errors ?? []).map(({ says }) => [says, textWorth.error] as const),
  ];
}
