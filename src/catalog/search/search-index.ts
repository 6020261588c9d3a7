import type { Catalog, EverydayWords } from '../catalog.ts';
import type { IndexedEntry } from '../entry.ts';
import { letterBits } from './distance.ts';
import { foldings, spacedAtHumps } from './fold.ts';
import { Kin } from './kin.ts';
import { type NameSort, Names, ownerOf } from './names.ts';
import { OtherTexts } from './other-texts.ts';
import { Subject } from './question.ts';
import { stem } from './stem.ts';

/** One word of names. */
export interface Word {
  readonly text: string;
  readonly bits: number;
  /** Its number among all words, in the order in which they were met first. */
  readonly number: number;
  /** In how many entries it stands in a name. */
  entries: number;
  /** The entry counted last. */
  lastEntry: number;
}

/** Words of one length, and beside each what letters it has. */
export interface WordsOfLength {
  readonly words: readonly Word[];
  readonly bits: Int32Array;
}

export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  readonly names: Names;
  readonly words: ReadonlyMap<string, Word>;
  readonly texts: OtherTexts;
  readonly subject: Subject;
  readonly kin: Kin;
  /** What is alike is about as long. */
  wordsOfLength(length: number): WordsOfLength | undefined;
  /** The words that have a stem. */
  withStem(stemOfWord: string): readonly Word[];
  /** The words that begin so. */
  startingWith(start: string): readonly Word[];
}

const noWords: EverydayWords = { empty: '', faint: '', families: [] };
/** Nearly all names: letters without accents, and no line end. */
const plain = /^[ -~]*$/;
/** What `plain` names and folded ones are made of; a class of all letters takes the engine three times as long. */
const wordOrEnd = /[a-z0-9\u0080-\uffff]+|\n/g;

/** Reads the names of a catalogue once; its other texts are looked through when they are asked. */
export function buildIndex({ entries, words: everyday = noWords }: Catalog): SearchIndex {
  const { texts, owners } = namesOf(entries);
  const tokens = tokensOf(texts);
  const words = new Map<string, Word>();
  const names = new Names(texts, tokens.length);
  let line = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token === '\n') {
      names.end(owners[line] ?? 0, line);
      line++;
    } else {
      let word = words.get(token);
      if (!word) {
        word = { text: token, bits: letterBits(token), number: words.size, entries: 0, lastEntry: -1 };
        words.set(token, word);
      }
      names.add(word, owners[line] ?? 0);
    }
  }
  return {
    entries,
    names,
    words,
    texts: new OtherTexts(entries),
    subject: new Subject(everyday),
    kin: new Kin(everyday.families),
    ...lazily(words),
  };
}

/** An identifier of several words, such as `timingSafeEqual`: there are thousands of them. */
const identifier = /^\w*[a-z][A-Z]\w*$/;

/** Every name with the entry it belongs to, and how it names it: those of one entry in a row. */
function namesOf(entries: readonly IndexedEntry[]) {
  const texts: string[] = [];
  const owners: number[] = [];
  entries.forEach((entry, position) => {
    const push = (name: string, sort: NameSort) => {
      const owner = ownerOf(position, sort);
      if (plain.test(name)) {
        texts.push(name);
        owners.push(owner);
        return;
      }
      // Twice where umlauts can be typed in two ways.
      for (const text of spelledOut(name)) {
        texts.push(text);
        owners.push(owner);
      }
    };
    push(entry.name, 'name');
    for (const alias of entry.aliases ?? []) {
      push(alias, 'alias');
    }
    // Most of these stand among the names before; to find that out word by word would take longer.
    for (const { names } of entry.contextual ?? []) {
      for (const name of names) {
        if (name !== entry.name && !entry.aliases?.includes(name)) {
          // What only code writes is looked up whole: its words would take part in questions that ask for something else.
          push(identifier.test(name) ? name.toLowerCase() : name, 'contextual');
        }
      }
    }
    push(entry.id, 'id');
    // Last, since the others are compared with all before them.
    for (const words of entry.lookup ?? []) {
      push(words, 'lookup');
    }
  });
  return { texts, owners };
}

function spelledOut(name: string): readonly string[] {
  return foldings(spacedAtHumps(name).replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' '));
}

/**
 * The words of all lines with a line end after each line. All at once, because an index is built when nothing
 * is warm yet, and one long call of the engine's own is then many times as fast as a loop over letters.
 */
function tokensOf(lines: readonly string[]): readonly string[] {
  const text = `${lines.join('\n')}\n`.replaceAll("'", '').replace(/([a-z])([A-Z][a-z])/g, '$1 $2');
  return text.toLowerCase().match(wordOrEnd) ?? [];
}

/** What few queries need is made when one needs it. */
function lazily(words: ReadonlyMap<string, Word>) {
  let groups: Map<string, Word[]> | undefined;
  let ofLength: readonly (WordsOfLength | undefined)[] | undefined;
  const stems = new Map<string, ReadonlyMap<string, readonly Word[]>>();
  const group = (key: string): readonly Word[] => {
    groups ??= grouped(words.values());
    return groups.get(key) ?? [];
  };
  return {
    wordsOfLength(length: number): WordsOfLength | undefined {
      ofLength ??= byLength(words.values());
      return ofLength[length];
    },
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
  };
}

/** At the index that is their length; there may be holes. */
function byLength(words: Iterable<Word>): readonly (WordsOfLength | undefined)[] {
  const lists: Word[][] = [];
  for (const word of words) {
    const { length } = word.text;
    lists[length] ??= [];
    lists[length]?.push(word);
  }
  return lists.map((list) => ({ words: list, bits: Int32Array.from(list, ({ bits }) => bits) }));
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

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known) {
    known.push(value);
  } else {
    lists.set(key, [value]);
  }
}
