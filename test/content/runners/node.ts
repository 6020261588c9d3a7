import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { samplePackage, samplePackagesRoot } from '../packages.ts';
import { SampleFault } from '../sample.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** How long a JavaScript sample may take, in milliseconds, where the caller does not say. */
const usualDeadline = 10_000;
/** More than any guide shows, in characters. */
const longest = 20_000;

/** Packages that a running sample may import besides Node's own modules. */
const importable = ['pg'];

const typeScript = new Set(['ts', 'typescript']);

/**
 * Runs a sample in a Node process of its own, in a temporary folder, and gives what it wrote to stdout and
 * stderr, in the order written. `environment` is added to the little it gets; `deadline` is in milliseconds.
 */
export async function runJavaScript(
  code: string,
  language: string,
  environment: Readonly<Record<string, string>> = {},
  deadline = usualDeadline,
): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const { child, read } = startJavaScript(folder, code, language, environment);
    const overdue = setTimeout(() => child.kill('SIGKILL'), deadline);
    const { signal } = await ended(child);
    clearTimeout(overdue);
    const printed = read();
    if (signal === 'SIGKILL') {
      throw new SampleFault(
        `It still ran after ${deadline / 1000} seconds and was ended. So far it printed:\n${printed}`,
      );
    }
    if (printed.length > longest) {
      throw new SampleFault(`It printed ${printed.length} characters; nobody reads so many.`);
    }
    return printed;
  });
}

/**
 * Starts a sample that serves HTTP, hands its port on loopback to `use`, and ends it afterwards. The sample
 * may ask for any port: it gets a free one.
 */
export async function withServingSample<T>(
  code: string,
  language: string,
  use: (port: number) => Promise<T>,
): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const { child, read } = startJavaScript(folder, code, language, { SAMPLE_SERVES: '1' });
    const over = ended(child);
    try {
      return await use(await listeningPort(child, read));
    } finally {
      child.kill('SIGKILL');
      await over;
    }
  });
}

/** Whether the sample talks to a database through `pg`, and so needs one. */
export function importsPg(code: string): boolean {
  return importedPackages(code).includes('pg');
}

function importedPackages(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*|\b(?:import|require)\(\s*)['"]([^'"]+)['"]/g)].map(
    ([, name]) => name ?? '',
  );
}

function startJavaScript(
  folder: string,
  code: string,
  language: string,
  environment: Readonly<Record<string, string>>,
): { child: ChildProcess; read: () => string } {
  const file = join(folder, isCommonJs(code) ? 'sample.cjs' : 'sample.mjs');
  writeFileSync(file, typeScript.has(language) ? withoutTypes(code) : code);
  linkPackages(folder, code);
  const printed = join(folder, 'printed');
  const out = openSync(printed, 'a');
  const guard = join(samplePackagesRoot, 'children', 'guard.mjs');
  // One file for both streams: Node writes to files at once, so their order is the order of the calls.
  const child = spawn(process.execPath, ['--import', pathToFileURL(guard).href, file], {
    cwd: folder,
    stdio: ['ignore', out, out, 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
      ...environment,
    },
  });
  closeSync(out);
  return { child, read: () => readFileSync(printed, 'utf8') };
}

function isCommonJs(code: string): boolean {
  return /\brequire\(|\bmodule\.exports\b/.test(code) && !/^\s*(?:import|export)\b/m.test(code);
}

function withoutTypes(code: string): string {
  return samplePackage('esbuild').transformSync(code, { loader: 'ts', target: 'node20' }).code;
}

function linkPackages(folder: string, code: string): void {
  const wanted = importable.filter((name) => importedPackages(code).includes(name));
  if (wanted.length > 0) {
    mkdirSync(join(folder, 'node_modules'));
  }
  for (const name of wanted) {
    symlinkSync(
      join(samplePackagesRoot, 'node_modules', name),
      join(folder, 'node_modules', name),
      'junction',
    );
  }
}

function ended(child: ChildProcess): Promise<{ signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve({ signal }));
  });
}

function listeningPort(child: ChildProcess, read: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void =>
      reject(new SampleFault(`The server sample ${what}. It printed:\n${read()}`));
    const overdue = setTimeout(() => fail('never listened'), usualDeadline);
    child.once('message', (message) => {
      clearTimeout(overdue);
      resolve((message as { port: number }).port);
    });
    child.once('close', () => {
      clearTimeout(overdue);
      fail('ended before it listened');
    });
  });
}
