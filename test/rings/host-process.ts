import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../hosts/places.ts';
import { copyWorkspace } from '../hosts/workspace.ts';
import { hostBundles } from './bundle.ts';

/** Runs the host ring in one VS Code, through the launcher that stands for a desktop one. Started by host-ring.ts. */
const workspace = await copyWorkspace();
try {
  await runTests({
    vscodeExecutablePath: join(root, 'test', 'hosts', 'launcher.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: process.argv[2] === 'worker' ? hostBundles.worker : hostBundles.node,
    launchArgs: [workspace.folder],
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await workspace.remove();
}
