import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';
import { surprise } from '../../../src/palette/surprise.ts';

const entry = (id: string, depth: 'short' | 'guide'): IndexedEntry => ({
  id,
  kind: 'term',
  name: id,
  summary: 'A thing.',
  depth,
});

describe('a surprise', () => {
  const entries = [entry('a', 'short'), entry('b', 'guide'), entry('c', 'guide')];

  it('is worth reading, if anything is', () => {
    assert.equal(surprise(entries, [], 0), 'b');
    assert.equal(surprise(entries, [], 0.99), 'c');
    assert.equal(surprise([entry('a', 'short')], [], 0.5), 'a');
  });

  it('is none of those seen last, as long as there are others', () => {
    assert.equal(surprise(entries, ['b'], 0), 'c');
    assert.equal(surprise(entries, ['b', 'c'], 0), 'a');
    assert.equal(surprise(entries, ['a', 'b', 'c'], 0), 'a');
  });

  it('is nothing where there is nothing', () => {
    assert.equal(surprise([], [], 0.5), undefined);
  });
});
