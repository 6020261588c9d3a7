import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { buildSearch } from '../../../src/catalog/search/search.ts';
import { catalogOf, fieldCatalog, term } from './small-catalog.ts';

const { search } = buildSearch(fieldCatalog());
const ids = (query: string): string[] => search(query).map(({ entry }) => entry.id);
const first = (query: string): string | undefined => ids(query)[0];
const exact = (query: string): string[] =>
  search(query)
    .filter((result) => result.exact)
    .map(({ entry }) => entry.id);

describe('search finds', () => {
  const cases: readonly (readonly [what: string, query: string, id: string])[] = [
    ['a name', 'connection pool', 'connection-pool'],
    ['another name of it', 'cross-origin resource sharing', 'cors'],
    ['swapped letters', 'cros', 'cors'],
    ['swapped letters of three', 'olg', 'log'],
    ['a letter doubled and another not', 'connecttion pol', 'connection-pool'],
    ['a plural with a slip in it', 'conection pols', 'connection-pool'],
    ['a wrong ending', 'idempotant', 'idempotency'],
    ['a letter too few', 'conection pool', 'connection-pool'],
    ['words joined', 'loadbalancer', 'load-balancer'],
    ['a word split', 'graph ql', 'graphql'],
    ['a gap in the wrong place', 'loadb alancer', 'load-balancer'],
    ['words joined in company', 'what does a loadbalancer do', 'load-balancer'],
    ['the words in another order', 'pool of connections', 'connection-pool'],
    ['a beginning', 'kub', 'kubernetes'],
    ['first letter, count, last letter', 'k8s', 'kubernetes'],
    ['initials', 'iac', 'infrastructure-as-code'],
    ['British spelling', 'normalisation', 'normalization'],
    ['another form of each word', 'hashed passwords', 'password-hashing'],
    ['a name that needs evidence in code', 'index', 'database-index'],
    ['a spelling in code', 'hikari.maximumPoolSize', 'connection-pool'],
    ['camel case', 'connectionPool', 'connection-pool'],
    ['a plain question', 'what is a rate limit?', 'rate-limiting'],
    ['the words of a summary', 'how do I stop people from hammering my api', 'rate-limiting'],
    ['a name without its accent', 'cafe order', 'coffee'],
    ['an umlaut spelled out', 'groesse', 'size'],
    ['an umlaut left out', 'grosse', 'size'],
  ];
  for (const [what, query, id] of cases) {
    it(`${what}: ${query}`, () => assert.equal(first(query), id));
  }

  it('what is typed as a whole before what shares its weighty word', () => {
    const { search: find } = buildSearch(
      catalogOf(
        term('user-account', 'User account', { lookup: ['group'] }),
        term('group-by', 'GROUP BY clause', { lookup: ['GROUP BY'] }),
      ),
    );
    assert.equal(find('group by')[0]?.entry.id, 'group-by');
    assert.equal(find('group')[0]?.entry.id, 'user-account');
  });

  it('a name in the plural before an entry that many names lead to', () => {
    const { search: find } = buildSearch(
      catalogOf(
        term('log', 'Log', {
          aliases: ['log line', 'log message', 'log record', 'logger', 'log output', 'logs of a program'],
          lookup: [
            'log entry',
            'log file',
            'application log',
            'who logs what',
            'log at each level',
            'server log',
          ],
        }),
        term('log-level', 'Log level'),
      ),
    );
    assert.equal(find('log levels')[0]?.entry.id, 'log-level');
    assert.equal(find('what are log levels')[0]?.entry.id, 'log-level');
    assert.equal(find('logs')[0]?.entry.id, 'log');
  });

  it('a name with slips in it before an entry that thirty names with the word lead to', () => {
    const others = Array.from({ length: 30 }, (_, at) => `database ${at}`);
    const { search: find } = buildSearch(
      catalogOf(term('connection', 'Database connection', { aliases: others }), term('database', 'Database')),
    );
    assert.equal(find('databse')[0]?.entry.id, 'database');
    assert.equal(find('what is a databse')[0]?.entry.id, 'database');
  });

  it('what is typed with its little word before what is left without it', () => {
    const { search: find } = buildSearch(
      catalogOf(
        term('cache', 'Cache', { aliases: ['cache entry', 'cache lookup', 'cached', 'cache line'] }),
        term('no-cache', 'no-cache directive', {
          contextual: [{ names: ['no-cache'], when: [{ in: 'code' }] }],
        }),
      ),
    );
    assert.equal(find('no-cache')[0]?.entry.id, 'no-cache');
    assert.equal(find('cache')[0]?.entry.id, 'cache');
  });

  it('both of two names with the same letters in another order', () => {
    const { search: find } = buildSearch(
      catalogOf(term('runc', 'runc', { aliases: ['crun'] }), term('cron', 'cron')),
    );
    assert.deepEqual(
      ['crun', 'runc'].map((name) => find(name)[0]?.entry.id),
      ['runc', 'runc'],
    );
  });

  it('nothing for an empty query, for blanks and for nonsense', () => {
    assert.deepEqual(ids(''), []);
    assert.deepEqual(ids(' \t\n'), []);
    assert.deepEqual(ids('zzqqxx'), []);
  });

  it('nothing in an empty catalogue', () => {
    assert.deepEqual(buildSearch(catalogOf()).search('cors'), []);
  });

  it('words that carry nothing when nothing else is asked', () => {
    const { search: find } = buildSearch(catalogOf(term('it', 'IT', {}), term('cors', 'CORS')));
    assert.equal(find('what is it')[0]?.entry.id, 'it');
  });
});

describe('an exact result', () => {
  it('is a name or an alias, but for case, accents and punctuation', () => {
    assert.deepEqual(exact('CONNECTION-POOL'), ['connection-pool']);
    assert.deepEqual(exact('rest api'), ['rest']);
    assert.deepEqual(exact('Café-Order!'), ['coffee']);
    assert.deepEqual(exact('net'), ['dotnet']);
  });

  it('is not a name that needs evidence, an abbreviation we made up, or a slip', () => {
    assert.deepEqual(exact('index'), []);
    assert.deepEqual(exact('k8s'), []);
    assert.deepEqual(exact('cros'), []);
  });

  it('heeds the signs that tell names apart', () => {
    assert.deepEqual(exact('c++'), ['cpp']);
    assert.deepEqual(exact('C#'), ['csharp']);
    assert.deepEqual(exact('c'), ['c']);
    assert.deepEqual(exact('n 1'), ['n-plus-one-query']);
  });

  it('comes before all others', () => {
    assert.equal(first('hashing'), 'hash-function');
  });
});

describe('a question for a difference', () => {
  const questions = [
    'rest vs graphql',
    'REST vs. GraphQL',
    'rest versus graphql?',
    'difference between rest and graphql',
    "what's the difference between REST and GraphQL?",
    'rest or graphql',
    'should i use rest or graphql',
    'how does rest differ from graphql',
    'rest compared to graphql',
    'rest and graphql difference',
    'rset vs grapql',
  ];
  for (const question of questions) {
    it(`shows what somebody wrote about it: ${question}`, () => {
      const [one, other] = search(question);
      assert.equal(one?.entry.id, 'rest');
      assert.equal(one?.comparison?.other.id, 'graphql');
      assert.equal(one?.comparison?.how, 'Many addresses or one.');
      assert.equal(other?.entry.id, 'graphql');
      assert.equal(other?.comparison?.other.id, 'rest');
    });
  }

  it('lends a side the word that it leaves out', () => {
    assert.equal(search('horizontal vs vertical scaling')[0]?.comparison?.other.id, 'vertical-scaling');
    assert.equal(search('docker image vs container')[0]?.comparison?.other.id, 'container');
  });

  it('shows both sides when nobody compared them', () => {
    assert.deepEqual(ids('cors vs kubernetes').slice(0, 2), ['cors', 'kubernetes']);
    assert.equal(search('cors vs kubernetes')[0]?.comparison, undefined);
  });

  it('is none when a side is nothing we know', () => {
    assert.equal(first('kubernetes or bust'), 'kubernetes');
  });
});

describe('a pasted message', () => {
  const { search: find } = buildSearch(
    catalogOf(
      term('deadlock', 'Deadlock', {
        errors: [{ says: 'ERROR: deadlock detected', means: 'Two wait.', first: 'Look.' }],
      }),
      term('table-lock', 'Table lock', {
        errors: [{ says: 'relation "{name}" does not exist', means: 'No table.', first: 'Look.' }],
      }),
      term('relation', 'Relation'),
    ),
  );

  it('leads to the entry that explains it, before those that merely share its words', () => {
    assert.equal(find('ERROR:  relation "users" does not exist')[0]?.entry.id, 'table-lock');
  });

  it('is found however much is pasted with it', () => {
    const trace = Array.from({ length: 3000 }, (_, line) => `  File "app.py", line ${line}, in relation`);
    assert.equal(find([...trace, 'ERROR: deadlock detected'].join('\n'))[0]?.entry.id, 'deadlock');
  });

  it('of a conflict says nothing of what else is called as its branch is', () => {
    const errors = [{ says: '<<<<<<< {branch}', means: 'Two sides.', first: 'Choose.' }];
    const { search: find } = buildSearch(
      catalogOf(term('http-head', 'HEAD'), term('conflict', 'Conflict', { errors })),
    );
    assert.deepEqual(
      find('<<<<<<< HEAD').map(({ entry }) => entry.id),
      ['conflict'],
    );
    assert.equal(find('HEAD')[0]?.entry.id, 'http-head');
  });

  it('is no reason to doubt a name', () => {
    assert.equal(find('deadlock')[0]?.exact, true);
  });
});

describe('the answer to a query', () => {
  it('has at most as many results as asked for, ten unless told', () => {
    assert.equal(search('pool', { limit: 1 }).length, 1);
    assert.ok(search('a').length <= 10);
  });

  it('is the same each time, whatever the order of the entries', () => {
    const { entries } = fieldCatalog();
    const queries = fc.constantFrom(
      'pool',
      'hash',
      'c',
      'rest vs graphql',
      'scaling',
      'how do i limit the rate',
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        queries,
        (shuffled, query) => {
          const found = buildSearch(catalogOf(...shuffled)).search(query);
          assert.deepEqual(
            found.map(({ entry }) => entry.id),
            ids(query),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has scores from 0 to 1, falling, and each entry once, for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        const found = search(query);
        const scores = found.filter(({ comparison }) => !comparison).map(({ score }) => score);
        assert.ok(scores.every((score) => score >= 0 && score <= 1));
        assert.equal(new Set(found.map(({ entry }) => entry.id)).size, found.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every entry by each of its names, exactly', () => {
    for (const { id, name, aliases = [] } of fieldCatalog().entries) {
      for (const each of [name, ...aliases, name.toUpperCase(), name.toLowerCase()]) {
        assert.ok(exact(each).includes(id), each);
      }
    }
  });
});
