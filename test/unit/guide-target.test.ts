import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readTarget } from '../../src/guide-target.ts';

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
    { id: 'a'.repeat(201) },
    { id: 'a b' },
    [{ id: 'cors' }],
    { scheme: 'webview-panel', path: 'webview-panel/webview-backendAtlas.guide' },
  ]) {
    it(`is refused: ${JSON.stringify(stranger)?.slice(0, 40)}`, () =>
      assert.equal(readTarget(stranger), undefined));
  }

  it('loses what is odd beside its id', () => {
    assert.deepEqual(readTarget({ id: 'redis', anchor: 7, toSide: 'yes' }), { id: 'redis' });
    assert.deepEqual(readTarget({ id: 'redis', anchor: '">' }), { id: 'redis' });
  });

  it('is one or none, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const target = readTarget(value);
        assert.ok(target === undefined || /^[a-z0-9-]+$/.test(target.id));
      }),
    );
  });
});
