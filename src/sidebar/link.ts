import { idPattern } from '../catalog/schema.ts';
import type { GuideTarget } from '../ids.ts';

const path = '/open';
const longestId = 200;
const anchorPattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,199}$/u;

/** The parts of an address that the editor hands over. */
export interface Address {
  readonly path: string;
  readonly query: string;
}

/** Where a page is found again: `vscode://backend-atlas.backend-atlas/open?id=connection-pool`. */
export function linkTo({ id, anchor }: GuideTarget, scheme: string, extensionId: string): string {
  const query = new URLSearchParams(anchor === undefined ? { id } : { id, anchor });
  return `${scheme}://${extensionId}${path}?${query.toString()}`;
}

/** The page an address asks for. Undefined when it asks for none: anybody can write an address. */
export function targetOf(address: Address): GuideTarget | undefined {
  if (address.path.replace(/\/$/, '') !== path) {
    return undefined;
  }
  const query = new URLSearchParams(address.query);
  return asTarget({ id: query.get('id'), ...(query.has('anchor') ? { anchor: query.get('anchor') } : {}) });
}

/** Whatever a menu, a keybinding or a link hands to a command, as a target; undefined when it is none. */
export function asTarget(value: unknown): GuideTarget | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) {
    return undefined;
  }
  const { id } = value;
  if (typeof id !== 'string' || id.length > longestId || !idPattern.test(id)) {
    return undefined;
  }
  const anchor = 'anchor' in value ? value.anchor : undefined;
  return typeof anchor === 'string' && anchorPattern.test(anchor) ? { id, anchor } : { id };
}
