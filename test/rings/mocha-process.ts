import Mocha from 'mocha';
import { eventMark, reporterTelling } from '../host/reporter.ts';

/** Runs test files with mocha and tells each outcome in a line of its own; started by node-ring.ts. */
interface Order {
  readonly files: readonly string[];
  readonly timeLimit: number;
  /** How often a test that fails is tried again. */
  readonly retries: number;
  readonly only?: string;
}

const patience = 10_000;
const { files, timeLimit, retries, only } = JSON.parse(process.argv[2] ?? '') as Order;
const mocha = new Mocha({
  ui: 'bdd',
  timeout: timeLimit,
  retries,
  forbidOnly: true,
  reporter: reporterTelling((event) =>
    console.log(eventMark + JSON.stringify(event)),
  ) as unknown as Mocha.ReporterConstructor,
});
if (only !== undefined) {
  mocha.fgrep(only);
}
for (const file of files) {
  mocha.addFile(file);
}
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
  // Fires only when something that a test left open keeps this process alive.
  setTimeout(() => {
    console.log(
      `still open ${patience} ms after the last test: ${process.getActiveResourcesInfo().join(', ')}`,
    );
    process.exit(1);
  }, patience).unref();
});
