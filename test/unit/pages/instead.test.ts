import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decodeHTMLStrict } from '../../../src/pages/instead/entities.ts';

describe('the few HTML entities that a pack may write', () => {
  const cases: [string, string][] = [
    ['&amp;', '&'],
    ['&lt;b&gt;', '<b>'],
    ['&#8230;', '…'],
    ['&#x2014;', '—'],
    ['&#0; &#xD800; &#9999999;', '\ufffd \ufffd \ufffd'],
    ['&bogus; &constructor; & so on', '&bogus; &constructor; & so on'],
  ];
  for (const [text, expected] of cases) {
    it(`${text} → ${expected}`, () => {
      assert.equal(decodeHTMLStrict(text), expected);
    });
  }
});
