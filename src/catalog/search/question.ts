import type { EverydayWords } from '../catalog.ts';
import { wordsOf } from './fold.ts';

/** Tells the subject of a query from the words around it. */
export class Subject {
  readonly #empty: ReadonlySet<string>;
  readonly #faint: ReadonlySet<string>;

  constructor({ empty, faint }: EverydayWords) {
    this.#empty = new Set(empty.split(' '));
    this.#faint = new Set(faint.split(' '));
  }

  /** How much a word of a query says about its subject: 0, little, or 1. */
  weight(word: string): number {
    return this.#empty.has(word) ? 0 : this.#faint.has(word) ? 0.45 : 1;
  }

  /** The words of a query that carry its subject; all of them when none does. */
  words(text: string): readonly string[] {
    const words = wordsOf(text);
    const subject = words.filter((word) => this.weight(word) > 0);
    return subject.length > 0 ? subject : words;
  }
}

const asks = /^(?:is|are|do|does|did|can|could|should|will|would|must|may)$/;

/** Whether somebody asks in words of his own, where a name would have fewer and other ones. */
export function isQuestion(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 3 ||
    words.some((word) => /^(?:how|why|what|whats|when|where|which|who)$/.test(word)) ||
    asks.test(words[0] ?? '')
  );
}

const definition =
  /^(?:what(?:'?s| is| are| does?)|define|explain|meaning of) +(?:(?:an?|the) )?(.+?)(?: (?:mean|do|stand for))?[?!.\s]*$/i;

/** The word that a query asks the meaning of (`what is a port`), as typed; all of a query that asks for none. */
export function definedWord(query: string): string {
  return definition.exec(query)?.[1] ?? query;
}

const versusPatterns: readonly RegExp[] = [
  /(?:differences?|distinction|choose|choosing|decide|compar(?:e|ing|ison))\s+(?:between|of)?\s*(.+?)\s+(?:and|vs\.?|versus|or|from|with|to)\s+(.+)/i,
  /(.+?)\s+(?:vs?\.?|versus|compared\s+(?:to|with)|as\s+opposed\s+to|in\s+contrast\s+to)\s+(.+)/i,
  /(?:how|why)?\s*(?:does|do|is|are)?\s*(.+?)\s+(?:differs?|different)\s+(?:from|to|than)\s+(.+)/i,
  /(.+?)\s+(?:and|or)\s+(.+?)\s+(?:differences?|compared|comparison)$/i,
  /(?:should\s+i\s+(?:use|choose|pick|learn)\s+)?(.+?)\s+or\s+(.+)/i,
  /^(?:what\s+(?:is|are)\s+)?(?:better|faster)\s*[:,]?\s*(.+?)\s+or\s+(.+)/i,
  /(.+?)\s*\/\/?\s*vs\s*\/?\s*(.+)/i,
];

/**
 * The two sides of a query that asks for a difference (`a vs b`, `difference between a and b`, `a or b`),
 * each in the ways it may be meant: in `horizontal vs vertical scaling` the first side lends the last word
 * of the second, in `docker image vs container` the second the first word of the first.
 */
export interface Versus {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The two sides of a question for a difference, or undefined when the query asks for none. */
export function versusOf(query: string, subject: Subject): Versus | undefined {
  const bare = query.trim().replace(/[?!.\s]+$/u, '');
  for (const pattern of versusPatterns) {
    const match = pattern.exec(bare);
    const left = sideWords(match?.[1] ?? '', subject);
    const right = sideWords(match?.[2] ?? '', subject);
    if (left.length > 0 && right.length > 0) {
      const leftText = left.join(' ');
      const rightText = right.join(' ');
      const lastOfRight = right.at(-1) ?? '';
      const firstOfLeft = left[0] ?? '';
      return {
        left: right.length > left.length ? [`${leftText} ${lastOfRight}`, leftText] : [leftText],
        right: left.length > right.length ? [`${firstOfLeft} ${rightText}`, rightText] : [rightText],
      };
    }
  }
  return undefined;
}

/** The side as typed, signs too (`c++`), without the empty words around it. */
function sideWords(side: string, subject: Subject): readonly string[] {
  const words = side.split(/\s+/).filter((word) => word !== '');
  const carries = (word: string | undefined) =>
    word !== undefined && subject.weight(wordsOf(word).join('')) > 0;
  let from = 0;
  let to = words.length;
  while (from < to && !carries(words[from])) {
    from++;
  }
  while (to > from && !carries(words[to - 1])) {
    to--;
  }
  return words.slice(from, to);
}
