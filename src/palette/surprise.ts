import type { IndexedEntry } from '../catalog/entry.ts';

/**
 * An entry worth a look: one with a guide if there are any, and none of those seen last. `chance` is in [0, 1).
 * Undefined when there is no entry at all.
 */
export function surprise(
  entries: readonly IndexedEntry[],
  seen: readonly string[],
  chance: number,
): string | undefined {
  const fresh = entries.filter(({ id }) => !seen.includes(id));
  const guides = fresh.filter(({ depth }) => depth !== 'short');
  const from = guides.length > 0 ? guides : fresh.length > 0 ? fresh : entries;
  return from[Math.floor(chance * from.length)]?.id;
}
