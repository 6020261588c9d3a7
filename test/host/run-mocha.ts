import { eventMark, reporterTelling } from './reporter.ts';

/** Runs every test file of this ring; rejects when one fails, which ends VS Code with an error. */
export async function runMocha(MochaClass: typeof Mocha): Promise<void> {
  const mocha = new MochaClass({
    ui: 'bdd',
    timeout: 20_000,
    reporter: reporterTelling((event) =>
      console.log(eventMark + JSON.stringify(event)),
    ) as unknown as Mocha.ReporterConstructor,
  });
  // Defines describe, it and the hooks, before the test files that call them are loaded.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('all-host-tests');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}
