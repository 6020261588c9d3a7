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

/** Pairs of summaries that share most of their words. */
export function checkLikeness(passages: readonly Passage[]): CheckResult {
  const summaries = passages.filter(isSummary).map((passage) => ({
    passage,
    words: new Set(passage.words.map(({ text }) => text).filter((word) => !structural.has(word))),
  }));
  const findings: Finding[] = [];
  for (const [at, one] of summaries.entries()) {
    for (const other of summaries.slice(at + 1)) {
      const likeness = share(one.words, other.words);
      if (likeness >= tooAlike) {
        findings.push({
          place: placeIn(other.passage, 0),
          message: `the summary shares ${Math.round(likeness * 100)} % of its words with that of ${one.passage.located.entry.id} (${placeIn(one.passage, 0)})`,
          weight: likeness,
        });
      }
    }
  }
  return { rule: 'like-summary', title: 'summaries that could be mistaken for each other', findings };
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
