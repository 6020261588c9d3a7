import { readTarget } from '../guide-target.ts';
import type { GuideTarget } from '../ids.ts';

const path = '/open';

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
  return readTarget({ id: query.get('id'), ...(query.has('anchor') ? { anchor: query.get('anchor') } : {}) });
}
