import type { CheckResult, Finding } from './finding.ts';
import { isSummary, type Passage, placeIn, rangeIn } from './passage.ts';
import { sentencesOf } from './sentences.ts';

/** The longest sentence that needs no second reading, in words. */
const longestSentence = 35;

/** Words that praise or talk down instead of saying something. `just-in-time` is a term and none of them. */
const empty =
  /(?<![\w-])(?:crucial(?:ly)?|robust(?:ly)?|seamless(?:ly)?|leverag(?:e|es|ed|ing)|powerful(?:ly)?|essential(?:ly)?|simply|just)(?![\w-])|\bit is important to note\b/gi;

/** The words that writing.md does not want; quotations and code are not looked into. Always grave. */
export function checkEmptyWords(passages: readonly Passage[]): CheckResult {
  const findings = passages.flatMap((passage) =>
    [...passage.prose.matchAll(empty)].map(({ index, 0: word }): Finding => {
      return {
        place: placeIn(passage, index),
        message: `"${word}" says nothing here: leave it out, or say what it stands for`,
        weight: 1,
        grave: { file: passage.located.file, range: rangeIn(passage, index, index + word.length) },
      };
    }),
  );
  return { rule: 'empty-word', title: 'words that say nothing', findings };
}

/** Sentences of more than 35 words; grave in a summary. */
export function checkSentences(passages: readonly Passage[]): CheckResult {
  const findings = passages
    .flatMap(sentencesOf)
    .filter(({ words }) => words.length > longestSentence)
    .map(({ passage, words, from, to }): Finding => {
      const grave = { file: passage.located.file, range: rangeIn(passage, from, to) };
      return {
        place: placeIn(passage, from),
        message: `a sentence of ${words.length} words; more than ${longestSentence} are read twice: cut it in two`,
        weight: words.length,
        ...(isSummary(passage) ? { grave } : {}),
      };
    });
  return { rule: 'long-sentence', title: `sentences of more than ${longestSentence} words`, findings };
}
