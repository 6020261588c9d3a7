import type { Candidate } from './candidate.ts';
import { isAsciiWord } from './characters.ts';
import { speaks } from './literals.ts';
import { isNear, nearWords } from './nearness.ts';
import { comment, prose } from './places.ts';
import type { IndexedSpelling } from './spelling.ts';

const hyphen = 0x2d;

/** Families of programming languages: what is of one of them alone, a comment in another one hardly means. */
const tongues = /^(?:script|java|csharp|go|rust|python|ruby|php|blade|elixir)$/;

/** A spelling of code holds letter for letter, as a whole identifier, where its language is spoken. */
export function isSpelled(candidate: Candidate, spelling: IndexedSpelling): boolean {
  const { start, end, place, line, around, document } = candidate;
  return (
    (place === prose ||
      (place === comment && !spelling.families.every((family) => tongues.test(family))) ||
      speaks(document, spelling.families)) &&
    isWrittenSo(candidate) &&
    spelling.companions.every((companion) => isNear(nearWords(companion), line, start, end, around))
  );
}

/** Whether it stands there letter for letter and is no part of a longer identifier. */
function isWrittenSo({ text, start, end, name, document }: Candidate): boolean {
  return (
    end - start === name.length &&
    text.startsWith(name, start) &&
    !isIdentifierBefore(text, start) &&
    !(isHyphenOrWord(text, end) && !text.startsWith('->', end)) &&
    !(document.family.name === 'ruby' && /^[?!]/.test(text.charAt(end)) && !/[?!]$/.test(name))
  );
}

/** Whether an identifier ends before a column, or one goes on there behind a hyphen. */
function isIdentifierBefore(text: string, column: number): boolean {
  return (
    isAsciiWord(text, column - 1) || (text.charCodeAt(column - 1) === hyphen && isAsciiWord(text, column - 2))
  );
}

function isHyphenOrWord(text: string, column: number): boolean {
  return text.charCodeAt(column) === hyphen || isAsciiWord(text, column);
}
