import type { Diagnostic } from './diagnostic.ts';
import type { Kind } from './entry.ts';
import { isRecord, type LocatedEntry, readEntry } from './read-entry.ts';
import { idPattern, kinds } from './schema.ts';
import { readYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

/** A team's own words, as far as they could be read. */
export interface Pack {
  readonly title: string;
  readonly entries: readonly LocatedEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const limits = { entries: 5000 };

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
  const fault = (
    severity: Diagnostic['severity'],
    rule: string,
    path: readonly PropertyKey[],
    message: string,
  ) => diagnostics.push({ severity, rule, file: yaml.file, range: yaml.rangeOfValue(path), message });
  if (entries === undefined || entries === null) {
    return [];
  }
  if (!Array.isArray(entries)) {
    fault('error', 'wrong-type', ['entries'], '"entries" must be a list');
    return [];
  }
  if (entries.length > limits.entries) {
    fault(
      'error',
      'too-many-entries',
      ['entries'],
      `a pack holds at most ${limits.entries} entries; the rest is left out`,
    );
  }
  const seen = new Set<string>();
  const located: LocatedEntry[] = [];
  for (const [index, value] of entries.slice(0, limits.entries).entries()) {
    const at = ['entries', index];
    const identity = identify(value, (rule, key, message) => fault('warning', rule, [...at, key], message));
    if (identity.id !== '' && seen.has(identity.id)) {
      fault(
        'error',
        'two-owners-of-id',
        at,
        `the id "${identity.id}" stands twice in this pack; give one of them another "id"`,
      );
      continue;
    }
    const read = readEntry(tolerant(yaml, at, diagnostics), at, identity, 'pack');
    diagnostics.push(...read.diagnostics);
    if (read.located) {
      seen.add(identity.id);
      located.push(read.located);
    }
  }
  return located;
}

function identify(
  value: unknown,
  warn: (rule: string, key: string, message: string) => void,
): { id: string; kind: Kind } {
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

/** `N+1 query` → `n-1-query`; names without letters of ASCII keep their own letters' code points. */
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
 * The same source with what a pack may have and an entry has not taken away: its `id` and `kind`,
 * and questions of a kind that this version does not know.
 */
function tolerant(yaml: YamlSource, at: readonly PropertyKey[], diagnostics: Diagnostic[]): YamlSource {
  const entries = isRecord(yaml.data) ? yaml.data['entries'] : undefined;
  const index = Number(at[1]);
  const value: unknown = Array.isArray(entries) ? entries[index] : undefined;
  if (!Array.isArray(entries) || !isRecord(value)) {
    return yaml;
  }
  const { id: _id, kind: _kind, ...kept } = value;
  const rest: Record<string, unknown> = kept;
  const known = ['choose', 'predict', 'recall', 'spot', 'order'];
  const quiz = rest['quiz'];
  if (Array.isArray(quiz)) {
    rest['quiz'] = quiz.filter((question: unknown, position) => {
      const kind = isRecord(question) ? question['kind'] : undefined;
      const keep = typeof kind !== 'string' || known.includes(kind);
      if (!keep) {
        const range = yaml.rangeOfValue([...at, 'quiz', position, 'kind']);
        const message = `unknown kind of question "${kind}"; it is left out. Known: ${known.join(', ')}`;
        diagnostics.push({ severity: 'warning', rule: 'unknown-kind', file: yaml.file, range, message });
      }
      return keep;
    });
  }
  return { ...yaml, data: { entries: { [index]: rest } } };
}
