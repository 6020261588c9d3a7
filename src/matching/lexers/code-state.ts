import type { LexerState } from './lexer.ts';

export type Mode = 'code' | 'block' | 'string' | 'heredoc';
const modeLetters: Readonly<Record<string, Mode>> = { B: 'block', S: 'string', H: 'heredoc' };

/** Whether a string is SQL: undecided until its first word is seen, or so and called SQL; yes; no; documentation. */
export type Sqlness = '?' | 'c' | 'q' | 'n' | 'd';

/** Deeper than this it is a mistake of ours, not a file of somebody's. */
const deepestStack = 60;

/** A rule of the grammar is one letter or digit of the state; no grammar has more. */
const letterOf = (rule: number) => rule.toString(36);
const ruleOf = (letter: string) => Number.parseInt(letter, 36) || 0;

/** What is open at a place in code: a comment, a string, the braces around them, an import. */
export class CodeState {
  mode: Mode = 'code';
  /** Which rule of the grammar the mode is in. */
  rule = 0;
  sqlness: Sqlness = '?';
  isImport = false;
  /** The line began within an import. */
  wasImport = false;
  /** The word that ends the here-document which begins behind this line. */
  terminator = '';
  /** The braces and `${` that are open: `{`, and for a template `$`, its rule and its sqlness. */
  #stack = '';

  /** Takes up what the line before left open; most lines begin in plain code. */
  resume(state: LexerState): void {
    if (state === '') {
      this.#begin();
      return;
    }
    const bar = state.indexOf('|');
    const head = bar < 0 ? state : state.slice(0, bar);
    this.#stack = bar < 0 ? '' : state.slice(bar + 1);
    this.terminator = '';
    this.isImport = head === 'I';
    this.wasImport = this.isImport;
    this.mode = modeLetters[head.charAt(0)] ?? 'code';
    this.rule = ruleOf(head.charAt(1));
    this.sqlness = (head.charAt(2) || '?') as Sqlness;
  }

  #begin(): void {
    this.#stack = '';
    this.terminator = '';
    this.isImport = false;
    this.wasImport = false;
    this.mode = 'code';
    this.rule = 0;
    this.sqlness = '?';
  }

  /** What the line leaves open; `goesOn` says so of a string, which ends with the line otherwise. */
  leave(goesOn: boolean): LexerState {
    if (this.#stack.length > deepestStack) {
      this.#stack = '';
    }
    if (this.terminator !== '' && this.mode === 'code') {
      return `H0?${this.terminator}`;
    }
    if (this.mode === 'block' || (this.mode === 'string' && goesOn)) {
      return `${this.mode === 'block' ? 'B' : 'S'}${letterOf(this.rule)}${this.sqlness}|${this.#stack}`;
    }
    return this.#stack === '' ? '' : `|${this.#stack}`;
  }

  /** The string is documentation, unless it is SQL. */
  document(): void {
    if (this.sqlness !== 'q') {
      this.sqlness = 'd';
    }
  }

  /** Whether a string goes on around the braces that are open. */
  get isWithinString(): boolean {
    return this.#stack !== '';
  }

  /** Code begins within a string, as behind `${`. */
  interpolate(): void {
    this.#stack += `$${letterOf(this.rule)}${this.sqlness}`;
    this.mode = 'code';
  }

  openBrace(): void {
    this.#stack += '{';
  }

  /** True when the string around the interpolation goes on. */
  closeBrace(): boolean {
    if (this.#stack.endsWith('{')) {
      this.#stack = this.#stack.slice(0, -1);
      return false;
    }
    this.mode = 'string';
    this.rule = ruleOf(this.#stack.charAt(this.#stack.length - 2));
    this.sqlness = this.#stack.charAt(this.#stack.length - 1) as Sqlness;
    this.#stack = this.#stack.slice(0, -3);
    return true;
  }
}
