import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatDiagnostic } from '../../../src/catalog/diagnostic.ts';
import { joinPacks } from '../../../src/catalog/join-packs.ts';
import { readGlossary } from '../../../src/catalog/read-glossary.ts';
import { idFromName, readPack } from '../../../src/catalog/read-pack.ts';
import { checkEntries } from '../../../src/catalog/rules.ts';

function read(text: string) {
  const { title, entries, diagnostics } = readPack({ file: 'team.yaml', text });
  return { title, ids: entries.map(({ entry }) => entry.id), said: diagnostics.map(formatDiagnostic) };
}

describe('a pack', () => {
  it('needs only a name and a summary for each entry', () => {
    const text =
      'schema: 1\ntitle: Shop words\nentries:\n  - name: Pick list\n    summary: What one person fetches in one walk.\n';
    assert.deepEqual(read(text), { title: 'Shop words', ids: ['pick-list'], said: [] });
  });

  it('silences nobody with a bad entry, and says where it is', () => {
    const text =
      'schema: 1\nentries:\n  - { name: One, summary: s }\n  - { name: Two }\n  - { name: Three, summary: s }\n';
    assert.deepEqual(read(text), {
      title: 'team.yaml',
      ids: ['one', 'three'],
      said: ['team.yaml:4:5: error: missing key "summary": needs text'],
    });
  });

  it('warns of what it does not know, and loads the rest', () => {
    const text = [
      'schema: 1',
      'entries:',
      '  - name: One',
      '    summary: s',
      '    kind: saying',
      '    colour: red',
      '    quiz:',
      '      - { id: a, kind: sing, ask: how }',
      '      - { id: b, kind: recall, ask: how, answer: so }',
    ].join('\n');
    const { ids, said } = read(text);
    assert.deepEqual(ids, ['one']);
    assert.deepEqual(
      said.map((line) => line.replace(/;.*/, '')),
      [
        'team.yaml:5:11: warning: unknown kind "saying"',
        'team.yaml:8:24: warning: unknown kind of question "sing"',
        'team.yaml:6:5: warning: unknown key "colour"',
      ],
    );
  });

  it('says which schema it must name', () => {
    assert.deepEqual(read('entries: []\n').said, [
      'team.yaml:1:1: error: missing key "schema": write schema: 1',
    ]);
    assert.deepEqual(read('schema: 2\nentries: []\n').said, [
      'team.yaml:1:9: error: "schema" must be 1; found 2',
    ]);
  });

  it('takes only https links', () => {
    const text =
      'schema: 1\nentries:\n  - name: One\n    summary: s\n    links: [{ id: a, title: t, url: "command:evil" }]\n';
    assert.deepEqual(read(text).said, [
      'team.yaml:5:37: error: "links[1].url": only an https address; found "command:evil"',
    ]);
  });

  it('does not unfold aliases without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 10; depth++) {
      const before = `*${String.fromCharCode(96 + depth)}`;
      bomb.push(
        `${String.fromCharCode(97 + depth)}: &${String.fromCharCode(97 + depth)} [${Array(9).fill(before).join(', ')}]`,
      );
    }
    const { ids, said } = read(`schema: 1\n${bomb.join('\n')}\nentries: []\n`);
    assert.deepEqual(ids, []);
    assert.match(said[0] ?? '', /aliases unfold too far/);
  });

  it('may not name a value inside itself', () => {
    for (const text of [
      'kind: &k [*k]',
      '? &k [*k]\n: x',
      'level: &k { a: [{ b: *k }] }',
      'x: &k [&k [*k]]',
    ]) {
      const { ids, said } = read(`schema: 1\n${text}\nentries: [{ name: One, summary: s }]\n`);
      assert.deepEqual(ids, [], text);
      assert.match(
        said.join(),
        /^team\.yaml:2:\d+: error: the alias \*k stands inside the value that it names/,
        text,
      );
    }
    const again = 'schema: 1\nx-a: &k [&k One]\nentries: [{ name: *k, summary: s }]\n';
    assert.deepEqual(read(again), { title: 'team.yaml', ids: ['one'], said: [] });
  });

  it('is not read deeper than the stack of the process reaches', () => {
    for (const deep of ['[', '{', '- ', '? ', '? [']) {
      assert.match(
        read(`schema: 1\nentries:\n  ${deep.repeat(50_000)}`).said.join(),
        /nested more than 40 deep/,
      );
    }
    assert.deepEqual(read(`schema: 1\nx-a: ${'['.repeat(30)}${']'.repeat(30)}\n`).said, []);
  });

  it('says what is wrong with a glob', () => {
    const entry = (file: string) =>
      `schema: 1\nentries:\n  - { name: One, summary: s, contextual: [{ names: [one], when: [{ file: "${file}" }] }] }\n`;
    const wrong = ['config/{a.yml', 'a}.yml', '{a,{b,c}}', '{a,b}{a,b}{a,b}{a,b}'];
    for (const glob of wrong) {
      assert.match(
        read(entry(glob)).said.join(),
        /team\.yaml:3:\d+: error: .*the braces of a glob close/,
        glob,
      );
    }
    assert.deepEqual(read(entry('**/{a,b}/*.{yml,yaml}')).said, []);
  });

  it('says which text is too long to be looked for', () => {
    const long = 'long '.repeat(30);
    const parts = [
      `aliases: ["${long}"]`,
      `contextual: [{ names: [one], when: [{ near: ["${long}"] }] }]`,
      `contextual: [{ names: [one], when: [{ in: code }], except: ["${long}"] }]`,
      `inCode: [{ in: one, write: x, tell: ["${long}"] }]`,
      `inCode: [{ in: one, write: "${long.repeat(3)}" }]`,
      `errors: [{ says: "${long.repeat(3)}", means: m, first: f }]`,
    ];
    for (const part of parts) {
      const { ids, said } = read(`schema: 1\nentries: [{ name: One, summary: s, ${part} }]\n`);
      assert.deepEqual(ids, [], part);
      assert.match(said.join(), /team\.yaml:2:\d+: error: .*at most \d+ characters are looked for/, part);
    }
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constantFrom('schema: 1\nentries:\n  - ', '- - -', '? {}', '!!binary x'),
        ),
        (text) => {
          readPack({ file: 'team.yaml', text });
          readGlossary({ file: 'team.yaml', text });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is checked in no time to speak of, however many ids in it are unknown', () => {
    const entries = Array.from({ length: 1500 }, (_, n) => ({
      name: `Word ${n} of a pack`,
      summary: 's',
      related: Array.from({ length: 5 }, (_each, m) => `wrod-${n}-of-the-pack-${m}`),
    }));
    const pack = readPack({ file: 'team.yaml', text: JSON.stringify({ schema: 1, entries }) });
    const started = performance.now();
    const faults = checkEntries(pack.entries, () => undefined);
    assert.ok(performance.now() - started < 3000);
    assert.equal(faults.length, 7500);
    assert.match(faults[0]?.message ?? '', /did you mean "word-0-of-a-pack"/);
  });

  it('keeps both meanings of a word that ships already', () => {
    const shipped = {
      renamed: {},
      entries: [{ id: 'order', kind: 'term', name: 'Order', summary: 's', depth: 'short' }],
    } as const;
    const pack = readPack({
      file: 'shop.yaml',
      text: 'schema: 1\ntitle: Shop\nentries: [{ name: Order, summary: t }]\n',
    });
    const { catalog } = joinPacks(shipped, [pack]);
    assert.deepEqual(
      catalog.entries.map(({ id }) => id),
      ['order', 'shop-order'],
    );
  });

  const shipped = {
    renamed: {},
    entries: [
      { id: 'databases', kind: 'skill', name: 'Databases', summary: 's', depth: 'short' },
      { id: 'order', kind: 'term', name: 'Order', summary: 's', depth: 'short' },
      { id: 'status-codes', kind: 'term', name: 'Codes', summary: 's', depth: 'short', skill: 'databases' },
    ],
  } as const;
  const joined = (entries: readonly object[]) => {
    const text = JSON.stringify({ schema: 1, title: 'Shop', entries });
    return joinPacks(shipped, [readPack({ file: 'shop.yaml', text })]);
  };

  it('names its own entries, where ours have the same ids', () => {
    const { catalog, packEntries } = joined([
      { name: 'Databases', kind: 'skill', summary: 'ours' },
      { name: 'Order', summary: 'ours', compare: [{ with: 'order', how: 'One is of goods.' }] },
      {
        name: 'Shelf',
        summary: 's',
        skill: 'databases',
        related: ['order'],
        contextual: [{ names: ['shelf'], when: [{ uses: ['order'] }] }],
        guide: 'See [it](atlas:order) and [more](atlas:databases#x), not [this](atlas:status-codes).',
      },
    ]);
    assert.deepEqual(
      catalog.under('shop-databases').map(({ id }) => id),
      ['shelf'],
    );
    assert.deepEqual(
      catalog.under('databases').map(({ id }) => id),
      ['status-codes'],
    );
    const shelf = packEntries.get('shelf');
    assert.deepEqual(shelf?.related, ['shop-order']);
    assert.equal(
      shelf?.guide,
      'See [it](atlas:shop-order) and [more](atlas:shop-databases#x), not [this](atlas:status-codes).',
    );
    assert.deepEqual(
      catalog.comparisons('shop-order').map(({ other }) => other.id),
      ['order'],
    );
  });

  it('means ours where its own entry is of the wrong kind', () => {
    const { catalog } = joined([
      { name: 'Databases', summary: 'a term' },
      { name: 'Shelf', summary: 's', skill: 'databases' },
    ]);
    assert.deepEqual(
      catalog.under('databases').map(({ id }) => id),
      ['status-codes', 'shelf'],
    );
  });

  it('adds to one of our wholes on a page of its own', () => {
    const { catalog, packEntries } = joined([{ name: 'Code 299', summary: 's', partOf: 'status-codes' }]);
    const part = catalog.get('code-299');
    assert.deepEqual(catalog.partsOf('status-codes'), []);
    assert.deepEqual(part?.related, ['status-codes']);
    assert.equal(catalog.skillOf('code-299')?.id, 'databases');
    assert.equal(part?.kind === 'term' && part.partOf, undefined);
    assert.ok(packEntries.has('code-299'));
  });
});

describe('the id made from a name', () => {
  it('keeps what tells names apart', () => {
    assert.deepEqual(['N+1 query', 'C++', 'C#', 'C', 'Größe'].map(idFromName), [
      'nplus1-query',
      'cplusplus',
      'csharp',
      'c',
      'gro-df-e',
    ]);
  });
});

describe('a Contextive glossary', () => {
  it('is read as a pack', () => {
    const text = [
      'contexts:',
      '  - name: Cargo',
      '    terms:',
      '      - name: Leg',
      '        definition: One hop of a voyage.',
      '        aliases: [hop]',
      '        examples: ["The second leg is by rail."]',
      '      - name: Voyage',
    ].join('\n');
    const { title, entries } = readGlossary({ file: 'cargo.glossary.yml', text });
    assert.equal(title, 'Cargo');
    assert.deepEqual(
      entries.map(({ entry }) => [entry.name, entry.aliases, entry.summary]),
      [
        ['Leg', ['hop'], 'One hop of a voyage.'],
        ['Voyage', undefined, 'The glossary names this word and does not define it yet.'],
      ],
    );
  });

  const glossary = (terms: readonly unknown[]) => {
    const text = JSON.stringify({ contexts: [{ name: 'Cargo', terms }] }, undefined, 1);
    const { entries, diagnostics } = readGlossary({ file: 'cargo.glossary.yml', text });
    return { entries: entries.map(({ entry }) => entry), said: diagnostics.map(({ message }) => message) };
  };

  it('says what is left out of it', () => {
    const { entries, said } = glossary([
      { name: 'Leg' },
      { definition: 'Nobody knows of what.' },
      { name: ' ' },
      { name: 'leg' },
      'Voyage',
      { name: 'long '.repeat(30), aliases: ['x'] },
    ]);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['leg'],
    );
    assert.deepEqual(
      said.map((message) => message.replace(/;.*/, '')),
      [
        'missing key "name": needs text',
        '"name": must not be empty',
        'the id "leg" stands twice in this file',
        'an entry is a map of keys and values',
        '"name": at most 120 characters are looked for',
      ],
    );
  });

  it('is read to the same number of terms as a pack of entries', () => {
    const { entries, said } = glossary(Array.from({ length: 5001 }, (_, n) => ({ name: `Word ${n}` })));
    assert.equal(entries.length, 5000);
    assert.deepEqual(said, ['a file holds at most 5000 entries; the rest is left out']);
  });

  it('shortens a definition between words, and never within a letter', () => {
    const { entries, said } = glossary([
      { name: 'One', definition: 'word '.repeat(60) },
      { name: 'Two', definition: 'x'.repeat(300) },
      { name: 'Three', definition: `x${'😀'.repeat(200)}` },
      { name: 'Four', definition: `xx${'😀'.repeat(200)}` },
    ]);
    assert.deepEqual(said, []);
    assert.deepEqual(
      entries.map(({ summary }) => [summary.length, summary.slice(-3)]),
      [
        [235, 'rd…'],
        [240, 'xx…'],
        [240, '😀…'],
        [239, '😀…'],
      ],
    );
  });
});
