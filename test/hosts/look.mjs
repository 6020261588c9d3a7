import { load, preparePackages } from './bootstrap.mjs';

/**
 * Opens VS Code with the extension as it stands in dist/, hands its window to a script, and closes it.
 *
 *   node test/hosts/look.mjs SCRIPT.ts [--oldest] [--worker] [--restricted] [--vsix FILE]
 *
 * The script exports `look(workbench)`; a workbench is described at the top of test/e2e/workbench.ts.
 */
const [script, ...flags] = process.argv.slice(2);
if (script === undefined || script.startsWith('-')) {
  console.error(
    'usage: node test/hosts/look.mjs SCRIPT.ts [--oldest] [--worker] [--restricted] [--vsix FILE]',
  );
  process.exit(2);
}
preparePackages();
const { look } = await load(script);
const { openWorkbench, closeBrowser } = await load('test/e2e/open-workbench.ts');
try {
  const workbench = await openWorkbench({
    version: flags.includes('--oldest') ? 'oldest' : 'newest',
    restricted: flags.includes('--restricted'),
    extensionHost: flags.includes('--worker') ? 'worker' : 'node',
    ...(flags.includes('--vsix') ? { vsix: flags[flags.indexOf('--vsix') + 1] } : {}),
  });
  try {
    await look(workbench);
    for (const complaint of await workbench.complaints()) {
      console.log(`complaint: ${complaint}`);
    }
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
    console.error(`The window as it was then: ${await workbench.screenshot('look-failed')}`);
  } finally {
    await workbench.close();
  }
} finally {
  await closeBrowser();
}
