import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';

const entry = (id: string, more: Partial<IndexedEntry> = {}) =>
  ({ id, kind: 'term', name: id, summary: `What ${id} is.`, depth: 'short', ...more }) as IndexedEntry;

/** Everything is written with the ids of a year ago. */
const catalog = createCatalog(
  [
    entry('storage', {
      kind: 'skill',
      stop: 'database',
      learn: ['waiting-line', 'pool'],
    } as Partial<IndexedEntry>),
    entry('disks', { kind: 'skill', parent: 'databases' } as Partial<IndexedEntry>),
    entry('pool', { skill: 'databases', compare: [{ with: 'waiting-line', how: 'One lends.' }] }),
    entry('queue', { skill: 'databases' }),
    entry('length', { partOf: 'waiting-line', needs: ['waiting-line', 'pool'] } as Partial<IndexedEntry>),
  ],
  { databases: 'storing', storing: 'storage', 'waiting-line': 'queue' },
);
const ids = (entries: readonly IndexedEntry[]) => entries.map(({ id }) => id);

describe('An entry that was renamed', () => {
  it('is found by all its ids', () => {
    for (const id of ['databases', 'storing', 'storage']) {
      equal(catalog.get(id)?.id, 'storage');
      equal(catalog.currentId(id), 'storage');
    }
    equal(catalog.currentId('nobody'), 'nobody');
  });

  it('has below it what names it by an old one', () => {
    deepEqual(ids(catalog.under('storage')), ['queue', 'pool', 'disks']);
    deepEqual(ids(catalog.under('databases')), ids(catalog.under('storage')));
    deepEqual(ids(catalog.partsOf('queue')), ['length']);
    equal(catalog.skillOf('length')?.id, 'storage');
    equal(catalog.stopOf('disks'), 'database');
  });

  it('opens the way to what needs it by an old one', () => {
    deepEqual(ids(catalog.needing('queue')), ['length']);
    deepEqual(ids(catalog.needing('waiting-line')), ['length']);
    deepEqual(ids(catalog.needing('pool')), ['length']);
    deepEqual(ids(catalog.needing('length')), []);
  });

  it('is compared from both sides', () => {
    deepEqual(ids(catalog.comparisons('queue').map(({ other }) => other)), ['pool']);
    deepEqual(ids(catalog.comparisons('pool').map(({ other }) => other)), ['queue']);
  });
});

describe('Entries that lie below each other in a circle', () => {
  const circle = createCatalog([
    entry('one', { kind: 'skill', parent: 'two' } as Partial<IndexedEntry>),
    entry('two', { kind: 'skill', parent: 'three' } as Partial<IndexedEntry>),
    entry('three', { kind: 'skill', parent: 'one' } as Partial<IndexedEntry>),
    entry('itself', { kind: 'skill', parent: 'itself' } as Partial<IndexedEntry>),
    entry('part', { partOf: 'whole' } as Partial<IndexedEntry>),
    entry('whole', { partOf: 'part' } as Partial<IndexedEntry>),
    entry('below', { kind: 'skill', parent: 'two' } as Partial<IndexedEntry>),
  ]);
  it('make a tree that ends', () => {
    const below = (id: string): string => `${id}(${circle.under(id).map((each) => below(each.id))})`;
    equal(below('one'), 'one(three(two(below())))');
    equal(below('itself'), 'itself()');
    deepEqual(ids(circle.partsOf('part')), ['whole']);
    deepEqual(ids(circle.partsOf('whole')), []);
  });
});
