import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type LearningEvent, parseEvents } from '../../../src/learning/events.ts';
import { foldEvents } from '../../../src/learning/knowledge.ts';

const anEvent: fc.Arbitrary<LearningEvent> = fc.record({
  event: fc.uuid(),
  at: fc.integer({ min: 0, max: 5 }),
  what: fc.constantFrom('opened', 'marked-known', 'unmarked-known'),
  entry: fc.constantFrom('cache', 'transaction', 'redis'),
});

describe('what a person knows', () => {
  it('is what was marked last', () => {
    const mark = (at: number, what: LearningEvent['what']) => ({ event: `e${at}`, at, what, entry: 'cache' });
    assert.deepEqual([...foldEvents([mark(1, 'marked-known')]).known], ['cache']);
    assert.deepEqual([...foldEvents([mark(2, 'unmarked-known'), mark(1, 'marked-known')]).known], []);
  });

  it('does not depend on the order of events, nor on how often they arrive', () => {
    const both = fc
      .uniqueArray(anEvent, { selector: ({ event }) => event })
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(both, ([events, shuffled]) => {
        const sorted = ({ known, opened }: ReturnType<typeof foldEvents>) => [
          [...known].sort(),
          [...opened].sort(),
        ];
        assert.deepEqual(sorted(foldEvents(shuffled)), sorted(foldEvents(events)));
      }),
    );
  });

  it('survives a damaged file, event by event', () => {
    assert.deepEqual(parseEvents('{"torn'), { events: [], unreadable: 1 });
    const sound = { event: 'a', at: 1, what: 'opened', entry: 'cache' } as const;
    assert.deepEqual(parseEvents(JSON.stringify([sound, { event: 2 }])), { events: [sound], unreadable: 1 });
  });
});
