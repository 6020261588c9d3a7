import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { formatDiagnostic } from '../catalog/diagnostic.ts';
import { catalogOf, readCatalog } from '../catalog/read-catalog.ts';
import type { SourceFile } from '../catalog/yaml-source.ts';
import { packSchema } from './json-schema.ts';

/** With `--drafts`, what is sound is written beside unsound files: for looking at unfinished content. */
const drafts = process.argv.includes('--drafts');

/** data/ → dist/: refuses what is wrong, with every fault at its place; else writes what the extension reads. */
function main(): number {
  const read = readCatalog(readSources('data'));
  for (const diagnostic of read.diagnostics) {
    console.error(formatDiagnostic(diagnostic));
  }
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0 && !drafts) {
    console.error(`data/: ${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written`);
    return 1;
  }
  const catalog = catalogOf(read);
  const compiled: CompiledCatalog = { version: 1, entries: catalog.entries, renamed: read.renamed };
  mkdirSync('dist/pages', { recursive: true });
  writeFileSync('dist/catalog.json', JSON.stringify(compiled));
  writeFileSync('dist/pack.schema.json', JSON.stringify(packSchema()));
  console.log(`data/: ${catalog.entries.length} entries`);
  return 0;
}

/** Every YAML file below a folder, in a stable order, named with `/` on every platform. */
function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ file: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

process.exitCode = main();
