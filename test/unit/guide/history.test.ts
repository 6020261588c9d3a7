import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { History } from '../../../src/guide/history.ts';

function visited(...ids: string[]): History {
  const history = new History();
  for (const id of ids) {
    history.visit({ id });
  }
  return history;
}

describe('the history of a panel', () => {
  it('is nowhere at first', () => {
    const history = visited();
    assert.equal(history.current, undefined);
    assert.equal(history.canGoBack || history.canGoForward, false);
    assert.equal(history.back(), undefined);
    assert.equal(history.forward(), undefined);
  });

  it('goes back and forward, and stops at its ends', () => {
    const history = visited('a', 'b', 'c');
    assert.equal(history.back()?.id, 'b');
    assert.equal(history.back()?.id, 'a');
    assert.equal(history.back()?.id, 'a');
    assert.equal(history.canGoBack, false);
    assert.equal(history.forward()?.id, 'b');
    assert.equal(history.canGoForward, true);
  });

  it('forgets what lay ahead when one goes elsewhere', () => {
    const history = visited('a', 'b');
    history.back();
    history.visit({ id: 'c' });
    assert.equal(history.canGoForward, false);
    assert.equal(history.back()?.id, 'a');
  });

  it('adds nothing for the same place again, but does for another place of the page', () => {
    const history = visited('a', 'a');
    assert.equal(history.canGoBack, false);
    history.visit({ id: 'a', anchor: 'x' });
    assert.equal(history.canGoBack, true);
  });

  it('returns to where the reader had scrolled', () => {
    const history = visited('a');
    history.scrolled('a', 300);
    history.visit({ id: 'b' });
    assert.equal(history.current?.scroll, undefined);
    assert.equal(history.back()?.scroll, 300);
  });

  it('hears late how far a page was scrolled that was just left', () => {
    const history = visited('a', 'b', 'a', 'c');
    history.scrolled('a', 300);
    history.scrolled('nowhere', 7);
    assert.equal(history.current?.scroll, undefined);
    assert.equal(history.back()?.scroll, 300);
    history.back();
    assert.equal(history.back()?.scroll, undefined);
  });

  it('keeps a hundred places', () => {
    const history = visited(...Array.from({ length: 250 }, (_, at) => `p${at}`));
    let steps = 0;
    for (; history.canGoBack; steps += 1) {
      history.back();
    }
    assert.equal(steps, 99);
  });
});
