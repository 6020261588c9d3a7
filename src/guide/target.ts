import type { Catalog } from '../catalog/catalog.ts';
import { idPattern } from '../catalog/schema.ts';
import type { GuideTarget } from '../ids.ts';

/** A target that a stranger may have made: a link, a command's argument, a restored panel. */
export function readTarget(value: unknown): GuideTarget | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { id, anchor, toSide } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id.length > 100 || !idPattern.test(id)) {
    return undefined;
  }
  return {
    id,
    ...(typeof anchor === 'string' && anchor.length <= 200 ? { anchor } : {}),
    ...(toSide === true ? { toSide } : {}),
  };
}

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
