import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from '../hosts/places.ts';

/** The file that `npm run package` writes and that the e2e ring installs. */
export const vsix = join(root, 'out', 'backend-atlas.vsix');

/** What is handed to the packager, which then takes of it what `.vscodeignore` lets through. */
const sources = [
  '.vscodeignore',
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist',
  'media',
];

/**
 * Packs a finished build. In a folder of its own: the packager looks at every file below its folder, and below
 * the checkout there are a hundred thousand of installed ones.
 */
export async function writePackage(): Promise<string> {
  const folder = join(root, 'out', 'package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const source of sources.filter((each) => existsSync(join(root, each)))) {
    await cp(join(root, source), join(folder, source), { recursive: true });
  }
  await createVSIX({
    cwd: folder,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    // What looks like a secret in the content is an example; the search for them takes most of the time.
    allowPackageAllSecrets: true,
  });
  return vsix;
}
