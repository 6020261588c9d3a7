import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompiledCatalog, writeCompiledCatalog } from '../../../src/catalog/compiled.ts';
import type { Evidence, IndexedEntry } from '../../../src/catalog/entry.ts';

const pool: IndexedEntry = {
  id: 'pool',
  kind: 'term',
  name: 'Pool',
  summary: 'What is lent out.',
  level: 'beginner',
  depth: 'short',
};
const pond: IndexedEntry = { ...pool, id: 'pond', aliases: ['pondlet', 'mere'] };
const drops: Evidence = { near: ['water'], exact: true };
const lake: IndexedEntry = {
  ...pool,
  id: 'lake',
  needs: ['pond'],
  contextual: [
    { names: ['basin'], when: [{ in: 'comment' }, drops] },
    { names: ['shore'], when: [drops], unless: [{ in: 'comment' }, { language: 'sql' }] },
  ],
  literals: { ports: [53] },
  related: [],
};
const whole = { entries: [pool, pond, lake, pool], renamed: { puddle: 'pool' } };

const ids = { key: 'id', values: ['pool'] };
const others = ['kind', 'name', 'summary'].map((key) => ({ key, values: ['term'] }));
const columns = [ids, ...others];
const none = { rows: 0, columns: [] };
const file = { version: 3, renamed: {}, entries: { rows: 1, columns }, conditions: none };
const fileWith = (...columns: unknown[]) => JSON.stringify({ ...file, entries: { rows: 1, columns } });

describe('The compiled catalogue', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseCompiledCatalog(writeCompiledCatalog(whole)), whole);
  });

  it('holds a condition once that many names ask for', () => {
    assert.equal(writeCompiledCatalog(whole).match(/water/g)?.length, 1);
  });

  it('is read whatever else a column holds', () => {
    const far = { key: 'level', skips: [7, -9, 0.5], values: ['easy', 'hard', 'middling'] };
    const read = parseCompiledCatalog(fileWith(...columns, far));
    assert.equal('entries' in read ? read.entries.length : 0, 1);
  });

  const damaged: readonly (readonly [string, string, RegExp])[] = [
    ['a file that breaks off', JSON.stringify(file).slice(0, -5), /not readable as JSON/],
    ['another file', 'null', /not a catalogue: version/],
    ['a catalogue of another version', JSON.stringify({ ...file, version: 2 }), /version/],
    ['no list of columns', JSON.stringify({ ...file, entries: { rows: 1, columns: {} } }), /: entries$/],
    ['no number of rows', JSON.stringify({ ...file, entries: { rows: 'few', columns } }), /: entries$/],
    ['no conditions', JSON.stringify({ ...file, conditions: undefined }), /: conditions$/],
    ['a column that is none', fileWith(ids, null), /: entries$/],
    ['a column without values', fileWith({ key: 'id' }), /: entries$/],
    ['entries without a summary', fileWith(ids, ...others.slice(1)), /: entries$/],
    ['an entry without a name', fileWith(...columns, { key: 'name', values: [3] }), /: entries$/],
    ['no table of old ids', JSON.stringify({ ...file, renamed: null }), /renamed/],
  ];

  for (const [what, json, said] of damaged) {
    it(`says what is wrong with ${what}`, () => {
      const read = parseCompiledCatalog(json);
      assert.match('damaged' in read ? read.damaged : '', said);
    });
  }
});
