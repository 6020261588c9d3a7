import { canonicalLanguage } from '../parsers/parse-sample.ts';
import { type Treatment, treatmentOf } from '../run-sample.ts';
import type { Outcome, Sample } from '../sample.ts';

/** What stands behind the samples, in a few lines: how many were run, checked, parsed, and how many were not. */
export function coverage(samples: readonly Sample[], outcomes: ReadonlyMap<Sample, Outcome>): string {
  const tested = samples.filter((sample) => outcomes.has(sample));
  const of = (...treatments: Treatment[]): Sample[] =>
    tested.filter((sample) => treatments.includes(treatmentOf(sample)));
  const notRun = of('run').filter((sample) => outcomes.get(sample)?.kind === 'not-run');
  const why = notRun
    .map((sample) => outcomes.get(sample))
    .flatMap((outcome) => (outcome && 'why' in outcome ? [outcome.why] : []));
  return [
    `${tested.length} of ${samples.length} samples looked at`,
    line(
      'run',
      of('run').filter((sample) => !notRun.includes(sample)),
    ),
    line('type-checked', of('checked')),
    line('parsed', of('parsed')),
    line('diagrams drawn', of('diagram')),
    line('seen once (transcripts)', of('transcript')),
    line('plain text', of('plain')),
    line('without a parser', of('no-parser')),
    ...(notRun.length > 0 ? [line(`NOT RUN, because ${[...new Set(why)].join('; ')}`, notRun)] : []),
  ].join('\n  ');
}

function line(title: string, samples: readonly Sample[]): string {
  const languages = new Map<string, number>();
  for (const { fence } of samples) {
    const name = canonicalLanguage(fence.language);
    languages.set(name, (languages.get(name) ?? 0) + 1);
  }
  const parts = [...languages].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
  return `${title}: ${samples.length}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
