import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatSilence, isSilenced, parseSilence } from '../../../src/editor/silence.ts';

const here = { languageId: 'python', path: 'src/app.py' };

describe('a wish for silence', () => {
  for (const text of ['cache', '*', 'cache in language python', '* in file docs/a note.md']) {
    it(`is written as it is read: ${text}`, () => {
      const silence = parseSilence(text);
      assert.ok(silence);
      assert.equal(formatSilence(silence), text);
    });
  }

  for (const text of ['', 'Cache', 'cache in python', 'cache in language', 'a b', '** in file x']) {
    it(`is not read from "${text}"`, () => {
      assert.equal(parseSilence(text), undefined);
    });
  }

  const cases: [string, boolean][] = [
    ['cache', true],
    ['*', true],
    ['redis', false],
    ['cache in language python', true],
    ['cache in language ruby', false],
    ['cache in file src/app.py', true],
    ['cache in file app.py', false],
    ['* in language python', true],
  ];
  for (const [text, silent] of cases) {
    it(`"${text}" ${silent ? 'silences' : 'does not silence'} the cache in a Python file`, () => {
      const silence = parseSilence(text);
      assert.equal(isSilenced(silence ? [silence] : [], 'cache', here), silent);
    });
  }
});
