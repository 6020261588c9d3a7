import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What a fresh clone needs before anything else can run. Plain JavaScript on Node alone, because nothing
 * is installed yet: npm's own `pretest` and `prestart` do not run where install scripts are switched off.
 */

/** The checkout. Looked for upwards, because this runs from its own folder and inside bundles. */
export const root = checkoutAbove(dirname(fileURLToPath(import.meta.url)));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Ends the process with one line when Node is too old. Installs the locked packages of the folders when they are
 * not there: those of the project, and, where only the tests need them, of folders below it.
 */
export function preparePackages(...folders) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Backend Atlas needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  for (const folder of ['.', ...folders].filter((each) => !hasLockedPackages(each))) {
    console.log(
      `Installing the packages of ${join(folder, 'package-lock.json')} (npm ci, no install scripts) …`,
    );
    const { status, error } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: join(root, folder),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      stop(`npm ci failed${error ? `: ${error.message}` : ''}; see above.`);
    }
  }
}

/**
 * npm notes in node_modules/.package-lock.json what it has installed, as its last step. Compared with the lock
 * file, package by package, so that it does not matter who installed them, nor whether that was interrupted.
 */
function hasLockedPackages(folder) {
  const installedFile = join(root, folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) {
    return false;
  }
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && installed[path] === undefined),
  );
}

/** Bundles a TypeScript file for Node into `out/run/` and gives back the bundle's path. */
export async function bundle(entry) {
  const { build } = await import('esbuild');
  const name = entry
    .replace(/\.m?[jt]s$/, '')
    .replace(/^test\//, '')
    .replace(/[^\w-]+/g, '-');
  const outfile = join(root, 'out', 'run', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}

/** Bundles a TypeScript file and loads it. */
export async function load(entry) {
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(await bundle(entry)).href);
}

/** Whether `dist/` is newer than everything it is made of; folders count too, they change when a file goes. */
export function isBuilt() {
  // The first and the last thing that the build writes.
  const built = ['catalog.json', 'cli.js'].map((name) => join(root, 'dist', name));
  if (!built.every((file) => existsSync(file))) {
    return false;
  }
  const time = statSync(join(root, 'dist', 'catalog.json')).mtimeMs;
  const inputs = ['src', 'data', 'esbuild.mjs', 'package.json', 'package-lock.json'];
  return inputs.every((input) => newestIn(join(root, input)) < time);
}

function newestIn(path) {
  const status = statSync(path);
  const times = status.isDirectory() ? readdirSync(path).map((name) => newestIn(join(path, name))) : [];
  return Math.max(status.mtimeMs, ...times);
}

/** Builds what ships into `dist/`; says whether it could. What went wrong stands on the screen. */
export function buildProduct() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

function checkoutAbove(folder) {
  if (existsSync(join(folder, 'esbuild.mjs'))) {
    return folder;
  }
  if (dirname(folder) === folder) {
    throw new Error('this runs inside a checkout of Backend Atlas only');
  }
  return checkoutAbove(dirname(folder));
}

/** Ends the process with one line. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}
