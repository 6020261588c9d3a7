import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { renderMarkdown } from '../../../src/pages/render-markdown.ts';
import { fixture, fixtureCatalog, fixtureEntries } from './fixture-entries.ts';

describe('a page as Markdown', () => {
  const text = renderMarkdown(fixture('connection-pool'), fixtureCatalog);

  it('begins with its name and says what it is', () => {
    assert.match(text, /^# connection pool\n\n\*term, intermediate\*\n\nA set of open database connections/);
  });

  it('keeps the guide as it was written, without links that lead nowhere outside', () => {
    assert.match(text, /See transaction and \[the driver\]\(https:\/\/node-postgres\.com\/\)/);
    assert.doesNotMatch(text, /atlas:/);
    assert.match(text, /```js\nclass Pool/);
  });

  it('has the tables of the page as lists', () => {
    assert.match(text, /- Spring: `spring\.datasource\.hikari\.maximum-pool-size` \(default `10`\)/);
    assert.match(text, /- \*\*thread pool\.\*\* A thread pool lends/);
  });

  it('ends with its sources, and footnotes that lead to them', () => {
    assert.match(
      text,
      /\[\^pg-max\]: \[PostgreSQL 18: max_connections\]\(https:[^)]+\), read November 2026\n$/,
    );
  });

  it('is made for every entry', () => {
    for (const entry of fixtureEntries) {
      assert.match(renderMarkdown(entry, fixtureCatalog), new RegExp(`^# ${entry.name}\n`));
    }
  });
});
