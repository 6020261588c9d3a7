import Mocha from 'mocha';
import { eventMark, reporterTelling } from '../host/reporter.ts';

/** Runs test files with mocha and tells each outcome in a line of its own; started by node-ring.ts. */
interface Order {
  readonly files: readonly string[];
  readonly timeLimit: number;
  readonly only?: string;
}

const { files, timeLimit, only } = JSON.parse(process.argv[2] ?? '') as Order;
const mocha = new Mocha({
  ui: 'bdd',
  timeout: timeLimit,
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
// What a test leaves open keeps this process alive, and then the ring does not end: that is to be seen.
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
