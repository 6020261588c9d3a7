import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PageShelf } from '../../../src/guide/page-shelf.ts';
import type { Page } from '../../../src/pages/page.ts';

function page(id: string): Page {
  return { version: 1, id, title: id, html: '', anchors: [] };
}

/** A shelf, and the ids that were read for it. */
function shelfOf(answer: (id: string) => Promise<Page | undefined>): { shelf: PageShelf; read: string[] } {
  const read: string[] = [];
  const shelf = new PageShelf({
    page: (id) => {
      read.push(id);
      return answer(id);
    },
  });
  return { shelf, read };
}

describe('the shelf of pages', () => {
  it('reads a page once, also when it is wanted twice at a time', async () => {
    const { shelf, read } = shelfOf(async (id) => page(id));
    const [one, two] = await Promise.all([shelf.page('a'), shelf.page('a')]);
    assert.equal(one, two);
    await shelf.page('a');
    assert.deepEqual(read, ['a']);
  });

  it('keeps the two dozen used last', async () => {
    const { shelf, read } = shelfOf(async (id) => page(id));
    for (let at = 0; at < 24; at += 1) {
      await shelf.page(`p${at}`);
    }
    await shelf.page('p0');
    await shelf.page('p24');
    await shelf.page('p0');
    assert.equal(read.length, 25);
    await shelf.page('p1');
    assert.equal(read.length, 26);
  });

  it('does not keep what cannot be read, or is not there', async () => {
    const { shelf, read } = shelfOf(async (id) => {
      if (id === 'damaged') {
        throw new Error('damaged');
      }
      return undefined;
    });
    await assert.rejects(shelf.page('damaged'));
    await assert.rejects(shelf.page('damaged'));
    await shelf.page('missing');
    await shelf.page('missing');
    assert.deepEqual(read, ['damaged', 'damaged', 'missing', 'missing']);
  });

  it('reads anew once cleared', async () => {
    const { shelf, read } = shelfOf(async (id) => page(id));
    await shelf.page('a');
    shelf.clear();
    await shelf.page('a');
    assert.equal(read.length, 2);
  });
});
