import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { LexedDocument } from '../../../src/matching/document.ts';
import { linesOf } from '../../../src/matching/line-source.ts';
import { buildNameIndex } from '../../../src/matching/name-index.ts';
import { scan } from '../../../src/matching/scan.ts';
import { joinFiles } from '../../../src/packs/join-files.ts';
import { renderPlainly } from '../../../src/pages/render-plainly.ts';
import { detectTools } from '../../../src/stack/detect-tools.ts';

const inherited = Object.getOwnPropertyNames(Object.prototype);
const word = fc.oneof(
  fc.constantFrom(
    ...inherited,
    'pool',
    'index',
    'äöü',
    'größe',
    'Straße',
    'C++',
    '数据库',
    "it's",
    '{n}',
    '**/',
    '{a,b}',
    '{',
    '}',
    ',',
  ),
  fc.string({ maxLength: 6 }),
);
const name = fc
  .oneof(
    word.map((each) => [each]),
    fc.array(word, { maxLength: 6 }),
  )
  .map((words) => words.join(' ') || 'pool');
/** Mostly sound, or nearly every entry would be refused before anything is done with it. */
const mostly = <T>(sound: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: sound, weight: 30 }, { arbitrary: other, weight: 1 });
const id = mostly(fc.constantFrom('constructor', 'one', 'two', 'databases'), fc.constantFrom(...inherited));
const signs = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const glob = mostly(
  signs('**/', '*', '?', 'a', '/', 'constructor', '.yml'),
  signs('{a,b}', '{', '}', ',', '*', '**/'),
);
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const evidence = fc.record(
  {
    near: names,
    imports: names,
    file: glob,
    language: name,
    uses: fc.array(id, { maxLength: 2 }),
    exact: fc.constant(true),
  },
  { requiredKeys: [] },
);
const entry = fc.record(
  {
    id,
    kind: fc.constantFrom('term', 'tool', 'skill', 'role', 'path', 'constructor'),
    name,
    summary: name,
    aliases: names,
    contextual: fc.array(fc.record({ names, when: fc.array(evidence, { maxLength: 2 }), except: names }), {
      maxLength: 2,
    }),
    literals: fc.record(
      { headers: names, sql: names, environment: names, statuses: fc.array(fc.integer()) },
      { requiredKeys: [] },
    ),
    skill: id,
    parent: id,
    partOf: id,
    related: fc.array(id, { maxLength: 3 }),
    compare: fc.array(fc.record({ with: id, how: name }), { maxLength: 2 }),
    inCode: fc.array(fc.record({ in: id, write: name, tell: names }, { requiredKeys: ['in', 'write'] }), {
      maxLength: 2,
    }),
    errors: fc.array(fc.record({ says: name, from: id, means: name, first: name }), { maxLength: 2 }),
    detect: fc.record(
      {
        files: fc.array(glob),
        imports: names,
        urls: names,
        images: names,
        packages: fc.dictionary(fc.constantFrom('npm', 'maven', ...inherited), names),
      },
      { requiredKeys: [] },
    ),
    guide: fc
      .array(
        fc.constantFrom('# ', '[a](atlas:one)', '[^one]', '```', '\n', '<b>', '|a|\n|-|\n', ...inherited),
      )
      .map((parts) => parts.join('')),
    toString: name,
  },
  { requiredKeys: ['name', 'summary'] },
);

/** YAML in the flow style, with anchors and aliases at any place. */
const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('x', '1', '*a', '*b', '!!set x', '""', 'true'),
    fc
      .tuple(fc.constantFrom('', '&a ', '&b '), fc.array(tie('node'), { maxLength: 3 }))
      .map(([anchor, items]) => `${anchor}[${items.join(', ')}]`),
    fc
      .tuple(
        fc.constantFrom('', '&a ', '&b '),
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'name',
              'summary',
              'kind',
              'id',
              'aliases',
              'level',
              'quiz',
              'x-a',
              '__proto__',
              ...inherited,
              '*a ',
            ),
            tie('node'),
          ),
          { maxLength: 4 },
        ),
      )
      .map(([anchor, pairs]) => `${anchor}{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  ),
})).node;
const key = fc.constantFrom('schema', 'title', 'entries', 'contexts', 'kind', ...inherited);
const text = fc.oneof(
  fc.array(entry, { maxLength: 4 }).map((entries) => JSON.stringify({ schema: 1, entries })),
  fc
    .array(fc.tuple(key, node), { maxLength: 3 })
    .map((pairs) => `schema: 1\n${pairs.map(([each, value]) => `${each}: ${value}`).join('\n')}\n`),
  fc
    .array(node, { maxLength: 3 })
    .map((nodes) => `schema: 1\nentries:\n${nodes.map((each) => `  - ${each}\n`).join('')}`),
  fc.array(entry, { maxLength: 3 }).map((terms) => JSON.stringify({ contexts: [{ terms }] })),
);
const path = fc.constantFrom('/shop.yaml', '/shop.glossary.yml');

const read = [
  'the pool of the index, größe and äöü äöü',
  'constructor toString hasOwnProperty 数据库 C++',
  "import x from 'constructor'",
  'a: b',
];

describe('Whatever stands in a pack', () => {
  it('is read, matched and shown without an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, text), { maxLength: 2 }), (files) => {
        const packs = files.map(([each, content]) => ({
          uri: { path: each, toString: () => each },
          text: content,
        }));
        const { catalog, packEntries, faults } = joinFiles({ renamed: {}, entries: [] }, packs);
        ok(
          faults.flat().every(({ rule }) => rule !== 'unreadable'),
          JSON.stringify(faults),
        );
        const index = buildNameIndex(catalog.entries);
        for (const languageId of ['typescript', 'yaml', 'sql']) {
          scan(
            index,
            new LexedDocument(linesOf(read.join('\n')), { languageId, path: 'a/constructor/x.yml' }),
          );
        }
        detectTools([{ path: 'a/a.yml', text: 'image: constructor' }], catalog.ofKind('tool'));
        for (const each of packEntries.values()) {
          renderPlainly(each, catalog);
          catalog.stopOf(each.id);
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
