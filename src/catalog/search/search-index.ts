import type { Catalog } from '../catalog.ts';
import type { IndexedEntry } from '../entry.ts';
import { letterBits } from './distance.ts';
import { fold, foldings, squeeze, squeezeKeepingSigns, wordsOf } from './fold.ts';
import { subjectWeight } from './question.ts';
import { stem } from './stem.ts';

/** One way to name an entry. */
export interface IndexedName {
  /** Position of its entry in `SearchIndex.entries`. */
  readonly entry: number;
  /** Letters and digits only; with the signs that tell `C++` from `C`. */
  readonly squeezed: string;
  readonly signed: string;
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
  readonly stem: string;
  readonly bits: number;
  /** Where it stands in names. A joined pair of neighbours (`loadbalancer`) covers two places. */
  readonly inNames: Place[];
  /** The entries whose other texts hold it, with how much the place is worth. */
  readonly inTexts: Map<number, number>;
}

export interface Place {
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  readonly names: readonly IndexedName[];
  readonly words: ReadonlyMap<string, Word>;
  readonly byStem: ReadonlyMap<string, readonly Word[]>;
  /** The words that stand in names, sorted: look-ups by beginning and by likeness go through these. */
  readonly nameWords: readonly Word[];
  /** What an entry looks like in code, squeezed, parallel to `entries`. */
  readonly spellings: readonly (readonly string[])[];
  /** How much a word says: 1 when it stands in one entry only, near 0 when it stands everywhere. */
  rarity(stem: string): number;
}

const worth = { name: 1, alias: 0.985, contextual: 0.94, id: 0.9, initials: 0.8 } as const;
const textWorth = { spelling: 0.8, summary: 0.7, error: 0.6, goal: 0.5 } as const;

interface NameText {
  readonly text: string;
  readonly worth: number;
  readonly own: boolean;
}

/** Reads a catalogue once; linear in its words. */
export function buildIndex(catalog: Catalog): SearchIndex {
  const entries = catalog.entries;
  const words = new Map<string, Word>();
  const byStem = new Map<string, Word[]>();
  const stems = new Map<string, string>();
  const entriesOfStem = new Map<string, { last: number; count: number }>();

  const wordFor = (text: string): Word => {
    let word = words.get(text);
    if (!word) {
      word = { text, stem: stem(text), bits: letterBits(text), inNames: [], inTexts: new Map() };
      words.set(text, word);
      stems.set(text, word.stem);
      const kin = byStem.get(word.stem);
      if (kin) {
        kin.push(word);
      } else {
        byStem.set(word.stem, [word]);
      }
    }
    return word;
  };
  const count = (word: Word, entry: number) => {
    const seen = entriesOfStem.get(word.stem);
    if (!seen) {
      entriesOfStem.set(word.stem, { last: entry, count: 1 });
    } else if (seen.last !== entry) {
      seen.last = entry;
      seen.count++;
    }
  };

  entries.forEach((entry, position) => {
    for (const { text } of nameTexts(entry)) {
      for (const word of wordsOf(text)) {
        count(wordFor(word), position);
      }
    }
    for (const [text, value] of otherTexts(entry)) {
      for (const part of wordsOf(text)) {
        if (subjectWeight(part) > 0) {
          const word = wordFor(part);
          count(word, position);
          word.inTexts.set(position, Math.max(value, word.inTexts.get(position) ?? 0));
        }
      }
    }
  });
  const most = Math.log(1 + entries.length);
  const rarity = (wordStem: string) => {
    const found = entriesOfStem.get(wordStem)?.count ?? 0;
    return found === 0 || most === 0 ? 1 : Math.max(0.1, Math.log(1 + entries.length / found) / most);
  };
  const names = indexNames(entries, wordFor, rarity);
  const nameWords = [...words.values()].filter((word) => word.inNames.length > 0);
  nameWords.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const spellings = entries.map((entry) => (entry.inCode ?? []).map(({ write }) => squeeze(fold(write))));
  return { entries, names, words, byStem, nameWords, spellings, rarity };
}

function indexNames(
  entries: readonly IndexedEntry[],
  wordFor: (text: string) => Word,
  rarity: (stem: string) => number,
): readonly IndexedName[] {
  const names: IndexedName[] = [];
  entries.forEach((entry, position) => {
    for (const { text, worth: value, own } of nameTexts(entry)) {
      for (const folded of foldings(text)) {
        const words = wordsOf(folded === fold(text) ? text : folded).map(wordFor);
        const weights = words.map((word) => rarity(word.stem) * Math.max(0.15, subjectWeight(word.text)));
        const name = names.length;
        const squeezed = squeeze(folded);
        words.forEach((word, place) => {
          word.inNames.push({ name, from: place, to: place + 1 });
          const next = words[place + 1];
          if (next) {
            wordFor(word.text + next.text).inNames.push({ name, from: place, to: place + 2 });
          }
        });
        names.push({
          entry: position,
          squeezed,
          signed: squeezeKeepingSigns(folded),
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

/** Every name, each squeezed form once, the most worth first. */
function nameTexts(entry: IndexedEntry): readonly NameText[] {
  const texts: NameText[] = [
    { text: entry.name, worth: worth.name, own: true },
    ...(entry.aliases ?? []).map((text) => ({ text, worth: worth.alias, own: true })),
    ...(entry.contextual ?? []).flatMap(({ names }) =>
      names.map((text) => ({ text, worth: worth.contextual, own: false })),
    ),
    { text: entry.id.replaceAll('-', ' '), worth: worth.id, own: false },
    ...abbreviations([entry.name, ...(entry.aliases ?? [])]).map((text) => ({
      text,
      worth: worth.initials,
      own: false,
    })),
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
function abbreviations(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const words = wordsOf(name);
    const weighty = words.filter((word) => subjectWeight(word) > 0);
    const initials = [words, weighty].filter(({ length }) => length > 1).map(initialsOf);
    const [only] = words;
    const counted =
      words.length === 1 && only && only.length > 7 ? [`${only[0]}${only.length - 2}${only.at(-1)}`] : [];
    return [...initials, ...counted];
  });
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
