import type { Catalog } from './catalog.ts';
import type { CompiledCatalog } from './compiled.ts';
import { createCatalog } from './create-catalog.ts';
import type { Entry } from './entry.ts';
import { indexEntry } from './index-entry.ts';
import { idFromName, type Pack } from './read-pack.ts';

export interface JoinedCatalog {
  readonly catalog: Catalog;
  /** Entries of packs with their guide, questions and links, which the shipped ones keep in files of their own. */
  readonly packEntries: ReadonlyMap<string, Entry>;
}

/**
 * What ships, then the packs in their order. A team may mean something else by a word that ships:
 * both entries are kept, the pack's under an id of its own.
 */
export function joinPacks(shipped: CompiledCatalog, packs: readonly Pack[], problem?: string): JoinedCatalog {
  const taken = new Set(shipped.entries.map(({ id }) => id));
  const packEntries = new Map<string, Entry>();
  const indexed = [...shipped.entries];
  for (const pack of packs) {
    for (const { entry } of pack.entries) {
      const id = freeId(entry.id, pack.title, taken);
      taken.add(id);
      packEntries.set(id, { ...entry, id });
      indexed.push(indexEntry({ ...entry, id }, pack.title));
    }
  }
  return { catalog: createCatalog(indexed, shipped.renamed, problem, shipped.words), packEntries };
}

function freeId(id: string, title: string, taken: ReadonlySet<string>): string {
  const own = `${idFromName(title)}-${id}`;
  let candidate = taken.has(id) ? own : id;
  for (let number = 2; taken.has(candidate); number++) {
    candidate = `${own}-${number}`;
  }
  return candidate;
}
