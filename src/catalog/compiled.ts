import type { EverydayWords } from './catalog.ts';
import type { Renamed } from './create-catalog.ts';
import type { IndexedEntry } from './entry.ts';
import { reasonOf } from './reason.ts';

/** What the build writes into `dist/catalog.json` and the extension reads. */
export interface CompiledCatalog {
  readonly entries: readonly IndexedEntry[];
  readonly renamed: Renamed;
  readonly words?: EverydayWords;
}

/** One key of all entries that have it, in their order. What is alike side by side packs into less. */
interface Column {
  readonly key: string;
  /** How many entries without the key stand before each that has it; none do where this is missing. */
  readonly skips?: readonly number[];
  readonly values: readonly unknown[];
}

/** The form of the file. */
interface CompiledFile extends Omit<CompiledCatalog, 'entries'> {
  readonly version: 2;
  /** The first are the ids, which every entry has. */
  readonly columns: readonly Column[];
}

type Row = Record<string, unknown>;

const required = ['id', 'kind', 'name', 'summary'] as const;

/** The text of the file. */
export function writeCompiledCatalog({ entries, ...rest }: CompiledCatalog): string {
  const rows: readonly Row[] = entries.map((entry) => ({ ...entry }));
  const keys = new Set(['id', ...rows.flatMap((row) => Object.keys(row))]);
  const columns = [...keys].map((key) => columnOf(key, rows));
  return JSON.stringify({ version: 2, ...rest, columns } satisfies CompiledFile);
}

function columnOf(key: string, rows: readonly Row[]): Column {
  const skips: number[] = [];
  const values: unknown[] = [];
  let skipped = 0;
  for (const { [key]: value } of rows) {
    if (value === undefined) {
      skipped++;
    } else {
      skips.push(skipped);
      values.push(value);
      skipped = 0;
    }
  }
  return { key, ...(values.length < rows.length ? { skips } : {}), values };
}

/** The entries again. */
function rowsOf(columns: readonly Column[]): Row[] {
  const rows = (columns[0]?.values ?? []).map((): Row => ({}));
  for (const { key, skips, values } of columns) {
    let at = 0;
    for (let n = 0; n < values.length; n++) {
      at += skips?.[n] ?? 0;
      const row = rows[at++];
      if (row !== undefined) {
        row[key] = values[n];
      }
    }
  }
  return rows;
}

/** What is wrong with it as a catalogue; entries were checked by the build that wrote them, here only that all is ours. */
function faultOf({
  version,
  columns,
  renamed,
}: Partial<Record<keyof CompiledFile, unknown>>): string | undefined {
  if (version !== 2) {
    return 'version';
  }
  if (!Array.isArray(columns)) {
    return 'columns';
  }
  const odd = columns.findIndex((column) => typeof column?.key !== 'string' || !Array.isArray(column.values));
  if (odd >= 0) {
    return `columns.${odd}`;
  }
  return typeof renamed === 'object' && renamed !== null ? undefined : 'renamed';
}

/** Parses the compiled catalogue, or says in one line why it cannot be used. */
export function parseCompiledCatalog(json: string): CompiledCatalog | { readonly damaged: string } {
  let data: Partial<CompiledFile>;
  try {
    data = (JSON.parse(json) ?? {}) as Partial<CompiledFile>;
  } catch (error) {
    return { damaged: `not readable as JSON: ${reasonOf(error)}` };
  }
  const fault = faultOf(data);
  if (fault !== undefined) {
    return { damaged: `not a catalogue: ${fault}` };
  }
  const { version: _, columns, ...rest } = data as CompiledFile;
  const entries = rowsOf(columns);
  const odd = entries.findIndex((entry) => required.some((key) => typeof entry[key] !== 'string'));
  return odd < 0
    ? { ...rest, entries: entries as readonly unknown[] as readonly IndexedEntry[] }
    : { damaged: `not a catalogue: entries.${odd}` };
}
