import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Catalog, EverydayWords } from '../catalog/catalog.ts';
import { type CompiledCatalog, writeCompiledCatalog } from '../catalog/compiled.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import { type Diagnostic, formatDiagnostic } from '../catalog/diagnostic.ts';
import type { Entry } from '../catalog/entry.ts';
import { indexEntry, longTextsOf, wholeEntry } from '../catalog/index-entry.ts';
import { namedInText } from '../catalog/named-in-text.ts';
import { catalogOf, type ReadCatalog, readCatalog } from '../catalog/read-catalog.ts';
import { barePhrases } from '../catalog/search/bare-phrases.ts';
import type { SourceFile } from '../catalog/yaml-source.ts';
import { keepNames } from '../matching/kept-names.ts';
import { writeNames } from '../matching/name-writer.ts';
import { pageFileName, type Stored, type StoredPage, type StoredTexts } from '../pages/page-file.ts';
import type { Painted } from '../pages/painted.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import { renderPlainly } from '../pages/render-plainly.ts';
import { checkContent } from './content-checks/check-content.ts';
import { packSchema } from './json-schema.ts';
import { loudNames } from './loud-names.ts';
import { type PageProblem, type RenderedPages, renderPages } from './pages.ts';

/** With `--drafts`, what is sound is written beside unsound files: for looking at unfinished content. */
const drafts = process.argv.includes('--drafts');

/** data/ → dist/: refuses what is wrong, with every fault at its place; else writes what the extension reads. */
async function main(): Promise<number> {
  const read = readCatalog(readSources('data'));
  const catalog = catalogOf(read);
  const rendered = await renderPages(
    read.entries.map(({ entry }) => entry),
    catalog,
  );
  const content = checkContent(read.entries);
  const diagnostics = [
    ...read.diagnostics,
    ...rendered.problems.flatMap((problem) => atItsPlace(problem, read)),
    ...content.diagnostics,
  ];
  mkdirSync('out', { recursive: true });
  const report = [...content.report, ...loudNames('data/false-hits.json', read.entries)];
  writeFileSync('out/content-report.txt', `${report.join('\n')}\n`);
  for (const diagnostic of diagnostics) {
    console.error(formatDiagnostic(diagnostic));
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0 && !drafts) {
    console.error(`data/: ${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written`);
    return 1;
  }
  write(read, catalog, rendered);
  console.log(
    `data/: ${catalog.entries.length} entries, ${rendered.pages.size} pages; what is repeated, long or thin: out/content-report.txt`,
  );
  return 0;
}

function withBareLookup<E extends { readonly lookup?: string[] | undefined }>(
  entry: E,
  words?: EverydayWords,
): E {
  return entry.lookup && words ? { ...entry, lookup: barePhrases(entry.lookup, words) } : entry;
}

function write(read: ReadCatalog, catalog: Catalog, { pages, painted }: RenderedPages): void {
  const compiled: CompiledCatalog = {
    entries: catalog.entries.map((entry) => withBareLookup(entry, read.words)),
    renamed: read.renamed,
    ...(read.words ? { words: read.words } : {}),
  };
  rmSync('dist/pages', { recursive: true, force: true });
  mkdirSync('dist/pages', { recursive: true });
  writeFileSync('dist/catalog.json', writeCompiledCatalog(compiled));
  writeKeptNames(compiled);
  writeFileSync('dist/pack.schema.json', JSON.stringify(packSchema()));
  const entries = read.entries.map(({ entry }) => entry);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const partsOf = (id: string): Entry[] => catalog.partsOf(id).flatMap((part) => byId.get(part.id) ?? []);
  const files = new Map<string, Record<string, Stored>>();
  for (const entry of entries) {
    const page = pages.get(entry.id);
    const indexed = indexEntry(entry);
    const name = pageFileName(indexed);
    const file = files.get(name) ?? {};
    const stored = { ...(page ? { page } : {}), markdown: renderMarkdown(entry, catalog) };
    const texts = longTextsOf(entry);
    const kept = { texts, ...withPaint(painted.get(entry.id)) };
    file[entry.id] = isWhole(kept, wholeEntry(indexed, texts), stored, catalog, partsOf(entry.id))
      ? kept
      : stored;
    files.set(name, file);
  }
  for (const [name, file] of files) {
    writeFileSync(join('dist', name), JSON.stringify(file));
  }
}

/** Making the index of all names takes longer than whatever else a first hover waits for. */
function writeKeptNames({ entries, renamed }: CompiledCatalog): void {
  const named = namedInText(createCatalog(entries, renamed));
  const { json, numbers } = keepNames(named, writeNames(named));
  writeFileSync('dist/names.json', json);
  writeFileSync('dist/names.bin', numbers);
}

/** Most pages have nothing to paint. */
function withPaint(painted: Painted | undefined): Pick<StoredTexts, 'painted'> {
  const isEmpty = painted === undefined || painted.colours.length + painted.diagrams.length === 0;
  return isEmpty ? {} : { painted };
}

/** Whether nothing is lost when the page is rendered on the spot. */
function isWhole(
  { painted }: StoredTexts,
  entry: Entry,
  { page, markdown }: StoredPage,
  catalog: Catalog,
  parts: readonly Entry[],
): boolean {
  const again = renderPlainly(entry, catalog, painted, parts);
  return again.markdown === markdown && (page === undefined || again.page?.html === page.html);
}

function atItsPlace(
  { id, offset, length, rule, message }: PageProblem,
  { entries }: ReadCatalog,
): Diagnostic[] {
  const located = entries.find(({ entry }) => entry.id === id);
  return located
    ? [
        {
          severity: 'error',
          file: located.file,
          range: located.rangeInScalar(['guide'], offset, length),
          rule,
          message,
        },
      ]
    : [];
}

/** Every YAML file below a folder, in a stable order, named with `/` on every platform. */
function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ file: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

process.exitCode = await main();
