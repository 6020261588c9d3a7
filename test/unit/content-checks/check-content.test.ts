import assert from 'node:assert/strict';
import { checkContent } from '../../../src/build/content-checks/check-content.ts';
import { formatDiagnostic } from '../../../src/catalog/diagnostic.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';

/** Entries from the text of their files, which may say anything but has to be readable. */
function check(files: Readonly<Record<string, string>>): { report: string; errors: string[] } {
  const read = readCatalog(
    Object.entries(files).map(([name, text]) => ({ file: `data/${name}.yaml`, text })),
  );
  assert.equal(
    read.entries.length,
    Object.keys(files).length,
    read.diagnostics.map(formatDiagnostic).join('\n'),
  );
  const { report, diagnostics } = checkContent(read.entries);
  return { report: report.join('\n'), errors: diagnostics.map(formatDiagnostic) };
}

function term(name: string, summary: string, more = ''): string {
  return `name: ${name}\nsummary: ${JSON.stringify(summary)}\nskill: caching\nlevel: beginner\n${more}`;
}

const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');

function guide(text: string): string {
  return `guide: |\n${text.replace(/^(?=.)/gm, '  ')}\n`;
}

describe('the checks over the whole catalogue', () => {
  it('find nothing in a catalogue that is in order', () => {
    const { report, errors } = check({
      'terms/cache': term('Cache', 'Copies of answers kept near the asker. They may be out of date.'),
      'terms/queue': term('Queue', 'A line of work to do later, so that nobody waits for it now.'),
    });
    assert.deepEqual(errors, []);
    assert.match(report, /words that say nothing: 0\n/);
    assert.match(report, /sentences of more than 35 words: 0\n/);
  });

  describe('names that another spelling silences', () => {
    const named = (more: string) => check({ 'terms/a': term('A key', 'Some thing.', more) }).errors;
    const group = (spelling: string) =>
      `contextual:\n  - names: [${spelling}]\n    when: [{ exact: true }]\n`;
    it('are errors at the spelling', () => {
      assert.deepEqual(named(`aliases: [auto-increment]\n${group('b, autoIncrement')}`), [
        'data/terms/a.yaml:7:16: error: "autoIncrement" takes the free speech of "auto-increment", the same in another spelling; leave it out, or list "auto-increment" with its own evidence',
      ]);
      assert.equal(named(group('aKey')).length, 1);
    });
    it('are meant where they are listed themselves', () => {
      assert.deepEqual(named(group('a key, aKey')), []);
      assert.deepEqual(named(`aliases: [DROP IT]\nliterals: { sql: [DROP IT] }\n${group('drop_it')}`), []);
    });
  });

  describe('words that say nothing', () => {
    it('are errors at their place, in guides too', () => {
      const { errors } = check({
        'terms/a': term('A', 'A powerful thing.'),
        'terms/b': term('B', 'Some thing.', guide('One line.\n\nIt is simply there.')),
      });
      assert.deepEqual(errors, [
        'data/terms/a.yaml:2:13: error: "powerful" says nothing here: leave it out, or say what it stands for',
        'data/terms/b.yaml:8:9: error: "simply" says nothing here: leave it out, or say what it stands for',
      ]);
    });
    it('may stand in code, in quotations, and inside other words', () => {
      const { errors } = check({
        'terms/a': term(
          'A',
          'Compiled just-in-time, with robustness.',
          guide('Say `just`, or "simply put".\n\n```js\njust();\n```'),
        ),
      });
      assert.deepEqual(errors, []);
    });
  });

  it('find a spelling that stands twice in one table', () => {
    const table = (...rows: string[]) => `inCode:\n${rows.map((row) => `  - ${row}\n`).join('')}`;
    const twice = table('{ in: a, write: f() }', '{ in: b, write: f() }', '{ in: a, write: f(), tell: [f] }');
    const { errors } = check({ 'terms/a': term('A', 'Some thing.', twice) });
    assert.deepEqual(errors, [
      'data/terms/a.yaml:8:21: error: "f()" stands above for a already: say all it tells in one place',
    ]);
  });

  describe('sentences of more than 35 words', () => {
    it('are errors in a summary', () => {
      const short = Array.from({ length: 36 }, () => 'wo').join(' ');
      const { errors } = check({ 'terms/a': term('A', `${short}.`) });
      assert.match(errors[0] ?? '', /^data\/terms\/a\.yaml:2:11: error: a sentence of 36 words/);
    });
    it('are reported in a guide', () => {
      const { errors, report } = check({
        'terms/a': term('A', 'Some thing.', guide(`Short one. ${words(36)}.`)),
      });
      assert.deepEqual(errors, []);
      assert.match(
        report,
        /sentences of more than 35 words: 1\n {2}data\/terms\/a\.yaml:6:14: a sentence of 36 words/,
      );
    });
    it('end at a point, a list item, a heading and a sample, not at an abbreviation', () => {
      const text = `${words(30)} e.g. ${words(4)}.\n${words(20)}\n- ${words(20)}\n- ${words(20)}\n\n## ${words(20)}\n${words(20)}:\n\`\`\`text\n${words(40)}\n\`\`\`\n${words(20)}`;
      const { report } = check({ 'terms/a': term('A', 'Some thing.', guide(text)) });
      assert.match(report, /sentences of more than 35 words: 1\n.*a sentence of 36 words/);
    });
  });

  describe('runs of eight words that stand twice', () => {
    const run = 'a set of open things that people borrow daily';
    it('are errors in two summaries', () => {
      const { errors } = check({
        'terms/a': term('A', `Here ${run}.`),
        'terms/b': term('B', `There is ${run}, too.`),
      });
      assert.equal(errors.length, 1);
      assert.match(
        errors[0] ?? '',
        /^data\/terms\/b\.yaml:2:20: error: 9 words that stand at data\/terms\/a\.yaml:2:16 too/,
      );
    });
    it('are reported elsewhere, each once and in full', () => {
      const { errors, report } = check({
        'terms/a': term('A', `Here ${run}.`),
        'terms/b': term('B', 'Some thing.', guide(`They say ${run}.`)),
      });
      assert.deepEqual(errors, []);
      assert.match(report, /runs of 8 words that stand twice: 1\n {2}data\/terms\/b\.yaml:6:12: 9 words/);
    });
    it('may be seven words', () => {
      const seven = words(7);
      assert.match(
        check({ 'terms/a': term('A', `One ${seven}.`), 'terms/b': term('B', `Two ${seven}.`) }).report,
        /stand twice: 0\n/,
      );
    });
  });

  it('tell openings that more than three entries share', () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id, at) => [
        `terms/${id}`,
        term(id, `One way to store the ${words(3, at * 9)}.`),
      ]),
    );
    assert.match(check(files).report, /4 summaries: begin "one way to store the …": a, b, c, d/);
    delete files['terms/d'];
    assert.match(check(files).report, /shared by more than three: 0\n/);
  });

  it('tell summaries that are nearly the same', () => {
    const { report } = check({
      'terms/a': term('A', 'A store of copies, kept near readers, thrown away after a while.'),
      'terms/b': term('B', 'Copies kept near readers in a store and thrown away after a while.'),
      'terms/c': term('C', 'A rule that decides which rows two tables join.'),
    });
    assert.match(report, /mistaken for each other: 1\n.*data\/terms\/b\.yaml.*with that of a /);
  });

  it('tell summaries that begin with the name, or with when', () => {
    const { report } = check({
      'terms/cache': term('Cache', 'A cache is a store of copies.'),
      'terms/lag': term('Lag', 'It is when something comes late.'),
      'terms/cachet': term('Cach', 'Cachet is another word.'),
    });
    assert.match(report, /or "X is when": 2\n/);
    assert.match(report, /cache\.yaml:2:11: the summary begins with the name again \("Cache"\)/);
    assert.match(report, /lag\.yaml:2:11: the summary says when, not what/);
  });

  it('tell headings in a guide that is too short for them', () => {
    const long = Array.from({ length: 26 }, (_, at) => `${words(10, at * 10)}.`).join('\n');
    const { report } = check({
      'terms/a': term('A', 'Some thing.', guide('## The problem\n\nNone.')),
      'terms/b': term('B', 'Other thing.', guide(`## The problem\n\n${long}`)),
      'terms/c': term('C', 'Third thing.', guide('Text.\n\n```bash\n# no heading\n```')),
    });
    assert.match(
      report,
      /headings in guides below 250 words: 1\n.*a\.yaml:6:3: headings in a guide of 3 words/,
    );
  });

  it('tell skills whose right options are the longest', () => {
    const quiz = (rightIsLong: boolean): string =>
      `quiz:\n${[1, 2, 3, 4, 5]
        .map(
          (at) =>
            `  - { id: q${at}, kind: choose, ask: "${at}?", options: [{ id: a, text: ${rightIsLong ? 'longer text' : 'text'}, right: true, why: "Y${at}" }, { id: b, text: other, why: "N${at}" }] }`,
        )
        .join('\n')}\n`;
    assert.match(
      check({ 'terms/a': term('A', 'Some thing.', quiz(true)) }).report,
      /skill caching: the right option is the longest in 5 of 5/,
    );
    assert.match(
      check({ 'terms/a': term('A', 'Some thing.', quiz(false)) }).report,
      /give themselves away: 0\n/,
    );
  });

  it('tell questions that begin alike, and reasons that repeat their option', () => {
    const recall = (id: string) =>
      `quiz:\n  - { id: q, kind: recall, ask: "What is the ${id}?", answer: "A ${id}." }\n`;
    const alike = check(
      Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((id) => [`terms/${id}`, term(id, `Thing ${id}.`, recall(id))]),
      ),
    );
    assert.match(alike.report, /4 questions: begin "what is the …": a\/q, b\/q, c\/q, d\/q/);
    const echo =
      'quiz:\n  - { id: q, kind: choose, ask: "Why?", options: [{ id: a, text: The pool is empty, right: true, why: "Since the pool is empty." }, { id: b, text: No idea at all, why: "There is one." }] }\n';
    assert.match(
      check({ 'terms/a': term('A', 'Some thing.', echo) }).report,
      /reasons that repeat: 1\n {2}a\/q: the reason of "a"/,
    );
  });

  it('tell guides of one skill that begin alike', () => {
    const { report } = check({
      'terms/a': term('A', 'Some thing.', guide('Your page is slow.')),
      'terms/b': term('B', 'Other thing.', guide('Your page is wrong.')),
    });
    assert.match(report, /2 guides of caching: begin "your page is …": a, b/);
  });

  it('draw the map of what hangs where, and its holes', () => {
    const { report } = check({
      'skills/caching':
        'name: Caching\nsummary: Keeping copies well.\ngroup: technical\nstop: cache\nlevel: beginner\n',
      'skills/speech':
        'name: Speech\nsummary: Saying it well.\ngroup: workplace\nlevel: beginner\nlearn: [a]\n',
      'terms/a': term('A', 'Some thing.'),
      'tools/redis':
        'name: Redis\nsummary: Keeps values in memory.\ncategory: cache\nskill: caching\nlevel: beginner\n',
    });
    assert.match(report, /skill speech: has nothing under it/);
    assert.match(report, /skill caching: has no order to learn in/);
    assert.match(report, /tool redis: names no alternative/);
    assert.match(report, /caching +1 terms +1 tools +0 skills {2}learn: none/);
    assert.match(report, /term +1 entries · 0 with a guide/);
  });

  it('show the worst ten of each', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `terms/t${at}`,
        term(`T${at}`, `Thing number ${at}.`, guide(`${words(36 + at, at * 100)}.`)),
      ]),
    );
    const section = check(files).report.split('\n').slice(1, 12);
    assert.match(section[0] ?? '', /^sentences of more than 35 words: 12, the worst 10$/);
    assert.match(section[1] ?? '', /t11\.yaml.*a sentence of 47 words/);
    assert.match(section[10] ?? '', /t2\.yaml.*a sentence of 38 words/);
  });
});
