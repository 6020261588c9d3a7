import type { ErrorMessage, Spelling } from '../catalog/entry.ts';
import { anchorOfMessage } from './error-template.ts';
import { type Signature, signaturesOf } from './spelling.ts';

/**
 * What of an entry's spellings and messages tells them from other text. The build finds it once for what ships
 * and keeps it with the entry; for the entries of packs it is found when they are indexed.
 */
export interface Telling {
  /** For each spelling in turn. */
  readonly spellings: readonly (readonly Signature[])[];
  /** The anchor of each message in turn; null where nothing tells. */
  readonly messages: readonly (string | null)[];
}

/** An entry as far as it can be told by more than its names. */
interface Told {
  readonly inCode?: readonly Spelling[] | undefined;
  readonly errors?: readonly ErrorMessage[] | undefined;
}

export function tellingOf({ inCode = [], errors = [] }: Told): Telling {
  return {
    spellings: inCode.map(({ write, tell }) => signaturesOf(write, tell)),
    messages: errors.map(({ says }) => anchorOfMessage(says) ?? null),
  };
}

/** The entry with what is telling in it, where it has any spellings or messages. */
export function withTelling<T extends Told>(entry: T): T & { readonly telling?: Telling } {
  return entry.inCode === undefined && entry.errors === undefined
    ? entry
    : { ...entry, telling: tellingOf(entry) };
}
