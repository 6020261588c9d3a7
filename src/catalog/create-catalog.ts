import type { Catalog, ComparisonView, EverydayWords } from './catalog.ts';
import type { IndexedEntry, Kind, Stop } from './entry.ts';
import { groupBy } from './group-by.ts';
import { levels } from './vocabulary.ts';

/** Old id → new id; chains are followed. */
export type Renamed = Readonly<Record<string, string>>;

/**
 * Joins entries to a catalogue; linear in their number. Of two entries with one id the first stands,
 * so what ships with the product cannot be overwritten by a pack.
 */
export function createCatalog(
  entries: readonly IndexedEntry[],
  renamed: Renamed = {},
  problem?: string,
  words?: EverydayWords,
): Catalog {
  const byId = new Map<string, IndexedEntry>();
  for (const entry of entries) {
    if (!byId.has(entry.id)) {
      byId.set(entry.id, entry);
    }
  }
  const current = (id: string) => (byId.has(id) ? id : currentId(id, renamed));
  const get = (id: string) => byId.get(id) ?? byId.get(current(id));
  cutCycles(byId, get);
  const all = [...byId.values()];
  const grouped = (key: (entry: IndexedEntry) => string | undefined) =>
    groupBy(all, (entry) => {
      const id = key(entry);
      return id === undefined ? [] : [current(id)];
    });
  const hanging = grouped(hangsUnder);
  const parts = grouped((entry) => (entry.kind === 'term' ? entry.partOf : undefined));
  const comparisons = comparisonsOf(all, get);
  let openedBy: Map<string, IndexedEntry[]> | undefined;
  return {
    entries: all,
    ...(words === undefined ? {} : { words }),
    ...(problem === undefined ? {} : { problem }),
    get,
    currentId: current,
    ofKind: <K extends Kind>(kind: K) =>
      all.filter((entry): entry is Extract<IndexedEntry, { kind: K }> => entry.kind === kind),
    under: (skillId) => inLearnOrder(get(skillId), hanging.get(current(skillId)) ?? [], current),
    partsOf: (id) => parts.get(current(id)) ?? [],
    comparisons: (id) => comparisons.get(current(id)) ?? [],
    needing(id) {
      // Only pages ask, which are opened long after the first hover.
      openedBy ??= groupBy(all, ({ needs = [] }) => needs.map(current));
      return openedBy.get(current(id)) ?? [];
    },
    stopOf: (id) => stopOf(get(id), get),
    skillOf: (id) => skillOf(get(id), get),
  };
}

type Get = (id: string) => IndexedEntry | undefined;
type IndexedSkill = Extract<IndexedEntry, { kind: 'skill' }>;

function currentId(id: string, renamed: Renamed): string {
  let current = id;
  // A chain longer than the table is a cycle, which a stranger's table might have.
  for (let steps = Object.keys(renamed).length; steps > 0 && Object.hasOwn(renamed, current); steps--) {
    current = renamed[current] ?? current;
  }
  return current;
}

/** What a skill or a part of a whole lies under, among its own kind. */
function above(entry: IndexedEntry): string | undefined {
  return entry.kind === 'skill' ? entry.parent : entry.kind === 'term' ? entry.partOf : undefined;
}

function atTheTop(entry: IndexedEntry): IndexedEntry {
  return entry.kind === 'skill'
    ? { ...entry, parent: undefined }
    : entry.kind === 'term'
      ? { ...entry, partOf: undefined }
      : entry;
}

/** A pack may put entries under each other in a circle, in which no tree would end: one of them lies at the top then. */
function cutCycles(byId: Map<string, IndexedEntry>, get: Get): void {
  const sound = new Set<string>();
  for (const entry of byId.values()) {
    // Nearly all lie under nothing of their own kind.
    if (above(entry) === undefined) {
      continue;
    }
    const way = new Set<string>();
    let at: IndexedEntry | undefined = entry;
    while (at && !sound.has(at.id)) {
      if (way.has(at.id)) {
        byId.set(at.id, atTheTop(at));
        break;
      }
      way.add(at.id);
      at = get(above(at) ?? '');
    }
    for (const id of way) {
      sound.add(id);
    }
  }
}

function hangsUnder(entry: IndexedEntry): string | undefined {
  switch (entry.kind) {
    case 'skill':
      return entry.parent;
    case 'tool':
      return entry.skill;
    case 'term':
      return entry.partOf ? undefined : entry.skill;
    default:
      return undefined;
  }
}

function levelRank({ level = 'intermediate' }: IndexedEntry): number {
  return levels.indexOf(level);
}

/** What the skill lists under `learn` comes first, in that order; the rest follows by level, then name. */
function inLearnOrder(
  skill: IndexedEntry | undefined,
  hanging: readonly IndexedEntry[],
  current: (id: string) => string,
): IndexedEntry[] {
  const learn = skill?.kind === 'skill' ? (skill.learn ?? []).map(current) : [];
  const rank = new Map(learn.map((id, index) => [id, index]));
  return [...hanging].sort(
    (a, b) =>
      (rank.get(a.id) ?? learn.length) - (rank.get(b.id) ?? learn.length) ||
      levelRank(a) - levelRank(b) ||
      a.name.localeCompare(b.name, 'en'),
  );
}

/** For each entry what it is compared with: what it names itself first, and then what names it, the easier before. */
function comparisonsOf(entries: readonly IndexedEntry[], get: Get): Map<string, ComparisonView[]> {
  const views = new Map<string, ComparisonView[]>();
  const add = (id: string, view: ComparisonView) => views.set(id, [...(views.get(id) ?? []), view]);
  const byOthers: { readonly id: string; readonly view: ComparisonView }[] = [];
  for (const entry of entries) {
    for (const { with: id, how } of entry.compare ?? []) {
      const other = get(id);
      if (other) {
        add(entry.id, { other, how });
        byOthers.push({ id: other.id, view: { other: entry, how } });
      }
    }
  }
  byOthers.sort((one, other) => levelRank(one.view.other) - levelRank(other.view.other));
  for (const { id, view } of byOthers) {
    add(id, view);
  }
  return views;
}

function skillOf(entry: IndexedEntry | undefined, get: Get): IndexedSkill | undefined {
  if (entry === undefined || entry.kind === 'skill') {
    return entry;
  }
  const own = entry.kind === 'tool' || entry.kind === 'term' ? entry.skill : undefined;
  const skill = own === undefined ? undefined : get(own);
  if (skill?.kind === 'skill') {
    return skill;
  }
  const whole = entry.kind === 'term' && entry.partOf ? get(entry.partOf) : undefined;
  return whole && whole !== entry && !(whole.kind === 'term' && whole.partOf)
    ? skillOf(whole, get)
    : undefined;
}

function stopOf(entry: IndexedEntry | undefined, get: Get): Stop | undefined {
  if (entry === undefined || entry.stop) {
    return entry?.stop;
  }
  const whole = entry.kind === 'term' && entry.partOf ? get(entry.partOf) : undefined;
  if (whole?.stop) {
    return whole.stop;
  }
  let skill = skillOf(entry, get);
  for (let steps = 8; skill && !skill.stop && skill.parent && steps > 0; steps--) {
    const parent = get(skill.parent);
    skill = parent?.kind === 'skill' ? parent : undefined;
  }
  return skill?.stop;
}
