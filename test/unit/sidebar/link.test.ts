import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { linkTo, targetOf } from '../../../src/sidebar/link.ts';

const extension = 'backend-atlas.backend-atlas';
const address = (link: string) => {
  const { pathname, search } = new URL(link);
  return { path: pathname, query: search.slice(1) };
};

describe('the address of a page', () => {
  it('names the page, and the place on it', () => {
    assert.equal(
      linkTo({ id: 'connection-pool' }, 'vscode', extension),
      'vscode://backend-atlas.backend-atlas/open?id=connection-pool',
    );
    assert.equal(
      linkTo({ id: 'cors', anchor: 'errors' }, 'vscodium', extension),
      'vscodium://backend-atlas.backend-atlas/open?id=cors&anchor=errors',
    );
  });

  it('leads back to the page it was made for', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const id = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
    const anchor = fc.option(fc.stringMatching(/^[\p{L}\d][\p{L}\d_-]{0,30}$/u), { nil: undefined });
    fc.assert(
      fc.property(id, anchor, (ofPage, place) => {
        const target = place === undefined ? { id: ofPage } : { id: ofPage, anchor: place };
        assert.deepEqual(targetOf(address(linkTo(target, 'vscode', extension))), target);
      }),
    );
  });

  const nowhere: readonly (readonly [what: string, path: string, query: string])[] = [
    ['no id', '/open', ''],
    ['an empty id', '/open', 'id='],
    ['another path', '/delete', 'id=cors'],
    ['a path upwards', '/open', 'id=../../secrets'],
    ['capitals', '/open', 'id=CORS'],
    ['markup', '/open', 'id=<script>'],
    ['a command', '/open', 'id=command:workbench.action.quit'],
    ['no end', '/open', `id=${'a'.repeat(10_000)}`],
  ];
  for (const [what, path, query] of nowhere) {
    it(`leads nowhere with ${what}`, () => assert.equal(targetOf({ path, query }), undefined));
  }

  it('forgets a place that is none', () => {
    assert.deepEqual(targetOf({ path: '/open/', query: 'id=cors&anchor=%22%3E' }), { id: 'cors' });
  });
});
