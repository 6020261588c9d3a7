import type { Catalog, ComparisonView } from '../catalog.ts';
import type { IndexedEntry, Kind } from '../entry.ts';
import { foldings, squeeze, squeezeKeepingSigns } from './fold.ts';
import { type Versus, versusOf } from './question.ts';
import { type Candidate, rank } from './rank.ts';
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
  /** Only entries of these kinds. */
  readonly kinds?: readonly Kind[];
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
/** A side of "x vs y" must be recognised at least so surely for the query to be read that way. */
const sureSide = 0.55;
/** Below this share of the best score, an entry shares no more than a stray word with the query. */
const leastShare = 0.25;
const leastScore = 0.12;

/** Search over one catalogue. Its index is built at the first query, not here. */
export function buildSearch(catalog: Catalog): Search {
  let index: SearchIndex | undefined;
  return {
    search(query, options = {}) {
      index ??= buildIndex(catalog);
      const asked = query.slice(0, longestQuery).trim();
      const kinds = options.kinds;
      const fits = ({ entry }: SearchResult) => kinds === undefined || kinds.includes(entry.kind);
      return answer(catalog, index, asked)
        .filter(fits)
        .slice(0, options.limit ?? defaultLimit);
    },
  };
}

function answer(catalog: Catalog, index: SearchIndex, query: string): readonly SearchResult[] {
  const plain = results(index, query);
  if (plain[0]?.exact) {
    return plain;
  }
  const versus = versusOf(query);
  return (versus && bothSides(catalog, index, versus, plain)) ?? plain;
}

function results(index: SearchIndex, query: string): readonly SearchResult[] {
  const exact = exactEntries(index, query);
  const ranked = rank(index, query);
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

/**
 * Punctuation does not count, unless it is all that tells two names apart: `c++` means C++ alone,
 * though `C` and `C#` have the same letters.
 */
function exactEntries(index: SearchIndex, query: string): ReadonlySet<number> {
  const exact = new Set<number>();
  for (const folded of foldings(query)) {
    const squeezed = squeeze(folded);
    const signed = squeezeKeepingSigns(folded);
    const same = (index.squeezedOfLength[squeezed.length] ?? []).filter(
      (name) => name.own && name.squeezed === squeezed,
    );
    const literal = same.filter((name) => name.signed === signed);
    // A name of signs alone has no letters to be the same in.
    for (const { entry } of literal.length > 0 || squeezed === '' ? literal : same) {
      exact.add(entry);
    }
  }
  return exact;
}

/** Both things a question names, the one named first on top, with what somebody wrote about their difference. */
function bothSides(
  catalog: Catalog,
  index: SearchIndex,
  { left, right }: Versus,
  plain: readonly SearchResult[],
): readonly SearchResult[] | undefined {
  const lefts = candidates(index, left);
  const rights = candidates(index, right);
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
function candidates(index: SearchIndex, readings: readonly string[]): readonly SearchResult[] {
  const answers = readings.map((reading) => results(index, reading).slice(0, 3));
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
