import {
  code,
  comment,
  importWord,
  type Segments,
  specifier,
  sqlCode,
  sqlString,
  string,
} from '../places.ts';
import type { CodeGrammar, StringRule } from './code-grammar.ts';
import type { Lexer, LexerState } from './lexer.ts';
import { endOfRegex } from './regex-literal.ts';
import { looksLikeSql } from './sql-text.ts';

type Mode = 'code' | 'block' | 'string' | 'heredoc';
const modeLetters: Readonly<Record<string, Mode>> = { B: 'block', S: 'string', H: 'heredoc' };

const openBrace = 0x7b;
const closeBrace = 0x7d;
const backslash = 0x5c;
const dollar = 0x24;

/** What a character may begin, one bit each. */
const beginsComment = 1;
const beginsBlock = 2;
const beginsString = 4;
const beginsRegex = 8;

/** Deeper than this it is a mistake of ours, not a file of somebody's. */
const deepestStack = 60;

/** Undecided until the first word of the string is seen. */
type Sqlness = '?' | 'q' | 'n' | 'd';

class CodeLexer implements Lexer {
  readonly longLine: number;
  private readonly grammar: CodeGrammar;
  private readonly strings: readonly StringRule[];
  /** What each ASCII character may begin; 0 for most, which are passed over. */
  private readonly triggers = new Uint8Array(128);
  private readonly nextSign: RegExp;
  private readonly nextSignOrBrace: RegExp;

  private mode: Mode = 'code';
  /** Which rule of the grammar the mode is in. */
  private rule = 0;
  private sqlness: Sqlness = '?';
  /** The braces and `${` that are open: `{`, and for a template `$`, its rule and its sqlness. */
  private stack = '';
  private isImport = false;
  private wasImport = false;
  private terminator = '';

  constructor(grammar: CodeGrammar) {
    this.grammar = grammar;
    this.strings = grammar.strings ?? [];
    this.longLine = grammar.isSql ? sqlCode : code;
    this.trigger(beginsComment, grammar.lineComments);
    this.trigger(
      beginsBlock,
      (grammar.blocks ?? []).map(([open]) => open),
    );
    this.trigger(
      beginsString,
      this.strings.map(({ open }) => open),
    );
    this.trigger(beginsRegex, grammar.regex ? ['/'] : []);
    const signs = [...this.triggers.keys()]
      .filter((code) => this.triggers[code] !== 0)
      .map((code) => String.fromCharCode(code))
      .join('');
    this.nextSign = anyOf(signs);
    this.nextSignOrBrace = anyOf(`${signs}{}`);
  }

  private trigger(begins: number, opens: readonly string[]): void {
    for (const open of opens) {
      const first = open.charCodeAt(0);
      this.triggers[first] = (this.triggers[first] as number) | begins;
    }
  }

  lex(line: string, state: LexerState, out: Segments): LexerState {
    this.resume(state);
    if (this.mode === 'heredoc') {
      return this.heredocLine(line, state, out);
    }
    let at = this.mode === 'code' ? this.beginLine(line, out) : 0;
    while (at < line.length) {
      at =
        this.mode === 'code'
          ? this.code(line, at, out)
          : this.mode === 'block'
            ? this.block(line, at, out)
            : this.string(line, at, out);
    }
    return this.leave(line);
  }

  private resume(state: LexerState): void {
    this.terminator = '';
    if (state === '') {
      this.begin();
      return;
    }
    const [head, stack] = splitState(state);
    this.stack = stack;
    this.isImport = head === 'I';
    this.wasImport = this.isImport;
    this.mode = modeLetters[head.charAt(0)] ?? 'code';
    this.rule = Number(head.charAt(1)) || 0;
    this.sqlness = (head.charAt(2) || '?') as Sqlness;
  }

  /** Most lines begin in plain code. */
  private begin(): void {
    this.stack = '';
    this.isImport = false;
    this.wasImport = false;
    this.mode = 'code';
    this.rule = 0;
    this.sqlness = '?';
  }

  /** The state behind the line: strings of one line end with it, whatever they forgot. */
  private leave(line: string): LexerState {
    if (this.stack.length > deepestStack) {
      this.stack = '';
    }
    if (this.terminator !== '' && this.mode === 'code') {
      return `H0?${this.terminator}`;
    }
    if (this.mode === 'block' || (this.mode === 'string' && this.strings[this.rule]?.multiline)) {
      return `${this.mode === 'block' ? 'B' : 'S'}${this.rule}${this.sqlness}|${this.stack}`;
    }
    if (this.stack !== '') {
      return `|${this.stack}`;
    }
    const { importGoesOn } = this.grammar;
    if (!this.isImport || importGoesOn === undefined) {
      return '';
    }
    return this.wasImport
      ? importGoesOn.end.test(line)
        ? ''
        : 'I'
      : importGoesOn.when.test(line)
        ? 'I'
        : '';
  }

  private get plain(): number {
    return this.isImport ? importWord : this.longLine;
  }

  private beginLine(line: string, out: Segments): number {
    const imported = this.isImport || this.stack !== '' ? null : this.grammar.importLine?.exec(line);
    this.isImport ||= imported != null;
    out.begin(0, this.plain);
    const module = imported?.groups?.['module'];
    if (module === undefined) {
      return 0;
    }
    const from = line.indexOf(module, imported?.groups?.['head']?.length ?? 0);
    out.begin(from, specifier);
    out.begin(from + module.length, importWord);
    return from + module.length;
  }

  private code(line: string, from: number, out: Segments): number {
    const { triggers, grammar } = this;
    const watchesBraces = this.stack !== '';
    const next = watchesBraces ? this.nextSignOrBrace : this.nextSign;
    for (let at = positionOf(next, line, from); at < line.length; at = positionOf(next, line, at + 1)) {
      const here = line.charCodeAt(at);
      if (watchesBraces && (here === openBrace || here === closeBrace) && this.brace(here)) {
        out.begin(at, this.stringPlace());
        return at + 1;
      }
      const begins = triggers[here] as number;
      if (begins === 0) {
        continue;
      }
      if ((begins & beginsComment) !== 0 && this.startsComment(line, at)) {
        out.begin(at, comment);
        return line.length;
      }
      const block = (begins & beginsBlock) === 0 ? -1 : this.blockAt(line, at);
      if (block >= 0) {
        out.begin(at, comment);
        this.mode = 'block';
        this.rule = block;
        return at + (grammar.blocks?.[block]?.[0].length ?? 1);
      }
      const rule =
        (begins & beginsString) === 0 ? -1 : this.strings.findIndex(({ open }) => line.startsWith(open, at));
      if (
        rule >= 0 &&
        !(this.strings[rule]?.single && !/^'(?:\\.[^']{0,8}|[^\\'])'/.test(line.slice(at, at + 12)))
      ) {
        return this.openString(line, at, rule, out);
      }
      if ((begins & beginsRegex) !== 0) {
        const end = endOfRegex(line, at);
        if (end > at) {
          out.begin(at, string);
          out.begin(end, this.plain);
          return end;
        }
      }
    }
    if (grammar.heredoc !== undefined && this.terminator === '') {
      this.terminator = grammar.heredoc.exec(line)?.slice(1).find(Boolean) ?? '';
    }
    return line.length;
  }

  /** Follows the braces of an interpolation; true when the string around it goes on. */
  private brace(here: number): boolean {
    if (here === openBrace) {
      this.stack += '{';
      return false;
    }
    if (this.stack.endsWith('{')) {
      this.stack = this.stack.slice(0, -1);
      return false;
    }
    this.mode = 'string';
    this.rule = Number(this.stack.charAt(this.stack.length - 2));
    this.sqlness = this.stack.charAt(this.stack.length - 1) as Sqlness;
    this.stack = this.stack.slice(0, -3);
    return true;
  }

  private blockAt(line: string, at: number): number {
    return this.grammar.blocks?.findIndex(([open]) => line.startsWith(open, at)) ?? -1;
  }

  private startsComment(line: string, at: number): boolean {
    const { lineComments, commentsAfterSpace } = this.grammar;
    if (!lineComments.some((open) => line.startsWith(open, at))) {
      return false;
    }
    return !commentsAfterSpace || at === 0 || /[\s;(]/.test(line.charAt(at - 1));
  }

  private openString(line: string, at: number, rule: number, out: Segments): number {
    const { open, documents } = this.strings[rule] as StringRule;
    const { specifierBefore, quotesImportsOnly } = this.grammar;
    const inner = at + open.length;
    this.mode = 'string';
    this.rule = rule;
    this.sqlness = '?';
    if (
      (this.isImport || !quotesImportsOnly) &&
      specifierBefore?.test(line.slice(Math.max(0, at - 40), at))
    ) {
      this.sqlness = 'n';
      out.begin(at, specifier);
      return inner;
    }
    this.decideSql(line, inner);
    if (documents && line.slice(0, at).trim() === '') {
      this.document();
    }
    out.begin(at, this.stringPlace());
    return inner;
  }

  /** Whether the string is SQL shows at its first word, which may stand on a later line. */
  private decideSql(line: string, from: number): void {
    if (this.sqlness === '?' && /\S/.test(line.slice(from, from + 40))) {
      this.sqlness = looksLikeSql(line, from) ? 'q' : 'n';
    }
  }

  private stringPlace(): number {
    return this.sqlness === 'q' ? sqlString : this.sqlness === 'd' ? comment : string;
  }

  private string(line: string, from: number, out: Segments): number {
    const { close, escapes, interpolates, documents } = this.strings[this.rule] as StringRule;
    if (from === 0) {
      this.decideSql(line, 0);
      if (documents) {
        this.reconsider(line);
      }
      out.begin(0, this.stringPlace());
    }
    const first = close.charCodeAt(0);
    for (let at = from; at < line.length; at++) {
      const here = line.charCodeAt(at);
      if (here === backslash && escapes) {
        at++;
      } else if (here === dollar && interpolates && line.charCodeAt(at + 1) === openBrace) {
        this.stack += `$${this.rule}${this.sqlness}`;
        this.mode = 'code';
        out.begin(at, this.longLine);
        return at + 2;
      } else if (here === first && line.startsWith(close, at)) {
        this.mode = 'code';
        const end = at + close.length;
        out.begin(end, this.plain);
        return end;
      }
    }
    return line.length;
  }

  private document(): void {
    if (this.sqlness !== 'q') {
      this.sqlness = 'd';
    }
  }

  /** A statement in a documentation string's clothes: an argument that stands on a line of its own. */
  private reconsider(line: string): void {
    if (this.sqlness === 'd' && /^\s*[A-Z]{4,}\s/.test(line) && looksLikeSql(line, 0)) {
      this.sqlness = 'q';
    }
  }

  private block(line: string, from: number, out: Segments): number {
    out.begin(from === 0 ? 0 : from, comment);
    const close = this.grammar.blocks?.[this.rule]?.[1] ?? '';
    const end = line.indexOf(close, from);
    if (end < 0) {
      return line.length;
    }
    this.mode = 'code';
    out.begin(end + close.length, this.plain);
    return end + close.length;
  }

  private heredocLine(line: string, state: LexerState, out: Segments): LexerState {
    const terminator = state.slice(3);
    if (line.trim().replace(/[;,)]+$/, '') === terminator) {
      out.begin(0, this.longLine);
      return '';
    }
    const isNamedSql = /SQL|QUERY/i.test(terminator);
    if (this.sqlness === '?' && line.trim() !== '') {
      this.sqlness = isNamedSql || looksLikeSql(line, 0) ? 'q' : 'n';
    }
    out.begin(0, this.sqlness === 'q' ? sqlString : string);
    return `H0${this.sqlness}${terminator}`;
  }
}

/** Finds the next of some characters, far faster than a look at each. */
function anyOf(characters: string): RegExp {
  return new RegExp(`[${characters.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
}

/** Where a pattern of one character stands next, or the line's end. */
function positionOf(character: RegExp, line: string, from: number): number {
  character.lastIndex = from;
  return character.test(line) ? character.lastIndex - 1 : line.length;
}

function splitState(state: LexerState): [string, string] {
  const bar = state.indexOf('|');
  return bar < 0 ? [state, ''] : [state.slice(0, bar), state.slice(bar + 1)];
}

/** The lexer of a language of code. */
export function codeLexer(grammar: CodeGrammar): Lexer {
  return new CodeLexer(grammar);
}
