import type { LexedDocument } from './document.ts';
import { code, key, prose, specifier } from './places.ts';

/** Where a word stands. */
interface Standing {
  readonly document: LexedDocument;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

/**
 * The places, one bit each, for which a word counts. What stands alone in backticks in a line of Markdown is code, and
 * read as a word of its sentence all the same; the code of a fence is not. All of what a script imports is the key under
 * which its package.json lists it.
 */
export function placeBits(standing: Standing): number {
  const own = 1 << standing.place;
  if (standing.place === specifier && standing.document.family.name === 'script') {
    const text = standing.document.lineAt(standing.line);
    return /^["'].*["']$/.test(text.slice(standing.start - 1, standing.end + 1)) ? own | (1 << key) : own;
  }
  return isInlineCode(standing) ? own | (1 << prose) : own;
}

/** The bits of all that a word in a place may count for in files of a family. */
export function mostPlaceBits(family: string, place: number): number {
  return (
    (1 << place) |
    (place === code && family === 'markdown'
      ? 1 << prose
      : place === specifier && family === 'script'
        ? 1 << key
        : 0)
  );
}

/** Whether a word is all that stands between the backticks of a line of Markdown. */
export function isInlineCode({ document, line, start, end, place }: Standing): boolean {
  if (place !== code || document.family.name !== 'markdown') {
    return false;
  }
  const text = document.lineAt(line);
  return text.charAt(start - 1) === '`' && text.charAt(end) === '`' && /^\^?$/.test(document.stateAt(line));
}
