import type { Segments } from '../places.ts';

/**
 * What a line leaves open for the next one: empty at the top of a file, and compared by value, so that a
 * changed file is read again only until its states agree with the old ones.
 */
export type LexerState = string;

/** Tells code from comment from string, line by line, for one family of languages. */
export interface Lexer {
  /** Cuts a line into stretches (`out` is emptied by the caller) and gives back the state behind it. */
  lex(line: string, state: LexerState, out: Segments): LexerState;
  /** In what state the first line of a file begins, if not empty. */
  readonly start?: LexerState;
  /** What a line too long to be read counts as. */
  readonly longLine: number;
}

/** A lexer for files in which every line is of one place. */
export function plainLexer(place: number): Lexer {
  return {
    longLine: place,
    lex(_line, state, out) {
      out.begin(0, place);
      return state;
    },
  };
}
