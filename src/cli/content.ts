import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { type CompiledCatalog, parseCompiledCatalog } from '../catalog/compiled.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import { namedInText } from '../catalog/named-in-text.ts';
import { isGlossaryFile, readGlossary } from '../catalog/read-glossary.ts';
import { type Pack, readPack } from '../catalog/read-pack.ts';
import { reasonOf } from '../catalog/reason.ts';
import { restoreNames } from '../matching/kept-names.ts';
import { buildNameIndex, type NameIndex } from '../matching/name-index.ts';
import { UsageError } from './command.ts';

/** The compiled catalogue stands beside the command. */
export function readBundled(): CompiledCatalog {
  const file = join(__dirname, 'catalog.json');
  const compiled = parseCompiledCatalog(readFileSync(file, 'utf8'));
  if ('damaged' in compiled) {
    throw new UsageError(`${file}: ${compiled.damaged}; build it anew with "npm run build"`);
  }
  return compiled;
}

export function bundledCatalog(): Catalog {
  const { entries, renamed, words } = readBundled();
  return createCatalog(entries, renamed, undefined, words);
}

/** The index of a catalogue's names: what was kept of those that ship, or made anew where packs are among them. */
export function nameIndexOf(catalog: Catalog): NameIndex {
  const entries = namedInText(catalog);
  const kept = (name: string) => join(__dirname, name);
  if (entries.some(({ pack }) => pack !== undefined) || !existsSync(kept('names.bin'))) {
    return buildNameIndex(entries);
  }
  const json = readFileSync(kept('names.json'), 'utf8');
  return restoreNames(entries, { json, numbers: readFileSync(kept('names.bin')) }) ?? buildNameIndex(entries);
}

/** A pack or a Contextive glossary, told by the file's name. */
export function readPackFile(path: string): Pack {
  const file = path.replaceAll('\\', '/');
  const source = { file, text: readTextFile(path) };
  return isGlossaryFile(file) ? readGlossary(source) : readPack(source);
}

export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}
