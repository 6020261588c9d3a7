import { failedOnce, passedOnce, type Ring } from './outcome.ts';
import { runProcess } from './process.ts';
import { localBinary } from './types.ts';

/** Format and lint; a warning is an error. */
export const lint: Ring = {
  name: 'lint',
  async run() {
    const lines: string[] = [];
    const code = await runProcess(
      localBinary('biome'),
      ['check', '--error-on-warnings', '--max-diagnostics=50'],
      (line) => lines.push(line),
    );
    return code === 0 ? passedOnce : failedOnce('biome check', lines.join('\n'));
  },
};
