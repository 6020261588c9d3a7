import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';
import { buildSearch } from '../../../src/catalog/search/search.ts';
import { catalogOf, everydayWords, term } from './small-catalog.ts';

describe('a plain question', () => {
  const { search: find } = buildSearch(
    catalogOf(
      term('caching', 'Caching', { summary: 'Keeping an answer, so that it need not be worked out again.' }),
      term('freeze', 'Freeze'),
      term('tree', 'Tree'),
      term('retry', 'Retry', { summary: 'Asking again after a failure.', lookup: ['call failed once'] }),
      term('latency', 'Latency', {
        compare: [{ with: 'caching', how: 'Waiting grows with the distance to the kitchen.' }],
      }),
    ),
  );
  const answers = (query: string) => find(query).map(({ entry }) => entry.id);

  it('takes no short word of every day for a slip', () => {
    assert.deepEqual(answers('where can I get free hosting'), []);
    assert.ok(answers('free').includes('tree'));
  });

  it('leads to the thing before a product that nobody named', () => {
    const summary = 'Lends open doors to whoever knocks.';
    const tool: IndexedEntry = {
      ...term('porter', 'Porter', { summary }),
      kind: 'tool',
      category: 'library',
      skill: 'web',
    };
    const { search: ask } = buildSearch(catalogOf(tool, term('caravanserai', 'Caravanserai', { summary })));
    assert.equal(ask('what lends open doors')[0]?.entry.id, 'caravanserai');
    assert.equal(ask('what does porter lend')[0]?.entry.id, 'porter');
  });

  it('takes no word in its middle for the beginning of a name', () => {
    assert.deepEqual(answers('what should I do for free after a failure'), ['retry']);
  });

  it('is met by what somebody wrote in lookup, in any form of its words', () => {
    assert.equal(answers('what should I do when my calls fail once')[0], 'retry');
  });

  it('for what a thing is answers as its name does, and says that it is the one', () => {
    for (const query of [
      'what is latency?',
      "what's a latency",
      'what does latency mean',
      'what does a latency do',
      'define latency',
    ]) {
      const [first] = find(query);
      assert.deepEqual([first?.entry.id, first?.exact], ['latency', true], query);
    }
    assert.equal(find('what is the latency of a kitchen')[0]?.exact, false);
  });

  it('is no question where all of it is a name', () => {
    const plans = catalogOf(
      term('statistics', 'Statistics', { lookup: ['analyze'] }),
      term('query-plan', 'Query plan', { aliases: ['EXPLAIN ANALYZE'] }),
    );
    assert.equal(buildSearch(plans).search('explain analyze')[0]?.entry.id, 'query-plan');
    assert.equal(buildSearch(plans).search('explain statistics')[0]?.entry.id, 'statistics');
  });

  it('is met by the words of a comparison, on both of its sides', () => {
    assert.deepEqual(answers('why does the distance to the kitchen grow').sort(), ['caching', 'latency']);
  });

  it('may be of any length', () => {
    assert.equal(answers(`how do I ${'really '.repeat(200)} retry`).length, 0);
    assert.equal(answers(`retry ${'failure '.repeat(200)}`)[0], 'retry');
  });
});

describe('everyday words', () => {
  const entries = [
    term('soft-delete', 'Soft delete', { lookup: ['delete a user and keep the rest'] }),
    term('graphql', 'GraphQL'),
    term('user', 'User', { lookup: ['a user of the rest'] }),
  ];
  const words = { ...everydayWords, families: ['delete remove erase'] };
  const answers = (query: string) =>
    buildSearch(createCatalog(entries, {}, undefined, words))
      .search(query)
      .map(({ entry }) => entry.id);

  it('find what is written with another word of their family, in any form', () => {
    assert.equal(answers('removing a user')[0], 'soft-delete');
    assert.equal(answers('we erased a user')[0], 'soft-delete');
  });

  it('stand below the word itself', () => {
    const [, ...others] = entries;
    const both = [
      term('removal', 'Removal', { lookup: ['remove a user and keep the rest'] }),
      ...others,
      entries[0],
    ];
    const { search: find } = buildSearch(
      createCatalog(
        both.flatMap((each) => each ?? []),
        {},
        undefined,
        words,
      ),
    );
    assert.equal(find('how do I delete a user')[0]?.entry.id, 'soft-delete');
    assert.equal(find('how do I remove a user')[0]?.entry.id, 'removal');
  });

  it('are heard where ph is written as it sounds', () => {
    assert.equal(answers('grafql')[0], 'graphql');
  });
});
