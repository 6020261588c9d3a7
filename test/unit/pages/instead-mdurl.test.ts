import assert from 'node:assert/strict';
import * as whole from 'mdurl';
import { describe, it } from 'mocha';
import * as instead from '../../../src/pages/instead/mdurl.ts';

const addresses = [
  'https://www.postgresql.org/docs/18/runtime-config-connection.html',
  'https://example.org/a b?q=ä&r=%C3%A4#größe',
  'https://example.org:8080/a;b@c/[d]/{e}|f\\g"h<i>`^',
  'https://user:pass@example.org/100%/%zz/%41',
  'https://example.org/\u{1f600}/\ud83d/x',
  'mailto:somebody@example.org?subject=a b',
  'atlas:connection-pool#sizing',
  '#a-heading',
  '',
];

describe('What stands for mdurl in the bundle', () => {
  for (const address of addresses) {
    it(`encodes ${JSON.stringify(address)} as the package does part by part`, () => {
      const parts = whole.parse(address, true);
      for (const part of ['auth', 'hostname', 'pathname', 'search', 'hash'] as const) {
        const text = parts[part];
        if (text) {
          parts[part] = whole.encode(text);
        }
      }
      const { pathname } = instead.parse(address);
      assert.equal(instead.format({ pathname: instead.encode(pathname) }), whole.format(parts));
    });
  }

  for (const address of [
    'https://example.org/%C3%A4%20b',
    'https://example.org/%2F%25%23',
    'https://example.org/a',
  ]) {
    it(`shows ${address} as the package does`, () => {
      assert.equal(instead.decode(address), whole.decode(address, `${whole.decode.defaultChars}%`));
    });
  }

  it('leaves an address as it is that nobody can decode', () => {
    assert.equal(instead.decode('https://example.org/%E4'), 'https://example.org/%E4');
  });
});
