import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Diagnostic, formatDiagnostic } from '../catalog/diagnostic.ts';
import { readCatalog } from '../catalog/read-catalog.ts';
import { checkEntries } from '../catalog/rules.ts';
import { folderOf, kinds } from '../catalog/vocabulary.ts';
import type { SourceFile } from '../catalog/yaml-source.ts';
import { type Call, type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { readBundled, readPackFile, readTextFile } from './content.ts';

/** `check PATH…`: every fault of packs, or of a `data/` folder or files in it, at its place. */
export const check: Command = {
  usage: 'check PATH…',
  purpose: 'check packs, or a data folder; exit 1 on errors',
  async run(call: Call, terminal: Terminal): Promise<ExitCode> {
    if (call.words.length === 0) {
      throw new UsageError('name at least one file or folder');
    }
    const diagnostics = call.words.flatMap(checkPath);
    for (const diagnostic of diagnostics) {
      terminal.out(call.json ? JSON.stringify(diagnostic) : formatDiagnostic(diagnostic));
    }
    return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function checkPath(path: string): Diagnostic[] {
  const files = yamlFiles(path);
  if (files.length === 0) {
    throw new UsageError(`${path}: holds no YAML file`);
  }
  const data = dataFolder(path);
  return data === undefined ? checkPacks(files) : checkData(data, files);
}

function checkPacks(files: readonly string[]): Diagnostic[] {
  const shipped = new Map(readBundled().entries.map((entry) => [entry.id, entry]));
  return files.flatMap((file) => {
    const pack = readPackFile(file);
    return [...pack.diagnostics, ...checkEntries(pack.entries, (id) => shipped.get(id))];
  });
}

/** Entries refer to each other, so the whole folder is read; only faults of the files asked for are told. */
function checkData(folder: string, files: readonly string[]): Diagnostic[] {
  const sources: SourceFile[] = yamlFiles(folder).map((file) => ({
    file: file.split(sep).join('/'),
    text: readTextFile(file),
  }));
  const asked = new Set(files.map((file) => resolve(file)));
  return readCatalog(sources).diagnostics.filter(({ file }) => asked.has(resolve(file)));
}

/** The `data` folder that a path is or lies in; undefined for packs. */
function dataFolder(path: string): string | undefined {
  const isFolder = (each: string) =>
    basename(resolve(each)) === 'data' && kinds.some((kind) => exists(join(each, folderOf(kind))));
  let current = path;
  for (let depth = 0; depth < 10; depth++) {
    if (isFolder(current)) {
      return current;
    }
    const parent = current === '' || current === '.' ? resolve(current, '..') : dirname(current);
    if (parent === current) {
      return undefined;
    }
    current = parent;
  }
  return undefined;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function yamlFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    throw new UsageError(`${path}: there is no such file or folder`);
  }
  if (!found.isDirectory()) {
    return [path];
  }
  const inside = (entry: Dirent) =>
    entry.isDirectory()
      ? yamlFiles(join(path, entry.name))
      : /\.ya?ml$/.test(entry.name)
        ? [join(path, entry.name)]
        : [];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(inside);
}
