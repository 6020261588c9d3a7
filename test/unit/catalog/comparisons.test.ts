import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';

const term = (id: string, more: Partial<IndexedEntry> = {}) =>
  ({ id, kind: 'term', name: id, summary: `What ${id} is.`, depth: 'short', ...more }) as IndexedEntry;

const catalog = createCatalog(
  [
    term('exhaustion', { level: 'advanced', compare: [{ with: 'pool', how: 'Both run dry.' }] }),
    term('cache', { level: 'beginner', compare: [{ with: 'pool', how: 'One keeps answers.' }] }),
    term('pool', { compare: [{ with: 'threads', how: 'Places in here or elsewhere.' }] }),
    term('threads'),
  ],
  {},
);

describe('The comparisons of an entry', () => {
  it('begin with its own, and go on with those of others from the easy to the hard', () => {
    const others = catalog.comparisons('pool').map(({ other }) => other.id);
    assert.deepEqual(others, ['threads', 'cache', 'exhaustion']);
  });

  it('are seen from the other side, too', () => {
    assert.deepEqual(
      catalog.comparisons('threads').map(({ other, how }) => [other.id, how]),
      [['pool', 'Places in here or elsewhere.']],
    );
  });
});
