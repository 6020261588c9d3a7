/** A fault in a text that people write, at its place; never an exception. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** As it was handed in: relative for `data/`, a URI for packs. */
  readonly file: string;
  /** 0-based, columns in UTF-16 units, half-open. */
  readonly range: TextRange;
  /** What is wrong, why, and what to do about it, in one or two sentences. */
  readonly message: string;
  /** Stable name of the rule that was broken, such as `unknown-id`. */
  readonly rule: string;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** `file:line:column: severity: message`, line and column counted from 1. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { line, character } = diagnostic.range.start;
  return `${diagnostic.file}:${line + 1}:${character + 1}: ${diagnostic.severity}: ${diagnostic.message}`;
}

/** Puts a fault at a place of the file under check. */
export type Report = (rule: string, range: TextRange, message: string) => void;
