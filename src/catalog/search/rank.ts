import { letterBits } from './distance.ts';
import { joinPhrasalVerbs } from './everyday-words.ts';
import { foldings, squeeze } from './fold.ts';
import { isQuestion, subjectWeight, subjectWords } from './question.ts';
import {
  type IndexedName,
  initialsWorth,
  type Place,
  rarityOf,
  type SearchIndex,
  type Word,
} from './search-index.ts';
import {
  forLengthsNear,
  likenessIfNear,
  type QueryWord,
  type Reading,
  similarWords,
} from './similar-words.ts';
import { stem } from './stem.ts';

/** An entry, by its position in the index, and how well it fits. */
export interface Candidate {
  readonly entry: number;
  readonly score: number;
}

/** How well each word of the query and each word of a name is met. */
interface Meeting {
  readonly ofQuery: Float64Array;
  readonly ofName: Float64Array;
}

const longestWords = 24;
/** What is left of a name's fitness when it is cut into other words than the query. */
const otherGaps = 0.98;

/** Every entry that has anything to do with the query, in no order. */
export function rank(index: SearchIndex, query: string): readonly Candidate[] {
  const subject = subjectWords(joinPhrasalVerbs(query)).slice(0, longestWords);
  const reading: Reading = {
    length: subject.length,
    asked: isQuestion(query),
    weighty: subject.some((word) => subjectWeight(word) === 1),
  };
  const weights = subject.map((word) => weightOf(index, word));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const names = new Map<number, Meeting>();
  const texts = new Map<number, Float64Array>();
  for (const part of partsOf(subject)) {
    for (const { word, similarity } of similarWords(index, part, reading)) {
      meetNames(index, names, word.inNames, part, similarity, subject.length);
      meetTexts(texts, word, part, similarity, subject.length);
    }
    meetNames(index, names, joinedPlaces(index, part.text), part, 1, subject.length);
  }
  const best = new Map<number, number>();
  const improve = (entry: number, score: number) => {
    if (score > (best.get(entry) ?? 0)) {
      best.set(entry, score);
    }
  };
  for (const [position, meeting] of names) {
    const name = index.names[position];
    if (name) {
      improve(name.entry, name.worth * nameScore(name, meeting, weights, total));
      gather(texts, name.entry, meeting.ofQuery);
    }
  }
  scoreWhole(index, query, subject, improve);
  return blend(best, texts, weights, total);
}

/** An unknown word says little: it is a slip that was not understood, or chatter. */
function weightOf(index: SearchIndex, word: string): number {
  const known = index.stems.get(stem(word));
  return subjectWeight(word) * (known ? rarityOf(known, index.entries.length) : 0.45) + 0.01;
}

function partsOf(words: readonly string[]): readonly QueryWord[] {
  return words.flatMap((text, from) => {
    const next = words[from + 1];
    const single = { text, from, to: from + 1 };
    return next === undefined ? [single] : [single, { text: text + next, from, to: from + 2 }];
  });
}

/** Where a word is several words of a name, written as one: two neighbours, or the whole. */
function joinedPlaces(index: SearchIndex, text: string): readonly Place[] {
  const wholes = (index.squeezedOfLength[text.length] ?? [])
    .filter((name) => name.words.length > 1 && name.squeezed === text)
    .map(({ position, words }) => ({ name: position, from: 0, to: words.length }));
  return [...(index.pairs.get(text) ?? []), ...wholes];
}

function meetNames(
  index: SearchIndex,
  names: Map<number, Meeting>,
  places: readonly Place[],
  part: QueryWord,
  similarity: number,
  length: number,
): void {
  for (const place of places) {
    let meeting = names.get(place.name);
    if (!meeting) {
      const nameLength = index.names[place.name]?.words.length ?? 0;
      meeting = { ofQuery: new Float64Array(length), ofName: new Float64Array(nameLength) };
      names.set(place.name, meeting);
    }
    raise(meeting.ofQuery, part.from, part.to, similarity);
    raise(meeting.ofName, place.from, place.to, similarity);
  }
}

function meetTexts(
  texts: Map<number, Float64Array>,
  word: Word,
  part: QueryWord,
  similarity: number,
  length: number,
): void {
  for (const [place, entry] of word.inTexts.entries()) {
    let met = texts.get(entry);
    if (!met) {
      met = new Float64Array(length);
      texts.set(entry, met);
    }
    raise(met, part.from, part.to, similarity * (word.worths[place] ?? 0));
  }
}

function raise(met: Float64Array, from: number, to: number, value: number): void {
  for (let place = from; place < to; place++) {
    met[place] = Math.max(met[place] ?? 0, value);
  }
}

function gather(texts: Map<number, Float64Array>, entry: number, ofQuery: Float64Array): void {
  const met = texts.get(entry);
  if (met) {
    ofQuery.forEach((value, place) => {
      raise(met, place, place + 1, value);
    });
  } else {
    texts.set(entry, Float64Array.from(ofQuery));
  }
}

/** How much of the query the name answers, and how much of the name the query asked for. */
function nameScore(name: IndexedName, meeting: Meeting, weights: readonly number[], total: number): number {
  const ofQuery = sumOf(meeting.ofQuery, weights) / total;
  const ofName = name.weight === 0 ? 0 : sumOf(meeting.ofName, name.weights) / name.weight;
  return ofQuery * (0.55 + 0.43 * ofName);
}

function sumOf(met: Float64Array, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (met[place] ?? 0), 0);
}

/** Names met as a whole, whatever their gaps: equal, nearly equal, or as a spelling in code. */
function scoreWhole(
  index: SearchIndex,
  query: string,
  subject: readonly string[],
  improve: (entry: number, score: number) => void,
): void {
  const typed = foldings(query).map(squeeze);
  const wholes = new Set([...typed, subject.join('')].filter((text) => text !== ''));
  const stemmed = subject.map(stem).join('');
  for (const text of wholes) {
    const trust = typed.includes(text) ? 1 : 0.97;
    const bits = letterBits(text);
    forLengthsNear(index.squeezedOfLength, text.length, (name) => {
      const like = name.squeezed === text ? 1 : 0.97 * likenessIfNear(text, bits, name.squeezed, name.bits);
      const gaps = name.words.length === subject.length ? 1 : otherGaps;
      improve(name.entry, trust * gaps * name.worth * like);
    });
    for (const entry of index.initials.get(text) ?? []) {
      improve(entry, initialsWorth);
    }
    if (text.length > 4) {
      index.spellings.forEach((spellings, entry) => {
        if (spellings.includes(text)) {
          improve(entry, 0.97);
        } else if (spellings.some((spelling) => spelling.includes(text))) {
          improve(entry, 0.8);
        }
      });
    }
  }
  const bits = letterBits(stemmed);
  forLengthsNear(index.stemmedOfLength, stemmed.length, (name) => {
    const like =
      name.stemmed === stemmed
        ? 0.96
        : stemmed.length > 5
          ? 0.92 * likenessIfNear(stemmed, bits, name.stemmed, name.stemmedBits)
          : 0;
    improve(name.entry, 0.97 * name.worth * like);
  });
}

/** A name decides; the other texts speak for entries whose names say little. */
function blend(
  best: ReadonlyMap<number, number>,
  texts: ReadonlyMap<number, Float64Array>,
  weights: readonly number[],
  total: number,
): readonly Candidate[] {
  const entries = new Set([...best.keys(), ...texts.keys()]);
  return [...entries].map((entry) => {
    const met = texts.get(entry);
    const covered = met && total > 0 ? sumOf(met, weights) / total : 0;
    const name = best.get(entry) ?? 0;
    return { entry, score: Math.max(name, 0.72 * name + 0.28 * covered, 0.75 * covered) };
  });
}
