import 'mocha/mocha.js';
import { runMocha } from './run-mocha.ts';

/** The host ring in VS Code's web-worker host: what `extensionTestsPath` names. */
export async function run(): Promise<void> {
  await runMocha((globalThis as unknown as { Mocha: typeof Mocha }).Mocha);
}
