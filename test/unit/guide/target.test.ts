import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf, readTarget } from '../../../src/guide/target.ts';
import { fixtureCatalog } from '../pages/fixture-entries.ts';

describe('a target that a stranger made', () => {
  it('is taken when it is one', () => {
    assert.deepEqual(readTarget({ id: 'redis', anchor: 'links', toSide: true, more: 1 }), {
      id: 'redis',
      anchor: 'links',
      toSide: true,
    });
  });

  for (const stranger of [
    undefined,
    null,
    'redis',
    7,
    [],
    {},
    { id: 7 },
    { id: '' },
    { id: '../x' },
    { id: 'A' },
    { id: 'a'.repeat(101) },
    { id: 'a b' },
  ]) {
    it(`is refused: ${JSON.stringify(stranger)?.slice(0, 40)}`, () =>
      assert.equal(readTarget(stranger), undefined));
  }

  it('loses what is odd beside its id', () => {
    assert.deepEqual(readTarget({ id: 'redis', anchor: 7, toSide: 'yes' }), { id: 'redis' });
  });
});

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
