/**
 * The samples of the guides, for authors: `node test/content/check.mjs connection-pool` looks at one entry,
 * several ids at several, none at all of them. `--show` prints what each running sample printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preparePackages } from '../hosts/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const ids = process.argv.slice(2).filter((word) => !word.startsWith('-'));

async function checkSamples() {
  const known = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replace(/^.*[\\/]|\.yaml$/g, ''),
  );
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    console.error(`No entry of this id below data/: ${unknown.join(', ')}`);
    process.exit(2);
  }
  const { build } = await import('esbuild');
  const folder = join(root, 'out', `samples-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'samples.test.mjs');
  await build({
    entryPoints: [join(here, 'samples.test.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'), outfile],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        SAMPLES_OF: ids.join(','),
        SHOW_OUTPUT: process.argv.includes('--show') ? '1' : '',
      },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}

preparePackages('test/content');
await checkSamples();
