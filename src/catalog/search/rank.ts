import type { Level } from '../entry.ts';
import { abbreviatedSo } from './abbreviations.ts';
import { letterBits, likeness, mayBeClose, slipsAllowed } from './distance.ts';
import { foldings, squeeze } from './fold.ts';
import { Meetings, mostWords } from './meetings.ts';
import type { NameSort } from './names.ts';
import type { Mentions } from './other-texts.ts';
import { joinPhrasalVerbs } from './phrasal-verbs.ts';
import { isQuestion } from './question.ts';
import type { SearchIndex } from './search-index.ts';
import { lengthsNear, type QueryWord, type Reading, similarWords } from './similar-words.ts';
import { singular, stem } from './stem.ts';

/** An entry, by its position in the index, and how well it fits. */
export interface Candidate {
  readonly entry: number;
  readonly score: number;
}

/** What a word is worth that another one is used for. */
const worthOfKin = 0.5;
/** How much it is worth to be named so. */
const worthOfName: Readonly<Record<NameSort, number>> = {
  name: 1,
  alias: 0.985,
  lookup: 0.97,
  contextual: 0.94,
  id: 0.9,
};
/** How much an abbreviation is worth that we made of a name ourselves. */
const worthOfInitials = 0.8;
/** Somebody who types all of a name means it, the more so if little words are part of it (`group by`, `no-cache`). */
const typedWhole = 1.04;
const typedLittleWords = 1.2;
/** The plural of a name is nearly the name. */
const typedPlural = 1.02;
/** What is left of a name's fitness when it is cut into other words than the query. */
const otherGaps = 0.98;
/** How much a word says that stands nowhere: it is a slip that was not understood, or chatter. */
const unknownWord = 0.45;
/** A word that several names of an entry share says a little more about it than one in a single name. */
const saidAgain = 0.05;
/** But no more than so many times as much, be it in twenty: who is called in many ways is not meant more often. */
const saidOften = 1.25;
/** Who asks in few words more likely means what everybody meets first. */
const commonness: Readonly<Record<Level, number>> = { beginner: 1.01, intermediate: 1.005, advanced: 1 };

/** Who asks for a thing by all of its name more likely means it than what the other words lead to. */
const namedInFull = 0.04;
/** And who types just that, more likely still: `comment` is not what comments are often mentioned with. */
const typedAlone = 0.06;
/** One word is in the names of many entries, and a phrase of the look-up that is only it was written for it. */
const oneWordAlone = 0.3;

/** Who asks in his own words and names no product wants to know the thing, and only then what it can be done with. */
const unnamedTool = 0.9;
const leastNamed = 0.5;

const nowhere: Mentions = { entries: [], worths: [] };

/** Ranks the entries of one index; keeps the room in which it counts. */
export class Ranker {
  readonly #names: Meetings;
  readonly #entries: Meetings;
  /** How well each word of each name is met, and each entry as a whole by the best of its names. */
  readonly #metWords: Float32Array;
  readonly #best: Float64Array;
  readonly #rarities: number[] = [];
  /** One or two letters are looked for in names only: the first letter that somebody types shall not wait for more. */
  #isBegun = false;
  #isAsked = false;

  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#names = new Meetings(index.names.count);
    this.#entries = new Meetings(index.entries.length);
    this.#metWords = new Float32Array(index.names.words.length);
    this.#best = new Float64Array(index.entries.length);
  }

  /** Every entry that has anything to do with the query, in no order. */
  rank(query: string): readonly Candidate[] {
    const subject = this.#index.subject
      .words(joinPhrasalVerbs(query))
      .slice(0, mostWords)
      .map((word) => this.#asSpelled(word));
    const reading: Reading = {
      length: subject.length,
      asked: isQuestion(query),
      weighty: subject.some((word) => this.#index.subject.weight(word) === 1),
    };
    this.#isAsked = reading.asked;
    this.#isBegun = subject.join('').length < 3;
    const weights = subject.map((word) => this.#weightOf(word));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const part of partsOf(subject)) {
      similarWords(this.#index, part, reading, (word, similarity) => {
        for (const place of this.#index.names.placesOf(word)) {
          this.#meetName(place, 1, part, similarity);
        }
      });
      this.#meetJoined(part);
      if (part.to - part.from === 1) {
        this.#meetTexts(part);
        if (subject.length > 1) {
          this.#meetKin(part);
        }
      }
    }
    for (const name of this.#names.those) {
      this.#scoreName(name, weights, total);
    }
    this.#scoreWhole(query, subject);
    const found = this.#entries.those.map((entry) => this.#blend(entry, weights, total));
    this.#clear();
    return found;
  }

  /** `grafql` sounds like what it means. */
  #asSpelled(word: string): string {
    const spelled = word.replaceAll('f', 'ph');
    const { words } = this.#index;
    return spelled !== word && !words.has(word) && words.has(spelled) ? spelled : word;
  }

  #weightOf(word: string): number {
    const inNames = this.#index.withStem(stem(word)).reduce((sum, { entries }) => sum + entries, 0);
    const entries = Math.max(inNames, this.#mentions(word).entries.length);
    return this.#index.subject.weight(word) * (entries > 0 ? this.#rarity(entries) : unknownWord) + 0.01;
  }

  #mentions(word: string): Mentions {
    return this.#isBegun ? nowhere : this.#index.texts.mentions(word);
  }

  /** How much a word says: 1 when it stands in one entry only, near 0 when it stands everywhere. */
  #rarity(entries: number): number {
    const all = this.#index.entries.length;
    this.#rarities[entries] ??= Math.max(0.1, (Math.log(1 + all / entries) / Math.log(1 + all)) ** 0.75);
    return this.#rarities[entries] ?? 1;
  }

  #meetName(place: number, words: number, part: QueryWord, similarity: number): void {
    this.#names.raise(this.#index.names.nameAt(place), part, similarity);
    for (let at = place; at < place + words; at++) {
      this.#metWords[at] = Math.max(similarity, this.#metWords[at] ?? 0);
    }
  }

  /** A word of the query may be several words of a name, written as one: two neighbours, or the whole. */
  #meetJoined(part: QueryWord): void {
    const { names, words } = this.#index;
    for (const name of names.withLetters(part.text)) {
      const from = names.from(name);
      const length = names.from(name + 1) - from;
      if (length > 1) {
        this.#meetName(from, length, part, 1);
      }
    }
    if (part.to - part.from === 1 && !words.has(part.text)) {
      for (const place of names.joinedFrom(part.text)) {
        this.#meetName(place, 2, part, 1);
      }
    }
  }

  #meetKin(part: QueryWord): void {
    for (const other of this.#index.kin.of(part.text)) {
      for (const word of this.#index.withStem(other)) {
        for (const place of this.#index.names.placesOf(word)) {
          this.#meetName(place, 1, part, worthOfKin);
        }
      }
    }
  }

  #meetTexts(part: QueryWord): void {
    const { entries, worths } = this.#mentions(part.text);
    entries.forEach((entry, at) => {
      this.#entries.raise(entry, part, worths[at] ?? 0);
    });
  }

  /** How much of the query a name answers, and how much of the name the query asked for. */
  #scoreName(position: number, weights: readonly number[], total: number): void {
    const { names } = this.#index;
    const entry = names.entryOf(position);
    this.#entries.add(entry);
    let ofQuery = 0;
    for (let word = 0; word < weights.length; word++) {
      const met = this.#names.of(position, word);
      if (met > 0) {
        ofQuery += (weights[word] ?? 0) * met;
        const before = this.#entries.of(entry, word);
        const both = Math.max(before, met) + saidAgain * Math.min(before, met);
        this.#entries.set(entry, word, Math.max(before, Math.min(saidOften * met, both)));
      }
    }
    let weight = 0;
    let ofName = 0;
    for (let place = names.from(position); place < names.from(position + 1); place++) {
      const word = names.words[place];
      const says = word
        ? this.#rarity(word.entries) * Math.max(0.15, this.#index.subject.weight(word.text))
        : 0;
      weight += says;
      ofName += says * (this.#metWords[place] ?? 0);
    }
    const share = weight === 0 ? 0 : ofName / weight;
    const sort = names.sortOf(position);
    const isInFull = this.#isAsked && share > 0.99 && (sort === 'name' || sort === 'alias');
    this.#improve(
      entry,
      (worthOfName[sort] * (this.#isAsked ? 0.45 + 0.55 * share : 0.55 + 0.43 * share) * ofQuery) / total +
        (isInFull ? namedInFull : 0),
    );
  }

  #improve(entry: number, score: number): void {
    if (score > (this.#best[entry] ?? 0)) {
      this.#best[entry] = score;
      this.#entries.add(entry);
    }
  }

  /** Names met as a whole, whatever their gaps: equal, nearly equal, or as a spelling in code. */
  #scoreWhole(query: string, subject: readonly string[]): void {
    const { names, texts } = this.#index;
    // What is asked in many words is no name with slips in it, and no spelling.
    const isLong = this.#isAsked && subject.length > 2;
    const typed = foldings(query).map(squeeze);
    const wholes = new Set([...typed, subject.join('')].filter((text) => text !== ''));
    for (const text of wholes) {
      const asTyped = text === subject.join('') ? typedWhole : typedLittleWords;
      const trust = typed.includes(text) ? asTyped : 0.97;
      const like = (name: number, likeness: number) => {
        const gaps = names.from(name + 1) - names.from(name) === subject.length ? 1 : otherGaps;
        this.#improve(names.entryOf(name), trust * gaps * worthOfName[names.sortOf(name)] * likeness);
      };
      const same = names.withLetters(text);
      for (const name of same) {
        like(name, 1);
      }
      // `log levels`: what grammar put behind the name is no slip.
      const singles = same.length === 0 ? names.withLetters(singular(text)) : [];
      for (const name of singles) {
        like(name, typedPlural / trust);
      }
      if (same.length === 0 && !isLong) {
        this.#findNear(text, like);
      }
      for (const entry of subject.length > 1 ? [] : abbreviatedSo(names, text, this.#index.subject)) {
        this.#improve(entry, worthOfInitials);
      }
      const spelled = text.length > 4 && !isLong ? texts.spelled(text) : [];
      for (const { entry, isWhole } of spelled) {
        this.#improve(entry, isWhole ? 0.97 : 0.8);
      }
    }
  }

  /** The names that may be the same text with slips in it. */
  #findNear(text: string, take: (name: number, likeness: number) => void): void {
    const { names } = this.#index;
    const bits = letterBits(text);
    for (const length of lengthsNear(text.length)) {
      const slips = slipsAllowed(Math.max(length, text.length));
      const apart = Math.abs(length - text.length);
      for (const name of names.ofLength(length)) {
        if (mayBeClose(bits, names.bits(name), slips, apart)) {
          take(name, 0.97 * likeness(text, names.squeezed(name)));
        }
      }
    }
  }

  /** A name decides; the other texts speak for entries whose names say little. */
  #blend(entry: number, weights: readonly number[], total: number): Candidate {
    const met = weights.reduce((sum, weight, word) => sum + weight * this.#entries.of(entry, word), 0);
    const covered = total > 0 ? met / total : 0;
    const name = this.#best[entry] ?? 0;
    const { level = 'beginner', kind } = this.#index.entries[entry] ?? {};
    const alone = weights.length === 1 ? oneWordAlone : typedAlone;
    const isAlone = name > 1 ? alone : 0;
    // Of a question, one phrase that holds much of it tells more than many that hold a word each.
    const fits =
      (this.#isAsked
        ? Math.max(0.62 * name + 0.38 * covered, 0.6 * covered)
        : Math.max(name, 0.8 * name + 0.3 * covered, 0.78 * covered)) + isAlone;
    const isUnnamed = this.#isAsked && kind === 'tool' && name < leastNamed;
    return { entry, score: commonness[level] * (isUnnamed ? unnamedTool : 1) * fits };
  }

  #clear(): void {
    const { names } = this.#index;
    for (const name of this.#names.those) {
      this.#metWords.fill(0, names.from(name), names.from(name + 1));
    }
    for (const entry of this.#entries.those) {
      this.#best[entry] = 0;
    }
    this.#names.clear();
    this.#entries.clear();
  }
}

function partsOf(words: readonly string[]): readonly QueryWord[] {
  return words.flatMap((text, from) => {
    const next = words[from + 1];
    const single = { text, from, to: from + 1 };
    return next === undefined ? [single] : [single, { text: text + next, from, to: from + 2 }];
  });
}
