import { readFileSync } from 'node:fs';
import { type CompiledCatalog, parseCompiledCatalog } from '../../src/catalog/compiled.ts';

/** The catalogue that a build wrote into this file; throws when it is damaged. */
export function readCompiled(file: string): CompiledCatalog {
  const compiled = parseCompiledCatalog(readFileSync(file, 'utf8'));
  if ('damaged' in compiled) {
    throw new Error(`${file}: ${compiled.damaged}`);
  }
  return compiled;
}
