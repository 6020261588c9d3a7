import type { LexedDocument } from './document.ts';

/** A candidate among what stands around it. */
export interface Literal {
  readonly document: LexedDocument;
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly place: number;
  /** The name, header, port and so on as its entry writes it. */
  readonly name: string;
}

/** The text before a literal, so much of it at most. */
export const behind = (literal: Literal, length = 60) =>
  literal.text.slice(Math.max(0, literal.start - length), literal.start);
/** The text behind a literal, so much of it at most. */
export const ahead = (literal: Literal, length = 40) => literal.text.slice(literal.end, literal.end + length);
/** The literal as the text has it. */
export const written = (literal: Literal) => literal.text.slice(literal.start, literal.end);

/**
 * Whether a literal lies in the block that a line above begins: the nearest line that is indented less, so many
 * lines above at most, must answer a pattern; where the literal's line closes the block, the one indented like it.
 * A block that was closed before holds nothing any more.
 */
export function isInBlockOf(literal: Literal, pattern: RegExp, lines: number): boolean {
  const depth = indentation(literal.text) + Number(/^\s*[\])}]/.test(literal.text));
  for (let line = literal.line - 1; line >= Math.max(0, literal.line - lines); line--) {
    const text = literal.document.lineAt(line).slice(0, 200);
    if (text.trim() !== '' && indentation(text) < depth) {
      return pattern.test(text);
    }
  }
  return false;
}

function indentation(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}

/** Whether one of the lines above, so many at most, answers a pattern. */
export function isBelow(literal: Literal, pattern: RegExp, lines: number): boolean {
  for (let line = literal.line - 1; line >= Math.max(0, literal.line - lines); line--) {
    if (pattern.test(literal.document.lineAt(line).slice(0, 200))) {
      return true;
    }
  }
  return false;
}
