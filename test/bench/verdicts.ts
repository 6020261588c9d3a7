import type { CatalogueFigures } from './catalogue.ts';
import type { Figures, LabelledReport } from './labelled.ts';
import type { MatchingFigures } from './matching.ts';
import type { PackageFigures } from './package-size.ts';
import type { WindowFigures } from './window.ts';

/** A figure against its budget; one line of what the bench prints. */
export interface Verdict {
  readonly what: string;
  readonly is: string;
  readonly budget: string;
  readonly holds: boolean;
}

const milliseconds = (value: number) => `${value.toFixed(2)} ms`;
const speed = (value: number) => `${value.toFixed(1)} MB/s`;

export function matchingVerdicts({ buildMs, scan, ahoCorasick, hover }: MatchingFigures): Verdict[] {
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
      what: 'time a character, line four times as long',
      is: scan.growthByLineLength.toFixed(2),
      budget: 'about 1',
      holds: scan.growthByLineLength <= 1.5,
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

export function labelledVerdicts({ precision, recall, silence }: Figures): Verdict[] {
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

export function catalogueVerdicts({
  entries,
  names,
  parse,
  lookUps,
  nameIndex,
  nameIndexAnew,
  perThousandEntries,
}: CatalogueFigures): Verdict[] {
  const parts = [parse, lookUps, nameIndex].map((each) => each.toFixed(1)).join(' + ');
  return [
    {
      what: `catalogue of ${entries} entries, ${names} names`,
      is: `parse + look-ups + names: ${parts} ms`,
      budget: '',
      holds: true,
    },
    {
      what: 'the same for 1,000 entries',
      is: milliseconds(perThousandEntries),
      budget: '≤ 20 ms',
      holds: perThousandEntries <= 20,
    },
    { what: 'names where packs are among them', is: milliseconds(nameIndexAnew), budget: '', holds: true },
  ];
}

export function packageVerdicts({ extension, content, vsix }: PackageFigures): Verdict[] {
  const size = (what: string, kilobytes: number, limit: number): Verdict => ({
    what,
    is: `${kilobytes.toFixed(0)} kB`,
    budget: `≤ ${limit} kB`,
    holds: kilobytes <= limit,
  });
  return [
    size('extension.js', extension, 400),
    size('compiled content, compressed', content, 2000),
    size('vsix', vsix, 3000),
  ];
}

export function windowVerdicts({ start, emptyPanel, openGuide, moveOn }: WindowFigures): Verdict[] {
  const more = openGuide - emptyPanel;
  return [
    { what: 'activate(), median', is: milliseconds(start), budget: '≤ 5 ms', holds: start <= 5 },
    {
      what: 'opening a guide, beyond an empty panel',
      is: `${milliseconds(more)} (${openGuide.toFixed(0)} against ${emptyPanel.toFixed(0)})`,
      budget: '≤ 50 ms',
      holds: more <= 50,
    },
    {
      what: 'moving on within an open guide',
      is: milliseconds(moveOn),
      budget: '≤ 50 ms',
      holds: moveOn <= 50,
    },
  ];
}

export function textOf(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ what }) => what.length));
  return verdicts
    .map(
      ({ what, is, budget, holds }) =>
        `${holds ? ' ' : '!'} ${what.padEnd(width)}  ${is}${budget === '' ? '' : `  (${budget})`}`,
    )
    .join('\n');
}

export function labelledText({ files, byKind, byLanguage, withoutEntry }: LabelledReport): string {
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
