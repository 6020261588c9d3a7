import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eventMark, type TestEvent } from '../../host/reporter.ts';
import { type Outcome, Tally } from '../../rings/outcome.ts';

/** What is counted when a test process tells these events and ends with an exit code. */
function outcome(events: readonly TestEvent[], exitCode: number): Outcome {
  const silent = () => {};
  const tally = new Tally(silent, silent);
  for (const event of events) {
    tally.read(eventMark + JSON.stringify(event));
  }
  return tally.outcome(exitCode);
}

const passed: TestEvent = { type: 'pass', title: 'a › b', milliseconds: 1 };
const end: TestEvent = { type: 'end' };

describe('the count of a ring', () => {
  it('is good when every test passed and the process ended well', () => {
    assert.deepEqual(outcome([passed, passed, end], 0), {
      passed: 2,
      skipped: 0,
      retried: 0,
      failures: [],
    });
  });

  it('names the tests that failed', () => {
    const failed: TestEvent = { type: 'fail', title: 'a › c', error: 'no' };
    const { failures } = outcome([passed, failed, end], 1);
    assert.deepEqual(
      failures.map(({ title }) => title),
      ['a › c'],
    );
  });

  it('tells a test that passed at the second try apart', () => {
    const retried: TestEvent = { type: 'retry', title: 'a › b', error: 'too slow' };
    assert.deepEqual(outcome([retried, passed, end], 0), {
      passed: 1,
      skipped: 0,
      retried: 1,
      failures: [],
    });
  });

  it('is bad when the process died between two tests, whatever its exit code', () => {
    assert.match(outcome([passed], 0).failures[0]?.error ?? '', /before all tests had run/);
  });

  it('is bad when there was no test', () => {
    assert.match(outcome([end], 0).failures[0]?.error ?? '', /no test/);
  });

  it('is bad when the process ended badly after good tests', () => {
    assert.match(outcome([passed, end], 1).failures[0]?.error ?? '', /exit code 1/);
  });

  it('hands on what is not its own', () => {
    const lines: string[] = [];
    new Tally((line) => lines.push(line)).read('a word of the program');
    assert.deepEqual(lines, ['a word of the program']);
  });
});
