import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createNonce, shellHtml } from '../../../src/webview/shell.ts';

const parts = {
  title: 'A <b> & "c"',
  style: 'main { margin: 0 }',
  script: 'start(1 < 2);',
  nonce: 'abc123',
  first: undefined,
};
const html = shellHtml(parts);

describe('the shell of a page', () => {
  it('allows nothing but its own script and styles', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(html)?.[1]
      ?.replaceAll('&#39;', "'");
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc123'; style-src 'nonce-abc123'; base-uri 'none'; form-action 'none'",
    );
  });

  it('holds one style and one script, each under the nonce, no handler and no address', () => {
    assert.deepEqual(html.match(/<style[\s\S]*?<\/style>/g), [
      '<style nonce="abc123">main { margin: 0 }</style>',
    ]);
    assert.deepEqual(html.match(/<script[\s\S]*?<\/script>/g), [
      '<script nonce="abc123">start(1 < 2);</script>',
    ]);
    assert.doesNotMatch(html, /\s(?:style|src|href|on\w+)=/);
  });

  it('escapes what it is handed', () =>
    assert.match(html, /<title>A &lt;b&gt; &amp; &quot;c&quot;<\/title>/));
  it('says that a page is being opened, or holds it', () => {
    assert.match(html, /<main id="atlas-page" aria-busy="true"><p class="loading">/);
    const page = { id: 'connection-pool', title: 'A "pool"', html: '<article>A pool</article>' };
    const reader = { languages: ['php'], tools: [] };
    const [, told = '', shown] =
      /<main id="atlas-page" aria-busy="true" data-first="([^"]*)">(.*)<\/main>/.exec(
        shellHtml({ ...parts, first: { type: 'show', page, reader } }),
      ) ?? [];
    assert.equal(shown, page.html);
    // What the script is told is the same as for every other page, but that its text is there.
    assert.deepEqual(JSON.parse(told.replaceAll('&quot;', '"')), {
      type: 'show',
      page: { ...page, html: '' },
      reader,
    });
  });

  it('says its language, and has a main landmark', () =>
    assert.match(html, /<html lang="en">[\s\S]*<main id="atlas-page"/));
});

describe('a nonce', () => {
  it('is long and never the same', () => {
    const nonces = Array.from({ length: 50 }, createNonce);
    assert.equal(new Set(nonces).size, 50);
    assert.ok(nonces.every((nonce) => /^[\da-f]{32}$/.test(nonce)));
  });
});
