import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Entry } from '../../../src/catalog/entry.ts';
import { renderPage } from '../../../src/pages/render-page.ts';
import { plainPaint } from '../../../src/pages/samples.ts';
import { fixture, fixtureCatalog } from './fixture-entries.ts';
import { htmlOf } from './rendered.ts';

describe('samples on a page', () => {
  const html = htmlOf('connection-pool');

  it('say what stands behind them', () => {
    assert.match(html, /Runs<\/span> our tests run this in Node\.js and compare/);
    assert.match(html, /run this on PostgreSQL, in two sessions,/);
    assert.match(html, /Type-checked<\/span> against the types of pg, not run/);
    assert.match(html, /Transcript<\/span> seen once with psql 18\.1/);
    assert.match(html, /For reading<\/span> not run/);
  });

  it('are tabs when they follow each other, one of them chosen', () => {
    const tabs = [
      ...html.matchAll(
        /role="tab" id="([^"]+)" aria-controls="([^"]+)" aria-selected="(true|false)" tabindex="(-?\d)" data-language="(\w+)"/g,
      ),
    ];
    assert.deepEqual(
      tabs.map(([, , , selected, index, language]) => [language, selected, index]),
      [
        ['typescript', 'true', '0'],
        ['python', 'false', '-1'],
        ['java', 'false', '-1'],
      ],
    );
    for (const [, tab, panel] of tabs) {
      assert.match(html, new RegExp(`role="tabpanel" id="${panel}" aria-labelledby="${tab}"`));
    }
    assert.equal(html.match(/role="tabpanel"[^>]* hidden>/g)?.length, 2);
  });

  it('hide the output that is to be guessed, and ask the question of that sample there', () => {
    assert.match(
      html,
      /data-guess data-question="tiny"[\s\S]*?Three callers[\s\S]*?<div data-answer tabindex="-1" hidden><div class="output">/,
    );
    assert.equal(html.match(/data-question="tiny"/g)?.length, 1);
  });

  it('set the prompts of two sessions apart', () =>
    assert.match(html, /<span class="session-b">B&gt;<\/span> update/));
  it('show a diagram that cannot be drawn as its text', () =>
    assert.match(html, /<figure class="diagram"><pre class="code"><code>sequenceDiagram/));
});

describe('questions on a page', () => {
  const html = htmlOf('connection-pool');

  it('come in the kinds their author chose, with the reason beside each answer', () => {
    for (const body of [
      '<ul class="options"',
      '<button [^>]*data-reveal',
      '<ol class="spot"',
      '<ol class="order"',
    ]) {
      assert.match(html, new RegExp(body));
    }
    assert.equal(html.match(/<li data-option=/g)?.length, 3);
    assert.equal(html.match(/<li data-option="refused" data-right>/g)?.length, 1);
    assert.match(html, /data-line data-right><span[^>]*><span[^>]*>Line <\/span>3</);
  });

  it('ask for the output of a sample that shows it, with the sample again', () => {
    const entry: Entry = {
      ...fixture('connection-pool'),
      guide: '```js run name=tiny-pool\n1\n```\n\n```output\none\n```',
    } as Entry;
    const page = renderPage(entry, fixtureCatalog, plainPaint).html;
    assert.match(page, /id="questions"[\s\S]*data-guess data-question="tiny"/);
  });
});
