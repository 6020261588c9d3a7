import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from '../hosts/places.ts';

/** The file that `npm run package` writes and that the e2e ring installs. */
export const vsix = join(root, 'out', 'backend-atlas.vsix');

/** Packs what `.vscodeignore` lets through of a finished build. */
export async function writePackage(): Promise<string> {
  await mkdir(join(root, 'out'), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    // What looks like a secret in the content is an example; the search for them takes most of the time.
    allowPackageAllSecrets: true,
  });
  return vsix;
}
