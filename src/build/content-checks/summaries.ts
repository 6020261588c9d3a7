import type { CheckResult, Finding } from './finding.ts';
import { isSummary, type Passage, placeIn } from './passage.ts';

/** From this likeness on (1: the same words), two summaries could be mistaken for each other. */
const tooAlike = 0.6;

/** Words that say nothing about what a summary is about. */
const structural = new Set(
  'a an the of and or to in on at by for from with without that which who what when where is are be can it its so as one each into than not this these those they them then such your you has have does do no but if'.split(
    ' ',
  ),
);

interface Summary {
  readonly passage: Passage;
  readonly words: ReadonlySet<string>;
}

/** Pairs of summaries that share most of their words. */
export function checkLikeness(passages: readonly Passage[]): CheckResult {
  const summaries = passages.filter(isSummary).map((passage) => ({
    passage,
    words: new Set(passage.words.map(({ text }) => text).filter((word) => !structural.has(word))),
  }));
  const findings: Finding[] = [];
  for (const [one, other] of likelyPairs(summaries)) {
    const likeness = share(one.words, other.words);
    if (likeness >= tooAlike) {
      findings.push({
        place: placeIn(other.passage, 0),
        message: `the summary shares ${Math.round(likeness * 100)} % of its words with that of ${one.passage.located.entry.id} (${placeIn(one.passage, 0)})`,
        weight: likeness,
      });
    }
  }
  return { rule: 'like-summary', title: 'summaries that could be mistaken for each other', findings };
}

/**
 * All pairs that can be alike, and few that are not: of two sets that share a part `t` of their words, both have a
 * common word among their rarest `size - ceil(t * size) + 1` (Bayardo, Ma, Srikant: "Scaling Up All Pairs
 * Similarity Search", 2007).
 */
function* likelyPairs(summaries: readonly Summary[]): Generator<[Summary, Summary]> {
  const uses = new Map<string, number>();
  for (const { words } of summaries) {
    for (const word of words) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  // The same order for all of them: words used equally often follow the alphabet.
  const byRarity = (a: string, b: string) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1);
  const holders = new Map<string, Summary[]>();
  for (const summary of summaries) {
    const { size } = summary.words;
    const rarest = [...summary.words].sort(byRarity).slice(0, size - Math.ceil(size * tooAlike) + 1);
    const earlier = new Set<Summary>();
    for (const word of rarest) {
      const known = holders.get(word) ?? [];
      for (const one of known) {
        earlier.add(one);
      }
      holders.set(word, [...known, summary]);
    }
    for (const one of earlier) {
      yield [one, summary];
    }
  }
}

/** Words in both by words in either. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  // Too different in size to be alike: most pairs end here.
  if (few.size === 0 || few.size < many.size * tooAlike) {
    return 0;
  }
  const common = [...few].filter((word) => many.has(word)).length;
  return common / (few.size + many.size - common);
}

/** Summaries that say the name again, or that say "X is when" instead of what X is. */
export function checkBeginnings(passages: readonly Passage[]): CheckResult {
  const findings = passages.filter(isSummary).flatMap((passage): Finding[] => {
    const { entry } = passage.located;
    const start = normalized(passage.text);
    const name = normalized(entry.name);
    const again = name !== '' && `${start} `.startsWith(`${name} `);
    const isWhen =
      /^(?:\S+\s+){0,4}(?:is|are|means) when\b/i.test(passage.text) || /^when\b/i.test(passage.text);
    const place = placeIn(passage, 0);
    return [
      ...(again
        ? [{ place, message: `the summary begins with the name again ("${entry.name}")`, weight: 1 }]
        : []),
      ...(isWhen
        ? [
            {
              place,
              message: 'the summary says when, not what: begin with what sort of thing it is',
              weight: 2,
            },
          ]
        : []),
    ];
  });
  return { rule: 'summary-beginning', title: 'summaries that say the name again, or "X is when"', findings };
}

function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) /, '');
}
