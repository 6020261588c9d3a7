import { asciiKinds, isWordKind } from './characters.ts';
import type { Literal } from './literal.ts';
import type { Around } from './nearness.ts';

/** A place where a pattern stands, before anybody knows whether it speaks. */
export interface Candidate extends Literal {
  readonly pattern: number;
  readonly isInflected: boolean;
  readonly around: Around;
}

/** A word of `settings.roles.parts.asset-row`: in a string such a key is no prose. */
export function isPartOfKey({ name, text, start, end }: Candidate): boolean {
  return (
    !name.includes('.') &&
    (/[\w)][./-]$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[./-]\w/.test(text.slice(end, end + 2)))
  );
}

/** Whether a word of SQL is a piece of what a schema calls its own: `LimitItemDeletion` limits no rows. */
export function isPartOfColumn({ name, text, start, end }: Candidate): boolean {
  return !name.includes(' ') && (/[\w@]/.test(text.charAt(start - 1)) || isIdentifierLetter(text, end));
}

/** Whether no letter, digit or underscore touches it: it is no part of an identifier such as `DecoratorNode`. */
export function standsAlone({ text, start, end }: Candidate): boolean {
  return !isIdentifierLetter(text, start - 1) && !isIdentifierLetter(text, end);
}

/** Whether a letter, a digit or an underscore stands at a column. */
function isIdentifierLetter(text: string, column: number): boolean {
  const code = text.charCodeAt(column);
  return code < 128
    ? code === 0x5f || isWordKind(asciiKinds[code] as number)
    : /[\p{L}\p{N}_]/u.test(text.charAt(column));
}
