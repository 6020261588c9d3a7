import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { KeptReading } from '../../src/kept-reading.ts';

/** A reading whose tries end one after the other as given: with a text, or with an error. */
function readingThat(...ends: readonly (string | Error)[]) {
  let tries = 0;
  const reading = new KeptReading(async () => {
    const end = ends[tries++] ?? 'read too often';
    if (end instanceof Error) {
      throw end;
    }
    return end;
  });
  return { reading, tries: () => tries };
}

describe('what is read on first need', () => {
  it('is read once for all who ask', async () => {
    const { reading, tries } = readingThat('first');
    assert.equal(tries(), 0);
    assert.deepEqual(await Promise.all([reading.current(), reading.current()]), ['first', 'first']);
    assert.equal(await reading.current(), 'first');
    assert.equal(tries(), 1);
  });

  it('is read again after a failure, which all who waited hear of', async () => {
    const { reading } = readingThat(new Error('locked'), 'second');
    const both = await Promise.allSettled([reading.current(), reading.current()]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await reading.current(), 'second');
  });

  it('is read again once it is forgotten', async () => {
    const { reading } = readingThat('first', 'second');
    assert.equal(reading.forget(), false);
    assert.equal(await reading.current(), 'first');
    assert.equal(reading.forget(), true);
    assert.equal(await reading.current(), 'second');
  });

  it('keeps the newer reading when one that was forgotten fails', async () => {
    const { reading, tries } = readingThat(new Error('locked'), 'second');
    const failing = reading.current();
    reading.forget();
    const newer = reading.current();
    await assert.rejects(failing);
    assert.equal(reading.current(), newer);
    assert.equal(await newer, 'second');
    assert.equal(tries(), 2);
  });

  it('can be replaced by what came later', async () => {
    const { reading } = readingThat('first');
    await reading.current();
    reading.replace('later');
    assert.equal(await reading.current(), 'later');
  });
});
