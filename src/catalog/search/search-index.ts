import type { Catalog } from '../catalog.ts';
import type { IndexedEntry } from '../entry.ts';
import { letterBits } from './distance.ts';
import { fold, foldings, isAscii, spacedAtHumps, squeezeKeepingSigns } from './fold.ts';
import { OtherTexts } from './other-texts.ts';
import { stem } from './stem.ts';

/** In which way an entry is named. */
export type NameSort = 'name' | 'alias' | 'lookup' | 'contextual' | 'id';

/** One way to name an entry; its words stand in the index from place `from` to before place `to`. */
export interface IndexedName {
  readonly text: string;
  /** The entry, by its position. */
  readonly entry: number;
  readonly sort: NameSort;
  /** Letters and digits only. */
  readonly squeezed: string;
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  /** The one before it that has the same letters and digits. */
  readonly before: IndexedName | undefined;
}

/** One word of names. */
export interface Word {
  readonly text: string;
  readonly bits: number;
  /** Every place at which it stands; in how many entries; and the entry counted last. */
  readonly places: number[];
  entries: number;
  lastEntry: number;
}

/** Items at the index that is their length; there may be holes. */
export type ByLength<T> = readonly (readonly T[] | undefined)[];

export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  readonly names: readonly IndexedName[];
  /** All words of all names, in order, and the name that each belongs to. */
  readonly wordAt: readonly Word[];
  readonly nameAt: readonly number[];
  readonly words: ReadonlyMap<string, Word>;
  /** The names with these letters and digits. */
  withLetters(squeezed: string): readonly IndexedName[];
  /** What is alike is about as long. */
  readonly namesOfLength: ByLength<IndexedName>;
  readonly wordsOfLength: ByLength<Word>;
  readonly texts: OtherTexts;
  /** The words that have a stem. */
  withStem(stemOfWord: string): readonly Word[];
  /** The words that begin so. */
  startingWith(start: string): readonly Word[];
  /** Of longer names, the places of the first of two neighbours that make this word when they are joined. */
  joinedFrom(text: string): readonly number[];
}

/** Nearly all names: letters without accents, and no line end. */
const plain = /^[ -~]*$/;

/** Reads the names of a catalogue once; its other texts are looked through when they are asked. */
export function buildIndex({ entries }: Catalog): SearchIndex {
  const { texts, entryOf, sortOf } = namesOf(entries);
  const names: IndexedName[] = [];
  const words = new Map<string, Word>();
  const wordAt: Word[] = [];
  const nameAt: number[] = [];
  const lastWith = new Map<string, IndexedName>();
  let from = 0;
  let letters = '';
  let bits = 0;
  const endName = (line: number) => {
    const text = texts[line] ?? '';
    const entry = entryOf[line] ?? 0;
    const before = lastWith.get(letters);
    if (isKnown(before, entry, text) || (letters === '' && squeezeKeepingSigns(text) === '')) {
      wordAt.length = from;
      nameAt.length = from;
    } else {
      for (let place = from; place < wordAt.length; place++) {
        stands(wordAt[place], place, entry);
      }
      const sort = sortOf[line] ?? 'id';
      const name = { text, entry, sort, squeezed: letters, bits, from, to: wordAt.length, before };
      lastWith.set(letters, name);
      names.push(name);
    }
    from = wordAt.length;
    letters = '';
    bits = 0;
  };
  let line = 0;
  for (const token of tokensOf(texts)) {
    if (token === '\n') {
      endName(line++);
    } else {
      let word = words.get(token);
      if (!word) {
        word = { text: token, bits: letterBits(token), places: [], entries: 0, lastEntry: -1 };
        words.set(token, word);
      }
      wordAt.push(word);
      nameAt.push(names.length);
      letters = letters === '' ? token : letters + token;
      bits |= word.bits;
    }
  }
  return {
    entries,
    names,
    wordAt,
    nameAt,
    words,
    withLetters(squeezed) {
      const found: IndexedName[] = [];
      for (let name = lastWith.get(squeezed); name; name = name.before) {
        found.push(name);
      }
      return found;
    },
    namesOfLength: byLength(names, ({ squeezed }) => squeezed),
    wordsOfLength: byLength([...words.values()], ({ text }) => text),
    texts: new OtherTexts(entries),
    ...lazily(words, names, wordAt),
  };
}

/** Every name, in the order in which they are worth most. */
function namesOf(entries: readonly IndexedEntry[]) {
  const texts: string[] = [];
  const entryOf: number[] = [];
  const sortOf: NameSort[] = [];
  entries.forEach((entry, position) => {
    const push = (text: string, sort: NameSort) => {
      // Twice where umlauts can be typed in two ways.
      for (const each of plain.test(text)
        ? [text]
        : foldings(spacedAtHumps(text).replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' '))) {
        texts.push(each);
        entryOf.push(position);
        sortOf.push(sort);
      }
    };
    push(entry.name, 'name');
    for (const alias of entry.aliases ?? []) {
      push(alias, 'alias');
    }
    for (const words of entry.lookup ?? []) {
      push(words, 'lookup');
    }
    for (const { names } of entry.contextual ?? []) {
      for (const name of names) {
        push(name, 'contextual');
      }
    }
    push(entry.id, 'id');
  });
  return { texts, entryOf, sortOf };
}

/**
 * The words of all lines with a line end after each line. All at once, because an index is built when nothing
 * is warm yet, and one long call of the engine's own is then many times as fast as a loop over letters.
 */
function tokensOf(lines: readonly string[]): readonly string[] {
  const text = `${lines.join('\n')}\n`.replace(/['’]/g, '').replace(/([a-z])([A-Z][a-z])/g, '$1 $2');
  const word = isAscii(text) ? /[a-z0-9]+|\n/g : /[\p{L}\p{N}]+|\n/gu;
  return text.toLowerCase().match(word) ?? [];
}

/** Of two names of one entry with the same letters and signs, the second says nothing new. */
function isKnown(before: IndexedName | undefined, entry: number, text: string): boolean {
  for (let name = before; name; name = name.before) {
    if (
      name.entry === entry &&
      (!(hasSigns(name.text) || hasSigns(text)) || signs(name.text) === signs(text))
    ) {
      return true;
    }
  }
  return false;
}

function hasSigns(text: string): boolean {
  return text.includes('+') || text.includes('#');
}

function signs(text: string): string {
  return squeezeKeepingSigns(fold(text));
}

function stands(word: Word | undefined, place: number, entry: number): void {
  if (word) {
    word.places.push(place);
    if (word.lastEntry !== entry) {
      word.lastEntry = entry;
      word.entries++;
    }
  }
}

function byLength<T>(items: readonly T[], textOf: (item: T) => string): ByLength<T> {
  const buckets: T[][] = [];
  for (const item of items) {
    const { length } = textOf(item);
    const bucket = buckets[length];
    if (bucket) {
      bucket.push(item);
    } else {
      buckets[length] = [item];
    }
  }
  return buckets;
}

/** What few queries need is made when one needs it. */
function lazily(words: ReadonlyMap<string, Word>, names: readonly IndexedName[], wordAt: readonly Word[]) {
  let groups: Map<string, Word[]> | undefined;
  let pairs: Map<string, number[]> | undefined;
  const stems = new Map<string, ReadonlyMap<string, readonly Word[]>>();
  const group = (key: string): readonly Word[] => {
    groups ??= grouped(words.values());
    return groups.get(key) ?? [];
  };
  return {
    withStem(stemOfWord: string): readonly Word[] {
      const key = groupOf(stemOfWord);
      let found = stems.get(key);
      if (!found) {
        const ofGroup = new Map<string, Word[]>();
        for (const word of group(key)) {
          add(ofGroup, stem(word.text), word);
        }
        stems.set(key, ofGroup);
        found = ofGroup;
      }
      return found.get(stemOfWord) ?? [];
    },
    startingWith: (start: string) => group(groupOf(start)).filter(({ text }) => text.startsWith(start)),
    joinedFrom(text: string): readonly number[] {
      pairs ??= pairsOf(names, wordAt);
      return pairs.get(text) ?? [];
    },
  };
}

/** A word and its forms agree in their first two letters, and so does what it is the beginning of. */
function groupOf(word: string): string {
  return word.slice(0, 2);
}

function grouped(words: Iterable<Word>): Map<string, Word[]> {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    add(groups, groupOf(word.text), word);
    if (word.text.length > 1) {
      add(groups, word.text.charAt(0), word);
    }
  }
  return groups;
}

function pairsOf(names: readonly IndexedName[], wordAt: readonly Word[]): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (const { from, to } of names) {
    for (let place = from; to - from > 2 && place + 1 < to; place++) {
      add(pairs, `${wordAt[place]?.text}${wordAt[place + 1]?.text}`, place);
    }
  }
  return pairs;
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known) {
    known.push(value);
  } else {
    lists.set(key, [value]);
  }
}
