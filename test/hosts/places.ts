import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Looked for upwards, because this file runs from bundles at several depths. */
export const root = checkoutAbove(dirname(fileURLToPath(import.meta.url)));

/** What hosts install and keep between runs; not in git. */
export const cache = join(root, '.vscode-test');

export const sampleWorkspace = join(root, 'test', 'fixtures', 'orders');
export const screenshots = join(root, 'out', 'screenshots');

function checkoutAbove(folder: string): string {
  if (existsSync(join(folder, 'esbuild.mjs')) && existsSync(join(folder, 'package.json'))) {
    return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) {
    throw new Error('these files run inside a checkout of Backend Atlas');
  }
  return checkoutAbove(parent);
}
