import type { Ground } from './match.ts';

/** What a pattern of the table is to the entry that brought it. */
export type Claim =
  | Exclude<Ground, 'format'>
  /** A word that is evidence for others. */
  | 'near'
  /** A phrase that takes its words from the contextual names of its owner. */
  | 'except';

/** Words that a person wrote or chose: they stand for an entry only where they are read as words. */
export const namelike: ReadonlySet<Claim> = new Set<Claim>(['name', 'alias', 'contextual', 'spelling']);

/** These stand in addresses and paths by their nature. */
export const atHomeInAddresses: ReadonlySet<Claim> = new Set<Claim>([
  'url',
  'package',
  'import',
  'image',
  'error',
  'port',
  'header-value',
]);
