import { deepEqual, equal } from 'node:assert/strict';
import type { Contextual, Evidence } from '../../../src/catalog/entry.ts';
import type { Surroundings } from '../../../src/matching/document.ts';
import { nowhere } from '../../../src/matching/language-evidence.ts';
import { buildNameIndex } from '../../../src/matching/name-index.ts';
import { scan } from '../../../src/matching/scan.ts';
import { hidden, read } from './cases.ts';

const js: Surroundings = { languageId: 'javascript', path: 'src/pool.js' };
const python: Surroundings = { languageId: 'python', path: 'src/pool.py' };

function indexOf(...when: readonly Evidence[]) {
  const contextual: Contextual = { names: ['pool'], when: [...when] };
  return buildNameIndex([{ id: 'entry', kind: 'term', name: hidden, contextual: [contextual] }]);
}

/** In which of these files, read one after the other with one index, the word `pool` speaks. */
function speaksIn(when: readonly Evidence[], files: readonly (readonly [string, Surroundings])[]): boolean[] {
  const index = indexOf(...when);
  return files.map(([text, surroundings]) => scan(index, read(text, surroundings)).length > 0);
}

describe('Evidence that the language of a file settles', () => {
  it('is settled for each language apart', () => {
    const files = [
      ['pool', js],
      ['pool', python],
      ['pool', js],
    ] as const;
    deepEqual(speaksIn([{ language: 'python' }], files), [false, true, false]);
  });
  it('leaves to each file what its path decides', () => {
    const files = [
      ['pool', js],
      ['pool', { ...js, path: 'db/settings.js' }],
      ['pool', js],
    ] as const;
    deepEqual(speaksIn([{ language: 'javascript', file: 'settings.js' }], files), [false, true, false]);
  });
  it('leaves to each file what its imports decide', () => {
    const files = [
      ['pool', js],
      ["import 'pg'\npool", js],
      ['pool', js],
    ] as const;
    deepEqual(speaksIn([{ imports: ['pg'] }], files), [false, true, false]);
  });
  it('takes a name that it rules out from all files in the language', () => {
    const index = indexOf({ language: 'python' });
    const settled = index.languages.of(read('pool', js));
    settled.linesOf(0);
    equal(settled.places[0], nowhere);
    const names = Array.from({ length: index.table.size }, (_, name) => index.table.textOf(name));
    equal(settled.placesOf(names.indexOf('pool'), 1), nowhere);
    equal(index.languages.of(read('water', { ...js, path: 'lib/water.js' })), settled);
  });
});

describe('What a file imports', () => {
  const speaks = (wanted: string, text: string, surroundings = js) =>
    speaksIn([{ imports: [wanted] }], [[text, surroundings]])[0];
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['pg', "import a from 'pg'", true],
    ['pg', "import a from 'pg/promises'", true],
    ['pg', "import a from 'my-pg'", false],
    ['pg/promises', "import a from 'pg'", false],
    ['gin-gonic/gin', "import a from 'github.com/gin-gonic/gin/v2'", true],
    ['gonic/gin', "import a from 'github.com/gin-gonic/gin'", false],
    ['pool', "import a from './db/pool'", false],
  ];
  for (const [wanted, text, isEvidence] of cases) {
    it(`${text} ${isEvidence ? 'is' : 'is no'} evidence for what asks for ${wanted}`, () => {
      equal(speaks(wanted, `${text}\npool`), isEvidence);
    });
  }
});
