import type * as z from 'zod/mini';
import type { Diagnostic, TextRange } from './diagnostic.ts';
import type { Entry, Kind } from './entry.ts';
import { nearest } from './nearest.ts';
import { schemas } from './schema.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

/** `data` is strict: an unknown key is an error. A `pack` only warns, and loads the rest. */
export type Strictness = 'data' | 'pack';

/** An entry with the means to say where each of its parts was written. */
export interface LocatedEntry {
  readonly entry: Entry;
  readonly file: string;
  rangeOfValue(path: KeyPath): TextRange;
  rangeOfKey(path: KeyPath): TextRange;
  rangeInScalar(path: KeyPath, offset: number, length: number): TextRange;
}

export interface ReadEntry {
  readonly located: LocatedEntry | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

type Issue = z.core.$ZodIssue;
type Values = Readonly<Record<string, unknown>>;

/**
 * Validates what stands at `at` in a YAML text as one entry of the kind.
 * All faults come back at once, each at its line and column.
 */
export function readEntry(
  source: YamlSource,
  at: KeyPath,
  identity: { readonly id: string; readonly kind: Kind },
  strictness: Strictness,
): ReadEntry {
  const value = valueAt(source.data, at);
  const report = (
    severity: Diagnostic['severity'],
    rule: string,
    range: TextRange,
    message: string,
  ): Diagnostic => ({
    severity,
    rule,
    range,
    message,
    file: source.file,
  });
  if (!isRecord(value)) {
    const message = `an entry is a map of keys and values; found ${kindOfValue(value)}`;
    return {
      located: undefined,
      diagnostics: [report('error', 'wrong-type', source.rangeOfValue(at), message)],
    };
  }
  const schema = schemas[identity.kind];
  const diagnostics: Diagnostic[] = [];
  let candidate: Values = withoutAuthorsKeys(value);
  let result = schema.safeParse(candidate);
  const unknown = result.success ? [] : result.error.issues.flatMap(unknownKeys);
  for (const { path, key, known } of unknown) {
    const likely = nearest(key, known ?? Object.keys(schema.shape));
    const message = `unknown key "${key}"${likely ? `; did you mean "${likely}"?` : ''}`;
    const severity = strictness === 'data' ? 'error' : 'warning';
    diagnostics.push(report(severity, 'unknown-key', source.rangeOfKey([...at, ...path, key]), message));
  }
  if (unknown.length > 0) {
    candidate = withoutKeys(candidate, unknown);
    result = schema.safeParse(candidate);
  }
  if (result.success) {
    const entry = { ...identity, ...result.data } as Entry;
    const located: LocatedEntry = {
      entry,
      file: source.file,
      rangeOfValue: (path) => source.rangeOfValue([...at, ...path]),
      rangeOfKey: (path) => source.rangeOfKey([...at, ...path]),
      rangeInScalar: (path, offset, length) => source.rangeInScalar([...at, ...path], offset, length),
    };
    return { located, diagnostics };
  }
  for (const issue of result.error.issues.flatMap((each) => flatten(each))) {
    const missing = valueAt(candidate, issue.path) === undefined;
    const rule = missing ? 'missing-key' : ruleOf(issue);
    const range = source.rangeOfValue([...at, ...issue.path]);
    diagnostics.push(report('error', rule, range, describe(issue, missing, valueAt(candidate, issue.path))));
  }
  return { located: undefined, diagnostics };
}

/** A union reports each of its branches; the one that got furthest is what the author meant. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [issue];
  }
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((each) => each.path.length));
  const furthest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  return furthest.flatMap((each) => flatten({ ...each, path: [...issue.path, ...each.path] }));
}

function unknownKeys(issue: Issue): { path: KeyPath; key: string; known?: readonly string[] }[] {
  if (issue.code === 'unrecognized_keys') {
    const nested = issue.path.length > 0;
    return issue.keys.map((key) => ({ path: issue.path, key, ...(nested ? { known: [] } : {}) }));
  }
  return issue.code === 'invalid_union'
    ? flatten(issue).flatMap((each) => (each.code === 'unrecognized_keys' ? unknownKeys(each) : []))
    : [];
}

function ruleOf(issue: Issue): string {
  if (issue.code === 'too_big' && issue.path[0] === 'summary') {
    return 'long-summary';
  }
  if (issue.path.at(-1) === 'url') {
    return 'link-not-https';
  }
  return issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value';
}

function describe(issue: Issue, missing: boolean, found: unknown): string {
  const key = issue.path.length > 0 ? `"${keyName(issue.path)}"` : 'the entry';
  if (missing) {
    return `missing key ${key}${issue.code === 'invalid_type' ? `: needs ${expected(issue.expected)}` : ''}`;
  }
  switch (issue.code) {
    case 'invalid_type':
      return `${key} must be ${expected(issue.expected)}; found ${kindOfValue(found)}`;
    case 'invalid_value':
      return `${key} must be one of ${issue.values.join(', ')}; found ${JSON.stringify(found)}`;
    case 'too_big':
      return typeof found === 'string'
        ? `${key}: ${issue.message}; this one has ${found.length}`
        : `${key}: ${issue.message}`;
    case 'invalid_union':
      return `${key} fits none of the forms it may have; found ${JSON.stringify(found)}`;
    default:
      return `${key}: ${issue.message}; found ${JSON.stringify(found)}`;
  }
}

function keyName(path: KeyPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part)))
    .join('.')
    .replaceAll('.[', '[');
}

function expected(type: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a map of keys and values',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    record: 'a map of keys and values',
  };
  return names[type] ?? type;
}

function kindOfValue(value: unknown): string {
  if (value === null || value === undefined) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' ? 'a map of keys and values' : `${typeof value} ${JSON.stringify(value)}`;
}

/** Keys that begin with `x-` are the author's own, at any depth of an entry's top level. */
function withoutAuthorsKeys(value: Values): Values {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));
}

function withoutKeys(value: Values, unknown: readonly { path: KeyPath; key: string }[]): Values {
  const copy = structuredCopy(value) as Record<string, unknown>;
  for (const { path, key } of unknown) {
    const owner = valueAt(copy, path);
    if (isRecord(owner)) {
      delete (owner as Record<string, unknown>)[key];
    }
  }
  return copy;
}

/** A value of plain data, and all that lies in it, anew. */
export function structuredCopy<T>(value: T): T;
export function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) => structuredCopy(each));
  }
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, structuredCopy(child)]))
    : value;
}

export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: KeyPath): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (Array.isArray(current) && typeof key === 'number') {
      current = current[key];
    } else if (isRecord(current) && Object.hasOwn(current, String(key))) {
      current = current[String(key)];
    } else {
      return undefined;
    }
  }
  return current;
}
