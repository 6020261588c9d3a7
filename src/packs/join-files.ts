import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import { type JoinedCatalog, joinPacks } from '../catalog/join-packs.ts';
import { isGlossaryFile, readGlossary } from '../catalog/read-glossary.ts';
import { readPack } from '../catalog/read-pack.ts';
import { checkEntries } from '../catalog/rules.ts';
import type { PackFile } from './pack-files.ts';

// Loaded with the first pack that is found: the YAML parser takes a while, and most windows never need it.

export interface JoinedFiles extends JoinedCatalog {
  /** For each file, by its place in the list: all its faults. */
  readonly faults: readonly (readonly Diagnostic[])[];
}

/** Reads the files as packs or glossaries and joins them to what ships. */
export function joinFiles(
  shipped: CompiledCatalog,
  files: readonly PackFile[],
  problem?: string,
): JoinedFiles {
  const byId = new Map(shipped.entries.map((entry) => [entry.id, entry]));
  const packs = files.map(({ uri, text }) => {
    const source = { file: uri.toString(), text };
    return isGlossaryFile(uri.path) ? readGlossary(source) : readPack(source);
  });
  const faults = packs.map(({ diagnostics, entries }) => [
    ...diagnostics,
    ...checkEntries(entries, (id) => byId.get(id)),
  ]);
  return { ...joinPacks(shipped, packs, problem), faults };
}
