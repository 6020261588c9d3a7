import MochaClass from 'mocha';
import { runMocha } from './run-mocha.ts';

/** The host ring in VS Code's Node host: what `extensionTestsPath` names. */
export async function run(): Promise<void> {
  await runMocha(MochaClass);
}
