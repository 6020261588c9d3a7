import type { Catalog } from '../../../src/catalog/catalog.ts';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { Entry } from '../../../src/catalog/entry.ts';
import { indexEntry } from '../../../src/catalog/index-entry.ts';

/** A small atlas with every field and every kind of question in it; what it teaches is not checked here. */
export const fixtureEntries: readonly Entry[] = [
  {
    id: 'databases',
    kind: 'skill',
    name: 'Databases',
    group: 'technical',
    level: 'beginner',
    stop: 'database',
    summary: 'Storing what must outlive a request, and asking for it so that the answer is right and quick.',
    learn: ['transaction', 'connection-pool'],
  },
  {
    id: 'networking',
    kind: 'skill',
    name: 'Networking',
    group: 'technical',
    level: 'beginner',
    stop: 'proxy',
    summary: 'How bytes find their way between machines, and what breaks on it.',
  },
  {
    id: 'how-a-request-travels',
    kind: 'term',
    name: 'How a request travels',
    level: 'beginner',
    skill: 'networking',
    summary:
      'The road from a click in a browser to a row in a database and back, with a name for every stop.',
    goal: 'Say at which stop of the road a failure happened.',
    guide:
      'You press Enter, and half a second later a page stands there. Eight machines took part.\n\n## The road\n\nEach stop does one thing.\n',
  },
  {
    id: 'transaction',
    kind: 'term',
    name: 'transaction',
    level: 'beginner',
    skill: 'databases',
    summary:
      'A group of statements that a database applies as a whole or not at all, and that others never see half done.',
    links: [
      {
        id: 'pg-tx',
        title: 'PostgreSQL 18: transactions',
        url: 'https://www.postgresql.org/docs/18/tutorial-transactions.html',
        read: '2026-11',
      },
    ],
  },
  {
    id: 'thread-pool',
    kind: 'term',
    name: 'thread pool',
    level: 'intermediate',
    skill: 'databases',
    stop: 'application',
    summary:
      'A fixed set of threads that take tasks from a queue, so that work waits instead of threads piling up.',
  },
  {
    id: 'connection-pool',
    kind: 'term',
    name: 'connection pool',
    level: 'intermediate',
    skill: 'databases',
    aliases: ['connection pooling', 'database pool'],
    summary:
      'A set of open database connections that requests borrow and give back, so none pays for opening its own. Its size caps what reaches the database.',
    needs: ['transaction'],
    goal: 'Size a pool, and tell a pool that is too small from one that leaks.',
    compare: [
      {
        with: 'thread-pool',
        how: 'A thread pool lends workers inside your process; a connection pool lends places in *somebody else’s*.',
      },
    ],
    inCode: [
      { in: 'spring', write: 'spring.datasource.hikari.maximum-pool-size', note: 'default `10`' },
      { in: 'sqlalchemy', write: 'create_engine(url, pool_size=5)' },
      { in: 'nodejs', write: 'new Pool({ max: 10 })', note: 'from `pg`' },
    ],
    errors: [
      {
        says: 'Connection is not available, request timed out after {n}ms',
        from: 'spring',
        means: 'Every connection was lent out and none came back in time.',
        first: 'Look for code that borrows and does not give back, before enlarging the pool.',
      },
    ],
    related: ['transaction', 'redis'],
    guide: `Opening a connection to PostgreSQL costs a TCP handshake, a TLS handshake and a new process on the server; say 20 milliseconds. A request that asks two small questions spends nine tenths of its time saying hello.

A pool opens a few connections once and lends them out. See [transaction](atlas:transaction) and [the driver](https://node-postgres.com/). PostgreSQL itself takes at most 100 of them unless told otherwise[^pg-max].

## How it works

An application asks the pool, not the database, and gets a connection that is already open:

\`\`\`mermaid
sequenceDiagram
  participant A as Request
  participant P as Pool
  participant D as Database
  A->>P: borrow
  P-->>A: connection 3
  A->>D: SELECT …
  D-->>A: rows
  A->>P: give back
\`\`\`

A whole pool fits in twenty lines:

\`\`\`js run name=tiny-pool predict
class Pool {
  #idle = ['c1', 'c2'];
  #waiting = [];

  // Lends a connection, or queues the caller until one comes back.
  borrow() {
    const connection = this.#idle.pop();
    return connection ? Promise.resolve(connection) : new Promise((give) => this.#waiting.push(give));
  }

  giveBack(connection) {
    const next = this.#waiting.shift();
    next ? next(connection) : this.#idle.push(connection);
  }
}

const pool = new Pool();
const first = await pool.borrow();
await pool.borrow();
pool.borrow().then((connection) => console.log('third got', connection));
console.log('waiting');
pool.giveBack(first);
\`\`\`

\`\`\`output
waiting
third got c2
\`\`\`

## In code

Give back in \`finally\`, or an exception keeps the connection for ever.

\`\`\`ts check=pg
import { Pool } from 'pg';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 2_000 });

export async function balance(id: string): Promise<number> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ balance: number }>('SELECT balance FROM account WHERE id = $1', [id]);
    return rows[0]?.balance ?? 0;
  } finally {
    client.release();
  }
}
\`\`\`

\`\`\`python
with engine.connect() as connection:
    balance = connection.execute(text("select balance from account where id = :id"), {"id": 7}).scalar()
\`\`\`

\`\`\`java
try (Connection connection = dataSource.getConnection()) {
    return balance(connection, 7L); // closed here: given back
}
\`\`\`

Two sessions that wait for each other:

\`\`\`sql run sessions
A> begin;
A> update account set balance = balance - 10 where id = 1;
B> update account set balance = 0 where id = 1; -- waits
\`\`\`

\`\`\`output
A BEGIN
A UPDATE 1
B (waits)
\`\`\`

### What the server sees

\`\`\`bash transcript="psql 18.1"
psql -c "select count(*) from pg_stat_activity"
\`\`\`

## When to use it, and when not

- Behind every server that keeps running.
- Not in a script that opens one connection and ends.

| workers | pool size each | connections |
| --- | --- | --- |
| 4 | 10 | 40 |
| 40 | 10 | 400, which is more than the server takes |

> A pool that is too big moves the queue from your process, where you can see it, into the database, where it hurts everybody.

1. Count the processes.
2. Divide what the server allows by it.
`,
    quiz: [
      {
        id: 'tiny',
        kind: 'predict',
        ask: 'Three callers, two connections. What does this print, and in what order?',
        sample: 'tiny-pool',
        why: 'The third caller waits until `giveBack` hands it `first`, which was `c2`.',
      },
      {
        id: 'forty-processes',
        kind: 'choose',
        ask: 'Forty processes start, each with a pool of ten, on a server that takes 100 connections. What happens?',
        options: [
          {
            id: 'refused',
            text: 'Some processes are refused connections',
            right: true,
            why: 'Forty times ten is 400. The pools do not know of each other.',
          },
          {
            id: 'shared',
            text: 'The pools share the hundred between them',
            why: 'A pool lives in one process; nothing shares it but its own threads.',
          },
          {
            id: 'queue',
            text: 'The server queues the rest',
            why: 'PostgreSQL refuses; it has no queue for connections.',
          },
        ],
      },
      {
        id: 'why-finally',
        kind: 'recall',
        ask: 'In two sentences: why does a connection go back in `finally`?',
        answer:
          'An exception would skip the line that gives it back. After ten of those the pool is empty and every request waits.',
      },
      {
        id: 'leak',
        kind: 'spot',
        language: 'js',
        code: 'const client = await pool.connect();\nconst { rows } = await client.query(sql);\nif (rows.length === 0) return null;\nclient.release();',
        line: 3,
        ask: 'Which line leaks a connection?',
        why: 'It returns before the client is released.',
      },
      {
        id: 'order-borrow',
        kind: 'order',
        ask: 'Put a borrowed connection’s life in order.',
        items: ['borrow', 'begin', 'query', 'commit', 'give back'],
        why: 'A connection that goes back inside a transaction takes its locks with it.',
      },
    ],
    links: [
      {
        id: 'pg-max',
        title: 'PostgreSQL 18: max_connections',
        url: 'https://www.postgresql.org/docs/18/runtime-config-connection.html',
        read: '2026-11',
      },
      {
        id: 'hikari',
        title: 'HikariCP: about pool sizing',
        url: 'https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing',
        read: '2026-10',
      },
    ],
  },
  {
    id: 'http-status-codes',
    kind: 'term',
    name: 'HTTP status codes',
    level: 'beginner',
    skill: 'networking',
    aliases: ['status code'],
    summary: 'Three digits in every HTTP response that tell the outcome; the first one says who has to act.',
    guide: 'A response begins with three digits.\n\n## The first digit\n\nWho has to act.\n',
  },
  {
    id: '404',
    kind: 'term',
    name: '404 Not Found',
    partOf: 'http-status-codes',
    level: 'beginner',
    summary: 'There is nothing at this address, or the server does not say that there is.',
    inCode: [{ in: 'nodejs', write: 'res.status(404).end()' }],
  },
  {
    id: '409',
    kind: 'term',
    name: '409 Conflict',
    partOf: 'http-status-codes',
    level: 'intermediate',
    summary: 'The request is well formed and cannot be done to the thing as it now is.',
    compare: [{ with: '404', how: 'A 409 knows the thing; a 404 does not.' }],
    links: [
      {
        id: 'rfc-409',
        title: 'RFC 9110, 15.5.10',
        url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10',
        read: '2026-11',
      },
    ],
  },
  {
    id: 'spring',
    kind: 'tool',
    name: 'Spring',
    category: 'framework',
    skill: 'databases',
    level: 'intermediate',
    stop: 'application',
    summary:
      'A framework for Java servers that builds and wires the parts of an application from annotations.',
  },
  {
    id: 'sqlalchemy',
    kind: 'tool',
    name: 'SQLAlchemy',
    category: 'orm',
    skill: 'databases',
    level: 'intermediate',
    summary: 'A Python library that talks to relational databases as SQL expressions or as mapped classes.',
  },
  {
    id: 'nodejs',
    kind: 'tool',
    name: 'Node.js',
    category: 'runtime',
    skill: 'networking',
    level: 'beginner',
    stop: 'application',
    summary: 'JavaScript outside the browser: one thread that waits for many things at once.',
  },
  {
    id: 'redis',
    kind: 'tool',
    name: 'Redis',
    category: 'cache',
    skill: 'databases',
    level: 'beginner',
    stop: 'cache',
    versions: 'Redis 8',
    summary:
      'A server that keeps data structures in memory, for what must be quick and may be lost or rebuilt.',
    alternatives: [
      { id: 'databases', when: 'the data must survive a crash and be asked in ways not known today' },
      { id: 'nodejs', when: 'one process is enough: a `Map` needs no network' },
    ],
  },
  {
    id: 'back-end-developer',
    kind: 'role',
    name: 'back-end developer',
    level: 'beginner',
    summary:
      'Builds the part of a product that its users never see: what keeps the data, decides, and answers requests.',
    responsibilities: [
      'Design the data and keep it **right**.',
      'Answer requests, also the ten-thousandth a second.',
    ],
    skills: ['databases', 'networking'],
    figures: [
      { figure: '$112,000', what: 'median pay a year, United States', source: 'a survey', asOf: '2025' },
      { figure: '25 %', what: 'growth in ten years', source: 'an office of statistics', asOf: 'unknown' },
    ],
    figuresNote: 'They disagree because they count different people.',
  },
  {
    id: 'front-to-back',
    kind: 'path',
    name: 'from front end to back end',
    level: 'beginner',
    summary: 'Fourteen steps from the browser inwards, for who can build a page already.',
    who: 'You know JavaScript and have never owned a database.',
    time: 'six weeks of evenings',
    cost: 'nothing but time',
    steps: [
      { entry: 'how-a-request-travels', why: 'You know its first stop; here are the others.' },
      { entry: 'transaction', why: 'Two tabs, one row: what you never had to think of.' },
      { entry: 'connection-pool', why: 'The first thing that breaks under load.' },
    ],
  },
];

export const fixtureCatalog: Catalog = createCatalog(
  fixtureEntries.map((entry) => indexEntry(entry)),
  { pooling: 'connection-pool' },
);

/** The entry of an id of this atlas. */
export function fixture(id: string): Entry {
  const entry = fixtureEntries.find((each) => each.id === id);
  if (!entry) {
    throw new Error(`the fixtures have no ${id}`);
  }
  return entry;
}
