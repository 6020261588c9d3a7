import { nameKey } from '../../catalog/names.ts';
import type { LocatedEntry } from '../../catalog/read-entry.ts';
import { namesWithoutEvidence } from '../../matching/names-without-evidence.ts';
import type { CheckResult, Finding } from './finding.ts';

/**
 * Names that lost their free speech to another spelling: a contextual `autoIncrement` takes the alias `auto-increment`
 * with it. Whoever means that writes the name itself under `contextual`, too.
 */
export function checkSilencedNames(entries: readonly LocatedEntry[]): CheckResult {
  return {
    rule: 'silenced-name',
    title: 'names that never speak without evidence, because of another spelling',
    findings: entries.flatMap(silencedNames),
  };
}

function silencedNames(located: LocatedEntry): Finding[] {
  const { contextual = [], aliases = [], literals, name, kind } = located.entry;
  const spellings = contextual.flatMap(({ names }, group) =>
    names.map((spelling, n) => ({ spelling, path: ['contextual', group, 'names', n] })),
  );
  const isFree = namesWithoutEvidence({ literals });
  const isMeant = (own: string) =>
    spellings.some(({ spelling }) => spelling.toLowerCase() === own.toLowerCase()) || !isFree(own);
  // The names of skills and paths are titles, and never looked for in a text.
  const own = kind === 'skill' || kind === 'path' ? aliases : [name, ...aliases];
  return own
    .filter((each) => !isMeant(each))
    .flatMap((each) => {
      const silencing = spellings.find(({ spelling }) => nameKey(spelling) === nameKey(each));
      if (silencing === undefined) {
        return [];
      }
      const range = located.rangeOfValue(silencing.path);
      return [
        {
          place: `${located.file}:${range.start.line + 1}:${range.start.character + 1}`,
          message: `"${silencing.spelling}" takes the free speech of "${each}", the same in another spelling; leave it out, or list "${each}" with its own evidence`,
          weight: 1,
          grave: { file: located.file, range },
        },
      ];
    });
}
