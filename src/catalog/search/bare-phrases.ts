import type { EverydayWords } from '../catalog.ts';
import { wordsOf } from './fold.ts';
import { joinPhrasalVerbs } from './phrasal-verbs.ts';

/** A shorter phrase may be a name whose little words count: `group by`. */
const longEnough = 4;

/**
 * Phrases of the look-up without the words that carry no subject, which no query is asked for: a third less to read
 * when the index is built. Their verbs of two words are written as those of a query are. A phrase of which fewer than
 * two words would be left stays whole.
 */
export function barePhrases(phrases: readonly string[], { empty }: EverydayWords): string[] {
  const little = new Set(empty.split(' '));
  return phrases.map((written) => {
    const phrase = joinPhrasalVerbs(written);
    const words = phrase.split(' ');
    const weighty = words.filter((word) => !little.has(wordsOf(word).join('')));
    return words.length < longEnough || weighty.length < 2 ? phrase : weighty.join(' ');
  });
}
