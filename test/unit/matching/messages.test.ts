import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { hovered, marked, named } from './cases.ts';

const says = [
  "Duplicate entry '{name}' for key '{name}'",
  "undefined method '{name}' for nil",
  'table {name} already exists',
  'expected {name} to equal {name}',
  'FATAL: database "{name}" does not exist',
  'ERROR:  integer out of range',
  "*** No rule to make target '{name}'. Stop.",
  'ImagePullBackOff',
  "KeyError: '{name}'",
  "codec can't decode bytes in position {n}",
  'ActiveRecord::RecordNotFound',
  'OSError: [Errno 28] No space left on device',
  'remote: error: GH006: Protected branch update failed for {name}',
  'Cannot connect to the Docker daemon at {name}. Is the docker daemon running?',
  'TypeError: {name} is not a function',
  'RangeError: Invalid time value',
  'has been attempted too many times.',
  'Read replicas are fine. They are late.',
];
const entries: readonly MatchableEntry[] = [
  {
    id: 'error',
    kind: 'term',
    name: 'nothing that is looked for here',
    errors: says.map((text) => ({ says: text, means: '', first: '' })),
  },
];

describe('Messages of machines as they are really printed', () => {
  const cases: readonly (readonly [what: string, text: string])[] = [
    [
      'short stretches around quotes',
      "ERROR 1062: «Duplicate entry 'ana@example.com' for key 'users.email'»",
    ],
    ['one whose sentence goes on', 'App\\Jobs\\Mail «has been attempted too many times» or run too long.'],
    ['the same words as prose', 'A duplicate entry for this key is refused.'],
    [
      'a variable without quotes, as prose has it',
      'the table of prices already exists, as expected of us to equal it',
    ],
    ['quotes of an older version', "«undefined method `name' for nil»:NilClass"],
    ['two blanks behind the colon', 'psql: «FATAL:  database "shop" does not exist»'],
    ['two blanks written down', '«ERROR:  integer out of range»'],
    ['two blanks behind the sentence', "make: «*** No rule to make target 'tset'.  Stop.»"],
    ['a name that nobody writes as prose', 'web-1   0/1   «ImagePullBackOff»   0   2m'],
    ['a name in its module', '«ActiveRecord::RecordNotFound» (No such record)'],
    ['the name of an error and a quoted value', "«KeyError: 'email'»"],
    ['the same in code', 'except KeyError: pass'],
    ['a range of numbers', "'utf8' «codec can't decode bytes in position 2-3»: truncated"],
    ['a part of a longer name', 'at ImagePullBackOffTest.run'],
    ['the words of the name, apart', 'an image pull, back off'],
    ['with all that comes before it', '«OSError: [Errno 28] No space left on device»'],
    ['from another program', 'tar: backup.tar: Cannot write: «No space left on device»'],
    [
      'with less before it',
      '! [remote rejected] «GH006: Protected branch update failed for refs/heads/main»',
    ],
    [
      'with its second sentence',
      '«Cannot connect to the Docker daemon at unix:///run/docker.sock. Is the docker daemon running?»',
    ],
    ['without it', '«Cannot connect to the Docker daemon at tcp://build:2375.»'],
    ['what begins with a variable, as prose has it', 'Check that it is not a function'],
    ['what begins with a variable', '«TypeError: next is not a function»'],
    ['three words, as prose has them', 'an invalid time value is refused'],
    ['a first sentence that does not tell', 'Read replicas are slow.'],
  ];
  for (const [what, text] of cases) {
    it(what, () => {
      equal(marked(entries, text.replace(/[«»]/g, ''), { languageId: 'log' }), text);
    });
  }
});

describe('A message with many placeholders', () => {
  const many: readonly MatchableEntry[] = [
    {
      id: 'error',
      kind: 'term',
      name: 'nothing that is looked for here',
      errors: [{ says: 'the {a} x {b} x {c} x {d} x {e} y {f} z of them all', means: '', first: '' }],
    },
  ];
  const line = `the ${'x '.repeat(130)}z of them all`;
  it('takes no time to speak of where it does not stand', () => {
    const started = performance.now();
    equal(marked(many, line, { languageId: 'log' }), line);
    ok(performance.now() - started < 1000);
  });
  it('is found where it stands', () =>
    equal(marked(many, 'the a x b x c x d x e y f z of them all', { languageId: 'log' }).charAt(0), '«'));
});

describe('Words of a message', () => {
  const log = { languageId: 'log' };
  const answers = (text: string) => hovered([...entries, named('nil'), named('Stop')], text, log).join();
  it('answer with the message', () => equal(answers("un|defined method 'name' for nil:NilClass"), 'error'));
  it('keep their own answer behind it', () =>
    equal(answers("undefined method 'name' for n|il:NilClass"), 'error,nil'));
  it('say nothing where they are what varies', () =>
    equal(answers("undefined method 'na|me' for nil:NilClass"), ''));
  it('but what they stand for themselves', () =>
    equal(answers("undefined method 'St|op' for nil:NilClass"), 'Stop'));
});

describe('A tool within what is spelled with its name', () => {
  const pool: MatchableEntry = {
    id: 'pool',
    kind: 'term',
    name: 'a pool',
    inCode: [
      { in: 'spring', write: 'spring.datasource.hikari.size', tell: ['spring.datasource.hikari.size'] },
      { in: 'axios', write: 'axios.get', tell: ['axios.get'] },
    ],
  };
  const names: readonly MatchableEntry[] = [
    pool,
    { id: 'hikari', kind: 'tool', name: 'Hikari' },
    { id: 'axios', kind: 'tool', name: 'axios' },
    named('size'),
  ];
  const first = (text: string) => hovered(names, text, { languageId: 'properties' }).join();
  it('answers in the middle of a key', () => equal(first('spring.datasource.hi|kari.size=5'), 'hikari,pool'));
  it('and not at its last word', () => equal(first('spring.datasource.hikari.si|ze=5'), 'pool'));
  it('where its name comes first, it follows', () => equal(first('ax|ios.get'), 'pool,axios'));
  it('a key answers elsewhere', () => equal(first('spr|ing.datasource.hikari.size=5'), 'pool'));
});
