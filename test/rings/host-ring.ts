import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../hosts/bootstrap.mjs';
import type { Version } from '../hosts/install.ts';
import { root } from '../hosts/places.ts';
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
      // VS Code says a lot beside our tests, most of it of no use; it is kept for when something goes wrong.
      const noise: string[] = [];
      const tally = new Tally((line) => noise.push(line));
      const child = await bundle('test/rings/host-process.ts');
      const code = await runNode([child, extensionHost], (line) => tally.read(line), {
        BACKEND_ATLAS_VSCODE: version,
        BACKEND_ATLAS_HOST: extensionHost,
      });
      const outcome = tally.outcome(code);
      if (outcome.failures.length > 0) {
        console.log(`  what VS Code said: ${await writeLog(`host-${version}-${extensionHost}`, noise)}`);
      }
      return outcome;
    },
  };
}

async function writeLog(name: string, lines: readonly string[]): Promise<string> {
  const folder = join(root, 'out', 'logs');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  await writeFile(file, lines.join('\n'));
  return file;
}
