import type { Catalog, EverydayWords } from './catalog.ts';
import { createCatalog, type Renamed } from './create-catalog.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Kind } from './entry.ts';
import { indexEntry } from './index-entry.ts';
import { isRecord, type LocatedEntry, readEntry } from './read-entry.ts';
import { checkCatalog } from './rules.ts';
import { folderOf, idPattern, kinds } from './vocabulary.ts';
import { readYaml, type SourceFile } from './yaml-source.ts';

export interface ReadCatalog {
  readonly entries: readonly LocatedEntry[];
  readonly renamed: Renamed;
  readonly words?: EverydayWords;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the product's own content: one entry a file, named by its file, its kind told by the folder.
 * Paths are relative to `data/`, with `/` between their parts.
 */
export function readCatalog(files: readonly SourceFile[]): ReadCatalog {
  const entries: LocatedEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  // An entry that is itself refused is no reason to refuse those that name it.
  const named = new Map<string, { readonly id: string; readonly kind: Kind }>();
  let renamed: Renamed = {};
  let renamedFile: SourceFile | undefined;
  let words: EverydayWords | undefined;
  for (const source of files) {
    const parts = source.file.split('/');
    const at = parts.lastIndexOf('data');
    const [folder = '', ...rest] = parts.slice(at + 1);
    if (folder === 'renamed.yaml') {
      renamedFile = source;
      continue;
    }
    if (folder === 'everyday-words.yaml') {
      const read = readWords(source);
      words = read.words;
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const kind = kinds.find((each) => folderOf(each) === folder);
    const id = (rest.at(-1) ?? '').replace(/\.yaml$/, '');
    if (kind === undefined || !idPattern.test(id)) {
      diagnostics.push(misplaced(source, kind === undefined));
      continue;
    }
    const yaml = readYaml(source);
    diagnostics.push(...yaml.diagnostics);
    named.set(id, { id, kind });
    if (yaml.data !== undefined) {
      const read = readEntry(yaml, [], { id, kind }, 'data');
      diagnostics.push(...read.diagnostics);
      if (read.located) {
        entries.push(read.located);
      }
    }
  }
  if (renamedFile) {
    const read = readRenamed(renamedFile, new Set(entries.map(({ entry }) => entry.id)));
    renamed = read.renamed;
    diagnostics.push(...read.diagnostics);
  }
  diagnostics.push(...checkCatalog(entries, (id) => named.get(id)));
  return { entries, renamed, ...(words ? { words } : {}), diagnostics };
}

/** The catalogue of what was read, leaving out what only pages need. */
export function catalogOf({ entries, renamed, words }: ReadCatalog): Catalog {
  return createCatalog(
    entries.map(({ entry }) => indexEntry(entry)),
    renamed,
    undefined,
    words,
  );
}

function misplaced(source: SourceFile, wrongFolder: boolean): Diagnostic {
  const message = wrongFolder
    ? `the file stands in none of the folders ${kinds.map(folderOf).join(', ')}, which tell what kind of entry it is`
    : 'the file name is the id: lower-case words joined by hyphens, then .yaml';
  const nowhere = { line: 0, character: 0 };
  return {
    severity: 'error',
    file: source.file,
    range: { start: nowhere, end: nowhere },
    rule: 'misplaced',
    message,
  };
}

function readRenamed(
  source: SourceFile,
  ids: ReadonlySet<string>,
): { renamed: Renamed; diagnostics: Diagnostic[] } {
  const yaml = readYaml(source);
  const diagnostics = [...yaml.diagnostics];
  const renamed: Record<string, string> = {};
  const table = isRecord(yaml.data) ? yaml.data : {};
  const report = (key: string, rule: string, message: string) =>
    diagnostics.push({ severity: 'error', file: source.file, range: yaml.rangeOfKey([key]), rule, message });
  for (const [old, current] of Object.entries(table)) {
    if (typeof current !== 'string' || !(ids.has(current) || Object.hasOwn(table, current))) {
      report(old, 'unknown-id', `"${old}" was renamed to ${JSON.stringify(current)}, which is no entry's id`);
    } else if (ids.has(old)) {
      report(old, 'id-in-use', `"${old}" is an entry's id again; an id that was given up is never used anew`);
    } else {
      renamed[old] = current;
    }
  }
  return { renamed, diagnostics };
}

const wordList = /^[a-z-]+(?: [a-z-]+)+$/;

function readWords(source: SourceFile): { words: EverydayWords; diagnostics: Diagnostic[] } {
  const yaml = readYaml(source);
  const diagnostics = [...yaml.diagnostics];
  const table = isRecord(yaml.data) ? yaml.data : {};
  const listAt = (path: readonly (string | number)[], value: unknown): string => {
    if (typeof value === 'string' && wordList.test(value)) {
      return value;
    }
    const message = 'here stand two or more words of small letters with single spaces between them';
    const range = yaml.rangeOfValue(path);
    diagnostics.push({ severity: 'error', file: source.file, range, rule: 'not-words', message });
    return '';
  };
  const families: readonly unknown[] = Array.isArray(table['families']) ? table['families'] : [''];
  const words = {
    empty: listAt(['empty'], table['empty']),
    faint: listAt(['faint'], table['faint']),
    families: families.map((family, at) => listAt(['families', at], family)),
  };
  return { words, diagnostics };
}
