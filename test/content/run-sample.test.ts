import assert from 'node:assert/strict';
import { readGuide } from './guides/read-guides.ts';
import { createSampleRunner } from './run-sample.ts';
import { runJavaScript } from './runners/node.ts';
import { NotAvailable, type Outcome } from './sample.ts';

/** A fence of a guide, with the output fence below it. */
type Written = readonly [info: string, code: string, output?: string];

/** A guide as it stands in a file. */
function guideOf(...fences: readonly Written[]) {
  const text = fences
    .map(([info, code, output]) => {
      const sample = `\`\`\`${info}\n${code}\n\`\`\``;
      return output === undefined ? sample : `${sample}\n\`\`\`output\n${output}\n\`\`\``;
    })
    .join('\n\nA sentence between.\n\n');
  return readGuide('data/terms/thing.yaml', `name: Thing\nguide: |\n${text.replace(/^/gm, '  ')}\n`);
}

const shared = createSampleRunner([]);

/** What becomes of the last sample of a guide. */
async function outcomeOf(...fences: readonly Written[]): Promise<Outcome> {
  const { samples } = guideOf(...fences);
  const last = samples.at(-1);
  assert.ok(last);
  // Those to be type-checked are known beforehand; nothing is started for them.
  const runner = last.fence.options['check'] === undefined ? shared : createSampleRunner(samples);
  return runner.test(last);
}

async function passes(...fences: readonly Written[]): Promise<void> {
  const outcome = await outcomeOf(...fences);
  assert.equal(outcome.kind, 'passed', JSON.stringify(outcome, undefined, 2));
}

async function fails(why: RegExp, ...fences: readonly Written[]): Promise<void> {
  const outcome = await outcomeOf(...fences);
  assert.ok(outcome.kind === 'failed', `it ${outcome.kind}`);
  assert.match(`${outcome.message}\n${outcome.printed ?? ''}`, why);
}

describe('a sample', function () {
  this.timeout(60_000);

  after(() => shared.stop());

  describe('in JavaScript', () => {
    it('passes when it prints what the guide shows', () => passes(['js run', 'console.log(1 + 1)', '2']));
    it('fails when it prints something else', () =>
      fails(/something else/, ['js run', 'console.log(1 + 1)', '3']));
    it('fails on a syntax error', () => fails(/SyntaxError/, ['js run', 'console.log(1 +', '2']));
    it('keeps the order of both streams', () =>
      passes(['js run', 'console.log("a"); console.error("b"); console.log("c")', 'a\nb\nc']));
    it('shows an error that nobody caught as one line', () =>
      passes(['js run', 'console.log(1);\nthrow new TypeError("no")', '1\nUncaught TypeError: no']));
    it('may be TypeScript', () => passes(['ts run', 'const n: number = 2;\nconsole.log(n)', '2']));
    it('may be CommonJS', () =>
      passes(['js run', 'const { sep } = require("node:path/posix");\nconsole.log(sep)', '/']));
    it('reaches itself and nobody else', async () => {
      const code = (address: string) =>
        `try { await fetch("${address}") } catch (e) { console.log(e.cause.message) }`;
      await passes([
        'js run',
        code('http://93.184.215.14/'),
        'A sample reaches nothing beyond this machine: 93.184.215.14',
      ]);
      const both = `import { createServer } from 'node:http';
const server = createServer((_, response) => response.end('hi')).listen(0, async () => {
  const answer = await fetch(\`http://localhost:\${server.address().port}\`);
  console.log(await answer.text());
  server.close();
});`;
      await passes(['js run', both, 'hi']);
    });
    it('is ended when it never ends', () =>
      assert.rejects(
        runJavaScript('console.log(1); setInterval(() => {}, 1000)', 'js', {}, 400),
        /still ran after[\s\S]*\n1/,
      ));
    it('that imports pg finds a database of its own', () =>
      passes([
        'js run',
        `import pg from 'pg';
const pool = new pg.Pool({ max: 2 });
const { rows } = await pool.query('SELECT current_database() LIKE \\'sample%\\' AS mine');
console.log(rows);
await pool.end();`,
        '[ { mine: true } ]',
      ]));
  });

  describe('in Python', () => {
    it('passes when it prints what the guide shows', () =>
      passes(['python run', 'print(sum(range(4)))', '6']));
    it('fails when it prints something else', () => fails(/something else/, ['python run', 'print(1)', '2']));
    it('shows an error that nobody caught as its last line', () =>
      passes(['py run', 'print("a")\n1/0', 'a\nZeroDivisionError: division by zero']));
    it('may use asyncio', () =>
      passes([
        'python run',
        `import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name)

async def main():
    await asyncio.gather(work("late", 0.02), work("early", 0.01))

asyncio.run(main())`,
        'early\nlate',
      ]));
    it('does not see the names of another', async () => {
      await passes(['python run', 'left = 1\nprint(left)', '1']);
      await passes(['python run', 'print("left" in globals())', 'False']);
    });
  });

  describe('in SQL', () => {
    const accounts =
      'CREATE TABLE accounts (id int PRIMARY KEY, balance int NOT NULL);\nINSERT INTO accounts VALUES (1, 100), (2, 100);';

    it('prints what psql prints', () =>
      passes([
        'sql run',
        `${accounts}\nSELECT id, balance, 'x;y' AS note FROM accounts ORDER BY id;\nUPDATE accounts SET balance = 0;`,
        'INSERT 0 2\n id | balance | note\n----+---------+------\n  1 |     100 | x;y\n  2 |     100 | x;y\n(2 rows)\n\nUPDATE 2',
      ]));
    it('goes on after an error, which is shown with its place', () =>
      passes([
        'sql run',
        'SELECT nothing;\nSELECT 1 AS one;',
        'ERROR:  column "nothing" does not exist\nLINE 1: SELECT nothing;\n               ^\n one\n-----\n   1\n(1 row)',
      ]));
    it('fails when the result is another', () =>
      fails(/something else/, ['sql run', 'SELECT 1 AS one;', ' one\n-----\n   2\n(1 row)']));
    it('prints the tag below rows that a change gives back', () =>
      passes([
        'sql run',
        `${accounts}\nDELETE FROM accounts WHERE id = 1 RETURNING id;`,
        'INSERT 0 2\n id\n----\n  1\n(1 row)\n\nDELETE 1',
      ]));
    it('finds an empty database', async () => {
      await passes(['sql run', `${accounts}`, 'INSERT 0 2']);
      await passes(['sql run', `${accounts}`, 'INSERT 0 2']);
    });
    it('is not run, and not passed, where there is no server', async () => {
      const startDatabase = () => Promise.reject(new NotAvailable('no server here'));
      const { samples } = guideOf(['sql run', 'SELECT 1;', '1']);
      const [sample] = samples;
      assert.ok(sample);
      const outcome = await createSampleRunner(samples, { startDatabase }).test(sample);
      assert.deepEqual(outcome, { kind: 'not-run', why: 'no server here' });
    });
    it('may run on SQLite', () =>
      passes([
        'sql run sqlite',
        `${accounts}\nSELECT sum(balance) AS total FROM accounts;`,
        ' total\n-------\n   200\n(1 row)',
      ]));
    it('fails on SQLite as well', () =>
      fails(/something else/, ['sql run sqlite', 'SELECT 1 AS one', ' one\n-----\n   2\n(1 row)']));

    it('shows one session waiting for another', () =>
      passes([
        'sql run sessions',
        `${accounts}
A> BEGIN;
B> BEGIN;
A> UPDATE accounts SET balance = balance - 10 WHERE id = 1;
B> UPDATE accounts SET balance = balance - 20
   WHERE id = 1;
A> COMMIT;
B> COMMIT;
A> SELECT balance FROM accounts WHERE id = 1;`,
        'A: BEGIN\nB: BEGIN\nA: UPDATE 1\nB: (waits)\nA: COMMIT\nB: UPDATE 1\nB: COMMIT\nA:  balance\nA: ---------\nA:       70\nA: (1 row)',
      ]));
    it('shows a deadlock, the same one every time', async () => {
      const dialogue = `${accounts}
A> BEGIN;
B> BEGIN;
A> UPDATE accounts SET balance = 1 WHERE id = 1;
B> UPDATE accounts SET balance = 2 WHERE id = 2;
A> UPDATE accounts SET balance = 1 WHERE id = 2;
B> UPDATE accounts SET balance = 2 WHERE id = 1;
A> COMMIT;
B> COMMIT;`;
      const shown =
        'A: BEGIN\nB: BEGIN\nA: UPDATE 1\nB: UPDATE 1\nA: (waits)\nB: ERROR:  deadlock detected\n…\nA: UPDATE 1\nA: COMMIT\nB: ROLLBACK';
      for (let round = 0; round < 5; round += 1) {
        await passes(['sql run sessions', dialogue, shown]);
      }
    });
    it('lets a session that is spoken to while it waits answer first', () =>
      passes([
        'sql run sessions',
        `${accounts}
A> BEGIN;
A> UPDATE accounts SET balance = 1 WHERE id = 1;
B> SET lock_timeout = '150ms';
B> UPDATE accounts SET balance = 2 WHERE id = 1;
B> SELECT 1 AS one;`,
        'A: BEGIN\nA: UPDATE 1\nB: SET\nB: (waits)\nB: ERROR:  canceling statement due to lock timeout\nB: CONTEXT:  …\nB:  one\nB: -----\nB:    1\nB: (1 row)',
      ]));
    it('fails when the dialogue goes another way', () =>
      fails(/something else/, ['sql run sessions', 'A> SELECT 1 AS one;', 'A: (waits)']));
  });

  describe('over HTTP', () => {
    const server = [
      'js name=api',
      `import { createServer } from 'node:http';
createServer((request, response) => {
  response.writeHead(request.method === 'GET' ? 200 : 405, { 'Content-Type': 'text/plain' });
  response.end(request.headers['x-name'] ?? 'nobody');
}).listen(3000);`,
    ] as const;

    it('speaks with the named sample above it', () =>
      passes(server, [
        'http run',
        'GET / HTTP/1.1\nX-Name: Ana',
        'HTTP/1.1 200 OK\nContent-Type: text/plain\n…\n\nAna',
      ]));
    it('fails when the answer is another', () =>
      fails(/something else/, server, ['http run', 'POST / HTTP/1.1\n\n', 'HTTP/1.1 200 OK\n…']));
    it('speaks with the practice server where there is none', () =>
      passes([
        'http run',
        'GET /users/9 HTTP/1.1\n###\nGET /users HTTP/1.1',
        'HTTP/1.1 404 Not Found\nContent-Type: application/problem+json\n…\n###\nHTTP/1.1 200 OK\n…\n[{"id":1,"name":"Ana"},{"id":2,"name":"Ben"}]',
      ]));
  });

  describe('checked against a package', () => {
    it('passes when the package has what it uses', () =>
      passes([
        'js check=pg',
        "import pg from 'pg';\nconst pool = new pg.Pool({ max: 5 });\nexport const one = (id) => pool.query('SELECT $1', [id]);",
      ]));
    it('fails on an option that the package does not have', () =>
      fails(/TS2353/, ['js check=pg', "import pg from 'pg';\nnew pg.Pool({ maximum: 5 });"]));
    it('fails on a package that is not installed', () =>
      fails(/no package of/, ['js check=no-such-package', "import 'no-such-package';"]));
    it('fails when it does not use the package', () =>
      fails(/does not import/, ['js check=pg', 'console.log(1)']));
    it('may require it', () =>
      passes(['js check=pg', "const { Pool } = require('pg');\nnew Pool({ max: 1 });"]));
  });

  describe('that is only read', () => {
    const good: [string, string][] = [
      ['js', 'const a = 1;'],
      ['ts', 'const a: number = 1;'],
      ['json', '{"a": 1}'],
      ['yaml', 'a: 1'],
      ['sql', 'SELECT a FROM b WHERE c = $1;'],
      ['bash', 'curl -sS https://example.org | head -1'],
      ['csharp', '[HttpGet]\npublic IActionResult Get() => Ok();'],
      ['go', 'rows, err := db.Query("SELECT 1")\nif err != nil {\n\treturn err\n}'],
      ['java', '@Transactional\npublic void pay() { save(); }'],
      ['kotlin', '@Transactional\nfun pay() { save() }'],
      ['php', '$user = User::find(1);'],
      ['python', 'return await pool.fetch("SELECT 1")'],
      ['ruby', 'User.includes(:posts).each { |user| puts user.posts.size }'],
      ['rust', 'let pool = Pool::new(5);'],
      ['html', '<p>Hi <b>you</b></p>'],
      ['toml', 'a = 1'],
      ['dockerfile', 'COPY . /app'],
      ['nginx', 'location / {\n  proxy_pass http://app;\n}'],
      ['graphql', 'query { user(id: 1) { name } }'],
      ['protobuf', 'syntax = "proto3";\nmessage A { int32 b = 1; }'],
      ['xml', '<a><b/></a>'],
      ['properties', 'spring.datasource.url=jdbc:postgresql://db/app'],
      ['env', 'DATABASE_URL=postgres://localhost/app'],
      ['http', 'GET / HTTP/1.1\nHost: example.org'],
      ['http', 'HTTP/1.1 200 OK\nContent-Type: text/plain\n\nhi'],
      ['mermaid', 'sequenceDiagram\n  A->>B: hi'],
    ];
    const bad: [string, string][] = [
      ['js', 'const a = ;'],
      ['ts', 'const a: = 1;'],
      ['json', '{a: 1}'],
      ['yaml', 'a: [1'],
      ['sql', 'SELEC a FROM b;'],
      ['bash', 'if true; then echo'],
      ['csharp', 'public IActionResult Get( { }'],
      ['go', 'func f( {'],
      ['java', 'public void pay( { save(); }'],
      ['kotlin', 'fun pay( { save() }'],
      ['php', '$user = ;'],
      ['python', 'def f(:\n  pass'],
      ['ruby', 'def f(\nend end'],
      ['rust', 'let = 5;'],
      ['html', '<p <b>'],
      ['toml', 'a = ['],
      ['dockerfile', 'FROM node:24\nRUNN npm ci'],
      ['nginx', 'location / {\n  proxy_pass http://app;'],
      ['nginx', 'location / {\n  proxy_pass http://app\n}'],
      ['graphql', 'query { user(id: 1) { name }'],
      ['protobuf', 'syntax = "proto3";\nmessage A { int32 b; }'],
      ['xml', '<a><b></a>'],
      ['properties', 'only words'],
      ['http', 'GET / HTTP/1.1\nbad header: x'],
      ['http', 'HTTP/1.1 2000 OK'],
      ['mermaid', 'nonsense'],
    ];
    for (const [language, code] of good) {
      it(`parses: ${language}: ${code.split('\n')[0]}`, () => passes([language, code]));
    }
    for (const [language, code] of bad) {
      it(`does not parse: ${language}: ${code.split('\n')[0]}`, () =>
        fails(/does not parse/, [language, code]));
    }
    it('is counted as not parsed where there is no parser', async () => {
      assert.deepEqual(await outcomeOf(['cobol', 'x']), {
        kind: 'not-run',
        why: 'there is no parser for cobol',
      });
    });
  });

  describe('that was seen once', () => {
    it('names tool and version', () => passes(['text transcript="redis-cli 8.2"', '> PING\nPONG']));
    it('fails without a version', () => fails(/names no tool/, ['text transcript=redis', '> PING\nPONG']));
  });

  it('whose fence says something unknown fails', () => fails(/does not know/, ['js runs', 'console.log(1)']));
  it('whose output shows nothing fails', () => fails(/shows nothing/, ['js run', 'console.log(1)', '…']));
});

describe('a guide in its file', () => {
  it('tells the line of each fence', () => {
    const guide = readGuide('data/terms/a.yaml', 'name: A\nguide: |\n  Text.\n\n  ```js\n  1\n  ```\n');
    assert.deepEqual(
      guide.samples.map(({ line, entry }) => [entry, line]),
      [['a', 5]],
    );
  });
});
