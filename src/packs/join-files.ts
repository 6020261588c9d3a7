import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import { type JoinedCatalog, joinPacks } from '../catalog/join-packs.ts';
import { isGlossaryFile, readGlossary } from '../catalog/read-glossary.ts';
import { type Pack, readPack } from '../catalog/read-pack.ts';
import { reasonOf } from '../catalog/reason.ts';
import { checkEntries, type Known } from '../catalog/rules.ts';
import type { PackFile } from './pack-files.ts';

// Loaded with the first pack that is found: the YAML parser takes a while, and most windows never need it.

export interface JoinedFiles extends JoinedCatalog {
  /** For each file, by its place in the list: all its faults. */
  readonly faults: readonly (readonly Diagnostic[])[];
}

/** A file as far as it is read here. */
type File = Pick<PackFile, 'text'> & { readonly uri: Pick<PackFile['uri'], 'path' | 'toString'> };

interface ReadFile {
  readonly pack: Pack;
  readonly faults: readonly Diagnostic[];
}

/** Reads the files as packs or glossaries and joins them to what ships. */
export function joinFiles(shipped: CompiledCatalog, files: readonly File[], problem?: string): JoinedFiles {
  const byId = new Map(shipped.entries.map((entry) => [entry.id, entry]));
  const read = files.map((file) => readFile(file, (id) => byId.get(id)));
  const packs = read.map(({ pack }) => pack);
  return { ...joinPacks(shipped, packs, problem), faults: read.map(({ faults }) => faults) };
}

/** Whatever goes wrong with one file is a fault of that file, and takes no words from the others. */
function readFile(file: File, shipped: Known): ReadFile {
  // With all its letters as they are: a pack without a title is called by the name of its file.
  const name = file.uri.toString(true);
  try {
    const source = { file: name, text: file.text };
    const pack = isGlossaryFile(file.uri.path) ? readGlossary(source) : readPack(source);
    return { pack, faults: [...pack.diagnostics, ...checkEntries(pack.entries, shipped)] };
  } catch (error) {
    const start = { line: 0, character: 0 };
    const reason = reasonOf(error);
    const fault: Diagnostic = {
      severity: 'error',
      file: name,
      range: { start, end: start },
      rule: 'unreadable',
      message: `the file could not be read: ${reason}`,
    };
    return { pack: { title: name, entries: [], diagnostics: [] }, faults: [fault] };
  }
}
