import type { Catalog } from '../catalog/catalog.ts';
import type { GuideTarget } from '../ids.ts';

/**
 * The page on which an entry stands: its own, or for a part that of its whole, at the part's heading.
 * Old ids are followed. Undefined where there is no such entry.
 */
export function pageOf(
  { id, anchor }: GuideTarget,
  catalog: Catalog,
): { id: string; anchor?: string } | undefined {
  const entry = catalog.get(id);
  if (entry === undefined) {
    return undefined;
  }
  const whole = entry.kind === 'term' && entry.partOf !== undefined ? catalog.get(entry.partOf) : undefined;
  if (whole !== undefined) {
    return { id: whole.id, anchor: anchor ?? entry.id };
  }
  return { id: entry.id, ...(anchor === undefined ? {} : { anchor }) };
}
