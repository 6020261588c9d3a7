import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompiledCatalog, writeCompiledCatalog } from '../../../src/catalog/compiled.ts';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';

const pool: IndexedEntry = {
  id: 'pool',
  kind: 'term',
  name: 'Pool',
  summary: 'What is lent out.',
  level: 'beginner',
  depth: 'short',
};
const pond: IndexedEntry = { ...pool, id: 'pond', aliases: ['pondlet', 'mere'] };
const lake: IndexedEntry = { ...pool, id: 'lake', needs: ['pond'] };
const whole = { entries: [pool, pond, lake, pool], renamed: { puddle: 'pool' } };

const ids = { key: 'id', values: ['pool'] };
const others = ['kind', 'name', 'summary'].map((key) => ({ key, values: ['term'] }));
const file = { version: 2, renamed: {}, columns: [ids, ...others] };

describe('The compiled catalogue', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseCompiledCatalog(writeCompiledCatalog(whole)), whole);
  });

  const damaged: readonly (readonly [string, string, RegExp])[] = [
    ['a file that breaks off', JSON.stringify(file).slice(0, -5), /not readable as JSON/],
    ['another file', 'null', /not a catalogue: version/],
    ['a catalogue of another version', JSON.stringify({ ...file, version: 1 }), /version/],
    ['no list of columns', JSON.stringify({ ...file, columns: {} }), /columns/],
    ['a column that is none', JSON.stringify({ ...file, columns: [ids, null] }), /columns\.1/],
    ['a column without values', JSON.stringify({ ...file, columns: [{ key: 'id' }] }), /columns\.0/],
    [
      'entries without a summary',
      JSON.stringify({ ...file, columns: [ids, ...others.slice(1)] }),
      /entries\.0/,
    ],
    [
      'an entry without a name',
      JSON.stringify({ ...file, columns: [ids, ...others, { key: 'name', values: [3] }] }),
      /entries\.0/,
    ],
    ['no table of old ids', JSON.stringify({ ...file, renamed: null }), /renamed/],
  ];
  it('is read whatever else a column holds', () => {
    const far = { key: 'level', skips: [7, -9, 0.5], values: ['easy', 'hard', 'middling'] };
    const read = parseCompiledCatalog(JSON.stringify({ ...file, columns: [...file.columns, far] }));
    assert.equal('entries' in read ? read.entries.length : 0, 1);
  });

  for (const [what, json, said] of damaged) {
    it(`says what is wrong with ${what}`, () => {
      const read = parseCompiledCatalog(json);
      assert.match('damaged' in read ? read.damaged : '', said);
    });
  }
});
