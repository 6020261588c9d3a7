import { join } from 'node:path';
import { root } from './bootstrap.mjs';

export { root };

/** What hosts install and keep between runs; not in git. */
export const cache = join(root, '.vscode-test');

export const sampleWorkspace = join(root, 'test', 'fixtures', 'orders');
export const screenshots = join(root, 'out', 'screenshots');
