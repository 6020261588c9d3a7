import type { EverydayWords } from './catalog.ts';
import type { Renamed } from './create-catalog.ts';
import type { Contextual, Evidence, IndexedEntry } from './entry.ts';
import { reasonOf } from './reason.ts';

/** What the build writes into `dist/catalog.json` and the extension reads. */
export interface CompiledCatalog {
  readonly entries: readonly IndexedEntry[];
  readonly renamed: Renamed;
  readonly words?: EverydayWords;
}

/**
 * One key of all rows that have it, in their order: what is alike side by side packs into less. Objects and lists of
 * objects are tables again.
 */
interface Column {
  readonly key: string;
  /** How many rows without the key stand before each that has it; none do where this is missing. */
  readonly skips?: readonly number[];
  readonly values?: readonly unknown[];
  readonly table?: Table;
  /** How many rows of the table each list has; where this is missing, each value is one row. */
  readonly lengths?: readonly number[];
}

/** Rows of which each has some of the keys. */
interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** The form of the file. */
interface CompiledFile extends Omit<CompiledCatalog, 'entries'> {
  readonly version: 3;
  readonly entries: Table;
  /** Every condition of evidence once, since many names ask for the same; a group holds their places in here. */
  readonly conditions: Table;
}

/** A group of contextual names as the file has it. */
type WrittenGroup = Omit<Contextual, 'when' | 'unless'> & Record<'when' | 'unless', number[] | undefined>;

type Row = Record<string, unknown>;

const required = ['id', 'kind', 'name', 'summary'] as const;

/** The text of the file. */
export function writeCompiledCatalog({ entries, ...rest }: CompiledCatalog): string {
  const conditions = new Map<string, number>();
  const placeOf = (condition: Evidence) => {
    const text = JSON.stringify(condition);
    const place = conditions.get(text) ?? conditions.size;
    conditions.set(text, place);
    return place;
  };
  const written = (group: Contextual): WrittenGroup => ({
    ...group,
    when: group.when.map(placeOf),
    unless: group.unless?.map(placeOf),
  });
  return JSON.stringify({
    version: 3,
    ...rest,
    entries: tableOf(entries.map((entry) => ({ ...entry, contextual: entry.contextual?.map(written) }))),
    conditions: tableOf([...conditions.keys()].map((text) => JSON.parse(text) as Row)),
  } satisfies CompiledFile);
}

function tableOf(rows: readonly Row[]): Table {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return { rows: rows.length, columns: [...keys].map((key) => columnOf(key, rows)) };
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
  return { key, ...(values.length < rows.length ? { skips } : {}), ...contentOf(values) };
}

function contentOf(values: readonly unknown[]): Omit<Column, 'key' | 'skips'> {
  if (values.every(isRow)) {
    return { table: tableOf(values) };
  }
  return values.every(isList)
    ? { lengths: values.map(({ length }) => length), table: tableOf(values.flat()) }
    : { values };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is Row[] {
  return Array.isArray(value) && value.every(isRow);
}

/** The rows again. */
function rowsOf({ rows: count, columns }: Table): Row[] {
  const rows = Array.from({ length: count }, (): Row => ({}));
  for (const column of columns) {
    let at = 0;
    valuesOf(column).forEach((value, n) => {
      at += column.skips?.[n] ?? 0;
      const row = rows[at++];
      if (row !== undefined) {
        row[column.key] = value;
      }
    });
  }
  return rows;
}

function valuesOf({ values = [], table, lengths }: Column): readonly unknown[] {
  const rows = table === undefined ? values : rowsOf(table);
  let end = 0;
  return (
    lengths?.map((length) => {
      end += length;
      return rows.slice(end - length, end);
    }) ?? rows
  );
}

/** Puts into the groups of contextual names, which hold places, what stands there. */
function fillConditions(entries: readonly Row[], conditions: readonly Row[]): void {
  for (const { contextual } of entries) {
    for (const group of (contextual ?? []) as Record<'when' | 'unless', unknown>[]) {
      for (const key of ['when', 'unless'] as const) {
        if (group[key] !== undefined) {
          group[key] = (group[key] as number[]).map((place) => conditions[place]);
        }
      }
    }
  }
}

/** What is wrong with it as a catalogue; entries were checked by the build that wrote them, here only that all is ours. */
function faultOf(data: Partial<Record<keyof CompiledFile, unknown>>): string | undefined {
  if (data.version !== 3) {
    return 'version';
  }
  const tables = ['entries', 'conditions'] as const;
  return tables.find((key) => !isTable(data[key])) ?? (isRow(data.renamed) ? undefined : 'renamed');
}

function isTable(table: unknown): boolean {
  const { rows, columns } = (table ?? {}) as Partial<Table>;
  return Number.isInteger(rows) && Array.isArray(columns) && columns.every(isColumn);
}

function isColumn(column: Column | null): boolean {
  const { key, lengths = [], values, table } = column ?? {};
  return typeof key === 'string' && Array.isArray(lengths) && (Array.isArray(values) || isTable(table));
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
  const { version: _, conditions, ...rest } = data as CompiledFile;
  const entries = rowsOf(rest.entries);
  fillConditions(entries, rowsOf(conditions));
  return entries.every((entry) => required.every((key) => typeof entry[key] === 'string'))
    ? { ...rest, entries: entries as readonly unknown[] as readonly IndexedEntry[] }
    : { damaged: 'not a catalogue: entries' };
}
