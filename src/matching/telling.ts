import type { ErrorMessage, Spelling } from '../catalog/entry.ts';
import { anchorOfMessage } from './error-template.ts';
import { type Signature, signaturesOf } from './spelling.ts';

/** What of an entry's spellings and messages tells them from other text. */
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
