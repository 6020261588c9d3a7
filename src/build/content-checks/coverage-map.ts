import type { Entry } from '../../catalog/entry.ts';
import { kinds, levels } from '../../catalog/vocabulary.ts';
import type { CheckResult, Finding } from './finding.ts';
import { wordsOf } from './passage.ts';
import { withoutMarkup } from './without-markup.ts';

/** What is missing where somebody looks for it: an order to learn in, alternatives, anything under a skill. */
export function checkHoles(entries: readonly Entry[]): CheckResult {
  const under = countUnder(entries);
  const findings = entries.flatMap((entry): Finding[] => {
    const hole = (message: string, weight: number): Finding => ({
      place: `${entry.kind} ${entry.id}`,
      message,
      weight,
    });
    if (entry.kind === 'skill') {
      const here = under.get(entry.id) ?? nothing;
      return [
        ...(entry.learn === undefined ? [hole('has no order to learn in', 2)] : []),
        ...(here.terms + here.tools + here.skills === 0 ? [hole('has nothing under it', 3)] : []),
      ];
    }
    return entry.kind === 'tool' && (entry.alternatives ?? []).length === 0
      ? [hole('names no alternative', 1)]
      : [];
  });
  return { rule: 'hole', title: 'holes in the map', findings };
}

/** What hangs where, and how much there is of everything, as lines of text. */
export function coverageMap(entries: readonly Entry[]): string[] {
  const under = countUnder(entries);
  const skills = entries.filter((entry) => entry.kind === 'skill');
  const widest = Math.max(0, ...skills.map(({ id }) => id.length));
  return [
    'what hangs where:',
    ...skills.map(({ id, learn }) => {
      const { terms, tools, skills: below } = under.get(id) ?? nothing;
      return `  ${id.padEnd(widest)}  ${column(terms)} terms ${column(tools)} tools ${column(below)} skills  learn: ${learn?.length ?? 'none'}`;
    }),
    'how much there is:',
    ...countsByKind(entries),
    ...lengthsOfGuides(entries),
  ];
}

interface Under {
  terms: number;
  tools: number;
  skills: number;
}

const nothing: Under = { terms: 0, tools: 0, skills: 0 };

/** What hangs directly under each skill; a part of a whole hangs where the whole does. */
function countUnder(entries: readonly Entry[]): Map<string, Under> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const counts = new Map<string, Under>();
  for (const entry of entries) {
    const skill = skillAbove(entry, byId);
    if (skill === undefined || (entry.kind !== 'term' && entry.kind !== 'tool' && entry.kind !== 'skill')) {
      continue;
    }
    const count = counts.get(skill) ?? { ...nothing };
    count[`${entry.kind}s`] += 1;
    counts.set(skill, count);
  }
  return counts;
}

function skillAbove(entry: Entry, byId: ReadonlyMap<string, Entry>): string | undefined {
  switch (entry.kind) {
    case 'skill':
      return entry.parent;
    case 'tool':
      return entry.skill;
    case 'term': {
      const whole = entry.partOf === undefined ? undefined : byId.get(entry.partOf);
      return entry.skill ?? (whole?.kind === 'term' ? whole.skill : undefined);
    }
    default:
      return undefined;
  }
}

function countsByKind(entries: readonly Entry[]): string[] {
  return kinds.map((kind) => {
    const all = entries.filter((entry) => entry.kind === kind);
    const guides = all.filter(({ guide }) => guide !== undefined);
    const lessons = guides.filter(({ quiz }) => quiz !== undefined);
    const ofLevels = levels.map((level) => `${all.filter((entry) => entry.level === level).length} ${level}`);
    const parts = [
      `${all.length} entries`,
      `${guides.length} with a guide (${lessons.length} with questions)`,
      ofLevels.join(', '),
      `${count(guides.map(({ guide = '' }) => guide))} words in guides, samples left out`,
      `${count(all.map(({ summary }) => summary))} words in summaries`,
    ];
    return `  ${kind.padEnd(5)} ${parts.join(' · ')}`;
  });
}

/** The ends of the scale: what is longest may want cutting, what is shortest may want no guide. */
function lengthsOfGuides(entries: readonly Entry[]): string[] {
  const guides = entries
    .filter(({ guide }) => guide !== undefined)
    .map(({ id, guide = '' }) => ({ id, words: wordsOf(withoutMarkup(guide)).length }))
    .sort((one, other) => other.words - one.words);
  const tell = (part: typeof guides): string =>
    part.map(({ id, words }) => `${id} ${words}`).join(', ') || 'none';
  return [
    `  longest guides, in words without samples: ${tell(guides.slice(0, 10))}`,
    `  shortest: ${tell(guides.slice(10).slice(-10).reverse())}`,
  ];
}

function count(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(withoutMarkup(text)).length, 0);
}

function column(number: number): string {
  return String(number).padStart(3);
}
