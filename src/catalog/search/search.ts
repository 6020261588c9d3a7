import type { Catalog, ComparisonView } from '../catalog.ts';
import type { IndexedEntry } from '../entry.ts';
import { type ErrorExplanation, explainError } from './errors.ts';
import { foldings, squeeze, squeezeKeepingSigns } from './fold.ts';
import { isConflict } from './message-pattern.ts';
import type { NameSort } from './names.ts';
import { definedWord, isQuestion, type Versus, versusOf } from './question.ts';
import { type Candidate, Ranker } from './rank.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';

/** One answer to a query. */
export interface SearchResult {
  readonly entry: IndexedEntry;
  /** From 0 to 1; only the order within one answer means anything. */
  readonly score: number;
  /** The query is one of the entry's names or aliases but for case, accents and punctuation. */
  readonly exact: boolean;
  /** Set when the query asks how two things differ and somebody wrote it down. */
  readonly comparison?: ComparisonView;
}

export interface SearchOptions {
  /** At most so many results; 10 unless told. */
  readonly limit?: number;
}

export interface Search {
  /**
   * The entries a query may mean, best first; the same query always gets the same answer. Forgives slips of
   * the keyboard, joined and split words, other forms of a word, and the words around a subject in a question.
   * An empty query finds nothing.
   */
  search(query: string, options?: SearchOptions): readonly SearchResult[];
}

/** Longer queries are cut: nobody types so much, and a pasted page must not cost a second. */
const longestQuery = 400;
const defaultLimit = 10;
const printed =
  /\n|[:"“”[\]{}]|[a-z](?:Error|Exception)\b|\b[A-Z]+_?[A-Z]{4,}\b|\w'\W|\W'\w|^[a-z]+_\w+$|^[A-Z][a-z]+[A-Z]\w+$/;
/** A side of "x vs y" must be recognised at least so surely for the query to be read that way. */
const sureSide = 0.55;
/** Below this share of the best score, an entry shares no more than a stray word with the query. */
const leastShare = 0.25;
const leastScore = 0.12;

/** Search over one catalogue. Its index is built at the first query, once for all who ask. */
export function buildSearch(catalog: Catalog): Search {
  return {
    search: (query, { limit = defaultLimit } = {}) => answer(engineFor(catalog), query).slice(0, limit),
  };
}

/** Text that nobody types: what a machine printed, pasted into the box. */
function looksPrinted(text: string): boolean {
  return printed.test(text) || (!isQuestion(text) && /\S\s+\S/.test(text.trim()));
}

/** A long message says surely which entry is meant; of several entries that know it, the words around it choose. */
function withExplained(
  plain: readonly SearchResult[],
  explained: readonly ErrorExplanation[],
): readonly SearchResult[] {
  const known = new Map(explained.map(({ entry, score }) => [entry.id, 0.6 + 0.01 * Math.min(score, 30)]));
  const others = new Map(plain.map(({ entry, score }) => [entry.id, score]));
  const all = [...explained.map(({ entry }) => entry), ...plain.map(({ entry }) => entry)];
  return [...new Map(all.map((entry) => [entry.id, entry])).values()]
    .map((entry) => {
      const sure = known.get(entry.id);
      const score = others.get(entry.id) ?? 0;
      return { entry, exact: false, score: Math.min(0.99, sure === undefined ? score : sure + 0.2 * score) };
    })
    .sort((a, b) => b.score - a.score);
}

interface Engine {
  readonly catalog: Catalog;
  readonly index: SearchIndex;
  readonly ranker: Ranker;
}

const engines = new WeakMap<Catalog, Engine>();

function engineFor(catalog: Catalog): Engine {
  let engine = engines.get(catalog);
  if (!engine) {
    const index = buildIndex(catalog);
    engine = { catalog, index, ranker: new Ranker(index) };
    engines.set(catalog, engine);
  }
  return engine;
}

function answer(engine: Engine, text: string): readonly SearchResult[] {
  const query = text.slice(0, longestQuery).trim();
  // The name behind the marker is that of a branch, and what else is called so has nothing to do with it.
  const plain = isConflict(query) ? [] : results(engine, asked(engine, query));
  if (plain[0]?.exact) {
    return plain;
  }
  const explained = looksPrinted(text) ? explainError(engine.catalog, text) : [];
  if (explained.length > 0) {
    return withExplained(plain, explained);
  }
  const versus = versusOf(query, engine.index.subject);
  return (versus && bothSides(engine, versus, plain)) ?? plain;
}

/**
 * Who asks what a thing is, and calls it as it is called, means what somebody does who types that alone. The whole may
 * be a name, too: `EXPLAIN ANALYZE` asks for no definition.
 */
function asked({ index }: Engine, query: string): string {
  const isCalled = (text: string): boolean =>
    foldings(text).some((folded) => index.names.withLetters(squeeze(folded)).length > 0);
  const word = definedWord(query);
  // A single word that is no name is one with slips in it: `what is a databse`.
  return (isCalled(word) || !/\s/.test(word)) && !isCalled(query) ? word : query;
}

function results({ index, ranker }: Engine, query: string): readonly SearchResult[] {
  const exact = exactEntries(index, query);
  const ranked = ranker.rank(query);
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0);
  const least = Math.max(leastScore, leastShare * best);
  return ranked
    .filter(({ score }) => score >= least)
    .map(({ entry, score }: Candidate) => ({
      entry: index.entries[entry],
      score: exact.has(entry) ? 1 : Math.min(score, 0.99),
      exact: exact.has(entry),
      tie: score,
    }))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.tie - a.tie || byNameThenId(a.entry, b.entry))
    .flatMap(({ entry, score, exact: isExact }) => (entry ? [{ entry, score, exact: isExact }] : []));
}

function byNameThenId(a: IndexedEntry | undefined, b: IndexedEntry | undefined): number {
  if (!a || !b) {
    return 0;
  }
  return a.name.length - b.name.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What merely leads to an entry is not what it is called. */
const owns: ReadonlySet<NameSort> = new Set(['name', 'alias']);

/**
 * Punctuation does not count, unless it is all that tells two names apart: `c++` means C++ alone,
 * though `C` and `C#` have the same letters.
 */
function exactEntries(index: SearchIndex, query: string): ReadonlySet<number> {
  const exact = new Set<number>();
  for (const folded of foldings(query)) {
    const squeezed = squeeze(folded);
    const signed = squeezeKeepingSigns(folded);
    const same = index.names.withLetters(squeezed).filter((name) => owns.has(index.names.sortOf(name)));
    const literal = same.filter((name) => index.names.signed(name) === signed);
    // A name of signs alone has no letters to be the same in.
    for (const name of literal.length > 0 || squeezed === '' ? literal : same) {
      exact.add(index.names.entryOf(name));
    }
  }
  return exact;
}

/** Both things a question names, the one named first on top, with what somebody wrote about their difference. */
function bothSides(
  engine: Engine,
  { left, right }: Versus,
  plain: readonly SearchResult[],
): readonly SearchResult[] | undefined {
  const lefts = candidates(engine, left);
  const rights = candidates(engine, right);
  const { catalog } = engine;
  const pair = written(catalog, lefts, rights) ?? best(lefts, rights);
  if (!pair) {
    return undefined;
  }
  const [first, second] = pair;
  const sides = [
    withComparison(catalog, first, second.entry.id),
    withComparison(catalog, second, first.entry.id),
  ];
  const rest = plain.filter(({ entry }) => entry.id !== first.entry.id && entry.id !== second.entry.id);
  return [...sides, ...rest];
}

/** What one side may mean, best first; a reading that is a name beats a guess. */
function candidates(engine: Engine, readings: readonly string[]): readonly SearchResult[] {
  const answers = readings.map((reading) => results(engine, reading).slice(0, 3));
  const exact = answers.find(([top]) => top?.exact);
  const sorted = exact ?? answers.flat().sort((a, b) => b.score - a.score);
  return sorted.filter(({ score }) => score >= sureSide).slice(0, 3);
}

function written(
  catalog: Catalog,
  lefts: readonly SearchResult[],
  rights: readonly SearchResult[],
): readonly [SearchResult, SearchResult] | undefined {
  for (const left of lefts) {
    const others = new Set(catalog.comparisons(left.entry.id).map(({ other }) => other.id));
    const right = rights.find(({ entry }) => others.has(entry.id));
    if (right) {
      return [left, right];
    }
  }
  return undefined;
}

function best(
  lefts: readonly SearchResult[],
  rights: readonly SearchResult[],
): readonly [SearchResult, SearchResult] | undefined {
  const [left] = lefts;
  const right = rights.find(({ entry }) => entry.id !== left?.entry.id);
  return left && right ? [left, right] : undefined;
}

function withComparison(catalog: Catalog, result: SearchResult, otherId: string): SearchResult {
  const comparison = catalog.comparisons(result.entry.id).find(({ other }) => other.id === otherId);
  return comparison ? { ...result, comparison } : result;
}
