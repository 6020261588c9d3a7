import type { Diagnostic } from './diagnostic.ts';
import type { Kind } from './entry.ts';
import { isRecord, type LocatedEntry, readEntry } from './read-entry.ts';
import { idPattern, kinds } from './vocabulary.ts';
import { type KeyPath, readYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

/** A team's own words, as far as they could be read. */
export interface Pack {
  readonly title: string;
  readonly entries: readonly LocatedEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const mostEntries = 5000;
const knownQuestions: readonly string[] = ['choose', 'predict', 'recall', 'spot', 'order'];

/**
 * Reads a pack: `schema: 1`, an optional `title`, and `entries`, where a name and a summary are enough.
 * Each entry stands alone: a bad one becomes a diagnostic at its place and silences nobody else.
 */
export function readPack(source: SourceFile): Pack {
  const yaml = readYaml(source);
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const fallbackTitle = source.file.split('/').at(-1) ?? source.file;
  const report = (
    severity: Diagnostic['severity'],
    rule: string,
    path: readonly PropertyKey[],
    message: string,
  ) => diagnostics.push({ severity, rule, file: source.file, range: yaml.rangeOfValue(path), message });
  if (yaml.data === undefined || yaml.data === null) {
    return { title: fallbackTitle, entries: [], diagnostics };
  }
  if (!isRecord(yaml.data)) {
    report('error', 'wrong-type', [], 'a pack is a map with the keys schema, title and entries');
    return { title: fallbackTitle, entries: [], diagnostics };
  }
  const { schema, title, entries } = yaml.data;
  if (schema !== 1) {
    const message =
      schema === undefined
        ? 'missing key "schema": write schema: 1'
        : `"schema" must be 1; found ${JSON.stringify(schema)}`;
    report('error', 'schema-version', ['schema'], message);
  }
  for (const key of Object.keys(yaml.data)) {
    if (!['schema', 'title', 'entries'].includes(key) && !key.startsWith('x-')) {
      const message = `unknown key "${key}"; a pack has schema, title and entries`;
      diagnostics.push({
        severity: 'warning',
        rule: 'unknown-key',
        file: source.file,
        range: yaml.rangeOfKey([key]),
        message,
      });
    }
  }
  const located = schema === 1 ? readEntries(yaml, entries, diagnostics) : [];
  return {
    title: typeof title === 'string' && title.trim() !== '' ? title : fallbackTitle,
    entries: located,
    diagnostics,
  };
}

function readEntries(yaml: YamlSource, entries: unknown, diagnostics: Diagnostic[]): LocatedEntry[] {
  if (entries === undefined || entries === null) {
    return [];
  }
  if (!Array.isArray(entries)) {
    const range = yaml.rangeOfValue(['entries']);
    const message = '"entries" must be a list';
    diagnostics.push({ severity: 'error', rule: 'wrong-type', file: yaml.file, range, message });
    return [];
  }
  const places = entries.map((value: unknown, index): PlaceOfEntry => {
    const at = ['entries', index];
    return {
      at,
      identity: () => identify(yaml, at, value, diagnostics),
      value: () => tolerant(yaml, at, value, diagnostics),
    };
  });
  return readPlaces(yaml, places, diagnostics);
}

/** Where in a file an entry is written, and what is to be read of it. */
export interface PlaceOfEntry {
  readonly at: KeyPath;
  readonly identity: () => Identity;
  readonly value: () => unknown;
}

export interface Identity {
  readonly id: string;
  readonly kind: Kind;
}

/** Reads the entries of a stranger's file, so many and no more; of two with one id the first. */
export function readPlaces(
  yaml: YamlSource,
  places: readonly PlaceOfEntry[],
  diagnostics: Diagnostic[],
): LocatedEntry[] {
  const fault = (rule: string, at: KeyPath, message: string) =>
    diagnostics.push({ severity: 'error', rule, file: yaml.file, range: yaml.rangeOfValue(at), message });
  const tooMany = places[mostEntries];
  if (tooMany) {
    fault(
      'too-many-entries',
      tooMany.at,
      `a file holds at most ${mostEntries} entries; the rest is left out`,
    );
  }
  const seen = new Set<string>();
  const located: LocatedEntry[] = [];
  for (const { at, identity: identityOf, value } of places.slice(0, mostEntries)) {
    const identity = identityOf();
    if (seen.has(identity.id)) {
      const message = `the id "${identity.id}" stands twice in this file; give one of them another name or "id"`;
      fault('two-owners-of-id', at, message);
      continue;
    }
    const data = at.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value());
    const read = readEntry({ ...yaml, data }, at, identity, 'pack');
    diagnostics.push(...read.diagnostics);
    if (read.located) {
      seen.add(identity.id);
      located.push(read.located);
    }
  }
  return located;
}

function identify(yaml: YamlSource, at: KeyPath, value: unknown, diagnostics: Diagnostic[]): Identity {
  const warn = (rule: string, key: string, message: string) => {
    const range = yaml.rangeOfValue([...at, key]);
    diagnostics.push({ severity: 'warning', rule, file: yaml.file, range, message });
  };
  if (!isRecord(value)) {
    return { id: '', kind: 'term' };
  }
  const kind = kinds.find((each) => each === value['kind']);
  if (value['kind'] !== undefined && kind === undefined) {
    warn(
      'unknown-kind',
      'kind',
      `unknown kind ${JSON.stringify(value['kind'])}; it is read as a term. Known: ${kinds.join(', ')}`,
    );
  }
  const given = value['id'];
  if (typeof given === 'string' && idPattern.test(given)) {
    return { id: given, kind: kind ?? 'term' };
  }
  if (given !== undefined) {
    warn(
      'wrong-value',
      'id',
      'an id is lower-case words joined by hyphens; one is made from the name instead',
    );
  }
  return { id: typeof value['name'] === 'string' ? idFromName(value['name']) : '', kind: kind ?? 'term' };
}

/** `N+1 query` → `nplus1-query`; names without letters of ASCII keep their own letters' code points. */
export function idFromName(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/\+/g, 'plus')
    .replace(/#/g, 'sharp')
    .replace(/[^a-z0-9\p{Letter}\p{Number}]+/gu, '-')
    .replace(/[^a-z0-9-]/gu, (letter) => `-${letter.codePointAt(0)?.toString(16) ?? ''}-`);
  return ascii.replace(/-+/g, '-').replace(/^-|-$/g, '') || 'entry';
}

/**
 * An entry without what a pack may have and an entry has not: its `id` and `kind`, and questions of a kind that this
 * version does not know.
 */
function tolerant(yaml: YamlSource, at: KeyPath, value: unknown, diagnostics: Diagnostic[]): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const { id: _id, kind: _kind, ...kept } = value;
  const rest: Record<string, unknown> = kept;
  const quiz = rest['quiz'];
  if (Array.isArray(quiz)) {
    rest['quiz'] = quiz.filter((question: unknown, position) => {
      const kind = isRecord(question) ? question['kind'] : undefined;
      const keep = typeof kind !== 'string' || knownQuestions.includes(kind);
      if (!keep) {
        const range = yaml.rangeOfValue([...at, 'quiz', position, 'kind']);
        const message = `unknown kind of question "${kind}"; it is left out. Known: ${knownQuestions.join(', ')}`;
        diagnostics.push({ severity: 'warning', rule: 'unknown-kind', file: yaml.file, range, message });
      }
      return keep;
    });
  }
  return rest;
}
