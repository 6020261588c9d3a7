import { wordsOf } from './fold.ts';

/** Words that carry no subject. They count only when nothing else is left (`what is rest`, `it`). */
const empty = new Set(
  `a an the this that these those it its my your our their his her me you i we they us them one
  is are was were be been being am isnt arent
  do does did doing done dont doesnt didnt can could cant should shouldnt would will wont may might must have has had having
  what whats which who whos whose when whens where wheres why how hows whether if then than
  of to in on at by for from with without into onto about as and or but so not no nor
  there here some any all every each other another
  im ive youre theyre lets let please vs versus`.split(/\s+/),
);

/** Words that say what one wants to do with the subject, and hardly ever are it. */
const faint = new Set(
  `mean means meaning meant explain explained explanation define defined definition describe
  use used uses using usage work works working happen happens happening
  get gets getting got make makes making made keep keeps keeping put puts go goes going take takes
  need needs needed want wants know learn understand tell show see give find choose pick
  prevent avoid stop fix solve handle deal improve best way ways good better right wrong bad properly correctly safely
  example examples tutorial basics introduction intro guide simple simply
  difference differences different differ differs compare compared comparison between against
  actually really just even still also too very much many only sure always never ever instead already yet enough
  thing things stuff something someone somebody people point idea purpose kind sort sorts actual user users app application website site backend back end server
  code program software system problem problems issue issues like`.split(/\s+/),
);

/** How much a word of a query says about its subject: 0, little, or 1. */
export function subjectWeight(word: string): number {
  return empty.has(word) ? 0 : faint.has(word) ? 0.45 : 1;
}

/** The words of a query that carry its subject; all of them when none does. */
export function subjectWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const subject = words.filter((word) => !empty.has(word));
  return subject.length > 0 ? subject : words;
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
export function versusOf(query: string): Versus | undefined {
  const bare = query.trim().replace(/[?!.\s]+$/u, '');
  for (const pattern of versusPatterns) {
    const match = pattern.exec(bare);
    const left = sideWords(match?.[1] ?? '');
    const right = sideWords(match?.[2] ?? '');
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
function sideWords(side: string): readonly string[] {
  const words = side.split(/\s+/).filter((word) => word !== '');
  const carries = (word: string | undefined) => word !== undefined && !empty.has(wordsOf(word).join(''));
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
