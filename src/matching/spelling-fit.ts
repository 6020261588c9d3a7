import type { Candidate } from './candidate.ts';
import { speaks } from './literals.ts';
import { isNear, nearWords } from './nearness.ts';
import { comment, prose } from './places.ts';
import type { IndexedSpelling } from './spelling.ts';

/** A spelling of code holds letter for letter, as a whole identifier, where its language is spoken. */
export function isSpelled(candidate: Candidate, spelling: IndexedSpelling): boolean {
  const { text, start, end, name, place, line, around, document } = candidate;
  if (
    text.slice(start, end) !== name ||
    /\w$|\w-$/.test(text.slice(Math.max(0, start - 2), start)) ||
    (/[\w-]/.test(text.charAt(end)) && !text.startsWith('->', end)) ||
    (document.family.name === 'ruby' && /^[?!]/.test(text.slice(end, end + 1)) && !/[?!]$/.test(name))
  ) {
    return false;
  }
  const isProse = place === comment || place === prose;
  return (
    (isProse || speaks(document, spelling.families)) &&
    spelling.companions.every((companion) => isNear(nearWords(companion), line, start, end, around))
  );
}
