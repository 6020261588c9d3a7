import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { explainError } from '../../../src/catalog/search/errors.ts';
import { catalogOf, term } from './small-catalog.ts';

const says = (...messages: string[]) =>
  messages.map((message) => ({ says: message, means: 'It went wrong.', first: 'Look.' }));

const catalog = catalogOf(
  term('connection-pool', 'Connection pool', {
    errors: says('Connection is not available, request timed out after {n}ms'),
  }),
  term('unique-constraint', 'Unique constraint', {
    errors: says('duplicate key value violates unique constraint "{name}"'),
  }),
  term('deadlock', 'Deadlock', { errors: says('deadlock detected') }),
  term('cors', 'CORS', {
    errors: says(
      "Access to fetch at '{url}' from origin '{origin}' has been blocked by CORS policy",
      "No 'Access-Control-Allow-Origin' header is present on the requested resource",
    ),
  }),
  term('table', 'Table', { errors: says('relation "{name}" does not exist') }),
  term('column', 'Column', { errors: says("no such column 'id'") }),
  term('out-of-memory', 'Out of memory', { errors: says('Killed') }),
  term('null', 'Null', { errors: says('{name}Exception: null') }),
  term('exit-code', 'Exit code', { errors: says('exited with code {n}') }),
  term('syntax', 'Syntax', {
    errors: says('You have an error in your SQL syntax; check the manual for version {n}'),
  }),
  term('alias', 'Alias', { errors: says('ReferenceError: {name} is not allowed before its declaration') }),
  term('short', 'Short', { errors: says('TypeError: not iterable', 'Not found. Look elsewhere') }),
  term('conflict', 'Conflict', { errors: says('<<<<<<< {branch}', '>>>>>>> {branch}') }),
);
const explained = (text: string): string[] => explainError(catalog, text).map(({ entry }) => entry.id);

describe('a part of a message', () => {
  it('of few letters says nothing', () => {
    assert.deepEqual(explained('this is not iterable'), []);
    assert.deepEqual(explained('404 Not found'), []);
  });
});

describe('a pasted message is explained', () => {
  const cases: readonly (readonly [what: string, text: string, id: string])[] = [
    ['as it is', 'duplicate key value violates unique constraint "users_email_key"', 'unique-constraint'],
    [
      'with other quotes',
      "duplicate key value violates unique constraint 'users_email_key'",
      'unique-constraint',
    ],
    [
      'with curly quotes',
      'duplicate key value violates unique constraint “users_email_key”',
      'unique-constraint',
    ],
    [
      'with escaped quotes',
      '"duplicate key value violates unique constraint \\"users_key\\""',
      'unique-constraint',
    ],
    ['without quotes', 'relation users does not exist', 'table'],
    ['without what follows its first sentence', 'ERROR 1064: You have an error in your SQL syntax', 'syntax'],
    ['without the kind of error before it', 'order is not allowed before its declaration', 'alias'],
    ['that is a sign and a name', '<<<<<<< HEAD', 'conflict'],
    ['with a whole conflict', 'a()\n<<<<<<< HEAD\nb()\n=======\nc()\n>>>>>>> main', 'conflict'],
    ['in capitals', 'ERROR: RELATION "USERS" DOES NOT EXIST', 'table'],
    ['with an empty name', 'relation "" does not exist', 'table'],
    ['with a name of several words', 'relation "my schema.my table" does not exist', 'table'],
    [
      'with what stands before and after',
      '2024-01-01 10:00:00.123 ERROR [http-nio-8080-exec-3] c.e.App : HikariPool-1 - Connection is not available, request timed out after 30002ms. (total=10)',
      'connection-pool',
    ],
    [
      'with a number as its value',
      'Connection is not available, request timed out after 5ms',
      'connection-pool',
    ],
    ['in colour', '\u001b[31mERROR\u001b[0m: deadlock \u001b[1mdetected\u001b[22m', 'deadlock'],
    ['in colour spelled out', '\\u001b[31mERROR: deadlock detected\\u001b[0m', 'deadlock'],
    [
      'with punctuation left out',
      'Connection is not available request timed out after 1 ms',
      'connection-pool',
    ],
    [
      'broken by a narrow terminal',
      'ERROR: duplicate key value violates\n    unique constraint "a"',
      'unique-constraint',
    ],
    ['with the prefix of a Python 2 string', "no such column u'id' here", 'column'],
    ['with the prefix of a byte string', 'no such column b"id" here', 'column'],
    ['as part of a word', 'java.lang.NullPointerException: null', 'null'],
    ['in a container log', 'db_1  | ERROR:  deadlock detected', 'deadlock'],
    ['in JSON', '{"level":"error","msg":"pq: relation \\"users\\" does not exist"}', 'table'],
  ];
  for (const [what, text, id] of cases) {
    it(what, () => assert.deepEqual(explained(text), [id]));
  }

  it('anywhere in a long log, with the line in which it stands', () => {
    const log = [...Array(400).fill('GET /orders 200'), '  ERROR: deadlock detected ', 'done'].join('\r\n');
    const [found] = explainError(catalog, log);
    assert.equal(found?.entry.id, 'deadlock');
    assert.equal(found?.line, 'ERROR: deadlock detected');
  });

  it('at the end of a stack trace of any length, and at its beginning', () => {
    const frames = Array.from(
      { length: 5000 },
      (_, line) => `\tat com.example.Orders.load(Orders.java:${line})`,
    );
    assert.deepEqual(explained(['ERROR: deadlock detected', ...frames].join('\n')), ['deadlock']);
    assert.deepEqual(explained([...frames, 'ERROR: deadlock detected'].join('\n')), ['deadlock']);
  });

  it('the most specific message first, each entry once', () => {
    const text = [
      'ERROR: deadlock detected',
      "Access to fetch at 'http://a' from origin 'http://b' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    ].join('\n');
    assert.deepEqual(explained(text), ['cors', 'deadlock']);
    assert.equal(explainError(catalog, text)[0]?.error.says.startsWith('No '), true);
  });
});

describe('a line is left alone', () => {
  const lines = [
    '',
    'no deadlock was detected',
    'deadlock detection is on',
    'relation between users does exist',
    'Killed 3 idle connections',
    'the request was killed',
    'unique constraint "users_email_key" created',
    'GET /orders/42 200 12ms',
  ];
  for (const line of lines) {
    it(JSON.stringify(line), () => assert.deepEqual(explained(line), []));
  }

  it('a short message must fill its part of the line', () => {
    assert.deepEqual(explained('Killed'), ['out-of-memory']);
    assert.deepEqual(explained('[1]+  1234 build.sh: Killed'), ['out-of-memory']);
  });

  it('a message that is nothing but placeholders explains nothing', () => {
    const silly = catalogOf(term('any', 'Any', { errors: says('{n}', ' "{name}" ') }));
    assert.deepEqual(explainError(silly, 'anything at all'), []);
  });
});

it('any text is answered quickly and without an exception', () => {
  const piece = fc.constantFrom(
    'deadlock',
    'relation',
    '"',
    '{n}',
    '\n',
    '\u001b[',
    ' does not exist',
    '(',
    '\\',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 200 }), (pieces) => {
      assert.ok(Array.isArray(explainError(catalog, pieces.join(''))));
    }),
    { numRuns: 200 },
  );
  const begin = performance.now();
  explainError(catalog, 'relation '.repeat(200_000));
  explainError(catalog, 'duplicate key value violates '.repeat(20_000));
  assert.ok(performance.now() - begin < 2_000);
});
