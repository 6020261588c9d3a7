import type { IndexedEntry } from '../entry.ts';
import { type Order, ordered, under } from './order.ts';
import { stem } from './stem.ts';

/** The texts of an entry that are not its name, and how much it is worth to be written so in them. */
const sorts = ['spelling', 'summary', 'error', 'goal', 'comparison'] as const;
const worths = [0.8, 0.7, 0.6, 0.5, 0.5] as const;

/** So many looked-up words are remembered: who types a question asks for its first words with every letter. */
const mostKnown = 500;
/** No typographic sign, and no line end. */
const plain = /^[ -ÿ\t]*$/;

/** The entries whose texts hold a word in any of its forms, and parallel to them how much the place is worth. */
export interface Mentions {
  readonly entries: readonly number[];
  readonly worths: readonly number[];
}

/** An entry, by its position, that is written so in code. */
export interface Spelled {
  readonly entry: number;
  readonly isWhole: boolean;
}

/** Many texts as one, with what is known of each. */
interface Lines {
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
  /** The entry and the sort of each as one number: there are too many for objects. */
  readonly owners: readonly number[];
}

function ownerOf(entry: number, sort: (typeof sorts)[number]): number {
  return 8 * entry + sorts.indexOf(sort);
}

/** Where the words of a text begin, by the first two letters of each. */
interface WordStarts {
  readonly places: Int32Array;
  readonly byLetters: Order;
}

/**
 * The summaries, comparisons, spellings in code and error messages of all entries as one text. Its words are ordered
 * by two letters only, and the rest is compared when a word is looked up: an index of whole words would take far
 * longer to build than anybody's queries save.
 */
export class OtherTexts {
  #lines: (Lines & WordStarts) | undefined;
  #spellings: Lines | undefined;
  readonly #known = new Map<string, Mentions>();

  readonly #entries: readonly IndexedEntry[];

  constructor(entries: readonly IndexedEntry[]) {
    this.#entries = entries;
  }

  /** Where any form of a word stands; `word` is folded. Words of one stem get the same answer. */
  mentions(word: string): Mentions {
    const root = stem(word);
    let found = this.#known.get(root);
    if (!found) {
      if (!this.#lines) {
        const lines = readTexts(this.#entries);
        this.#lines = { ...lines, ...wordStarts(lines.text) };
      }
      found = mentionsIn(this.#lines, root);
      if (this.#known.size > mostKnown) {
        this.#known.clear();
      }
      this.#known.set(root, found);
    }
    return found;
  }

  /** Where these letters and digits stand in a row in a spelling in code, whatever is between them. */
  spelled(squeezed: string): readonly Spelled[] {
    this.#spellings ??= readSpellings(this.#entries);
    const { text, starts, owners } = this.#spellings;
    const found: Spelled[] = [];
    let line = 0;
    for (let at = text.indexOf(squeezed); at >= 0; at = text.indexOf(squeezed, at + 1)) {
      line = lineAt(starts, at, line);
      const isWhole = at === starts[line] && text[at + squeezed.length] === '\n';
      found.push({ entry: (owners[line] ?? 0) >> 3, isWhole });
    }
    return found;
  }
}

function mentionsIn({ text, starts, owners, places, byLetters }: Lines & WordStarts, root: string): Mentions {
  const best = new Map<number, number>();
  const isForm = new Map<string, boolean>([[root, true]]);
  let line = 0;
  // The forms of a word begin with its stem. One letter alone is followed by none, or by any.
  const key = lettersAt(root, 0);
  for (const word of under(byLetters, key, root.length < 2 ? key + letterKeys : key + 1)) {
    const at = places[word] ?? 0;
    if (root !== '' && text.startsWith(root, at)) {
      let end = at + root.length;
      while (letterKey(text.charCodeAt(end)) > 0) {
        end++;
      }
      const written = text.slice(at, end);
      let isOne = isForm.get(written);
      if (isOne === undefined) {
        isOne = stem(written) === root;
        isForm.set(written, isOne);
      }
      if (isOne) {
        line = lineAt(starts, at, (starts[line] ?? 0) <= at ? line : 0);
        const owner = owners[line] ?? 0;
        best.set(owner >> 3, Math.max(best.get(owner >> 3) ?? 0, worths[owner & 7] ?? 0));
      }
    }
  }
  return { entries: [...best.keys()], worths: [...best.values()] };
}

function wordStarts(text: string): WordStarts {
  const places = new Int32Array(text.length >> 1);
  const keys = new Int16Array(text.length >> 1);
  let count = 0;
  let beforeLast = 0;
  let before = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = letterKey(text.charCodeAt(at));
    if (before === 0) {
      places[count] = at;
    } else if (beforeLast === 0) {
      keys[count++] = letterKeys * before + letter;
    }
    beforeLast = before;
    before = letter;
  }
  return { places, byLetters: ordered(count, (word) => keys[word] ?? 0, letterKeys * letterKeys) };
}

function lettersAt(text: string, at: number): number {
  return letterKeys * letterKey(text.charCodeAt(at)) + letterKey(text.charCodeAt(at + 1));
}

function readTexts(entries: readonly IndexedEntry[]): Lines {
  const positions = new Map(entries.map(({ id }, position) => [id, position]));
  const texts: string[] = [];
  const owners: number[] = [];
  entries.forEach(({ summary, goal, compare, inCode, errors }, entry) => {
    const push = (text: string, sort: (typeof sorts)[number], of = entry) => {
      texts.push(text);
      owners.push(ownerOf(of, sort));
    };
    push(summary, 'summary');
    if (goal !== undefined) {
      push(goal, 'goal');
    }
    for (const { with: other, how } of compare ?? []) {
      push(how, 'comparison');
      push(how, 'comparison', positions.get(other));
    }
    for (const { write } of inCode ?? []) {
      push(write, 'spelling');
    }
    for (const { says } of errors ?? []) {
      push(says, 'error');
    }
  });
  return inLines(joinLines(texts).toLowerCase(), owners);
}

function readSpellings(entries: readonly IndexedEntry[]): Lines {
  const texts: string[] = [];
  const owners: number[] = [];
  entries.forEach(({ inCode = [] }, entry) => {
    for (const { write } of inCode) {
      texts.push(write);
      owners.push(ownerOf(entry, 'spelling'));
    }
  });
  const squeezed = joinLines(texts)
    .toLowerCase()
    .replace(/[^a-z0-9\n\u00c0-\uffff]+/g, '');
  return inLines(`${squeezed}\n`, owners);
}

function inLines(text: string, owners: readonly number[]): Lines {
  let start = 0;
  const starts = text.split('\n', owners.length).map((line) => {
    const at = start;
    start += line.length + 1;
    return at;
  });
  return { text, starts, owners };
}

/** The line that holds a place, looked for from a line before it. */
function lineAt(starts: readonly number[], place: number, from: number): number {
  let low = from;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Typographic signs would make the engine keep two bytes for each letter, and look at them all. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => (plain.test(line) ? line : line.replace(/[\n\u2010-\u2bff]/g, ' ')))
    .join('\n')
    .replaceAll("'", '');
}

/** A number above 0 for a letter or digit, one for all that are not English; 0 for anything else, as behind the end. */
function letterKey(code: number): number {
  if (code > 96 && code < 123) {
    return code - 96;
  }
  return code > 47 && code < 58 ? code - 21 : code > 191 ? letterKeys - 1 : 0;
}

const letterKeys = 38;
