import assert from 'node:assert/strict';
import { coverage } from './guides/coverage.ts';
import { readGuides } from './guides/read-guides.ts';
import { projectRoot } from './packages.ts';
import { canonicalLanguage, parserFor, parseSample } from './parsers/parse-sample.ts';
import { createSampleRunner } from './run-sample.ts';
import type { Outcome, Sample } from './sample.ts';

/** Entries to look at, their ids parted by commas; all where it is empty. Set by check.mjs. */
const only = new Set((process.env['SAMPLES_OF'] ?? '').split(',').filter((id) => id !== ''));
const shows = process.env['SHOW_OUTPUT'] === '1';

const guides = readGuides(projectRoot, only);
const samples = guides.flatMap((guide) => guide.samples);

describe('the samples of the guides', () => {
  const runner = createSampleRunner(samples);
  const outcomes = new Map<Sample, Outcome>();

  after(async function () {
    this.timeout(30_000);
    await runner.stop();
    console.log(coverage(samples, outcomes));
  });

  for (const sample of samples) {
    const { entry, fence, file, line } = sample;
    it(`${entry}: ${fence.language} at ${file}:${line}`, async function () {
      this.timeout(60_000);
      const outcome = await runner.test(sample);
      outcomes.set(sample, outcome);
      if (shows && 'printed' in outcome) {
        console.log(`--- printed by the sample at ${file}:${line}\n${outcome.printed}\n---`);
      }
      if (outcome.kind === 'not-run') {
        this.skip();
      }
      if (outcome.kind === 'failed') {
        throw failure(`${file}:${line}: ${outcome.message}`, outcome.printed, outcome.expected);
      }
    });
  }
});

describe('the questions about samples', () => {
  for (const { entry, file, samples: fences, questions } of guides) {
    for (const question of questions) {
      it(`${entry}: question ${question.id} in ${file}`, async () => {
        if (question.kind === 'predict') {
          const asked = fences.find(({ fence }) => fence.options['name'] === question.sample);
          assert.ok(asked, `no sample of this guide is named "${question.sample}"`);
          assert.ok(asked.fence.flags.includes('run'), `the sample "${question.sample}" does not run`);
        } else {
          const lines = question.code.trimEnd().split('\n').length;
          assert.ok(question.line >= 1 && question.line <= lines, `line ${question.line} of ${lines}`);
          assert.notEqual(parserFor(question.language), 'none', canonicalLanguage(question.language));
          assert.equal(await parseSample(question.language, question.code), undefined);
        }
      });
    }
  }
});

/** An error whose two texts mocha shows line by line. */
function failure(message: string, actual: string | undefined, expected: string | undefined): Error {
  return Object.assign(
    new Error(message),
    expected === undefined ? {} : { actual, expected, showDiff: true },
  );
}
