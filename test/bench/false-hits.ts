import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LexedDocument } from '../../src/matching/document.ts';
import { linesOf } from '../../src/matching/line-source.ts';
import { buildNameIndex, type MatchableEntry } from '../../src/matching/name-index.ts';
import { scan } from '../../src/matching/scan.ts';
import { readCompiled } from './read-compiled.ts';

/**
 * How often each name speaks in real code that nobody wrote for us. Run by hand over work trees of public
 * repositories, which stay out of this one; only the figures are kept:
 *
 *     node out/tests/bench/false-hits.mjs dist/catalog.json FOLDER…
 */
export const figuresFile = join('data', 'false-hits.json');

export interface FalseHits {
  /** The month of the scan. */
  readonly asOf: string;
  readonly lines: number;
  readonly linesByLanguage: Readonly<Record<string, number>>;
  /** For each entry its names, aliases and other signs that spoke, with how often in 1,000 lines. */
  readonly perThousandLines: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Names that speak oftener than this are shown to authors first. */
export const loud = 0.3;

const languages: Readonly<Record<string, string>> = {
  '.js': 'javascript',
  '.ts': 'typescript',
  '.py': 'python',
  '.java': 'java',
  '.rb': 'ruby',
  '.php': 'php',
  '.go': 'go',
  '.cs': 'csharp',
  '.rs': 'rust',
  '.kt': 'kotlin',
  '.sql': 'sql',
  '.yml': 'yaml',
  '.yaml': 'yaml',
  '.json': 'json',
  '.toml': 'toml',
  '.sh': 'shellscript',
  '.erb': 'erb',
  '.html': 'html',
  '.conf': 'properties',
  '.xml': 'xml',
};
const notTheirs =
  /(?:^|\/)(?:node_modules|vendor|dist|locales?|lang|i18n|fixtures|public\/(?:js|css|plugins|assets))\//;
const filesOfOneFolder = 400;
const longestFile = 300_000;

export function measureFalseHits(entries: readonly MatchableEntry[], folders: readonly string[]): FalseHits {
  const index = buildNameIndex(entries);
  const linesByLanguage: Record<string, number> = {};
  const hits = new Map<string, Map<string, number>>();
  for (const [path, languageId] of folders.flatMap(sourcesOf)) {
    const text = readFileSync(path, 'utf8');
    if (text.length > longestFile) {
      continue;
    }
    const document = new LexedDocument(linesOf(text), { languageId, path });
    linesByLanguage[languageId] = (linesByLanguage[languageId] ?? 0) + document.lineCount;
    for (const { id, name, ground } of scan(index, document)) {
      const names = hits.get(id) ?? new Map<string, number>();
      const sign =
        ground === 'name' || ground === 'alias' || ground === 'contextual' ? name : `${name} (${ground})`;
      hits.set(id, names.set(sign, (names.get(sign) ?? 0) + 1));
    }
  }
  const lines = Object.values(linesByLanguage).reduce((sum, count) => sum + count, 0);
  const rate = (count: number) => Math.round((count / lines) * 100_000) / 100;
  const perThousandLines = Object.fromEntries(
    [...hits]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, names]) => [
        id,
        Object.fromEntries(
          [...names].sort(([, a], [, b]) => b - a).map(([name, count]) => [name, rate(count)]),
        ),
      ]),
  );
  return { asOf: new Date().toISOString().slice(0, 7), lines, linesByLanguage, perThousandLines };
}

/** Evenly chosen files of a work tree, with their languages. */
function sourcesOf(folder: string): [path: string, languageId: string][] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => languages[extname(path)] !== undefined && !notTheirs.test(path.slice(folder.length)))
    .sort();
  const step = Math.max(1, Math.floor(all.length / filesOfOneFolder));
  return all.filter((_, n) => n % step === 0).map((path) => [path, languages[extname(path)] ?? 'plaintext']);
}

if (
  import.meta.url === pathToFileURL(process.argv[1] ?? '').href &&
  process.argv[1]?.includes('false-hits')
) {
  const [catalogue = '', ...folders] = process.argv.slice(2);
  const { entries } = readCompiled(catalogue);
  const named = entries.filter(({ kind }) => kind !== 'skill' && kind !== 'path');
  writeFileSync(figuresFile, `${JSON.stringify(measureFalseHits(named, folders), undefined, 1)}\n`);
}
