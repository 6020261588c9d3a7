import { withoutFences } from '../../catalog/fenced-lines.ts';
import type { LocatedEntry } from '../../catalog/read-entry.ts';
import type { CheckResult, Finding } from './finding.ts';
import { isGuide, type Passage, placeIn, wordsOf } from './passage.ts';

/** Below as many words a guide is one thought and needs no headings. */
const headingsFrom = 250;

/** The share of questions that may have the longest option as the right one. */
const longestRightAllowed = 0.4;
/** Fewer questions tell nothing about a habit. */
const fewestQuestions = 5;

/** Guides with headings that are too short to need them. */
export function checkHeadings(passages: readonly Passage[]): CheckResult {
  const findings = passages.filter(isGuide).flatMap((passage): Finding[] => {
    // Comments in samples begin with `#` too.
    const heading = /^#{1,6}\s/m.exec(withoutFences(passage.text));
    return heading && passage.words.length < headingsFrom
      ? [
          {
            place: placeIn(passage, heading.index),
            message: `headings in a guide of ${passage.words.length} words; below ${headingsFrom} it needs none`,
            weight: headingsFrom - passage.words.length,
          },
        ]
      : [];
  });
  return { rule: 'early-heading', title: `headings in guides below ${headingsFrom} words`, findings };
}

/** Spellings of a tool that stand twice in the table of an entry, the second time with other words to tell it by. */
export function checkSpellings(entries: readonly LocatedEntry[]): CheckResult {
  const findings = entries.flatMap(({ entry, file, rangeOfValue }) => {
    const rows = new Set<string>();
    return (entry.inCode ?? []).flatMap(({ in: tool, write }, index): Finding[] => {
      const row = `${tool} ${write}`;
      if (!rows.has(row)) {
        rows.add(row);
        return [];
      }
      const range = rangeOfValue(['inCode', index, 'write']);
      const message = `"${write}" stands above for ${tool} already: say all it tells in one place`;
      return [{ place: entry.id, message, weight: 1, grave: { file, range } }];
    });
  });
  return { rule: 'repeated-spelling', title: 'spellings that stand twice in one table', findings };
}

/** Skills in whose questions the right option is too often the longest: one learns that, and nothing else. */
export function checkRightOptions(entries: readonly LocatedEntry[]): CheckResult {
  const skills = new Map<string, { all: number; told: string[] }>();
  for (const { entry } of entries) {
    const skill = (entry.kind === 'term' || entry.kind === 'tool' ? entry.skill : undefined) ?? entry.id;
    for (const question of entry.quiz ?? []) {
      if (question.kind === 'choose') {
        const count = skills.get(skill) ?? { all: 0, told: [] };
        skills.set(skill, count);
        count.all += 1;
        if (rightIsLongest(question.options)) {
          count.told.push(`${entry.id}/${question.id}`);
        }
      }
    }
  }
  const findings = [...skills]
    .filter(([, { all, told }]) => all >= fewestQuestions && told.length / all > longestRightAllowed)
    .map(([skill, { all, told }]) => ({
      place: `skill ${skill}`,
      message: `the right option is the longest in ${told.length} of ${all} questions: ${told.join(', ')}`,
      weight: told.length / all,
    }));
  return { rule: 'long-right-option', title: 'skills whose right options give themselves away', findings };
}

function rightIsLongest(
  options: readonly { readonly text: string; readonly right?: true | undefined }[],
): boolean {
  const right = options.find((option) => option.right)?.text.length ?? 0;
  return options.every((option) => option.right || option.text.length < right);
}

/** As many questions may begin with the same words. */
const stemsAllowed = 3;
const stemLength = 3;

/** Questions that begin alike, and reasons that only say their option again. */
export function checkQuestions(entries: readonly LocatedEntry[]): CheckResult {
  const stems = new Map<string, string[]>();
  const findings: Finding[] = [];
  for (const { entry } of entries) {
    for (const question of entry.quiz ?? []) {
      const place = `${entry.id}/${question.id}`;
      const stem = wordsIn(question.ask).slice(0, stemLength).join(' ');
      stems.set(stem, [...(stems.get(stem) ?? []), place]);
      const options = question.kind === 'choose' ? question.options : [];
      for (const { id, text, why } of options.filter(repeatsOption)) {
        const message = `the reason of "${id}" says its option again ("${text}"): "${why}"`;
        findings.push({ place, message, weight: 1 });
      }
    }
  }
  for (const [stem, places] of stems) {
    if (places.length > stemsAllowed) {
      const message = `begin "${stem} …": ${places.join(', ')}`;
      findings.push({ place: `${places.length} questions`, message, weight: places.length });
    }
  }
  return { rule: 'alike-questions', title: 'questions that begin alike, reasons that repeat', findings };
}

/** An option of one or two words may well stand in its reason. */
function repeatsOption({ text, why }: { readonly text: string; readonly why: string }): boolean {
  const option = wordsIn(text);
  return option.length > 2 && ` ${wordsIn(why).join(' ')} `.includes(` ${option.join(' ')} `);
}

function wordsIn(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}
