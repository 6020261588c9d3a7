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

const required = ['id', 'kind', 'name', 'summary'] as const;

/** What is wrong with it as a catalogue; entries were checked by the build that wrote them, here only that all is ours. */
function faultOf(data: unknown): string | undefined {
  const { version, entries, renamed } = (data ?? {}) as Partial<Record<keyof CompiledCatalog, unknown>>;
  if (version !== 1) {
    return 'version';
  }
  if (!Array.isArray(entries)) {
    return 'entries';
  }
  const odd = entries.findIndex((entry) => required.some((key) => typeof entry?.[key] !== 'string'));
  if (odd >= 0) {
    return `entries.${odd}`;
  }
  return typeof renamed === 'object' && renamed !== null ? undefined : 'renamed';
}

/** Parses the compiled catalogue, or says in one line why it cannot be used. */
export function parseCompiledCatalog(json: string): CompiledCatalog | { readonly damaged: string } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { damaged: `not readable as JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const fault = faultOf(data);
  return fault === undefined ? (data as CompiledCatalog) : { damaged: `not a catalogue: ${fault}` };
}
