import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatDiagnostic } from '../../../src/catalog/diagnostic.ts';
import { joinPacks } from '../../../src/catalog/join-packs.ts';
import { readGlossary } from '../../../src/catalog/read-glossary.ts';
import { idFromName, readPack } from '../../../src/catalog/read-pack.ts';

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
});
