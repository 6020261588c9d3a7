import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { createColours } from '../../../src/build/colours.ts';
import { renderDiagram } from '../../../src/build/diagrams.ts';
import { renderPages } from '../../../src/build/pages.ts';
import { grammars } from '../../../src/pages/languages.ts';
import { paintAgain, paintRuns } from '../../../src/pages/painted.ts';
import { renderPlainly } from '../../../src/pages/render-plainly.ts';
import { fixture, fixtureCatalog, fixtureEntries } from './fixture-entries.ts';

const styles = join('src', 'webview', 'styles');
const stylesheets = readdirSync(styles)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(styles, name), 'utf8'));
const known = new Set(
  stylesheets
    .join('\n')
    .match(/\.[cd]-[\w-]+/g)
    ?.map((name) => name.slice(1)),
);
const classesIn = (markup: string): string[] =>
  [...markup.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '));

describe('the stylesheets', () => {
  it('name no colour of their own', () => {
    for (const text of stylesheets) {
      assert.deepEqual(
        text.replace(/\/\*[\s\S]*?\*\//g, '').match(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/gi),
        null,
      );
    }
  });
});

describe('the colouring of code', () => {
  let colour: (code: string, language: string) => string;
  before(async () => {
    const runsOf = await createColours();
    colour = (code, language) => paintRuns(code, runsOf(code, language));
  });

  it('puts classes, never styles', () => {
    assert.equal(
      colour('const a = "<b>"; // x', 'javascript'),
      '<span class="c-keyword">const</span> a = <span class="c-string">&quot;&lt;b&gt;&quot;</span>; <span class="c-comment">// x</span>',
    );
  });

  it('never lets a span cross a line end', () => {
    for (const line of colour('/* a\nb */\n`x\ny`', 'javascript').split('\n')) {
      assert.equal(line.match(/<span/g)?.length, line.match(/<\/span>/g)?.length);
    }
  });

  it('keeps the text as it is, in every language it knows', () => {
    const code = 'SELECT 1; # x -- y // z\n{"a": [1, "b"]}\n<p class="q">&amp;</p>';
    for (const grammar of grammars) {
      const text = colour(code, grammar).replace(/<[^>]+>/g, '');
      const decoded = text
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      assert.equal(decoded, code, grammar);
    }
  });

  it('leaves an unknown language plain', () => assert.equal(colour('<b>', 'klingon'), '&lt;b&gt;'));

  it('uses only classes of the stylesheet', () => {
    const code = 'class A extends B { @x m(p) { return this.f(1, "s", null, /r/); } } // c';
    for (const name of ['javascript', 'typescript', 'java', 'python', 'yaml', 'diff', 'html'].flatMap(
      (grammar) => classesIn(colour(code, grammar)),
    )) {
      assert.ok(known.has(name), name);
    }
  });
});

describe('what was painted before', () => {
  it('is given out in the order in which it was made, and what is missing is plain', () => {
    const paint = paintAgain({ colours: ['3k1-1n'], diagrams: [null] });
    assert.equal(
      paint.colour('let 1', 'javascript'),
      '<span class="c-keyword">let</span> <span class="c-number">1</span>',
    );
    assert.equal(paint.colour('let <', 'javascript'), 'let &lt;');
    const label = { id: 'd', title: 't' };
    assert.deepEqual([paint.diagram('a', label), paint.diagram('b', label)], [undefined, undefined]);
  });

  it('loses no letter of the code to runs of other code', () => {
    for (const runs of ['2k', '99s', '1k99999n2s', 'rubbish', '3z']) {
      assert.equal(paintRuns('a < b', runs).replace(/<[^>]+>/g, ''), 'a &lt; b', runs);
    }
  });
});

describe('a diagram', () => {
  const sequence = renderDiagram(
    'sequenceDiagram\n  participant A as App\n  participant P as Pool\n  A->>P: borrow <1>\n  P-->>A: connection',
    { id: 'd1', title: 'App & pool' },
  );
  const flow = renderDiagram(
    'graph LR\n  A[Browser] -->|GET| B(App)\n  B -.-> C[(Rows)]\n  style A fill:#f00\n  D[Alone]',
    { id: 'd2', title: 'x' },
  );

  it('names itself', () => {
    assert.match(
      sequence.svg,
      /^<svg [^>]*role="img" aria-labelledby="d1-title"><title id="d1-title">App &amp; pool<\/title>/,
    );
  });

  it('carries no style, no colour, no font from elsewhere', () => {
    for (const { svg } of [sequence, flow]) {
      assert.doesNotMatch(
        svg,
        /<style|\sstyle=|@import|https?:\/\/(?!www\.w3\.org)|(?:fill|stroke)="(?!none)/,
      );
    }
  });

  it('uses only classes of the stylesheet for its colours', () => {
    for (const name of [sequence, flow]
      .flatMap(({ svg }) => classesIn(svg))
      .filter((each) => each.startsWith('d-'))) {
      assert.ok(known.has(name), name);
    }
  });

  it('has ids of its own', () => {
    assert.ok([...flow.svg.matchAll(/\sid="([^"]+)"/g)].every(([, id]) => id?.startsWith('d2-')));
    assert.ok([...flow.svg.matchAll(/url\(#([^)]+)\)/g)].every(([, id]) => id?.startsWith('d2-')));
  });

  it('says the same in words, in order', () => {
    assert.deepEqual(sequence.words, ['App → Pool: borrow <1>', 'Pool → App: connection']);
    assert.deepEqual(flow.words, ['Browser → App: GET', 'App → Rows', 'Alone']);
  });
});

describe('the pages of the build', () => {
  it('are one for each entry that is no part', async () => {
    const { pages, problems } = await renderPages(fixtureEntries, fixtureCatalog);
    assert.deepEqual(problems, []);
    assert.equal(pages.has('404'), false);
    assert.equal(pages.size, fixtureEntries.length - 2);
    assert.match(
      pages.get('connection-pool')?.html ?? '',
      /<svg[^>]*role="img"[\s\S]*?Request → Pool: borrow/,
    );
    assert.doesNotMatch([...pages.values()].map(({ html }) => html).join(''), /\sstyle=/);
  });

  it('are rendered again, to the letter, of their text and what was painted', async () => {
    const { pages, painted } = await renderPages(fixtureEntries, fixtureCatalog);
    const pool = fixture('connection-pool');
    const { page } = renderPlainly(pool, fixtureCatalog, painted.get(pool.id));
    assert.equal(page?.html, pages.get(pool.id)?.html);
    assert.notEqual(renderPlainly(pool, fixtureCatalog).page?.html, page?.html);
  });

  it('tell every fault of a guide at its place', async () => {
    const guide =
      'See [x](atlas:transaction#nowhere) and [y](#nor-here).\n\n```js run\n1\n```\n\n```mermaid\nnot a diagram\n```\n';
    const { problems } = await renderPages(
      [{ ...fixture('thread-pool'), guide }, fixture('transaction')],
      fixtureCatalog,
    );
    assert.deepEqual(
      problems.map(({ rule, offset, length }) => [rule, guide.slice(offset, offset + length)]),
      [
        ['fence-output', '```js run'],
        ['diagram', 'not a diagram'],
        ['dead-anchor', '](atlas:transaction#nowhere)'],
        ['dead-anchor', '](#nor-here)'],
      ],
    );
  });
});
