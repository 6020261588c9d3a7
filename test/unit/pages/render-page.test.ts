import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { Entry } from '../../../src/catalog/entry.ts';
import { indexEntry, longTextsOf, wholeEntry } from '../../../src/catalog/index-entry.ts';
import { pageOf } from '../../../src/guide/target.ts';
import { comparisonAnchor } from '../../../src/pages/anchors.ts';
import { readStored } from '../../../src/pages/page-file.ts';
import { renderPage } from '../../../src/pages/render-page.ts';
import { renderPlainly } from '../../../src/pages/render-plainly.ts';
import { plainPaint } from '../../../src/pages/samples.ts';
import { fixture, fixtureCatalog, fixtureEntries } from './fixture-entries.ts';
import { htmlOf, render } from './rendered.ts';

const wholes = fixtureEntries.filter((entry) => !(entry.kind === 'term' && entry.partOf));

describe('every page', () => {
  for (const { id, name } of wholes) {
    describe(`such as that of ${id}`, () => {
      const { html, title, anchors } = render(id);

      it('has one h1 with its name, and that title', () => {
        assert.deepEqual(html.match(/<h1[^>]*>.*?<\/h1>/g), [`<h1 tabindex="-1">${name}</h1>`]);
        assert.equal(title, name);
      });

      it('carries no style, no script and no handler', () => {
        assert.doesNotMatch(html, /<script|<style|\sstyle=|\son\w+=/i);
      });

      it('has every id once, and knows them all', () => {
        const ids = [...html.matchAll(/<(?!title|svg|marker)[a-z0-9]+[^>]*\sid="([^"]+)"/g)].map(
          ([, found]) => found ?? '',
        );
        assert.deepEqual(
          ids.filter((each, at) => ids.indexOf(each) !== at),
          [],
        );
        for (const [, heading = ''] of html.matchAll(/<h2[^>]*\sid="([^"]+)"/g)) {
          assert.ok(anchors.includes(heading), heading);
        }
      });

      it('leads only to places and pages that are there', () => {
        const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, found]) => found));
        for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) {
          assert.ok(ids.has(target), `#${target}`);
        }
        for (const [, target = ''] of html.matchAll(/href="atlas:([^"#]+)/g)) {
          assert.ok(fixtureCatalog.get(target), target);
        }
      });

      it('survives being written and read', () => {
        const stored = { page: render(id), markdown: '# It' };
        assert.deepEqual(readStored(JSON.stringify({ [id]: stored }), id), stored);
        const texts = { texts: longTextsOf(fixture(id)) };
        assert.deepEqual(readStored(JSON.stringify({ [id]: texts }), id), texts);
        assert.ok('damaged' in readStored(JSON.stringify({ [id]: { texts: 1 } }), id));
        assert.ok('damaged' in readStored(JSON.stringify({ [id]: { texts: {}, painted: [] } }), id));
        assert.ok('damaged' in readStored(JSON.stringify({ another: texts }), id));
      });

      it('is the same from the index and its own file as from the entry', () => {
        const entry = fixture(id);
        const whole = wholeEntry(indexEntry(entry), longTextsOf(entry));
        assert.deepEqual(renderPlainly(whole, fixtureCatalog), renderPlainly(entry, fixtureCatalog));
      });
    });
  }
});

describe('the page of a term', () => {
  const html = htmlOf('connection-pool');

  it('says kind, level, skill, other names and when its sources were read', () => {
    assert.match(html, /<span class="kind[^>]*>Term<\/span>/);
    assert.match(html, />intermediate<\/span>/);
    assert.match(html, /in <a [^>]*href="atlas:databases">Databases<\/a>/);
    assert.match(html, /also connection pooling, database pool/);
    assert.match(html, /sources read October 2026/);
  });

  it('says in one line where on the road it lives', () => {
    assert.match(html, /<a class="road" href="atlas:how-a-request-travels#stop-database">/);
    assert.match(html, /Lives at stop 7 of the road a request travels: Database/);
  });

  it('begins the goal in the middle of a sentence', () => assert.match(html, /can<\/strong> size a pool/));
  it('names what to know first', () =>
    assert.match(html, /Know first<\/dt><dd><a [^>]*href="atlas:transaction"/));

  it('shows how it is written, per tool', () => {
    assert.match(
      html,
      /<tr data-tool="spring"><th scope="row"><a [^>]*>Spring<\/a><\/th><td><p><code>spring\.datasource/,
    );
    const tools = [...html.matchAll(/<tr data-tool="([^"]+)"/g)].map(([, tool]) => tool);
    assert.deepEqual(tools, [...new Set(tools)], 'each tool has one row');
  });

  it('shows a comparison from both sides', () => {
    assert.match(html, /href="atlas:thread-pool"[\s\S]*?A thread pool lends workers/);
    assert.match(htmlOf('thread-pool'), /href="atlas:connection-pool"[\s\S]*?A thread pool lends workers/);
  });

  it('has a place of its own for each comparison, those of its parts too', () => {
    for (const { id } of fixtureEntries) {
      const { id: page } = pageOf({ id }, fixtureCatalog) ?? { id };
      for (const { other } of fixtureCatalog.comparisons(id)) {
        const anchor = comparisonAnchor(id, other.id);
        assert.ok(htmlOf(page).includes(` id="${anchor}"`), anchor);
        assert.ok(render(page).anchors.includes(anchor), anchor);
      }
    }
  });

  it('explains errors, with a gap for what varies', () => {
    assert.match(html, /timed out after <var>n<\/var>ms/);
    assert.match(html, /What it means\.<\/strong> Every connection/);
    assert.match(html, /First\.<\/strong> Look for code/);
  });

  it('lists its links with the month they were read, and numbers them as the footnotes do', () => {
    assert.match(
      html,
      /<li id="link-pg-max"[^>]*><a href="https:\/\/www\.postgresql\.org[^"]*">PostgreSQL 18: max_connections<\/a> <span class="link-host">postgresql\.org, read November 2026/,
    );
    assert.match(html, /<a href="#link-pg-max" aria-label="Source 1:/);
  });

  it('numbers its links as the guide first refers to them, in whatever order they were written', () => {
    const entry = fixture('connection-pool');
    const { links = [] } = entry;
    const turned = renderPage({ ...entry, links: [...links].reverse() }, fixtureCatalog, plainPaint).html;
    assert.ok(links.length > 1);
    assert.match(turned, /<a href="#link-pg-max" aria-label="Source 1:/);
    assert.match(turned, /<ol class="links"><li id="link-pg-max"/);
  });

  it('says what it opens the way to', () =>
    assert.match(htmlOf('transaction'), /id="next"[\s\S]*?href="atlas:connection-pool"/));

  it('leads on and back within a path', () => {
    assert.match(html, /data-path="front-to-back"[\s\S]*?Step 3 of 3/);
    assert.match(
      htmlOf('transaction'),
      /rel="prev"[\s\S]*?How a request travels[\s\S]*?rel="next"[\s\S]*?connection pool/,
    );
  });
});

describe('the page of a whole', () => {
  const html = htmlOf('http-status-codes');

  it('has each part under its own id', () => {
    assert.match(html, /<h3 id="404" tabindex="-1">404 Not Found<\/h3>\s*<p>There is nothing/);
    assert.match(html, /<h3 id="409"/);
  });

  it('shows what is known of a part', () => {
    assert.match(html, /res\.status\(404\)/);
    assert.match(html, /Not <a [^>]*href="atlas:409"/);
    assert.match(html, /RFC 9110/);
  });
});

describe('the page of a role', () => {
  const html = htmlOf('back-end-developer');
  it('says what one answers for', () =>
    assert.match(html, /<li>Design the data and keep it <strong>right<\/strong>\.<\/li>/));
  it('shows figures only with source and date', () => {
    assert.match(html, /\$112,000[\s\S]*?a survey<br>2025/);
    assert.match(html, /25 %[\s\S]*?an office of statistics<br>undated/);
    assert.match(html, /They disagree/);
  });
});

describe('the page of a skill', () => {
  const html = htmlOf('databases');
  it('shows what to learn in its order, the rest after it', () => {
    assert.match(html, /<ol class="cards">[\s\S]*?transaction[\s\S]*?connection pool[\s\S]*?<\/ol>/);
    assert.match(html, /More in this skill/);
  });
  it('names the roles that need it', () =>
    assert.match(html, /Roles that need it[\s\S]*?back-end developer/));
});

describe('the page of a tool', () => {
  const html = htmlOf('redis');
  it('says what it is about and what one takes instead, and when', () => {
    assert.match(html, /Versions<\/dt><dd>Redis 8/);
    assert.match(html, /atlas:nodejs[\s\S]*?one process is enough: a <code>Map<\/code>/);
  });
});

describe('the page of a path', () => {
  const html = htmlOf('front-to-back');
  it('shows its steps with why, and for whom, how long and at what cost', () => {
    assert.match(html, /<ol class="steps">[\s\S]*?You know its first stop/);
    assert.match(html, /For<\/dt>[\s\S]*?Time<\/dt>[\s\S]*?Cost<\/dt>/);
  });
});

describe('the map', () => {
  const html = htmlOf('how-a-request-travels');

  it('has nine stations in each of its drawings, each leading to its stop', () => {
    const stations = [...html.matchAll(/<a class="station[^"]*" href="#(stop-\w+)"/g)].map(
      ([, target]) => target,
    );
    assert.equal(stations.length, 18);
    assert.equal(new Set(stations).size, 9);
  });

  it('leads from each stop to its skills and entries, the parts of a whole left out', () => {
    assert.match(
      html,
      /<h3 id="stop-database"[\s\S]*?href="atlas:databases"[\s\S]*?href="atlas:transaction"/,
    );
    assert.match(html, /<h3 id="stop-cache"[\s\S]*?href="atlas:redis"/);
    assert.doesNotMatch(html, /href="atlas:404"/);
  });

  it('says itself in words', () =>
    assert.match(html, /A line runs from Browser over TLS, Proxy and Application to Database/));
});

describe('a whole and its parts', () => {
  const link = (title: string) => ({ id: 'spec', title, url: 'https://example.org/' });
  const whole: Entry = { id: 'codes', kind: 'term', name: 'Codes', summary: 's', links: [link('One')] };
  const part: Entry = {
    id: 'code-1',
    kind: 'term',
    name: 'Code 1',
    summary: 's',
    partOf: 'codes',
    guide: 'It is[^spec] so.',
    links: [link('Two')],
  };
  it('have links of one id, and footnotes lead each to its own', () => {
    const catalog = createCatalog([whole, part].map((each) => indexEntry(each)));
    const { html, anchors } = renderPage({ ...whole, guide: 'So[^spec].' }, catalog, plainPaint, [part]);
    for (const anchor of ['link-spec', 'link-code-1-spec']) {
      assert.equal(html.split(`href="#${anchor}"`).length, 2, anchor);
      assert.equal(html.split(`id="${anchor}"`).length, 2, anchor);
      assert.ok(anchors.includes(anchor));
    }
  });
});

describe('what an author or a pack may write', () => {
  it('is text and never markup, in every field', () => {
    const hostile = '<img src=x onerror=alert(1)> [x](command:y) <script>';
    const entry: Entry = {
      id: 'bad',
      kind: 'tool',
      name: hostile,
      summary: hostile,
      aliases: [hostile],
      goal: hostile,
      versions: hostile,
      guide: `## ${hostile}\n\n${hostile}\n\n\`\`\`${hostile}\n${hostile}\n\`\`\``,
      compare: [{ with: 'redis', how: hostile }],
      inCode: [{ in: 'x"><script>', write: hostile, note: hostile }],
      errors: [{ says: hostile, means: hostile, first: hostile }],
      related: ['gone'],
      needs: ['gone'],
      alternatives: [{ id: 'gone', when: hostile }],
      links: [{ id: 'l', title: hostile, url: 'https://a.example/"><script>' }],
      quiz: [
        {
          id: 'q',
          kind: 'choose',
          ask: hostile,
          options: [{ id: 'o', text: hostile, why: hostile, right: true }],
        },
        { id: 'p', kind: 'predict', ask: hostile, sample: 'none', why: hostile },
        { id: 's', kind: 'spot', ask: hostile, language: hostile, code: hostile, line: 9, why: hostile },
      ],
    };
    const catalog = createCatalog([...fixtureCatalog.entries, indexEntry(entry)]);
    const { html } = renderPage(entry, catalog, plainPaint);
    assert.doesNotMatch(html, /<img|<script|href="command:/);
  });
});
