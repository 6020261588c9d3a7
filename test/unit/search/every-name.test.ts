import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import { buildSearch } from '../../../src/catalog/search/search.ts';
import { readCompiled } from '../../bench/read-compiled.ts';

// In a file of its own: it asks for thousands of names, and another process measures the search meanwhile.
describe('search over the real catalogue', () => {
  it('finds every entry by its name', () => {
    const { entries, renamed, words } = readCompiled('dist/catalog.json');
    const { search } = buildSearch(createCatalog(entries, renamed, undefined, words));
    const lost = entries.filter(
      ({ id, name }) => !search(name).some(({ entry, exact }) => exact && entry.id === id),
    );
    assert.deepEqual(
      lost.map(({ id }) => id),
      [],
    );
  }).timeout(120_000);
});
