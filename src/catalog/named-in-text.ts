import type { Catalog } from './catalog.ts';
import type { IndexedEntry } from './entry.ts';

/**
 * The entries whose names may stand in somebody's text. Skills and paths that ship carry titles
 * ("Caching well"), which the look-up finds and no hover explains; a team's own words are all words.
 */
export function namedInText(catalog: Catalog): readonly IndexedEntry[] {
  return catalog.entries.filter(
    ({ kind, pack }) => pack !== undefined || (kind !== 'skill' && kind !== 'path'),
  );
}
