import { isGuide, type Passage, type Word, wordsOf } from './passage.ts';

export interface Sentence {
  readonly passage: Passage;
  readonly words: readonly Word[];
  /** Offsets in the passage, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Points that end no sentence. */
const abbreviation = /\b(?:e\.g|i\.e|vs|etc|cf|approx|no|fig|[A-Za-z])\.$/;

/** The sentences of a passage. In a guide a heading, a list item, a table row and a paragraph end one too. */
export function sentencesOf(passage: Passage): Sentence[] {
  const found: Sentence[] = [];
  for (const { from, to } of blocksOf(passage)) {
    let start = from;
    for (const end of [...pointsIn(passage.prose, from, to), to]) {
      const words = wordsOf(passage.prose.slice(start, end)).map(({ text, offset }) => ({
        text,
        offset: offset + start,
      }));
      const [first] = words;
      if (first) {
        found.push({ passage, words, from: first.offset, to: end });
      }
      start = end;
    }
  }
  return found;
}

function blocksOf(passage: Passage): { from: number; to: number }[] {
  if (!isGuide(passage)) {
    return [{ from: 0, to: passage.prose.length }];
  }
  // The markup tells the blocks; it has the same offsets as the prose.
  const borders = [
    ...passage.text.matchAll(
      /\n(?=\s*\n|\s*(?:[-*+]|\d+[.)])\s|\s*[#|>]|\s*(?:`{3}|~{3}))|(?<=\n\s*#[^\n]*)\n/g,
    ),
  ];
  const starts = [0, ...borders.map(({ index }) => index + 1)];
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? passage.prose.length }));
}

/** The offsets behind each point that ends a sentence. */
function pointsIn(prose: string, from: number, to: number): number[] {
  const block = prose.slice(from, to);
  return [...block.matchAll(/[.!?…]+["'’”)\]]*(?=\s)/g)]
    .map(({ index, 0: point }) => ({ before: block.slice(0, index + 1), end: index + point.length }))
    .filter(({ before }) => !abbreviation.test(before))
    .map(({ end }) => from + end);
}
