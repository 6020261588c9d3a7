import { bundle } from '../hosts/bootstrap.mjs';
import type { Version } from '../hosts/install.ts';
import type { ExtensionHost } from '../hosts/server.ts';
import { bundleHostRing } from './bundle.ts';
import { failedOnce, type Ring, Tally } from './outcome.ts';
import { runNode } from './process.ts';

/** The tests inside VS Code: the oldest and the newest, each in its Node host and in its web-worker host. */
export const hostRings: readonly Ring[] = (['oldest', 'newest'] as const).flatMap((version) =>
  (['node', 'worker'] as const).map((extensionHost) => hostRing(version, extensionHost)),
);

let bundled: Promise<void> | undefined;

function hostRing(version: Version, extensionHost: ExtensionHost): Ring {
  return {
    name: `host ${version} ${extensionHost}`,
    async run() {
      try {
        bundled ??= bundleHostRing();
        await bundled;
      } catch (error) {
        return failedOnce('bundling the tests', String(error));
      }
      // VS Code says a lot beside our tests; it is shown when something goes wrong.
      const noise: string[] = [];
      const tally = new Tally((line) => noise.push(line));
      const child = await bundle('test/rings/host-process.ts');
      const code = await runNode([child, extensionHost], (line) => tally.read(line), {
        BACKEND_ATLAS_VSCODE: version,
        BACKEND_ATLAS_HOST: extensionHost,
      });
      const outcome = tally.outcome(code);
      if (outcome.failures.length > 0) {
        console.log(noise.map((line) => `  | ${line}`).join('\n'));
      }
      return outcome;
    },
  };
}
