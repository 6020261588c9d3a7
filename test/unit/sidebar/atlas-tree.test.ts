import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';
import { buildSearch } from '../../../src/catalog/search/search.ts';
import { type AtlasNode, AtlasTree } from '../../../src/sidebar/atlas-tree.ts';

const some = { summary: 'A thing.', depth: 'short' } as const;
const entries: IndexedEntry[] = [
  { ...some, id: 'how-a-request-travels', kind: 'term', name: 'How a request travels', skill: 'http' },
  {
    ...some,
    id: 'back-end-developer',
    kind: 'role',
    name: 'Back-end developer',
    skills: ['databases', 'none'],
  },
  { ...some, id: 'http', kind: 'skill', name: 'HTTP', group: 'technical' },
  {
    ...some,
    id: 'databases',
    kind: 'skill',
    name: 'Databases',
    group: 'technical',
    learn: ['sql', 'http', 'databases', 'gone', 'index'],
  },
  { ...some, id: 'tuning', kind: 'skill', name: 'Tuning', group: 'technical', parent: 'databases' },
  { ...some, id: 'patience', kind: 'skill', name: 'Patience', group: 'workplace' },
  { ...some, id: 'redis', kind: 'tool', name: 'Redis', category: 'cache', skill: 'databases' },
  { ...some, id: 'sql', kind: 'tool', name: 'SQL', category: 'language', skill: 'databases' },
  { ...some, id: 'our-tool', kind: 'tool', name: 'Our tool' },
  { ...some, id: 'index', kind: 'term', name: 'Database index', skill: 'databases' },
  { ...some, id: 'view', kind: 'term', name: 'View', skill: 'databases' },
  { ...some, id: 'status', kind: 'term', name: 'Status codes', skill: 'http' },
  { ...some, id: '409', kind: 'term', name: '409 Conflict', partOf: 'status' },
  { ...some, id: 'ours', kind: 'term', name: 'Ours', pack: 'Team words' },
  {
    ...some,
    id: 'over',
    kind: 'path',
    name: 'Coming over',
    steps: [
      { entry: 'http', why: 'You know half of it.' },
      { entry: 'lost', why: 'It is gone.' },
      { entry: 'index', why: 'Speed.' },
    ],
  },
];
const catalog = createCatalog(entries);
const tree = new AtlasTree(catalog);

function labelOf(node: AtlasNode): string {
  if (node.type === 'entry') {
    return node.step ? `${node.step.number}. ${node.id}` : node.id;
  }
  return `[${node.path.split('/').at(-1)} ${node.count}]`;
}
const at = (path: string): AtlasNode => {
  let nodes = tree.childrenOf();
  let found: AtlasNode | undefined;
  const parts = path.split('/');
  parts.forEach((_, depth) => {
    const wanted = parts.slice(0, depth + 1).join('/');
    found = nodes.find((node) => node.path === wanted);
    nodes = found ? tree.childrenOf(found) : [];
  });
  assert.ok(found, `no node at ${path}`);
  return found;
};
const below = (path: string): string[] => tree.childrenOf(at(path)).map(labelOf);

describe('the Atlas', () => {
  it('begins with the map; then come words of packs, paths, roles, skills, tools and terms', () => {
    assert.deepEqual(tree.childrenOf().map(labelOf), [
      'how-a-request-travels',
      '[pack:Team words 1]',
      '[paths 1]',
      '[roles 1]',
      '[skills 4]',
      '[tools 3]',
      '[terms 6]',
    ]);
  });

  it('shows the words of a pack together', () => {
    assert.deepEqual(below('pack:Team words'), ['ours']);
  });

  it('opens a role into its skills, leaving out those that nobody wrote', () => {
    assert.deepEqual(below('roles/back-end-developer'), ['databases']);
  });

  it('opens a skill into what to learn in order, then tools, other terms, narrower skills', () => {
    assert.deepEqual(below('skills/databases'), [
      '1. sql',
      '2. http',
      '3. index',
      '[tools 1]',
      '[terms 1]',
      'tuning',
    ]);
    assert.deepEqual(below('skills/databases/tools'), ['redis']);
    assert.deepEqual(below('skills/databases/terms'), ['view']);
  });

  it('keeps skills of the workplace apart', () => {
    assert.deepEqual(below('skills'), ['databases', 'http', '[workplace 1]']);
    assert.deepEqual(below('skills/workplace'), ['patience']);
  });

  it('sorts tools by category, also those of a team that has none', () => {
    assert.deepEqual(below('tools'), ['[cache 1]', '[language 1]', '[other 1]']);
    assert.deepEqual(below('tools/other'), ['our-tool']);
  });

  it('shows the parts of a whole below it only', () => {
    assert.deepEqual(below('terms'), ['index', 'how-a-request-travels', 'ours', 'status', 'view']);
    assert.deepEqual(below('terms/status'), ['409']);
  });

  it('numbers the steps of a path and says why each stands there', () => {
    assert.deepEqual(below('paths/over'), ['1. http', '3. index']);
    const [step] = tree.childrenOf(at('paths/over'));
    assert.equal(step?.type === 'entry' && step.step?.why, 'You know half of it.');
  });

  it('never shows an entry below itself', () => {
    const seen = (node: AtlasNode, above: readonly string[]): void => {
      const id = node.type === 'entry' ? node.id : '';
      assert.ok(id === '' || !above.includes(id), node.path);
      for (const child of tree.childrenOf(node)) {
        seen(child, [...above, id]);
      }
    };
    for (const root of tree.childrenOf()) {
      seen(root, []);
    }
  });

  it('gives each node a path of its own, and the same node each time', () => {
    const paths = new Set<string>();
    const walk = (node: AtlasNode): void => {
      assert.ok(!paths.has(node.path), node.path);
      paths.add(node.path);
      tree.childrenOf(node).forEach(walk);
    };
    tree.childrenOf().forEach(walk);
    assert.equal(at('skills/databases'), at('skills/databases'));
  });

  it('puts many terms under their letters, and what has none under #', () => {
    const names = ['.NET', '2FA', 'Ärger', ...Array.from({ length: 60 }, (_, index) => `Term ${index}`)];
    const many = names.map(
      (name, index): IndexedEntry => ({ ...some, id: `t-${index}`, kind: 'term', name }),
    );
    const [terms] = new AtlasTree(createCatalog(many)).childrenOf();
    assert.ok(terms);
    assert.deepEqual(new AtlasTree(createCatalog(many)).childrenOf(terms).map(labelOf), [
      '[A 1]',
      '[T 60]',
      '[# 2]',
    ]);
  });

  it('is empty when there is nothing to show', () => {
    assert.deepEqual(new AtlasTree(createCatalog([])).childrenOf(), []);
  });
});

describe('the home of an entry', () => {
  const homes: Readonly<Record<string, string>> = {
    'how-a-request-travels': 'how-a-request-travels',
    'back-end-developer': 'roles/back-end-developer',
    databases: 'skills/databases',
    tuning: 'skills/databases/tuning',
    patience: 'skills/workplace/patience',
    redis: 'tools/cache/redis',
    index: 'skills/databases/index',
    view: 'skills/databases/terms/view',
    '409': 'skills/http/terms/status/409',
    ours: 'terms/ours',
    over: 'paths/over',
  };
  for (const [id, path] of Object.entries(homes)) {
    it(`${id} is ${path}, and can be reached from the top`, () => {
      const node = tree.find(id);
      assert.equal(node?.path, path);
      for (let each: AtlasNode | undefined = node; each; each = each.parent) {
        assert.ok(tree.childrenOf(each.parent).includes(each));
      }
    });
  }

  it('is nowhere for an id that is not in the catalogue', () => {
    assert.equal(tree.find('nothing'), undefined);
  });
});

describe('a filtered Atlas', () => {
  const filtered = new AtlasTree(catalog, buildSearch(catalog).search('index'));

  it('shows what was found below its kind, and nothing else', () => {
    assert.deepEqual(filtered.childrenOf().map(labelOf), ['[terms 1]']);
    assert.deepEqual(
      filtered.childrenOf().flatMap((root) => filtered.childrenOf(root).map(labelOf)),
      ['index'],
    );
  });

  it('begins with the kind of what fits best', () => {
    const found = ['index', 'redis'].flatMap((id) => {
      const entry = catalog.get(id);
      return entry ? [{ entry, score: 1, exact: false }] : [];
    });
    const roots = (results: typeof found) => new AtlasTree(catalog, results).childrenOf().map(labelOf);
    assert.deepEqual(roots(found), ['[terms 1]', '[tools 1]']);
    assert.deepEqual(roots([...found].reverse()), ['[tools 1]', '[terms 1]']);
  });

  it('has other paths than the whole, so that the editor does not mix up what is open', () => {
    assert.ok(filtered.childrenOf().every(({ path }) => path.startsWith('found/')));
  });

  it('finds what it shows', () => {
    assert.equal(filtered.find('index')?.path, 'found/terms/index');
    assert.equal(filtered.find('redis'), undefined);
  });
});
