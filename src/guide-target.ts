import { idPattern } from './catalog/vocabulary.ts';
import type { GuideTarget } from './ids.ts';

const longestId = 200;
const anchorPattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,199}$/u;

/**
 * A target that a stranger may have made: a link, a command's argument, a restored panel. Undefined for what is none,
 * also for what a menu hands to its commands unasked: the address of a tab.
 */
export function readTarget(value: unknown): GuideTarget | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { id, anchor, toSide } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id.length > longestId || !idPattern.test(id)) {
    return undefined;
  }
  return {
    id,
    ...(typeof anchor === 'string' && anchorPattern.test(anchor) ? { anchor } : {}),
    ...(toSide === true ? { toSide } : {}),
  };
}
