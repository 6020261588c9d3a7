/** What a test tells the runner that waits outside; one JSON text a line, behind a mark. */
export type TestEvent =
  | { readonly type: 'pass' | 'skip'; readonly title: string; readonly milliseconds: number }
  /** It failed, and is tried once more. */
  | { readonly type: 'fail' | 'retry'; readonly title: string; readonly error: string }
  | { readonly type: 'end' };

/** Begins the lines that are ours; VS Code writes its own into the same stream. */
export const eventMark = '@backend-atlas-test ';

/**
 * A mocha reporter that hands each outcome to `tell`. It works from mocha's events alone, because mocha's own
 * base reporter is not the same in Node and in a worker.
 */
export function reporterTelling(tell: (event: TestEvent) => void) {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('pass', (test) =>
        tell({ type: 'pass', title: titleOf(test), milliseconds: test.duration ?? 0 }),
      );
      runner.on('pending', (test) => tell({ type: 'skip', title: titleOf(test), milliseconds: 0 }));
      runner.on('fail', (test, error) => tell({ type: 'fail', title: titleOf(test), error: textOf(error) }));
      runner.on('retry', (test, error) =>
        tell({ type: 'retry', title: titleOf(test), error: textOf(error) }),
      );
      runner.once('end', () => tell({ type: 'end' }));
    }
  };
}

function titleOf(test: Mocha.Runnable): string {
  return test.titlePath().join(' › ');
}

/** The message, what was expected beside what came, and where. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
