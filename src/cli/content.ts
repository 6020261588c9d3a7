import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { type CompiledCatalog, parseCompiledCatalog } from '../catalog/compiled.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import { isGlossaryFile, readGlossary } from '../catalog/read-glossary.ts';
import { type Pack, readPack } from '../catalog/read-pack.ts';
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

/** A pack or a Contextive glossary, told by the file's name. */
export function readPackFile(file: string): Pack {
  const source = { file, text: readTextFile(file) };
  return isGlossaryFile(file) ? readGlossary(source) : readPack(source);
}

export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
