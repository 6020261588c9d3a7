import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf } from '../../../src/guide/target.ts';
import { fixtureCatalog } from '../pages/fixture-entries.ts';

describe('the page of a target', () => {
  it('is its own', () =>
    assert.deepEqual(pageOf({ id: 'redis', anchor: 'x' }, fixtureCatalog), { id: 'redis', anchor: 'x' }));
  it('is that of its whole for a part, at its heading', () => {
    assert.deepEqual(pageOf({ id: '404' }, fixtureCatalog), { id: 'http-status-codes', anchor: '404' });
  });
  it('follows an old id', () =>
    assert.deepEqual(pageOf({ id: 'pooling' }, fixtureCatalog), { id: 'connection-pool' }));
  it('is none for an id that never was', () =>
    assert.equal(pageOf({ id: 'nothing' }, fixtureCatalog), undefined));
});
