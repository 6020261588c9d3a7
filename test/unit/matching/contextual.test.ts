import { equal } from 'node:assert/strict';
import type { Evidence } from '../../../src/catalog/entry.ts';
import type { Surroundings } from '../../../src/matching/document.ts';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { contextual, hovered, marked, plaintext } from './cases.ts';

const js: Surroundings = { languageId: 'javascript', path: 'src/db/pool.js' };

/** Evidence for the ordinary word `pool`, and texts in which it holds (guillemets) or not. */
function table(
  title: string,
  when: Evidence,
  cases: readonly (readonly [text: string, surroundings?: Surroundings])[],
): void {
  describe(title, () => {
    for (const [expected, surroundings = plaintext] of cases) {
      const text = expected.replace(/[«»]/g, '');
      it(`${JSON.stringify(expected)} (${surroundings.languageId})`, () => {
        equal(marked([contextual('pool', when)], text, surroundings), expected);
      });
    }
  });
}

describe('Of several entries that need evidence at one word', () => {
  const pool = (id: string, name: string): MatchableEntry => ({
    ...contextual('pool', { in: 'code' }),
    id,
    name,
  });
  const first = (...entries: readonly MatchableEntry[]) => hovered(entries, 'po|ol.query()', js).join();
  it('the one that is called so comes first', () =>
    equal(first(pool('a', 'Resource'), pool('b', 'Pool')), 'b,a'));
  it('also where its name says of what field', () =>
    equal(first(pool('a', 'Resource'), pool('b', 'Pool (databases)')), 'b,a'));
  it('and otherwise the one that was defined first', () =>
    equal(first(pool('a', 'Resource'), pool('b', 'Pool of threads')), 'a,b'));
});

describe('Rule 8: ordinary words need evidence', () => {
  table(
    'near: a word on the line or the lines around',
    { near: ['connection', 'database', 'thread count'] },
    [
      ['the «pool» of connections'],
      ['database\n-\n-\n«pool»'],
      ['database\n-\n-\n-\npool'],
      ['«pool»\n-\n-\ndatabases'],
      ['pool\n-\n-\n-\ndatabase'],
      ['a swimming pool'],
      ['disconnections pool'],
      ['max_thread_count «pool»'],
      ['thread pool count'],
      ['dbConnection«Pool»'],
      [`database${' '.repeat(600)}pool`],
      [`database${' '.repeat(400)}«pool»`],
    ],
  );
  table('near: in prose within a paragraph, and below its heading', { near: ['database'] }, [
    ['database\n\npool'],
    ['pool\n\ndatabase'],
    ['# Database\n\nThe «pool» has ten.'],
    ['Database\n========\n\nThe «pool» has ten.'],
    ['// database\n\n// «pool»', js],
  ]);
  table('near: everyday words only from close by, but in code from anywhere near', { near: ['connection'] }, [
    ['a «pool» for each connection'],
    [`a pool${' of water'.repeat(8)}, and a train with a connection`],
    [`// pool${' of water'.repeat(8)} connection`, js],
    [`connection(${'1, '.repeat(30)}«pool»)`, js],
    [`log('pool', ${'1, '.repeat(30)}connection)`, js],
  ]);
  table('near, but not within a key in a string', { near: ['database'] }, [
    ["t('database.pool.size'); // «pool»", js],
    ["t('the database «pool».')", js],
    ["t('database-pool'); x", js],
  ]);
  table('in a string: no word of a key', { in: 'string' }, [
    ["t('the «pool»')", js],
    ["t('database.pool.size')", js],
  ]);
  describe('a name with a dot', () => {
    it('is a part of a key in a string, too', () =>
      equal(
        marked([contextual('pool.size', { in: 'string' })], "t('database.pool.size', 'a.pool.b')", js),
        "t('database.«pool.size»', 'a.pool.b')",
      ));
  });
  table('near: not the word itself', { near: ['pool'] }, [['pool'], ['«pool» «pool»']]);
  table('in: code only', { in: 'code' }, [
    ['«pool».query() // pool', js],
    ["log('pool')", js],
    ['/* pool\n pool */ «pool»', js],
    [`\`pool $\{«pool»} pool\``, js],
    ['pool'],
  ]);
  table('in: comment or string', { in: ['comment', 'string'] }, [
    ["pool('«pool»') // «pool»", js],
    ['pool', js],
    ['pool'],
  ]);
  table('imports', { imports: ['pg'] }, [
    ["import { «Pool» } from 'pg';\nconst «pool» = new «Pool»();", js],
    ["import { Pool } from 'generic-pool';\nconst pool = new Pool();", js],
    ["const { «Pool» } = require('pg');", js],
    ["import { «Pool» } from 'pg/lib/pool';", js],
    ["import { Pool } from 'pgx';", js],
    ['from pg import «pool»', { languageId: 'python' }],
    ['import (\n\t"github.com/jackc/pg/v4"\n)\nvar «pool» int', { languageId: 'go' }],
  ]);
  table('file', { file: ['config/database.yml', '*.pool.js'] }, [
    ['«pool»: 5', { languageId: 'yaml', path: 'app/config/database.yml' }],
    ['pool: 5', { languageId: 'yaml', path: 'app/config/cable.yml' }],
    ['pool: 5', { languageId: 'yaml' }],
    ['«pool»', { languageId: 'javascript', path: 'src/my.pool.js' }],
  ]);
  table('file: what a template makes, unless that is a page', { file: ['my.cnf', 'page.html'] }, [
    ['«pool» = 5', { languageId: 'jinja', path: 'templates/my.cnf.j2' }],
    ['pool = 5', { languageId: 'jinja', path: 'templates/other.cnf.j2' }],
    ['<p>pool</p>', { languageId: 'jinja', path: 'templates/page.html.j2' }],
  ]);
  table('file: a Compose file by any name', { file: ['docker-compose*.yml'] }, [
    ['«pool»: 5', { languageId: 'yaml', path: 'docker-compose.test.yml' }],
    ['«pool»: 5', { languageId: 'yaml', path: 'docker-stack.yml' }],
    ['services:\n  a:\n    image: b\n«pool»: 5', { languageId: 'yaml', path: 'app.yml' }],
    ['pool: 5', { languageId: 'yaml', path: 'app.yml' }],
  ]);
  table("file: Composer's, which is no Compose file", { file: ['composer.json'] }, [
    ['"«pool»": 5', { languageId: 'json', path: 'composer.json' }],
    ['pool: 5', { languageId: 'yaml', path: 'docker-compose.yml' }],
  ]);
  table('language', { language: ['ruby', 'javascript'] }, [
    ['«pool»', { languageId: 'ruby' }],
    ['«pool»', js],
    ['«pool»', { languageId: 'typescriptreact' }],
    ['pool', { languageId: 'python' }],
  ]);
  table('exact, and by itself', { exact: true }, [
    ['mypool_x my_pool poolSize'],
    ['a «pool»-like thing, «pool».x'],
    ['«pool»'],
    ['Pool'],
    ['POOL'],
    ['«pools»'],
  ]);
  table('uses', { uses: ['postgresql'] }, [
    ['«pool»', { ...plaintext, tools: new Set(['postgresql']) }],
    ['pool', { ...plaintext, tools: new Set(['redis']) }],
    ['pool'],
  ]);
  table('all of a line must hold', { near: ['connection'], in: 'code', language: 'javascript' }, [
    ['connection.«pool»', js],
    ['// connection pool', js],
    ['pool', js],
    ['connection.pool', { languageId: 'python' }],
  ]);
});

describe('except: phrases of something else', () => {
  const entries: readonly MatchableEntry[] = [
    {
      id: 'request',
      kind: 'term',
      name: 'HTTP request',
      contextual: [
        { names: ['request'], when: [{ in: 'prose' }], except: ['pull request', 'feature request'] },
      ],
    },
  ];
  for (const expected of [
    'the «request»',
    'a pull request',
    'PullRequests',
    'feature requests, «requests»',
    'pull the «request»',
    '«HTTP request»',
  ]) {
    it(JSON.stringify(expected), () => {
      equal(marked(entries, expected.replace(/[«»]/g, '')), expected);
    });
  }
  it('nor in a module of another library below the same name', () => {
    const orm: MatchableEntry = {
      id: 'hibernate',
      kind: 'tool',
      name: 'Hibernate ORM',
      contextual: [{ names: ['Session'], when: [{}], except: ['org.hibernate.validator'] }],
      detect: { imports: ['org.hibernate'] },
    };
    const java: Surroundings = { languageId: 'java', path: 'src/User.java' };
    const validator = 'import org.hibernate.validator.Email;';
    equal(marked([orm], validator, java), validator);
    equal(marked([orm], 'import org.hibernate.Query;', java), 'import «org.hibernate».Query;');
  });
  it('in a line as long as a file', () => {
    const expected = 'a pull request, the «request»; '.repeat(500);
    equal(marked(entries, expected.replace(/[«»]/g, '')), expected);
  });
});

describe('importing: any tool of a category', () => {
  const entries: readonly MatchableEntry[] = [
    contextual('pool', { importing: ['database', 'orm'], in: 'code' }),
    {
      id: 'postgresql',
      kind: 'tool',
      name: 'PostgreSQL',
      category: 'database',
      detect: { packages: { npm: ['pg'], go: ['github.com/jackc/pgx/v5'] } },
    },
    {
      id: 'express',
      kind: 'tool',
      name: 'Express.js',
      category: 'framework',
      detect: { packages: { npm: ['express'] } },
    },
  ];
  const cases: readonly (readonly [languageId: string, text: string])[] = [
    ['typescript', "import { x } from '«pg»';\nconst «pool» = x(); // pool"],
    ['typescript', "import { x } from '«express»';\nconst pool = x();"],
    ['go', 'import "«github.com/jackc/pgx»/v5/pgxpool"\nvar «pool» int'],
    ['go', 'var pool int'],
  ];
  for (const [languageId, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(expected)}`, () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId }), expected);
    });
  }
});

describe('A longer name without its evidence', () => {
  const shorter = contextual('redirect', { in: ['comment', 'prose'] });
  const longer = (...when: Parameters<typeof contextual>[1][]) => [
    shorter,
    contextual('redirect_to', ...when),
  ];

  it('keeps its words to itself', () =>
    equal(
      marked(longer({ near: ['controller'] }), 'a redirect to it', { languageId: 'markdown' }),
      'a redirect to it',
    ));

  it('but not where the language rules it out, and it is several words of the text', () => {
    const text = '# a redirect to, a redirectTo';
    equal(
      marked(longer({ language: 'ruby' }), text, { languageId: 'python' }),
      '# a «redirect» to, a redirectTo',
    );
  });

  it('but not where it is only ever written exactly, and is written otherwise', () =>
    equal(
      marked(longer({ language: 'ruby', exact: true }), 'a redirect to it', { languageId: 'markdown' }),
      'a «redirect» to it',
    ));
});
