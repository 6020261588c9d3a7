import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { marked } from './cases.ts';

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
  ];
  for (const [what, text] of cases) {
    it(what, () => {
      equal(marked(entries, text.replace(/[«»]/g, ''), { languageId: 'log' }), text);
    });
  }
});
