import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { backingOf, fenceProblems, parseFences } from '../../../src/pages/fences.ts';

const guide = (...lines: string[]): string => lines.join('\n');
const rules = (markdown: string): string[] => fenceProblems(parseFences(markdown)).map(({ rule }) => rule);

describe('the fences of a guide', () => {
  it('have a language, flags, options, code and the line they begin on', () => {
    const [fence] = parseFences(
      guide(
        'Two lines',
        'of text.',
        '',
        '```js run name=pool predict',
        'const a = 1;',
        '',
        'a',
        '```',
        '',
        '```output',
        '1',
        '```',
      ),
    );
    assert.deepEqual(fence?.flags, ['run', 'predict']);
    assert.deepEqual({ ...fence?.options }, { name: 'pool' });
    assert.equal(fence?.language, 'js');
    assert.equal(fence?.code, 'const a = 1;\n\na');
    assert.equal(fence?.line, 3);
    assert.deepEqual(fence?.output, { code: '1', line: 9 });
  });

  it('keep a quoted value together', () => {
    const [fence] = parseFences(guide('```bash transcript="psql 18.1" name=x', '```'));
    assert.deepEqual({ ...fence?.options }, { transcript: 'psql 18.1', name: 'x' });
    assert.equal(fence?.code, '');
  });

  it('take any word for a flag, also those that every object has', () => {
    const [fence] = parseFences(guide('```js __proto__=1 constructor', '```'));
    assert.deepEqual(fence?.flags, ['constructor']);
    assert.deepEqual(Object.keys(fence?.options ?? {}), ['__proto__']);
  });

  it('are one example when nothing stands between', () => {
    const js = ['```js', '1', '```'];
    const py = ['```python', '1', '```'];
    const out = ['```output', '1', '```'];
    const examples = (...lines: string[]): number[] =>
      parseFences(guide(...lines)).map(({ example }) => example);
    assert.deepEqual(examples(...js, '', ...py), [0, 0]);
    assert.deepEqual(examples(...js, ...out, '', '', ...py, ...out), [0, 0]);
    assert.deepEqual(examples(...js, 'And:', ...py), [0, 1]);
    assert.deepEqual(
      examples('- a', '  ```js', '  1', '  ```', '- b', '  ```python', '  1', '  ```'),
      [0, 1],
    );
    assert.deepEqual(examples('```mermaid', 'graph TD', '```', ...js), [0, 1]);
  });

  it('are found in lists, with the indentation taken off', () => {
    const [fence] = parseFences(guide('1. One', '', '   ```sql run', '   select 1;', '   ```'));
    assert.equal(fence?.code, 'select 1;');
    assert.equal(fence?.line, 2);
  });

  it('say what stands behind them', () => {
    const backing = (info: string) => parseFences(guide(`\`\`\`${info}`, '```')).map(backingOf)[0];
    assert.deepEqual(backing('sql run sessions'), { kind: 'run', on: 'postgresql', sessions: true });
    assert.deepEqual(backing('sql run sqlite'), { kind: 'run', on: 'sqlite', sessions: false });
    assert.deepEqual(backing('ts check=pg,express'), { kind: 'checked', packages: ['pg', 'express'] });
    assert.deepEqual(backing('bash transcript="psql 18.1"'), { kind: 'transcript', of: 'psql 18.1' });
    assert.deepEqual(backing('yaml'), { kind: 'read' });
  });
});

describe('problems of fences', () => {
  const output = ['```output', '1', '```'];

  it('are none for samples as they should be', () => {
    assert.deepEqual(
      rules(
        guide(
          '```js run name=a predict',
          '1',
          '```',
          ...output,
          '',
          '```python run',
          '1',
          '```',
          ...output,
          '',
          'So.',
          '',
          '```nginx',
          'x;',
          '```',
        ),
      ),
      [],
    );
  });

  for (const [what, rule, ...lines] of [
    ['a fence without end', 'fence-open', '```js', '1'],
    ['a fence without language', 'fence-language', '```', '1', '```'],
    ['an output after nothing', 'fence-output', 'Text.', '', ...output],
    ['a sample that runs and shows nothing', 'fence-output', '```js run', '1', '```'],
    ['an unknown flag', 'fence-word', '```js runs', '1', '```'],
    ['an unknown option', 'fence-word', '```js title=x', '1', '```'],
    ['a bad name', 'fence-name', '```js name=A', '1', '```'],
    ['a guess at a sample that does not run', 'fence-predict', '```js predict', '1', '```', ...output],
    ['a language that nothing runs', 'fence-run', '```cobol run', '1', '```', ...output],
    ['sessions of another language', 'fence-run', '```js run sessions', '1', '```', ...output],
    ['two backings', 'fence-backing', '```js run check=pg', '1', '```', ...output],
    ['two tabs of one language', 'fence-tabs', '```js', '1', '```', '```js', '2', '```'],
    ['two samples of one name', 'fence-name', '```js name=a', '1', '```', 'And', '```js name=a', '2', '```'],
  ] as [string, string, ...string[]][]) {
    it(`tell ${what}`, () => assert.deepEqual(rules(guide(...lines)), [rule]));
  }

  it('stand at the line of their fence', () => {
    assert.deepEqual(
      fenceProblems(parseFences(guide('a', '', '```js what', '```'))).map(({ line }) => line),
      [2],
    );
  });
});
