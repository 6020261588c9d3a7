import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { explainError } from '../../src/catalog/search/errors.ts';
import { buildSearch } from '../../src/catalog/search/search.ts';

/** A query as a learner types it, with the ids of which any is a right first answer. */
export interface LabelledQuery {
  readonly query: string;
  readonly expect: readonly string[];
  readonly sort: string;
  /** It names two things: their comparison should come first if somebody wrote it. */
  readonly both?: boolean;
}

/** A line that a machine printed, with the entry that explains it; none for a line that is no error of ours. */
export interface LabelledMessage {
  readonly line: string;
  readonly expect?: readonly string[];
}

export interface Miss {
  readonly query: string;
  readonly expect: readonly string[];
  readonly got: readonly string[];
}

export interface SearchReport {
  readonly queries: number;
  /** Queries of which no right answer exists as an entry yet: in none of the figures below. */
  readonly withoutEntry: readonly string[];
  readonly measured: number;
  readonly first: number;
  readonly firstThree: number;
  /** Of the queries that name two compared things, how many show the comparison on top. */
  readonly compared: number;
  readonly comparable: number;
  readonly misses: readonly Miss[];
  /** Milliseconds. */
  readonly build: number;
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
}

/** Asks every query twice and times the second time, when the engine is warm. */
export function measureSearch(catalog: Catalog, queries: readonly LabelledQuery[]): SearchReport {
  // All who search one catalogue share its index; this one has none yet.
  const search = buildSearch({ ...catalog });
  const begin = performance.now();
  search.search('first use builds the index');
  const build = performance.now() - begin;
  const measured = queries.filter(({ expect }) => expect.some((id) => catalog.get(id)));
  for (const { query } of measured) {
    search.search(query);
  }
  const misses: Miss[] = [];
  const times: number[] = [];
  let first = 0;
  let firstThree = 0;
  let compared = 0;
  let comparable = 0;
  for (const { query, expect, both } of measured) {
    const start = performance.now();
    const results = search.search(query);
    times.push(performance.now() - start);
    const right = new Set(expect.map((id) => catalog.get(id)?.id));
    const got = results.slice(0, 3).map(({ entry }) => entry.id);
    first += Number(right.has(got[0]));
    firstThree += Number(got.some((id) => right.has(id)));
    if (!right.has(got[0])) {
      misses.push({ query, expect, got });
    }
    if (both && areCompared(catalog, expect)) {
      comparable++;
      compared += Number(results[0]?.comparison !== undefined);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    queries: queries.length,
    withoutEntry: queries.filter((each) => !measured.includes(each)).map(({ query }) => query),
    measured: measured.length,
    first,
    firstThree,
    compared,
    comparable,
    misses,
    build,
    median: at(0.5),
    p99: at(0.99),
    slowest: times.at(-1) ?? 0,
  };
}

function areCompared(catalog: Catalog, ids: readonly string[]): boolean {
  const known = new Set(ids.map((id) => catalog.get(id)?.id));
  return ids.some((id) => catalog.comparisons(id).some(({ other }) => known.has(other.id)));
}

export interface ErrorReport {
  readonly messages: number;
  readonly withoutEntry: readonly string[];
  readonly measured: number;
  /** Led first to the right entry. */
  readonly explained: number;
  readonly misses: readonly Miss[];
  readonly unrelated: number;
  /** Unrelated lines that were explained all the same. */
  readonly falseAlarms: readonly Miss[];
}

/** Explains each message and each unrelated line on its own. */
export function measureErrors(
  catalog: Catalog,
  messages: readonly LabelledMessage[],
  unrelated: readonly LabelledMessage[],
): ErrorReport {
  const explained = (line: string) => explainError(catalog, line).map(({ entry }) => entry.id);
  const hasEntry = ({ expect = [] }: LabelledMessage) => expect.some((id) => catalog.get(id)?.errors?.length);
  const measured = messages.filter(hasEntry);
  const answers = measured.map(({ line, expect = [] }) => ({ query: line, expect, got: explained(line) }));
  const misses = answers.filter(
    ({ expect, got }) => !expect.some((id) => got[0] !== undefined && catalog.get(id)?.id === got[0]),
  );
  return {
    messages: messages.length,
    withoutEntry: messages.filter((each) => !hasEntry(each)).map(({ line }) => line),
    measured: measured.length,
    explained: measured.length - misses.length,
    misses,
    unrelated: unrelated.length,
    falseAlarms: unrelated
      .map(({ line }) => ({ query: line, expect: [], got: explained(line) }))
      .filter(({ got }) => got.length > 0),
  };
}

/** The lines of a JSON Lines file. */
export function parseJsonLines<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

export interface SearchFigures {
  readonly tuning: SearchReport;
  readonly keptBack: SearchReport;
  readonly later: SearchReport;
  readonly fresh: SearchReport;
  readonly freshPlain: SearchReport;
  /** Symptoms, goals, half-remembered definitions and why-questions of one writer, half of whose questions were tuned on. */
  readonly plain: SearchReport;
  readonly errors: ErrorReport;
  /** Messages that beginners met, written down before anybody looked which of them are explained. */
  readonly beginners: ErrorReport;
  /** More of the same kind, in the words of ten ecosystems. */
  readonly firstYear: ErrorReport;
}

/** Everything that is measured of search, over the labelled lines of `test/fixtures/`. */
export function measureAll(catalog: Catalog): SearchFigures {
  return {
    tuning: measureSearch(catalog, fixture('queries/tuning.jsonl')),
    keptBack: measureSearch(catalog, fixture('queries/kept-back.jsonl')),
    later: measureSearch(catalog, fixture('queries/later.jsonl')),
    fresh: measureSearch(catalog, fixture('queries/fresh.jsonl')),
    freshPlain: measureSearch(catalog, fixture('queries/fresh-plain.jsonl')),
    plain: measureSearch(catalog, fixture('queries/plain-measured.jsonl')),
    errors: measureErrors(catalog, fixture('errors/messages.jsonl'), fixture('errors/unrelated.jsonl')),
    beginners: measureErrors(
      catalog,
      fixture('errors/beginner-measured.jsonl'),
      fixture('errors/beginner-unrelated.jsonl'),
    ),
    firstYear: measureErrors(
      catalog,
      fixture('errors/first-year-measured.jsonl'),
      fixture('errors/beginner-unrelated.jsonl'),
    ),
  };
}

function fixture<T>(file: string): readonly T[] {
  return parseJsonLines<T>(readFileSync(join('test', 'fixtures', file), 'utf8'));
}

const share = (part: number, whole: number) => `${part} of ${whole}`;
const holds = (part: number, whole: number, aim: number) => part >= aim * whole;

function queryVerdicts(queries: string, { first, firstThree, measured }: SearchReport) {
  return [
    {
      what: `${queries}: the right entry first`,
      is: share(first, measured),
      budget: '≥ 92 %',
      holds: holds(first, measured, 0.92),
    },
    {
      what: `${queries}: among the first three`,
      is: share(firstThree, measured),
      budget: '≥ 98 %',
      holds: holds(firstThree, measured, 0.98),
    },
  ];
}

/** The figures against what was aimed at, one line each. */
export function searchVerdicts(figures: SearchFigures) {
  const { keptBack, later, fresh, freshPlain, plain, errors, beginners, firstYear } = figures;
  const { build, median, p99 } = keptBack;
  return [
    ...queryVerdicts('queries kept back', keptBack),
    ...queryVerdicts('queries written later', later),
    ...queryVerdicts('fresh queries', fresh),
    ...queryVerdicts('fresh plain questions', freshPlain),
    ...queryVerdicts('plain questions', plain),
    {
      what: 'a query, median and p99',
      is: `${median.toFixed(2)} and ${p99.toFixed(2)} ms`,
      budget: '< 5 ms',
      holds: p99 < 5,
    },
    {
      what: 'index of search, built once',
      is: `${build.toFixed(0)} ms`,
      budget: '≤ 30 ms',
      holds: build <= 30,
    },
    ...errorVerdicts('error messages', errors),
    ...errorVerdicts("beginners' messages", beginners),
    ...errorVerdicts('messages of the first year', firstYear),
  ];
}

function errorVerdicts(messages: string, report: ErrorReport) {
  const { explained, measured, falseAlarms, unrelated } = report;
  return [
    {
      what: `${messages} that lead to the right entry`,
      is: share(explained, measured),
      budget: '≥ 90 %',
      holds: holds(explained, measured, 0.9),
    },
    {
      what: `lines unrelated to ${messages}, explained all the same`,
      is: share(falseAlarms.length, unrelated),
      budget: '0',
      holds: falseAlarms.length === 0,
    },
  ];
}
