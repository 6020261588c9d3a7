import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledCatalog } from '../../src/catalog/compiled.ts';
import { type Figures, type LabelledReport, measureLabelled } from './labelled.ts';
import { type MatchingFigures, measureMatching } from './matching.ts';

/**
 * `npm run bench`: prints what design.md budgets, as text, and writes the same as JSON. Each part exports a
 * function that gives its figures back as an object; a budget is a line of `verdicts`.
 */
const figuresFile = join('out', 'bench.json');

interface Verdict {
  readonly what: string;
  readonly is: string;
  readonly budget: string;
  readonly holds: boolean;
}

function main(): number {
  const { entries } = JSON.parse(readFileSync(join('dist', 'catalog.json'), 'utf8')) as CompiledCatalog;
  const named = entries.filter(({ kind }) => kind !== 'skill' && kind !== 'path');
  const matching = measureMatching(named);
  const labelled = { checking: measureLabelled(named, 'checking'), tuning: measureLabelled(named, 'tuning') };
  const verdicts = [...matchingVerdicts(matching), ...labelledVerdicts(labelled.checking.all)];
  console.log(textOf(verdicts));
  console.log(labelledText(labelled.checking));
  mkdirSync('out', { recursive: true });
  writeFileSync(figuresFile, `${JSON.stringify({ matching, labelled, verdicts }, undefined, 1)}\n`);
  console.log(`All figures: ${figuresFile}`);
  return 0;
}

const milliseconds = (value: number) => `${value.toFixed(2)} ms`;
const speed = (value: number) => `${value.toFixed(1)} MB/s`;

function matchingVerdicts({ buildMs, scan, ahoCorasick, hover }: MatchingFigures): Verdict[] {
  const { ours, theirs } = ahoCorasick;
  const correctness = ({ found, toFind, wrong, traps }: typeof ours) =>
    `${found} of ${toFind} found, ${wrong} of ${traps} traps touched`;
  return [
    {
      what: `index of ${buildMs.entries} entries, ${buildMs.names} names`,
      is: milliseconds(buildMs.median),
      budget: '≤ 8 ms',
      holds: buildMs.median <= 8,
    },
    {
      what: 'scan with the catalogue',
      is: speed(scan.catalogueMBs),
      budget: '≥ 20 MB/s',
      holds: scan.catalogueMBs >= 20,
    },
    {
      what: 'time with 20,000 names over time with 500',
      is: scan.growthByNames.toFixed(2),
      budget: '≤ 1.5',
      holds: scan.growthByNames <= 1.5,
    },
    {
      what: 'time a character, text four times as long',
      is: scan.growthByLength.toFixed(2),
      budget: 'about 1',
      holds: scan.growthByLength <= 1.5,
    },
    {
      what: `ahocorasick on the same text and ${ahoCorasick.names} names`,
      is: `${speed(ahoCorasick.oursMBs)} against ${speed(ahoCorasick.theirsMBs)}`,
      budget: 'faster',
      holds: ahoCorasick.oursMBs > ahoCorasick.theirsMBs,
    },
    {
      what: 'correctness of ours',
      is: correctness(ours),
      budget: 'all, none',
      holds: ours.found === ours.toFind && ours.wrong === 0,
    },
    { what: 'correctness of ahocorasick', is: correctness(theirs), budget: '', holds: true },
    {
      what: `hover in ${hover.lines} lines, p99`,
      is: milliseconds(hover.p99),
      budget: '≤ 1 ms',
      holds: hover.p99 <= 1,
    },
    { what: 'first hover, at the end of the file', is: milliseconds(hover.firstMs), budget: '', holds: true },
    {
      what: 'hover after a change, p99',
      is: milliseconds(hover.afterEditP99),
      budget: '≤ 1 ms',
      holds: hover.afterEditP99 <= 1,
    },
    {
      what: 'hover on a line of 1 MB, p99',
      is: milliseconds(hover.megabyteLineP99),
      budget: '≤ 2 ms',
      holds: hover.megabyteLineP99 <= 2,
    },
  ];
}

function labelledVerdicts({ precision, recall, silence }: Figures): Verdict[] {
  const share = (value: number) => value.toFixed(3);
  return [
    {
      what: 'labelled positions not tuned on: precision',
      is: share(precision),
      budget: '≥ 0.97',
      holds: precision >= 0.97,
    },
    { what: 'recall', is: share(recall), budget: '≥ 0.90', holds: recall >= 0.9 },
    { what: 'traps silent', is: share(silence), budget: '≥ 0.97', holds: silence >= 0.97 },
  ];
}

function textOf(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ what }) => what.length));
  return verdicts
    .map(
      ({ what, is, budget, holds }) =>
        `${holds ? ' ' : '!'} ${what.padEnd(width)}  ${is}${budget === '' ? '' : `  (${budget})`}`,
    )
    .join('\n');
}

function labelledText({ files, byKind, byLanguage, withoutEntry }: LabelledReport): string {
  const rows = (figures: Readonly<Record<string, Figures>>) =>
    Object.entries(figures).map(
      ([name, { toExplain, right, wrong, traps, trapsSilent }]) =>
        `  ${name.padEnd(28)} ${right}/${toExplain} explained, ${wrong} wrong, ${trapsSilent}/${traps} traps silent`,
    );
  return [
    `By kind, ${files} files:`,
    ...rows(byKind),
    'By language:',
    ...rows(byLanguage),
    `Positions whose entry does not exist: ${withoutEntry.length}`,
  ].join('\n');
}

process.exitCode = main();
