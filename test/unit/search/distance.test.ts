import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { editDistance, letterBits, likeness, mayBeClose } from '../../../src/catalog/search/distance.ts';

const word = fc.stringMatching(/^[a-d]{0,8}$/);

/** The same by definition, without bounds or shared rows: the cheapest way through all edits, from the last letters on. */
function plainDistance(from: string, to: string): number {
  if (from === '' && to === '') {
    return 0;
  }
  const ways: number[] = [];
  if (from !== '') {
    ways.push(plainDistance(from.slice(0, -1), to) + (from.at(-1) === from.at(-2) ? 0.5 : 1));
  }
  if (to !== '') {
    ways.push(plainDistance(from, to.slice(0, -1)) + (to.at(-1) === to.at(-2) ? 0.5 : 1));
  }
  if (from !== '' && to !== '') {
    ways.push(plainDistance(from.slice(0, -1), to.slice(0, -1)) + (from.at(-1) === to.at(-1) ? 0 : 1));
  }
  if (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1)) {
    ways.push(plainDistance(from.slice(0, -2), to.slice(0, -2)) + 0.5);
  }
  return Math.min(...ways);
}

describe('the distance of two words', () => {
  it('is the cheapest way from one to the other, or infinite beyond the limit', () => {
    const short = fc.stringMatching(/^[a-c]{0,5}$/);
    fc.assert(
      fc.property(short, short, fc.constantFrom(0, 0.5, 1, 2, 3), (from, to, limit) => {
        const distance = plainDistance(from, to);
        assert.equal(editDistance(from, to, limit), distance <= limit ? distance : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 500 },
    );
  });

  it('counts a swap as less than a wrong letter', () => {
    assert.equal(editDistance('cros', 'cors', 2), 0.5);
    assert.equal(editDistance('cars', 'cors', 2), 1);
  });

  it('counts a letter doubled, or no longer doubled, as half a letter', () => {
    assert.equal(editDistance('comit', 'commit', 2), 0.5);
    assert.equal(editDistance('procces', 'process', 2), 1);
  });

  it('of very long texts is not computed', () => {
    assert.equal(editDistance('a'.repeat(100), `${'a'.repeat(99)}b`, 3), Number.POSITIVE_INFINITY);
    assert.equal(likeness('a'.repeat(100), 'a'.repeat(100)), 1);
  });

  it('is never ruled out by the letters alone when it is within the limit', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.5, 1, 2, 3), (from, to, limit) => {
        if (editDistance(from, to, limit) <= limit) {
          const apart = Math.abs(from.length - to.length);
          assert.ok(mayBeClose(letterBits(from), letterBits(to), limit, apart));
        }
      }),
      { numRuns: 500 },
    );
  });
});
