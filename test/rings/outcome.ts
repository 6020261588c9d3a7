import { eventMark, type TestEvent } from '../host/reporter.ts';

export interface Failure {
  /** The path of describes and the test's own title. */
  readonly title: string;
  readonly error: string;
}

/** What came of one ring. */
export interface Outcome {
  readonly passed: number;
  readonly skipped: number;
  /** Tests that failed and were tried again, whatever came of it. */
  readonly retried: number;
  readonly failures: readonly Failure[];
}

/** A stage of the checks with a name that its failures are told by. */
export interface Ring {
  readonly name: string;
  run(): Promise<Outcome>;
}

export const passedOnce: Outcome = { passed: 1, skipped: 0, retried: 0, failures: [] };

export function failedOnce(title: string, error: string): Outcome {
  return { passed: 0, skipped: 0, retried: 0, failures: [{ title, error }] };
}

/** Counts what test processes tell, line by line. What is not ours is handed on. */
export class Tally {
  private passed = 0;
  private skipped = 0;
  private retried = 0;
  private readonly failures: Failure[] = [];
  private ended = 0;
  private readonly other: (line: string) => void;
  private readonly say: (line: string) => void;
  private readonly processes: number;

  /** `other` gets the lines that are not ours; `say` what is worth a line while the tests of so many processes run. */
  constructor(other: (line: string) => void, say: (line: string) => void = console.log, processes = 1) {
    this.other = other;
    this.say = say;
    this.processes = processes;
  }

  read(line: string): void {
    if (line.startsWith(eventMark)) {
      this.count(JSON.parse(line.slice(eventMark.length)) as TestEvent);
    } else {
      this.other(line);
    }
  }

  /**
   * What came of it all, with the highest exit code; that a process died early, or that there were no tests, is a
   * failure of its own.
   */
  outcome(exitCode: number): Outcome {
    return {
      passed: this.passed,
      skipped: this.skipped,
      retried: this.retried,
      failures: [...this.failures, ...this.ownFailures(exitCode)],
    };
  }

  private ownFailures(exitCode: number): Failure[] {
    if (this.ended < this.processes) {
      return [{ title: 'the run', error: `it ended before all tests had run, with exit code ${exitCode}` }];
    }
    if (this.passed + this.failures.length === 0) {
      return [{ title: 'the run', error: 'it found no test' }];
    }
    if (exitCode !== 0 && this.failures.length === 0) {
      return [{ title: 'the run', error: `every test passed, but it ended with exit code ${exitCode}` }];
    }
    return [];
  }

  private count(event: TestEvent): void {
    switch (event.type) {
      case 'pass':
        this.passed += 1;
        if (event.milliseconds >= slow) {
          this.say(`  ${(event.milliseconds / 1000).toFixed(1)} s  ${event.title}`);
        }
        break;
      case 'skip':
        this.skipped += 1;
        this.say(`  skipped: ${event.title}`);
        break;
      case 'retry':
        this.retried += 1;
        this.say(`  TRIED AGAIN: ${event.title}\n${event.error.replace(/^/gm, '    ')}`);
        break;
      case 'fail':
        this.failures.push(event);
        this.say(`  FAILED: ${event.title}`);
        break;
      case 'end':
        this.ended += 1;
    }
  }
}

/** From here on a test's time is worth a line. */
const slow = 2_000;
