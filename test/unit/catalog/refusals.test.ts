import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatDiagnostic } from '../../../src/catalog/diagnostic.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';

/** A small sound catalogue; each case below breaks it in one place. */
const sound = {
  'data/skills/databases.yaml':
    'name: Databases\nsummary: Storing data.\nlevel: beginner\ngroup: technical\nstop: database\n',
  'data/tools/postgresql.yaml':
    'name: PostgreSQL\nsummary: A database.\nlevel: beginner\ncategory: database\nskill: databases\n',
  'data/terms/pool.yaml':
    'name: Connection pool\nsummary: Open connections.\nlevel: beginner\nskill: databases\n',
};

const poolFile = 'data/terms/pool.yaml';
const pool = sound[poolFile];

function diagnose(changes: Readonly<Record<string, string>>): string[] {
  const files = Object.entries({ ...sound, ...changes }).map(([file, text]) => ({ file, text }));
  return readCatalog(files).diagnostics.map(formatDiagnostic);
}

/** [what is wrong, the changed files, what must be said and where] */
const refusals: [string, Record<string, string>, string][] = [
  [
    'questions where no page could ask them',
    {
      'data/terms/size.yaml':
        'name: Pool size\nsummary: How many.\nlevel: beginner\npartOf: pool\nquiz:\n  - { id: q, kind: recall, ask: Why?, answer: So. }\n',
    },
    'data/terms/size.yaml:6:3: error: a part has no page of its own to ask on; put its questions into "pool"',
  ],
  [
    'an exception that leaves nothing of the name',
    {
      [poolFile]: `${pool}contextual:\n  - { names: [pool], when: [{ in: code }], except: [thread pool, Pools] }\n`,
    },
    `${poolFile}:6:66: error: "Pools" is "pool" in another spelling, which would never speak; write "exact: true" in its evidence, or longer phrases`,
  ],
  [
    'an unknown tool in evidence against a name',
    {
      [poolFile]: `${pool}contextual:\n  - { names: [pool], when: [{ in: code }], unless: [{ uses: [postgresq] }] }\n`,
    },
    `${poolFile}:6:62: error: no entry has the id "postgresq"; did you mean "postgresql"?`,
  ],
  [
    'an unknown key',
    { [poolFile]: `${pool}sumary: x\n` },
    `${poolFile}:5:1: error: unknown key "sumary"; did you mean "summary"?`,
  ],
  [
    'an unknown key in a list',
    { [poolFile]: `${pool}links:\n  - { id: a, title: t, url: "https://a.org/", text: x }\n` },
    `${poolFile}:6:47: error: unknown key "text"`,
  ],
  [
    'a missing key',
    { [poolFile]: 'name: Connection pool\nlevel: beginner\nskill: databases\n' },
    `${poolFile}:1:1: error: missing key "summary": needs text`,
  ],
  [
    'a missing key of the kind',
    { [poolFile]: pool.replace('level: beginner\n', '') },
    `${poolFile}:1:1: error: missing key "level": a term needs it`,
  ],
  [
    'a missing stop',
    { 'data/skills/databases.yaml': sound['data/skills/databases.yaml'].replace('stop: database\n', '') },
    'data/skills/databases.yaml:1:1: error: missing key "stop": a technical skill says at which stop of a request\'s road it lives',
  ],
  [
    'a wrong type',
    { [poolFile]: `${pool}aliases: pooling\n` },
    `${poolFile}:5:10: error: "aliases" must be a list; found string "pooling"`,
  ],
  [
    'a wrong value',
    { [poolFile]: pool.replace('beginner', 'expert') },
    `${poolFile}:3:8: error: "level" must be one of beginner, intermediate, advanced; found "expert"`,
  ],
  [
    'an unknown id',
    { [poolFile]: `${pool}related: [postgresq]\n` },
    `${poolFile}:5:11: error: no entry has the id "postgresq"; did you mean "postgresql"?`,
  ],
  [
    'an id of the wrong kind',
    { [poolFile]: pool.replace('databases', 'postgresql') },
    `${poolFile}:4:8: error: "postgresql" is a tool; here stands a skill`,
  ],
  [
    'two owners of one name',
    { [poolFile]: `${pool}aliases: [Postgre-SQL]\n` },
    `${poolFile}:5:11: error: the name "Postgre-SQL" belongs to "postgresql" (data/tools/postgresql.yaml) already; no two entries claim one name. Drop it here or there, or make it contextual`,
  ],
  [
    'an over-long summary',
    { [poolFile]: pool.replace('Open connections.', 'x'.repeat(241)) },
    `${poolFile}:2:10: error: "summary": a summary has at most 240 characters; this one has 241`,
  ],
  [
    'a cycle of parents',
    {
      'data/skills/databases.yaml': `${sound['data/skills/databases.yaml']}parent: sql\n`,
      'data/skills/sql.yaml':
        'name: SQL\nsummary: Asking.\nlevel: beginner\ngroup: technical\nstop: database\nparent: databases\n',
    },
    'data/skills/databases.yaml:6:9: error: a cycle of "parent": databases → sql → databases',
  ],
  [
    'a cycle of needs',
    {
      [poolFile]: `${pool}needs: [postgresql]\n`,
      'data/tools/postgresql.yaml': `${sound['data/tools/postgresql.yaml']}needs: [pool]\n`,
    },
    `${poolFile}:5:8: error: a cycle of "needs": pool → postgresql → pool`,
  ],
  [
    'a need of a higher level',
    {
      [poolFile]: `${pool}needs: [postgresql]\n`,
      'data/tools/postgresql.yaml': sound['data/tools/postgresql.yaml'].replace('beginner', 'advanced'),
    },
    `${poolFile}:5:9: error: "postgresql" is advanced, this entry is beginner: what one needs first is never of a higher level`,
  ],
  [
    'an entry that hangs nowhere',
    { [poolFile]: pool.replace('skill: databases\n', '') },
    `${poolFile}:1:1: error: missing key "skill" or "partOf": a term needs it; without it the entry hangs nowhere`,
  ],
  [
    'a choose question without a right option',
    {
      [poolFile]: `${pool}quiz:\n  - id: q\n    kind: choose\n    ask: Why?\n    options: [{ id: a, text: A, why: w }, { id: b, text: B, why: w }]\n`,
    },
    `${poolFile}:9:14: error: a choose question has exactly one right option; this one has 0`,
  ],
  [
    'a link that is not https',
    { [poolFile]: `${pool}links:\n  - { id: a, title: t, url: "http://a.org/" }\n` },
    `${poolFile}:6:29: error: "links[1].url": only an https address; found "http://a.org/"`,
  ],
  [
    'an atlas: link to nothing',
    {
      [poolFile]: `${pool}guide: |\n  One line.\n  See [that](atlas:nowhere) and [this](atlas:postgresql).\n`,
    },
    `${poolFile}:7:14: error: no entry has the id "nowhere"`,
  ],
  [
    'a footnote to nothing',
    { [poolFile]: `${pool}guide: |\n  Ten by default.[^docs]\n` },
    `${poolFile}:6:18: error: the footnote [^docs] names no link: add one with the id "docs" under "links"`,
  ],
  [
    'a step of a path before what it needs',
    {
      [poolFile]: `${pool}needs: [postgresql]\n`,
      'data/paths/first.yaml':
        'name: First\nsummary: A road.\nlevel: beginner\nwho: you\ntime: a day\ncost: none\nsteps:\n  - { entry: pool, why: w }\n  - { entry: postgresql, why: w }\n',
    },
    'data/paths/first.yaml:8:14: error: step "pool" needs "postgresql", which comes later in this path: swap them',
  ],
  [
    'a text that is no YAML',
    { [poolFile]: 'name: "open\n' },
    `${poolFile}:2:1: error: not readable as YAML: Missing closing "quote`,
  ],
  [
    'a file in no known folder',
    { 'data/things/x.yaml': 'name: X\n' },
    'data/things/x.yaml:1:1: error: the file stands in none of the folders roles, skills, tools, terms, paths, which tell what kind of entry it is',
  ],
  [
    'a file name that is no id',
    { 'data/terms/My Pool.yaml': pool },
    'data/terms/My Pool.yaml:1:1: error: the file name is the id: lower-case words joined by hyphens, then .yaml',
  ],
  [
    'a rename to nothing',
    { 'data/renamed.yaml': 'old-pool: pol\n' },
    'data/renamed.yaml:1:1: error: "old-pool" was renamed to "pol", which is no entry\'s id',
  ],
  [
    'an everyday word without a family',
    { 'data/everyday-words.yaml': 'empty: a an\nfaint: get put\nfamilies:\n  - delete remove\n  - alone\n' },
    'data/everyday-words.yaml:5:5: error: here stand two or more words of small letters with single spaces between them',
  ],
  [
    'an id used again after a rename',
    { 'data/renamed.yaml': 'pool: postgresql\n' },
    'data/renamed.yaml:1:1: error: "pool" is an entry\'s id again; an id that was given up is never used anew',
  ],
  [
    'an error message that two entries explain',
    {
      [poolFile]: `${pool}errors: [{ says: 'all {n} in use', means: m, first: f }]\n`,
      'data/tools/postgresql.yaml': `${sound['data/tools/postgresql.yaml']}errors: [{ says: 'All {count} in use', means: m, first: f }]\n`,
    },
    `${poolFile}:5:18: error: the message is explained by "postgresql" (data/tools/postgresql.yaml) already; keep it on the entry that helps most`,
  ],
  [
    'a comparison written on both sides',
    {
      [poolFile]: `${pool}compare: [{ with: postgresql, how: h }]\n`,
      'data/tools/postgresql.yaml': `${sound['data/tools/postgresql.yaml']}compare: [{ with: pool, how: h }]\n`,
    },
    'data/tools/postgresql.yaml:6:11: error: data/terms/pool.yaml compares the same two already; it is shown on both sides, so write it on one',
  ],
];

describe('the catalogue refuses', () => {
  it('nothing in a sound one', () => {
    assert.deepEqual(diagnose({}), []);
  });

  for (const [what, changes, expected] of refusals) {
    it(what, () => {
      assert.deepEqual(diagnose(changes).slice(0, 1), [expected]);
    });
  }

  it('all at once, not only the first', () => {
    const changes = { [poolFile]: `${pool}sumary: x\nrelated: [nothing]\naliases: [postgresql]\n` };
    assert.equal(diagnose(changes).length, 3);
  });

  it('no reference to an entry that is itself refused', () => {
    const changes = { 'data/skills/databases.yaml': `${sound['data/skills/databases.yaml']}bogus: [x\n` };
    assert.equal(diagnose(changes).length, 1);
  });

  it("not an author's own keys, nor links inside code", () => {
    assert.deepEqual(
      diagnose({ [poolFile]: `${pool}x-note: mine\nguide: "See \`[a](atlas:nowhere)\`."\n` }),
      [],
    );
  });
});
