import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';

const command = resolve('dist/cli.js');
let folder = '';

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout.trimEnd().split('\n'), error: stderr };
}

function jsonLines(lines: readonly string[]): unknown[] {
  return lines.map((line): unknown => JSON.parse(line));
}

describe('backend-atlas', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'backend-atlas-'));
    writeFileSync(
      join(folder, 'team.yaml'),
      'schema: 1\ntitle: Team\nentries:\n  - name: Pick list\n    summary: What one person fetches in one walk.\n    aliases: [picking sheet]\n  - name: C++\n    summary: A language.\n',
    );
    writeFileSync(
      join(folder, 'bad.yaml'),
      'schema: 1\nentries:\n  - name: One\n    sumary: s\n  - name: Two\n    summary: s\n    related: [nothing-here]\n',
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  describe('check', () => {
    it('is silent and content with a sound pack', () => {
      assert.deepEqual(run(['check', 'team.yaml']), { status: 0, out: [''], error: '' });
    });

    it('names every fault with file, line and column, and ends with 1', () => {
      const { status, out } = run(['check', 'bad.yaml']);
      assert.equal(status, 1);
      assert.deepEqual(out, [
        'bad.yaml:4:5: warning: unknown key "sumary"; did you mean "summary"?',
        'bad.yaml:3:5: error: missing key "summary": needs text',
        'bad.yaml:7:15: error: no entry has the id "nothing-here"',
      ]);
    });

    it('ends with 2 on bad usage', () => {
      assert.equal(run(['check']).status, 2);
      assert.equal(run(['check', 'absent.yaml']).status, 2);
      assert.equal(run(['check', '--wat', 'team.yaml']).status, 2);
      assert.equal(run(['chekc']).status, 2);
      assert.equal(run([]).status, 2);
    });

    it('tells the same as JSON', () => {
      const { out } = run(['check', '--json', 'bad.yaml']);
      const rules = jsonLines(out).map((each) => (each as { rule: string }).rule);
      assert.deepEqual(rules, ['unknown-key', 'missing-key', 'unknown-id']);
    });
  });

  describe('hover --batch', () => {
    const ask = (text: string, character: number, more: object = {}) =>
      JSON.stringify({ languageId: 'plaintext', text, line: 0, character, ...more });

    it('answers each position in order, with the range, and an empty list for silence', () => {
      const questions = [
        ask('one pickList here', 6),
        ask('nothing', 2),
        ask('C++ and picking sheets', 1),
        ask('C++ and picking sheets', 15),
      ];
      const { status, out } = run(
        ['hover', '--batch', '--pack', 'team.yaml', '--no-bundled'],
        `${questions.join('\n')}\n`,
      );
      assert.equal(status, 0);
      const range = (start: number, end: number) => ({
        start: { line: 0, character: start },
        end: { line: 0, character: end },
      });
      const pick = { id: 'pick-list', name: 'Pick list', aliases: ['picking sheet'] };
      assert.deepEqual(jsonLines(out), [
        { matches: [{ ...pick, range: range(4, 12) }] },
        { matches: [] },
        { matches: [{ id: 'cplusplus', name: 'C++', aliases: [], range: range(0, 3) }] },
        { matches: [{ ...pick, range: range(8, 22) }] },
      ]);
    });

    it('reads files, joins packs to what ships, and says what it cannot read', () => {
      writeFileSync(join(folder, 'note.txt'), 'A pick list.\nAn SQL injection.\n');
      const questions = [
        JSON.stringify({ languageId: 'plaintext', path: 'note.txt', line: 0, character: 3 }),
        JSON.stringify({ languageId: 'plaintext', path: 'note.txt', line: 1, character: 8 }),
        'no json',
      ];
      const { status, out, error } = run(['hover', '--batch', '--pack', 'team.yaml'], questions.join('\n'));
      assert.equal(status, 1);
      assert.match(error, /^line 3: not readable as JSON/);
      const ids = jsonLines(out).map((each) =>
        (each as { matches: { id: string }[] }).matches.map(({ id }) => id),
      );
      assert.deepEqual(ids, [['pick-list'], ['sql-injection'], []]);
    });
  });

  describe('paths as they come', () => {
    it('a file that cannot be read is one answer among the others', () => {
      const ask = (path: string) => JSON.stringify({ path, line: 0, character: 3 });
      const { status, out } = run(
        ['hover', '--batch', '--pack', 'team.yaml', '--no-bundled'],
        `${ask('absent.txt')}\n${ask('team.yaml')}\n`,
      );
      assert.equal(status, 1);
      assert.equal(out.length, 2);
      assert.match(out[0] ?? '', /"matches":\[\],"error":"absent.txt: /);
      assert.deepEqual(jsonLines(out.slice(1)), [{ matches: [] }]);
    });

    it('a checkout may lie in a folder called data', () => {
      const terms = join(folder, 'data', 'checkout', 'data', 'terms');
      mkdirSync(terms, { recursive: true });
      writeFileSync(join(terms, 'one.yaml'), 'name: One\nsummary: s\nlevel: beginner\nskill: none\n');
      const { out } = run(['check', join(folder, 'data', 'checkout', 'data')]);
      assert.equal(out.length, 1);
      assert.match(out[0] ?? '', /one\.yaml:4:8: error: no entry has the id "none"/);
    });

    it('a glossary is known with the separators of Windows, too', () => {
      const name = '.contextive\\definitions.yml';
      writeFileSync(join(folder, name), 'contexts: [{ terms: [{ name: Leg }] }]\n');
      assert.deepEqual(run(['check', name]), { status: 0, out: [''], error: '' });
    });
  });

  describe('search', () => {
    it('answers one JSON line for each query, in order', () => {
      const { status, out } = run(['search', '--batch'], 'connection pool\n\nqqqqzzzz\n');
      assert.equal(status, 0);
      const answers = jsonLines(out) as { query: string; results: { id: string; exact: boolean }[] }[];
      assert.deepEqual(
        answers.map(({ query }) => query),
        ['connection pool', '', 'qqqqzzzz'],
      );
      assert.equal(answers[0]?.results[0]?.id, 'connection-pool');
      assert.equal(answers[0]?.results[0]?.exact, true);
      assert.ok(answers.every(({ results }) => results.length <= 10));
      assert.deepEqual(answers[1]?.results, []);
    });
  });

  describe('explain', () => {
    it('says what a word means', () => {
      const { status, out } = run(['explain', 'connection', 'pool']);
      assert.equal(status, 0);
      assert.match(out.join('\n'), /^Connection pool \(term, connection-pool\)\nA set of open connections/);
    });

    it('ends with 1 and near misses for what nobody wrote down', () => {
      const { status, error } = run(['explain', 'qqqqzzzz']);
      assert.equal(status, 1);
      assert.match(error, /nothing here is called "qqqqzzzz"/);
    });
  });

  describe('error', () => {
    it('explains a message among other lines', () => {
      const { status, out } = run(
        ['error'],
        'starting\npsql: error: FATAL:  sorry, too many clients already\nbye\n',
      );
      assert.equal(status, 0);
      assert.match(out[0] ?? '', /^Connection limit \(max-connections\)$/);
    });

    it('ends with 1 for a message that no entry knows', () => {
      assert.equal(run(['error', 'all is well']).status, 1);
    });
  });

  describe('scan', () => {
    it('lists every match with its place', () => {
      writeFileSync(join(folder, 'code.py'), '# a connection pool\nx = 1\n');
      assert.deepEqual(run(['scan', 'code.py']).out, ['code.py:1:5: connection-pool "connection pool"']);
    });
  });

  describe('export', () => {
    it('writes a page as Markdown and as HTML that stands alone', () => {
      const { status, out } = run(['export', 'connection-pool', '--format', 'html', '--out', 'pages']);
      assert.deepEqual([status, out], [0, [join('pages', 'connection-pool.html')]]);
      const page = readFileSync(join(folder, 'pages', 'connection-pool.html'), 'utf8');
      assert.match(page, /<h1[^>]*>Connection pool/);
      assert.doesNotMatch(page, /atlas:|<script/);
      assert.match(run(['export', 'connection-pool']).out[0] ?? '', /^# Connection pool/);
    });

    it('ends with 1 for an unknown id and with 2 for an unknown format', () => {
      assert.equal(run(['export', 'conection-pool']).status, 1);
      assert.equal(run(['export', 'connection-pool', '--format', 'pdf']).status, 2);
    });
  });
});
