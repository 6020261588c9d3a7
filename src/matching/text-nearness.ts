import type { Candidate } from './candidate.ts';
import type { LexedDocument } from './document.ts';
import { everyday } from './everyday-words.ts';
import { isInlineCode } from './inline-code.ts';
import type { Counts } from './nearness.ts';
import { comment, prose, string } from './places.ts';

/** How close, in characters: about as far as a clause reaches. */
const everydayReach = 60;

/**
 * What counts as evidence for a word of a line. In comments, prose and strings everyday words do from close by only, and in prose nothing
 * does from another paragraph. In code everything near counts: `undefined`.
 */
export function countsInText(
  names: { readonly textOf: (pattern: number) => string },
  candidate: Candidate,
): Counts | undefined {
  const { document, line, place } = candidate;
  const isProse = place === prose || isInlineCode(candidate);
  if (!isProse && place !== comment && place !== string) {
    return undefined;
  }
  return (pattern, at, gap) =>
    (gap <= everydayReach || !everyday.has(names.textOf(pattern).toLowerCase())) &&
    (!isProse || isSameParagraph(document, line, at));
}

/** Whether no empty line parts two lines. A heading belongs to what stands below it. */
function isSameParagraph(document: LexedDocument, line: number, other: number): boolean {
  const first = Math.min(line, other);
  for (let at = first + 1; at < Math.max(line, other); at++) {
    if (document.lineAt(at).trim() === '' && !isHeading(document, first, at)) {
      return false;
    }
  }
  return true;
}

/** A line that announces what follows, or a title that is underlined. */
function isHeading(document: LexedDocument, line: number, blank: number): boolean {
  return /^#|:\s*$/.test(document.lineAt(line)) || /^(?:=+|-+|~+)\s*$/.test(document.lineAt(blank - 1));
}
