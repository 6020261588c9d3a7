import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Link } from '../../../src/catalog/entry.ts';
import { Anchors } from '../../../src/pages/anchors.ts';
import { html } from '../../../src/pages/html.ts';
import { isAllowedTarget, renderInline, renderProse } from '../../../src/pages/markdown.ts';

const links: readonly Link[] = [
  { id: 'rfc', title: 'RFC 1 & <more>', url: 'https://rfc.example/1' },
  { id: 'pg-max', title: 'PostgreSQL', url: 'https://pg.example/' },
];

const prose = (text: string) =>
  renderProse(text, {
    links,
    anchors: new Anchors(),
    sample: (example, before) => html`<i data-n="${example.length}">${before}</i>`,
  });
const markup = (text: string): string => prose(text).html.markup;

describe('a link of a text', () => {
  for (const target of [
    'https://example.org/a?b#c',
    'mailto:a@example.org',
    '#how-it-works',
    'atlas:connection-pool',
    'atlas:http-status-codes#404',
    '#über-uns',
    'atlas:pool#größe_1',
    '#склад',
  ]) {
    it(`may lead to ${target}`, () => {
      assert.ok(isAllowedTarget(target));
      assert.match(markup(`[x](${target})`), /<a href="/);
    });
  }

  for (const target of [
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'vscode://x/y',
    'vscode-webview-resource:x',
    'file:///etc/passwd',
    'data:text/html,x',
    'http://example.org',
    'HTTPS://example.org',
    '//example.org',
    'https:example',
    'atlas:Not-An-Id',
    'atlas:a#b"onclick=',
    'relative/page',
    '#a b',
    '',
    'atlas:',
  ]) {
    it(`may not lead to ${target}`, () => {
      assert.ok(!isAllowedTarget(target));
      assert.doesNotMatch(markup(`[x](${target}) <${target}>`), /<a /);
      assert.doesNotMatch(renderInline(`[x](${target})`).markup, /<a /);
    });
  }

  it('is never made of a bare address', () => assert.doesNotMatch(markup('see https://example.org'), /<a /));
  it('is never a picture', () => assert.doesNotMatch(markup('![x](https://example.org/x.png)'), /<img/));
});

describe('any text at all', () => {
  const pieces = [
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<style>',
    '[a](',
    'javascript:',
    'command:',
    'https://',
    ')',
    '"',
    "'",
    '`',
    '```',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '> ',
    '|',
    '| - |',
    '[^rfc]',
    '[^none]',
    '<!--',
    '&lt;',
    '&#x3C;',
    '\\',
    'x',
    '  ',
    '<a href="command:x">',
    '[r]: command:x',
    '[r]',
    '<https://a.b/">',
    'style="x"',
  ];

  it('becomes markup without scripts, handlers, styles or links that act', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const shown = markup(parts.join(''));
        const tags = shown.match(/<[a-z][^>]*>/gi) ?? [];
        for (const tag of tags) {
          assert.match(
            tag,
            /^<(?:p|a|sup|h[234]|ul|ol|li|blockquote|code|pre|table|thead|tbody|tr|th|td|div|hr|br|em|strong|i)\b/i,
          );
          assert.doesNotMatch(tag, /\s(?:on\w+|src)\s*=/i);
          assert.doesNotMatch(tag, /href="(?!https:\/\/|mailto:|#|atlas:)/i);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a footnote mark', () => {
  it('leads to its link by a number and names it', () => {
    assert.equal(
      markup('Ten[^pg-max].'),
      '<p>Ten<sup class="source"><a href="#link-pg-max" aria-label="Source 2: PostgreSQL">2</a></sup>.</p>\n',
    );
    assert.match(markup('[^rfc]'), /RFC 1 &amp; &lt;more&gt;/);
  });

  it('stays as written where there is no such link, and in code', () => {
    assert.equal(markup('[^nobody]'), '<p>[^nobody]</p>\n');
    assert.equal(markup('`[^rfc]`'), '<p><code>[^rfc]</code></p>\n');
  });
});

describe('a heading in another script', () => {
  it('is a place to which links lead', () => {
    const shown = markup('# Über uns\n\n# Склад\n\n[a](#uber-uns) [b](#склад)');
    for (const id of ['uber-uns', 'склад']) {
      assert.ok(shown.includes(`id="${id}"`) && shown.includes(`href="#${id}"`), shown);
    }
  });
});

describe('headings', () => {
  it('begin at the second order, whatever the author began with', () => {
    assert.match(markup('# A\n\n## B'), /<h2[^>]*>A<\/h2>\s*<h3[^>]*>B<\/h3>/);
    assert.match(markup('### A\n\n#### B'), /<h2[^>]*>A<\/h2>\s*<h3[^>]*>B<\/h3>/);
  });

  it('have ids of their words, each once, and are listed', () => {
    const { html: shown, headings } = prose(
      '## How `it` works\n\n## How it works\n\n### Smaller\n\n## C++ & C#',
    );
    assert.deepEqual(headings, [
      { id: 'how-it-works', text: 'How it works' },
      { id: 'how-it-works-2', text: 'How it works' },
      { id: 'cpp-csharp', text: 'C++ & C#' },
    ]);
    assert.match(shown.markup, /<h3 id="smaller"/);
  });
});

describe('fences of a guide', () => {
  it('are handed over an example at a time, with the sentence before', () => {
    const shown = markup(
      'First. The pool in two languages:\n\n```js\n1\n```\n\n```python\n1\n```\n\nThen.\n\n```sql\n1\n```',
    );
    assert.deepEqual(shown.match(/<i.*?<\/i>/g), [
      '<i data-n="2">The pool in two languages.</i>',
      '<i data-n="1">Then.</i>',
    ]);
  });

  it('keep their place in a list', () => {
    assert.match(markup('1. One\n\n   ```js\n   1\n   ```\n2. Two'), /<li>\s*<p>One<\/p>\s*<i data-n="1">/);
  });
});
