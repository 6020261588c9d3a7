import type { Diagnostic } from '../../catalog/diagnostic.ts';
import type { LocatedEntry } from '../../catalog/read-entry.ts';
import { checkHoles, coverageMap } from './coverage-map.ts';
import type { CheckResult } from './finding.ts';
import { passagesOf } from './passage.ts';
import { checkOpenings, checkRepeatedRuns, checkSkillOpenings } from './repetition.ts';
import { checkSilencedNames } from './silenced-names.ts';
import { checkHeadings, checkQuestions, checkRightOptions, checkSpellings } from './structure.ts';
import { checkBeginnings, checkLikeness } from './summaries.ts';
import { checkEmptyWords, checkSentences } from './wording.ts';

export interface ContentReport {
  /** The worst ten of each check and the map of what hangs where, as lines to print. */
  readonly report: readonly string[];
  /** The grave findings only, each an error at its place: the build fails on them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many findings of a check the report shows. */
const shown = 10;

/**
 * What can only be seen with the whole catalogue at hand: repetition, sameness, length, empty words, holes.
 * The rules are those of docs/writing.md.
 */
export function checkContent(entries: readonly LocatedEntry[]): ContentReport {
  const passages = passagesOf(entries);
  const plain = entries.map(({ entry }) => entry);
  const results = [
    checkEmptyWords(passages),
    checkSentences(passages),
    checkRepeatedRuns(passages),
    checkOpenings(passages),
    checkSkillOpenings(passages),
    checkLikeness(passages),
    checkBeginnings(passages),
    checkHeadings(passages),
    checkSpellings(entries),
    checkRightOptions(entries),
    checkQuestions(entries),
    checkSilencedNames(entries),
    checkHoles(plain),
  ];
  return {
    report: [...results.flatMap(worst), ...coverageMap(plain)],
    diagnostics: results.flatMap(graveOf),
  };
}

function worst({ title, findings }: CheckResult): string[] {
  const lines = [...findings]
    .sort(
      (one, other) =>
        Number(other.grave !== undefined) - Number(one.grave !== undefined) || other.weight - one.weight,
    )
    .slice(0, shown)
    .map(({ place, message }) => `  ${place}: ${message}`);
  return [`${title}: ${findings.length}${findings.length > shown ? `, the worst ${shown}` : ''}`, ...lines];
}

function graveOf({ rule, findings }: CheckResult): Diagnostic[] {
  return findings.flatMap(({ grave, message }) =>
    grave ? [{ severity: 'error', rule, message, ...grave }] : [],
  );
}
