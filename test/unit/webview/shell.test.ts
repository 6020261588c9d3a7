import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createNonce, shellHtml } from '../../../src/webview/shell.ts';

const parts = {
  title: 'A <b> & "c"',
  cspSource: 'https://*.vscode-cdn.net',
  styleUri: 'https://x/dist/guide.css',
  scriptUri: 'https://x/dist/guide.js?a&b',
  nonce: 'abc123',
  page: undefined,
};
const html = shellHtml(parts);

describe('the shell of a page', () => {
  it('allows nothing but its own script and styles', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(html)?.[1]
      ?.replaceAll('&#39;', "'");
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc123'; style-src https://*.vscode-cdn.net; base-uri 'none'; form-action 'none'",
    );
  });

  it('has no inline script, style or handler', () => {
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script nonce="abc123" src="https://x/dist/guide.js?a&amp;b">',
    ]);
  });

  it('escapes what it is handed', () =>
    assert.match(html, /<title>A &lt;b&gt; &amp; &quot;c&quot;<\/title>/));
  it('says that a page is being opened, or holds it', () => {
    assert.match(html, /<main id="atlas-page" aria-busy="true"><p class="loading">/);
    const page = { id: 'connection-pool', title: 'Connection pool', html: '<article>A pool</article>' };
    assert.match(
      shellHtml({ ...parts, page }),
      /<main id="atlas-page" aria-busy="true" data-page="connection-pool"><article>A pool<\/article><\/main>/,
    );
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
