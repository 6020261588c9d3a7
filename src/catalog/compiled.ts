import * as z from 'zod/mini';
import type { EverydayWords } from './catalog.ts';
import type { Renamed } from './create-catalog.ts';
import type { IndexedEntry } from './entry.ts';

/** The form of `dist/catalog.json`: what the build writes and the extension reads. */
export interface CompiledCatalog {
  readonly version: 1;
  readonly entries: readonly IndexedEntry[];
  readonly renamed: Renamed;
  readonly words?: EverydayWords;
}

// Entries are checked by the build that wrote them; at run time only that the file is whole and ours.
const envelope = z.object({
  version: z.literal(1),
  entries: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), summary: z.string() })),
  renamed: z.record(z.string(), z.string()),
});

/** Parses the compiled catalogue, or says in one line why it cannot be used. */
export function parseCompiledCatalog(json: string): CompiledCatalog | { readonly damaged: string } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { damaged: `not readable as JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const checked = envelope.safeParse(data);
  return checked.success
    ? (data as CompiledCatalog)
    : { damaged: `not a catalogue: ${checked.error.issues[0]?.path.join('.') ?? ''}` };
}
