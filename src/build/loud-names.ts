import { existsSync, readFileSync } from 'node:fs';
import type { LocatedEntry } from '../catalog/read-entry.ts';

/** The figures that `test/bench/false-hits.ts` writes: how often each name speaks in real code. */
interface FalseHits {
  readonly asOf: string;
  readonly lines: number;
  readonly perThousandLines: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Oftener than so many times in 1,000 lines, a name deserves its author's look. */
const loud = 0.3;
const shown = 20;

/** For the report: the names that speak most often in real code, loudest first, each with its file. */
export function loudNames(file: string, entries: readonly LocatedEntry[]): string[] {
  if (!existsSync(file)) {
    return [];
  }
  const { asOf, lines, perThousandLines } = JSON.parse(readFileSync(file, 'utf8')) as FalseHits;
  const names = entries.flatMap(({ entry, file: at }) =>
    Object.entries(perThousandLines[entry.id] ?? {}).map(([name, often]) => ({ at, name, often })),
  );
  const loudest = names.filter(({ often }) => often >= loud).sort((a, b) => b.often - a.often);
  return [
    `names that speak ${loud} times or oftener in 1,000 of ${lines} lines of real code (${asOf}): ${loudest.length}`,
    ...loudest.slice(0, shown).map(({ at, name, often }) => `  ${at}: "${name}" ${often} times`),
  ];
}
