// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { equal } from 'node:assert/strict';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { hidden, marked, table, withLiterals } from './cases.ts';

table(
  'Words of SQL with two meanings',
  withLiterals({ sql: ['BEGIN', 'UPDATE', 'DELETE', 'DEFAULT', 'TRUNCATE', 'EXECUTE', 'CREATE TABLE'] }),
  {
    sql: [
      '«BEGIN»;',
      'AS $$\nBEGIN\n  RETURN NULL;',
      '«BEGIN» TRANSACTION',
      'AFTER INSERT OR DELETE ON a',
      'BEFORE UPDATE OR TRUNCATE ON a',
      'FOR EACH ROW EXECUTE PROCEDURE f ()',
      '«EXECUTE» plan (1)',
      'FOR EACH ROW BEGIN',
      'BEGIN NEW.a = 1;',
      '«UPDATE» a SET b = 1',
      'ON CONFLICT DO UPDATE SET a = 1',
      'REFERENCES a (b) ON DELETE SET NULL ON UPDATE NO ACTION',
      'AFTER UPDATE ON a',
      'REFERENCES a (b) ON\n  DELETE CASCADE',
      '-- the rows of it\n«BEGIN»;',
      '«BEGIN»;\n«DELETE» FROM a',
      '«DELETE» FROM a',
      'a int «DEFAULT» 1',
      'default_speed int',
      'user_default int',
    ],
    typescript: ["q('«CREATE TABLE» a (b int REFERENCES c ON ' +\n  'DELETE CASCADE)')"],
    php: ["<?php\n$x = 'BEGIN:VCARD';", "<?php\nq('«BEGIN»');"],
    java: [
      'q("INSERT INTO a VALUES (\'Update the a\')")',
      "q(\"«UPDATE» a SET b = 'c' WHERE d = 'delete'\")",
    ],
    log: ['DEBUG (0.2ms)  «BEGIN»', 'INFO a.b.Cd «BEGIN» (implicit)', 'LOG: «DELETE» FROM a'],
    python: ['x("«BEGIN»")', 'x(\'SELECT "a"."begin", b AS "begin" FROM a ORDER BY "begin"\')'],
    go: [
      'q("«CREATE TABLE» a (b int)")',
      'q("«create table» a (b int)")',
      'q("«create table» if not exists a (")',
      'q("«CREATE TABLE» " + name)',
      'errors.Wrap(err, "create table %q: %v", a, b)',
    ],
  },
);

table('Ports', withLiterals({ ports: [80, 443, 5432, 6379, 3000] }), {
  go: ['http.Server{Addr: ":«3000»"}', 'x[a:3000]'],
  csharp: ['"Server=db,«5432»;Database=x"', '"Items=db,5432"'],
  dockerfile: ['EXPOSE «5432»', 'EXPOSE «80» «443»', 'ENV PORT=«3000»', 'RUN sleep 80'],
  'dockercompose docker-compose.yml': [
    'ports:\n  - "«5432»:«5432»"',
    'ports:\n  - «6379»:«6379»',
    'ports:\n  - «80»',
    'args:\n  - 80',
    'mem_limit: 80',
    'expose:\n  - "«6379»"',
    'ports: ["«5432»:«5432»", «80»]',
  ],
  yaml: [
    'containerPort: «80»',
    'targetPort: «5432»',
    'port: «6379»',
    'servers: kafka:«5432»',
    'replicas: 80',
    'weight: 80',
    'url: redis://cache:«6379»/0',
  ],
  javascript: [
    'app.listen(«3000»)',
    'const port = process.env.PORT || «3000»;',
    "'http://localhost:«3000»/x'",
    'const timeout = 3000;',
    'port = 80_221;',
    'setTimeout(f, 3000)',
    'x ? 1:80',
    '{ width:80 }',
    '"12:80"',
    'port: «5432»,',
    '// listens on port «3000»',
    'new Array(3000)',
  ],
  'properties nginx.conf': [
    'listen «443» ssl;',
    'listen [::]:«80»;',
    'server 127.0.0.1:«3000»;',
    'worker_connections 3000;',
    'keepalive_timeout 80;',
  ],
  'dotenv .env': ['DB_PORT=«5432»', 'PORT=«3000»', 'TIMEOUT=3000', 'REDIS_URL=redis://localhost:«6379»'],
  shellscript: [
    'docker run -p «5432»:«5432» x',
    'sleep 3000',
    'ssh --port «443» x',
    'curl http://localhost:«3000»/x',
  ],
  log: [
    '2026-11-21 10:80:12 x',
    'listening on port «3000»',
    'connected to db:«5432»',
    'dial tcp 10.4.0.9:«6379»: connect',
    'at 10.4.0.9:6379x: connect',
    'at 13:80 it',
    'from 2026-11-21T13:80',
    'at lib/orders.rb:443 in x',
    'took 3000 ms',
  ],
  markdown: [
    'It listens on port «3000».',
    'open http://localhost:«3000»',
    'about 3000 rows',
    'HTTPS uses port «443»',
  ],
});

table('SQL', withLiterals({ sql: ['COMMIT', 'FOR UPDATE', 'GROUP BY'] }), {
  sql: [
    '«COMMIT»;',
    'SELECT a FROM b «FOR UPDATE»;',
    '«group by» a',
    '-- commit this',
    "SELECT 'commit'",
    'SELECT `commit` FROM a',
    '-- a «GROUP BY» clause',
  ],
  javascript: [
    "q('SELECT a FROM b «GROUP BY» a')",
    "q('«COMMIT»')",
    'git.commit()',
    "log('commit it')",
    '// commit',
    '// «FOR UPDATE» locks it',
    '// for update',
    '// HERE WE GROUP BY WHATEVER IS LEFT OVER',
    '// SELECT A FROM B «GROUP BY» C',
    '// «GROUP BY» A',
  ],
  python: ['x = """\n  SELECT a\n  «FOR UPDATE»\n"""', 'session.commit()'],
  shellscript: ['git commit'],
  go: [
    'q("DELETE FROM group_by_x")',
    'q("«COMMIT»")',
    'errors.Wrap(err, "create user")',
    'errors.Wrap(err, "drop table %q", name)',
  ],
  markdown: ['Commit it', '```sql\n«COMMIT»;\n```'],
});

table('Words of SQL that belong to another', withLiterals({ sql: ['ANALYZE', 'JSON', 'BEGIN'] }), {
  sql: [
    '«ANALYZE» orders;',
    'EXPLAIN (ANALYZE, FORMAT JSON) SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'a «JSON»',
  ],
  go: ['q := "-----BEGIN " + kind'],
});

table('A name of one word that the environment may set', withLiterals({ environment: ['PORT'] }), {
  python: ['PORT = 80', 'os.environ["«PORT»"]', 'getenv("«PORT»")'],
  javascript: ['const PORT = 80', 'process.env.«PORT»'],
  dotenv: ['«PORT»=80'],
  shellscript: ['echo $«PORT»'],
  ruby: ['ENV.fetch("«PORT»", 80)'],
});

table('Environment names', withLiterals({ environment: ['DATABASE_URL'] }), {
  dotenv: ['«DATABASE_URL»=x', 'MY_DATABASE_URL=x', 'DATABASE_URL_2=x'],
  javascript: ['process.env.«DATABASE_URL»', 'const databaseUrl = 1', "env['«DATABASE_URL»']"],
  shellscript: ['echo $«DATABASE_URL» ${«DATABASE_URL»}'],
  yaml: ['«DATABASE_URL»: x', '- «DATABASE_URL»=x', 'database_url: x'],
});

table('Notations', withLiterals({ formats: ['cron', 'jwt', 'cidr'] }), {
  dockerfile: ['# 404 0 3 * * *', '# run at «0 3 * * *»'],
  yaml: [
    "cron: '«0 3 * * *»'",
    'schedule: "«*/5 * * * *»"',
    'a: 1 2 3 4 5',
    '- a * b * c',
    "schedule: '«@daily»'",
    'email: a@daily.com',
    'cidr: «10.0.0.0/8»',
    'v: 1.2.3.4/99',
    'cidr: «fc00::/7», «2001:db8::/32», ::/0, a::b/64, Foo::/x',
  ],
  javascript: [
    "cron.schedule('«0 0 * * 1»', f)",
    '/**\n * * * * * x\n */',
    'a * b * c * d * e',
    "'99 3 * * *'",
    "const t = '«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_»'",
  ],
  'shellscript crontab': ['# «0 3 * * 1-5» is a line', 'ls * * * * *'],
});

table('Identifiers in addresses belong to them', withLiterals({ formats: ['uuid'] }), {
  markdown: [
    'id «c9d5fbf0-b56d-46b5-bb30-f96f44764bae»',
    '![x](https://a.com/assets/c9d5fbf0-b56d-46b5-bb30-f96f44764bae)',
    'see https://a.com/c9d5fbf0-b56d-46b5-bb30-f96f44764bae.gif',
  ],
});

describe('Spellings in code', () => {
  const entries: readonly MatchableEntry[] = [
    {
      id: 'transaction',
      kind: 'term',
      name: hidden,
      inCode: [
        { in: 'spring', write: '@Transactional' },
        { in: 'django', write: 'select_for_update()' },
        { in: 'rails', write: 'respond_to do |format|', tell: ['respond_to'] },
        { in: 'sqlalchemy', write: 'create_engine(url, pool_size=5)' },
        { in: 'spring', write: 'spring.datasource.hikari.maximum-pool-size' },
        { in: 'express', write: "app.get('/books/:id', show)" },
        { in: 'spring', write: '@Silent(value = x)', tell: [] },
        { in: 'rails', write: '@user ||= User.find(id)' },
        { in: 'rails', write: 'add_index :orders, :created_at' },
        { in: 'laravel', write: 'respondWith()', tell: ['respondWith'] },
        { in: 'express', write: "@Post('orders')" },
        { in: 'django', write: 'x = make(1)', tell: ['make_one', 'made'] },
      ],
    },
    { id: 'rails', kind: 'tool', name: 'nothing of rails', detect: { packages: { gem: ['rails'] } } },
    { id: 'django', kind: 'tool', name: 'nothing of django', detect: { packages: { pypi: ['Django'] } } },
  ];
  const cases: readonly (readonly [string, string])[] = [
    ['java', '«@Transactional»\npublic void a() {'],
    ['java', '@TransactionalEventListener'],
    ['typescript', '@Transactional()'],
    ['python', 'x <-«made»(2); x-made(2); y = -«made»(2)'],
    ['python', 'a.«select_for_update»().get()'],
    ['python', 'my_select_for_update()'],
    ['ruby', 'select_for_update'],
    ['ruby', 'self.respond_to? :x'],
    ['ruby', '«respond_to» do |format|'],
    ['ruby', 'if @user.save'],
    ['ruby', 't.datetime :created_at'],
    ['typescript', '«@Post»()'],
    ['python', '«create_engine»(url, «pool_size»=5)'],
    ['python', 'create_engine(url)'],
    ['python', 'pool_size = 5'],
    ['properties', '«spring.datasource.hikari.maximum-pool-size»=10'],
    ['javascript', "app.get('/books/:id', show)"],
    ['java', '@Silent'],
    ['python', '«make_one»() «made»(2) make(1) unmade'],
    ['markdown', 'Put «@Transactional» on it.'],
    ['java', '// «@Transactional» stands above.'],
    ['python', '# like @Transactional of others'],
    ['php', '<?php\n«respondWith»->x(); respondWith-y; respondWith_z;'],
  ];
  for (const [languageId, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(expected)}`, () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId }), expected);
    });
  }
});

describe('Messages of machines', () => {
  const says = [
    'Connection is not available, request timed out after {n}ms',
    'connect ECONNREFUSED {name}',
    'deadlock detected',
    'relation "{name}" does not exist',
    'Failed to load resource: the server responded with a status of {n} ({name})',
  ];
  const entries: readonly MatchableEntry[] = [
    {
      id: 'error',
      kind: 'term',
      name: hidden,
      errors: says.map((text) => ({ says: text, means: '', first: '' })),
    },
  ];
  const cases: readonly (readonly [string, string])[] = [
    ['log', 'ERROR HikariPool-1 - «Connection is not available, request timed out after 30000ms».'],
    ['log', 'Error: «connect ECONNREFUSED 127.0.0.1:5432» at x'],
    ['log', 'Connection is not available today'],
    ['plaintext', 'ERROR: «relation "users" does not exist» at 12'],
    ['plaintext', 'the relation does not exist'],
    ['javascript', '// «connect ECONNREFUSED ::1:6379» means nothing listens'],
    ['log', '«Failed to load resource: the server responded with a status of 404 (Not Found)»'],
  ];
  for (const [languageId, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(expected)}`, () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId }), expected);
    });
  }
});
