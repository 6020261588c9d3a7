import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry, Kind } from '../catalog/entry.ts';
import type { SearchResult } from '../catalog/search/search.ts';

/** A heading of the tree that is no entry itself. `topic` says which: a pack, a kind, a category of tools, a letter. */
export interface GroupNode {
  readonly type: 'group';
  readonly topic: Topic;
  /** Stable and unique in the tree: the ids on the way to it, joined by `/`. */
  readonly path: string;
  readonly parent: AtlasNode | undefined;
  /** How many entries stand below it. */
  readonly count: number;
}

/** An entry at one of its places. `id` makes the node a `GuideTarget`, so that menus can hand it to commands. */
export interface EntryNode {
  readonly type: 'entry';
  readonly id: string;
  readonly entry: IndexedEntry;
  readonly path: string;
  readonly parent: AtlasNode | undefined;
  /** Its place in an order to learn, counted from 1, and why it stands there. */
  readonly step?: { readonly number: number; readonly why?: string };
}

export type AtlasNode = GroupNode | EntryNode;

export type Topic =
  | { readonly of: 'pack'; readonly pack: string }
  | { readonly of: 'kind'; readonly kind: Kind }
  | { readonly of: 'workplace' }
  | { readonly of: 'category'; readonly category: string }
  | { readonly of: 'letter'; readonly letter: string };

type Skill = Extract<IndexedEntry, { kind: 'skill' }>;

/** The entry that stands above everything: the map of the road. */
export const mapId = 'how-a-request-travels';

/** More terms than this are put under their first letters. */
const mostInOneList = 60;

/** The tree of one catalogue, made as it is opened. The same node is answered for the same place. */
export class AtlasTree {
  readonly #children = new Map<string, readonly AtlasNode[]>();

  readonly #catalog: Catalog;
  readonly #found: readonly SearchResult[] | undefined;

  /** @param found only these, best first, in a tree of two floors; everything without it. */
  constructor(catalog: Catalog, found?: readonly SearchResult[]) {
    this.#catalog = catalog;
    this.#found = found;
  }

  childrenOf(node?: AtlasNode): readonly AtlasNode[] {
    const path = node?.path ?? '';
    let children = this.#children.get(path);
    if (!children) {
      children = node ? this.#below(node) : this.#roots();
      this.#children.set(path, children);
    }
    return children;
  }

  hasChildren(node: AtlasNode): boolean {
    return node.type === 'group' || this.childrenOf(node).length > 0;
  }

  /** The one place of an entry that is its home, or undefined for an id that is not in the tree. */
  find(id: string): EntryNode | undefined {
    const entry = this.#catalog.get(id);
    return entry && (this.#found ? this.#findFound(entry) : this.#findHome(entry));
  }

  #roots(): readonly AtlasNode[] {
    if (this.#found) {
      const entries = this.#found.map(({ entry }) => entry);
      // The kind of what fits best comes first, or the best would stand below the edge of the view.
      return this.#kindGroups('found', entries, [...new Set(entries.map(({ kind }) => kind))]);
    }
    const map = this.#catalog.get(mapId);
    return [
      ...(map ? [entryNode(undefined, map)] : []),
      ...this.#packGroups(),
      ...this.#kindGroups('', this.#catalog.entries),
    ];
  }

  /** A team's own words, together: elsewhere they stand among thousands of others. */
  #packGroups(): readonly GroupNode[] {
    const packs = new Set(this.#catalog.entries.flatMap(({ pack }) => pack ?? []));
    return [...packs].map((pack) =>
      group(undefined, `pack:${pack}`, { of: 'pack', pack }, this.#ofPack(pack).length),
    );
  }

  #ofPack(wanted: string): readonly IndexedEntry[] {
    return byName(this.#catalog.entries.filter(({ pack }) => pack === wanted));
  }

  /** One group for each kind that has entries, in the order roles, skills, tools, terms, paths if none is given. */
  #kindGroups(
    prefix: string,
    entries: readonly IndexedEntry[],
    kinds = Object.keys(kindPaths) as Kind[],
  ): readonly GroupNode[] {
    return kinds.flatMap((kind) => {
      const count = entries.filter((entry) => entry.kind === kind).length;
      const path = [prefix, kindPaths[kind]].filter((part) => part !== '').join('/');
      return count > 0 ? [group(undefined, path, { of: 'kind', kind }, count)] : [];
    });
  }

  #below(node: AtlasNode): readonly AtlasNode[] {
    if (node.type === 'entry') {
      return this.#belowEntry(node);
    }
    const { topic } = node;
    switch (topic.of) {
      case 'pack':
        return this.#ofPack(topic.pack).map((entry) => entryNode(node, entry));
      case 'kind':
        return this.#belowKind(node, topic.kind);
      case 'workplace':
        return this.#topSkills('workplace').map((skill) => entryNode(node, skill));
      case 'category':
        return this.#toolsOf(topic.category).map((tool) => entryNode(node, tool));
      case 'letter':
        return this.#wholeTerms()
          .filter(({ name }) => letterOf(name) === topic.letter)
          .map((term) => entryNode(node, term));
    }
  }

  #belowKind(node: GroupNode, kind: Kind): readonly AtlasNode[] {
    if (this.#found) {
      return this.#found
        .filter(({ entry }) => entry.kind === kind)
        .map(({ entry }) => entryNode(node, entry));
    }
    if (node.parent?.type === 'entry') {
      return this.#restOfSkill(node.parent.entry, kind).map((entry) => entryNode(node, entry));
    }
    switch (kind) {
      case 'skill':
        return this.#skills(node);
      case 'tool':
        return this.#toolCategories(node);
      case 'term':
        return this.#terms(node);
      default:
        return byName(this.#catalog.ofKind(kind)).map((entry) => entryNode(node, entry));
    }
  }

  #belowEntry(node: EntryNode): readonly AtlasNode[] {
    const { entry } = node;
    switch (entry.kind) {
      case 'role':
        return this.#known(entry.skills ?? [], node).map((skill) => entryNode(node, skill));
      case 'skill':
        return this.#belowSkill(node, entry);
      case 'path':
        return (entry.steps ?? []).flatMap(({ entry: id, why }, index) => {
          const step = this.#catalog.get(id);
          return step ? [entryNode(node, step, { number: index + 1, why })] : [];
        });
      default:
        return this.#catalog.partsOf(entry.id).map((part) => entryNode(node, part));
    }
  }

  /** First what to learn in order, then tools, then other terms, then narrower skills. */
  #belowSkill(node: EntryNode, skill: Skill): readonly AtlasNode[] {
    const learn = this.#known(skill.learn ?? [], node).map((entry, index) =>
      entryNode(node, entry, { number: index + 1 }),
    );
    const groups = (['tool', 'term'] as const).flatMap((kind) => {
      const count = this.#restOfSkill(skill, kind).length;
      return count > 0 ? [group(node, `${node.path}/${kindPaths[kind]}`, { of: 'kind', kind }, count)] : [];
    });
    return [...learn, ...groups, ...this.#restOfSkill(skill, 'skill').map((entry) => entryNode(node, entry))];
  }

  /** What hangs under a skill and is not in its order to learn. */
  #restOfSkill(skill: IndexedEntry, kind: Kind): readonly IndexedEntry[] {
    const learn = new Set(skill.kind === 'skill' ? skill.learn : []);
    return this.#catalog.under(skill.id).filter((entry) => entry.kind === kind && !learn.has(entry.id));
  }

  #known(ids: readonly string[], node: EntryNode): readonly IndexedEntry[] {
    return [...new Set(ids)].flatMap((id) => {
      const entry = this.#catalog.get(id);
      return entry && !isAbove(node, entry.id) ? [entry] : [];
    });
  }

  #skills(node: GroupNode): readonly AtlasNode[] {
    const workplace = this.#topSkills('workplace').length;
    return [
      ...this.#topSkills('technical').map((skill) => entryNode(node, skill)),
      ...(workplace > 0 ? [group(node, `${node.path}/workplace`, { of: 'workplace' }, workplace)] : []),
    ];
  }

  #topSkills(wanted: NonNullable<Skill['group']>): readonly Skill[] {
    return byName(this.#catalog.ofKind('skill')).filter(
      ({ group: own = 'technical', parent }) =>
        own === wanted && (parent === undefined || !this.#catalog.get(parent)),
    );
  }

  #toolCategories(node: GroupNode): readonly AtlasNode[] {
    const categories = [...new Set(this.#catalog.ofKind('tool').map(categoryOf))].sort();
    return categories.map((category) =>
      group(node, `${node.path}/${category}`, { of: 'category', category }, this.#toolsOf(category).length),
    );
  }

  #toolsOf(category: string): readonly IndexedEntry[] {
    return byName(this.#catalog.ofKind('tool').filter((tool) => categoryOf(tool) === category));
  }

  /** Parts of a whole stand below the whole, not beside it. */
  #wholeTerms(): readonly IndexedEntry[] {
    return byName(this.#catalog.ofKind('term').filter(({ partOf }) => !partOf || !this.#catalog.get(partOf)));
  }

  #terms(node: GroupNode): readonly AtlasNode[] {
    const terms = this.#wholeTerms();
    if (terms.length <= mostInOneList) {
      return terms.map((term) => entryNode(node, term));
    }
    const counts = new Map<string, number>();
    for (const { name } of terms) {
      counts.set(letterOf(name), (counts.get(letterOf(name)) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a], [b]) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1))
      .map(([letter, count]) => group(node, `${node.path}/${letter}`, { of: 'letter', letter }, count));
  }

  #findFound(entry: IndexedEntry): EntryNode | undefined {
    return this.childrenOf()
      .flatMap((root) => this.childrenOf(root))
      .find((node): node is EntryNode => node.type === 'entry' && node.id === entry.id);
  }

  #findHome(entry: IndexedEntry): EntryNode | undefined {
    if (entry.id === mapId) {
      return this.#entryBelow(undefined, entry.id);
    }
    const above = this.#homeAbove(entry);
    const home = above === undefined ? undefined : this.find(above);
    const direct = home && (this.#entryBelow(home, entry.id) ?? this.#inGroupBelow(home, entry.id));
    return direct ?? this.#inGroupBelow(this.#kindRoot(entry.kind), entry.id);
  }

  /** The entry under which another is at home: its whole, its skill, the wider skill. */
  #homeAbove(entry: IndexedEntry): string | undefined {
    const { kind } = entry;
    const id = kind === 'term' ? (entry.partOf ?? entry.skill) : kind === 'skill' ? entry.parent : undefined;
    return id === entry.id ? undefined : id;
  }

  #kindRoot(kind: Kind): GroupNode | undefined {
    return this.childrenOf().find(
      (node): node is GroupNode =>
        node.type === 'group' && node.topic.of === 'kind' && node.topic.kind === kind,
    );
  }

  /** Directly below, or in one of the groups below. */
  #inGroupBelow(node: AtlasNode | undefined, id: string): EntryNode | undefined {
    if (!node) {
      return undefined;
    }
    const groups = this.childrenOf(node).filter(({ type }) => type === 'group');
    return [node, ...groups].map((each) => this.#entryBelow(each, id)).find((each) => each !== undefined);
  }

  #entryBelow(node: AtlasNode | undefined, id: string): EntryNode | undefined {
    return this.childrenOf(node).find((each): each is EntryNode => each.type === 'entry' && each.id === id);
  }
}

/** Also the order in which the kinds stand: who has just come finds where to begin first. */
const kindPaths: Readonly<Record<Kind, string>> = {
  path: 'paths',
  role: 'roles',
  skill: 'skills',
  tool: 'tools',
  term: 'terms',
};

function group(parent: AtlasNode | undefined, path: string, topic: Topic, count: number): GroupNode {
  return { type: 'group', topic, path, parent, count };
}

function entryNode(parent: AtlasNode | undefined, entry: IndexedEntry, step?: EntryNode['step']): EntryNode {
  const path = parent ? `${parent.path}/${entry.id}` : entry.id;
  return { type: 'entry', id: entry.id, entry, path, parent, ...(step ? { step } : {}) };
}

/** An entry is not shown below itself, however the lists of the entries between refer to each other. */
function isAbove(node: AtlasNode | undefined, id: string): boolean {
  for (let each = node; each; each = each.parent) {
    if (each.type === 'entry' && each.id === id) {
      return true;
    }
  }
  return false;
}

/** A team's own tool need not say what sort it is. */
function categoryOf(tool: Extract<IndexedEntry, { kind: 'tool' }>): string {
  return tool.category ?? 'other';
}

function byName<E extends IndexedEntry>(entries: readonly E[]): readonly E[] {
  return [...entries].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/** `A` to `Z`; everything else (`.NET`, `2FA`) stands under `#`. Accents do not count. */
function letterOf(name: string): string {
  const first = name
    .normalize('NFKD')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .toUpperCase();
  return /^\p{L}$/u.test(first) && name.charAt(0) !== '.' ? first : '#';
}
