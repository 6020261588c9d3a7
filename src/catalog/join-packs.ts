import type { Catalog } from './catalog.ts';
import type { CompiledCatalog } from './compiled.ts';
import { createCatalog } from './create-catalog.ts';
import type { Entry, Kind } from './entry.ts';
import { indexEntry } from './index-entry.ts';
import { structuredCopy } from './read-entry.ts';
import { idFromName, type Pack } from './read-pack.ts';
import { references } from './references.ts';

export interface JoinedCatalog {
  readonly catalog: Catalog;
  /** Entries of packs with their guide, questions and links, which the shipped ones keep in files of their own. */
  readonly packEntries: ReadonlyMap<string, Entry>;
}

/**
 * What ships, then the packs in their order. A team may mean something else by a word that ships: both entries are
 * kept, the pack's under an id of its own, by which the pack's other entries then name it.
 */
export function joinPacks(shipped: CompiledCatalog, packs: readonly Pack[], problem?: string): JoinedCatalog {
  const ours = createCatalog(shipped.entries, shipped.renamed);
  const taken = new Set(shipped.entries.map(({ id }) => id));
  const packEntries = new Map<string, Entry>();
  const indexed = [...shipped.entries];
  for (const { title, entries } of packs) {
    const own = new Map<string, Own>();
    for (const { entry } of entries) {
      const id = freeId(entry.id, title, taken);
      taken.add(id);
      own.set(entry.id, { id, kind: entry.kind });
    }
    for (const { entry } of entries) {
      const named = withPageOfItsOwn(withOwnIds(entry, own), ours);
      packEntries.set(named.id, named);
      indexed.push(indexEntry(named, title));
    }
  }
  return { catalog: createCatalog(indexed, shipped.renamed, problem, shipped.words), packEntries };
}

/** The id that an entry of a pack goes by, which is not the one it was written under where that ships already. */
interface Own {
  readonly id: string;
  readonly kind: Kind;
}

/** The entry with the ids under which it and those that it names are known. */
function withOwnIds(entry: Entry, own: ReadonlyMap<string, Own>): Entry {
  const copy = structuredCopy(entry);
  for (const { id, path, kinds } of references(entry)) {
    const meant = own.get(id);
    // Who compares an entry with its own name means ours, and no term is meant where a skill must stand.
    if (meant && id !== entry.id && (kinds?.includes(meant.kind) ?? true)) {
      put(copy, path, meant.id);
    }
  }
  const guide = copy.guide?.replace(/(\]\(\s*atlas:)([a-z0-9-]+)/g, (link, before: string, id: string) =>
    own.has(id) ? `${before}${own.get(id)?.id}` : link,
  );
  return { ...copy, id: own.get(entry.id)?.id ?? entry.id, ...(guide === undefined ? {} : { guide }) };
}

function put(value: object, path: readonly PropertyKey[], text: string): void {
  let owner = value as Record<PropertyKey, unknown>;
  for (const key of path.slice(0, -1)) {
    owner = owner[key] as Record<PropertyKey, unknown>;
  }
  owner[path.at(-1) ?? ''] = text;
}

/** The pages that ship are made already, so what a pack adds to one of them stands on a page of its own beside it. */
function withPageOfItsOwn(entry: Entry, ours: Catalog): Entry {
  const whole = entry.kind === 'term' && entry.partOf !== undefined ? ours.get(entry.partOf) : undefined;
  return entry.kind !== 'term' || whole === undefined
    ? entry
    : {
        ...entry,
        partOf: undefined,
        skill: entry.skill ?? ours.skillOf(whole.id)?.id,
        related: [...new Set([whole.id, ...(entry.related ?? [])])],
      };
}

function freeId(id: string, title: string, taken: ReadonlySet<string>): string {
  const own = `${idFromName(title)}-${id}`;
  let candidate = taken.has(id) ? own : id;
  for (let number = 2; taken.has(candidate); number++) {
    candidate = `${own}-${number}`;
  }
  return candidate;
}
