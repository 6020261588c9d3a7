import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompiledCatalog } from '../../../src/catalog/compiled.ts';

const pool = { id: 'pool', kind: 'term', name: 'Pool', summary: 'What is lent out.', depth: 'short' };
const whole = { version: 1, entries: [pool], renamed: { pond: 'pool' } };

describe('The compiled catalogue', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseCompiledCatalog(JSON.stringify(whole)), whole);
  });

  const damaged: readonly (readonly [string, string, RegExp])[] = [
    ['a file that breaks off', JSON.stringify(whole).slice(0, -5), /not readable as JSON/],
    ['another file', 'null', /not a catalogue: version/],
    ['a catalogue of another version', JSON.stringify({ ...whole, version: 2 }), /version/],
    ['no list of entries', JSON.stringify({ ...whole, entries: {} }), /entries/],
    ['an entry that is none', JSON.stringify({ ...whole, entries: [pool, null] }), /entries\.1/],
    ['an entry without a name', JSON.stringify({ ...whole, entries: [{ ...pool, name: 3 }] }), /entries\.0/],
    ['no table of old ids', JSON.stringify({ ...whole, renamed: null }), /renamed/],
  ];
  for (const [what, json, said] of damaged) {
    it(`says what is wrong with ${what}`, () => {
      const read = parseCompiledCatalog(json);
      assert.match('damaged' in read ? read.damaged : '', said);
    });
  }
});
