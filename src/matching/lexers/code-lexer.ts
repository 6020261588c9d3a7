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
import { beginsBlock, beginsComment, beginsRegex, beginsString, CodeSigns } from './code-signs.ts';
import { CodeState } from './code-state.ts';
import { endOfTags } from './field-tags.ts';
import { listedModules, mayImportAt } from './imported-modules.ts';
import type { Lexer, LexerState } from './lexer.ts';
import { endOfRegex } from './regex-literal.ts';
import { endOfSubstitution } from './shell-substitution.ts';
import { beginsLikeSql, looksLikeSql, sqlCallBefore } from './sql-text.ts';

const openBracket = 0x28;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const backslash = 0x5c;
const dollar = 0x24;

class CodeLexer implements Lexer {
  readonly longLine: number;
  readonly #grammar: CodeGrammar;
  readonly #strings: readonly StringRule[];
  readonly #signs: CodeSigns;
  readonly #open = new CodeState();

  constructor(grammar: CodeGrammar) {
    this.#grammar = grammar;
    this.#strings = grammar.strings ?? [];
    this.longLine = grammar.isSql ? sqlCode : code;
    this.#signs = new CodeSigns(grammar);
  }

  lex(line: string, state: LexerState, out: Segments): LexerState {
    const open = this.#open;
    open.resume(state);
    if (open.mode === 'heredoc') {
      return this.#heredocLine(line, state, out);
    }
    let at = open.mode === 'code' ? this.#beginLine(line, out) : 0;
    while (at < line.length) {
      at =
        open.mode === 'code'
          ? this.#code(line, at, out)
          : open.mode === 'block'
            ? this.#block(line, at, out)
            : this.#string(line, at, out);
    }
    // Strings of one line end with it, whatever they forgot.
    const next = open.leave(this.#strings[open.rule]?.multiline === true);
    return next === '' && this.#importGoesOn(line) ? 'I' : next;
  }

  #importGoesOn(line: string): boolean {
    const { importGoesOn } = this.#grammar;
    const { isImport, wasImport } = this.#open;
    return (
      isImport &&
      importGoesOn !== undefined &&
      (wasImport ? !importGoesOn.end.test(line) : importGoesOn.when.test(line))
    );
  }

  get #plain(): number {
    return this.#open.isImport ? importWord : this.longLine;
  }

  #beginLine(line: string, out: Segments): number {
    const open = this.#open;
    const imported = open.isImport || open.isWithinString ? null : this.#grammar.importLine?.exec(line);
    open.isImport ||= imported != null;
    out.begin(0, this.#plain);
    const module = imported?.groups?.['module'];
    if (module === undefined) {
      return 0;
    }
    const from = line.indexOf(module, imported?.groups?.['head']?.length ?? 0);
    out.begin(from, specifier);
    out.begin(from + module.length, importWord);
    return this.#grammar.importList?.test(line) === true
      ? listedModules(line, from + module.length, out)
      : from + module.length;
  }

  #code(line: string, from: number, out: Segments): number {
    const signs = this.#signs;
    const grammar = this.#grammar;
    const open = this.#open;
    const watchesBraces = open.isWithinString;
    for (
      let at = signs.next(line, from, watchesBraces);
      at < line.length;
      at = signs.next(line, at + 1, watchesBraces)
    ) {
      const here = line.charCodeAt(at);
      if (watchesBraces && here === openBrace) {
        open.openBrace();
      }
      if (watchesBraces && here === closeBrace && open.closeBrace()) {
        out.begin(at, this.#stringPlace());
        return at + 1;
      }
      const begins = signs.beginningsOf(here);
      if (begins === 0) {
        continue;
      }
      if ((begins & beginsComment) !== 0 && this.#startsComment(line, at)) {
        out.begin(at, comment);
        return line.length;
      }
      const block = (begins & beginsBlock) === 0 ? -1 : this.#blockAt(line, at);
      if (block >= 0) {
        out.begin(at, comment);
        open.mode = 'block';
        open.rule = block;
        return at + (grammar.blocks?.[block]?.[0].length ?? 1);
      }
      const isEscaped = grammar.escapesQuotes === true && line.charCodeAt(at - 1) === backslash;
      const rule = (begins & beginsString) === 0 || isEscaped ? -1 : this.#stringAt(line, at);
      if (rule >= 0) {
        return this.#openString(line, at, rule, out);
      }
      if ((begins & beginsRegex) !== 0) {
        const end = endOfRegex(line, at);
        if (end > at) {
          out.begin(at, string);
          out.begin(end, this.#plain);
          return end;
        }
      }
    }
    this.#openHeredoc(line);
    return line.length;
  }

  #openHeredoc(line: string): void {
    const { heredoc } = this.#grammar;
    if (heredoc !== undefined && this.#open.terminator === '') {
      this.#open.terminator = heredoc.exec(line)?.slice(1).find(Boolean) ?? '';
    }
  }

  #blockAt(line: string, at: number): number {
    return this.#grammar.blocks?.findIndex(([open]) => line.startsWith(open, at)) ?? -1;
  }

  #stringAt(line: string, at: number): number {
    const rule = this.#strings.findIndex(({ open }) => line.startsWith(open, at));
    const isLifetime =
      this.#strings[rule]?.single === true && !/^'(?:\\.[^']{0,8}|[^\\'])'/.test(line.slice(at, at + 12));
    return isLifetime ? -1 : rule;
  }

  #startsComment(line: string, at: number): boolean {
    const { lineComments, commentsAfterSpace, noComment } = this.#grammar;
    if (
      !lineComments.some((open) => line.startsWith(open, at)) ||
      (noComment !== undefined && line.startsWith(noComment, at))
    ) {
      return false;
    }
    return !commentsAfterSpace || at === 0 || /[\s;(]/.test(line.charAt(at - 1));
  }

  #openString(line: string, at: number, rule: number, out: Segments): number {
    const { open: quotes, documents } = this.#strings[rule] as StringRule;
    const { specifierBefore, quotesImportsOnly, tags } = this.#grammar;
    const open = this.#open;
    const afterTags = tags === undefined ? at : endOfTags(tags, line, at, out);
    if (afterTags > at) {
      out.begin(afterTags, this.#plain);
      return afterTags;
    }
    const inner = at + quotes.length;
    open.mode = 'string';
    open.rule = rule;
    open.sqlness = '?';
    if (
      specifierBefore !== undefined &&
      (open.isImport || !quotesImportsOnly) &&
      mayImportAt(line, at) &&
      specifierBefore.test(line.slice(Math.max(0, at - 40), at))
    ) {
      open.sqlness = 'n';
      out.begin(at, specifier);
      return inner;
    }
    const call = sqlCallBefore(line, at);
    if (call !== undefined) {
      open.sqlness = call === 'tag' ? 'q' : 'c';
    }
    this.#decideSql(line, inner);
    if (documents && line.slice(0, at).trim() === '') {
      open.document();
    }
    out.begin(at, this.#stringPlace());
    return inner;
  }

  /** Whether the string is SQL shows at its first word, which may stand on a later line. */
  #decideSql(line: string, from: number): void {
    const { sqlness } = this.#open;
    if ((sqlness === '?' || sqlness === 'c') && hasText(line, from, from + 40)) {
      const isSql = looksLikeSql(line, from) || (sqlness === 'c' && beginsLikeSql(line, from));
      this.#open.sqlness = isSql ? 'q' : 'n';
    }
  }

  #stringPlace(): number {
    const { sqlness } = this.#open;
    return sqlness === 'q' ? sqlString : sqlness === 'd' ? comment : string;
  }

  #string(line: string, from: number, out: Segments): number {
    const open = this.#open;
    const rule = this.#strings[open.rule] as StringRule;
    const { close, escapes, doubled, nests, interpolates, documents } = rule;
    if (from === 0) {
      this.#decideSql(line, 0);
      if (documents) {
        this.#reconsider(line);
      }
      out.begin(0, this.#stringPlace());
    }
    const first = close.charCodeAt(0);
    let depth = 0;
    for (let at = from; at < line.length; at++) {
      const here = line.charCodeAt(at);
      if (here === backslash && escapes) {
        at++;
      } else if (here === backslash && rule.apostrophes && /^'\p{L}/u.test(line.slice(at + 1, at + 4))) {
        at++;
      } else if (here === dollar && rule.substitutes && line.charCodeAt(at + 1) === openBracket) {
        at = endOfSubstitution(line, at + 1);
      } else if (nests !== undefined && line.charAt(at) === nests) {
        depth++;
      } else if (depth > 0 && here === first) {
        depth--;
      } else if (here === dollar && interpolates && line.charCodeAt(at + 1) === openBrace) {
        open.interpolate();
        out.begin(at, this.longLine);
        return at + 2;
      } else if (here === first && line.startsWith(close, at)) {
        if (doubled && line.charCodeAt(at + 1) === first) {
          at++;
          continue;
        }
        open.mode = 'code';
        const end = at + close.length;
        out.begin(end, this.#plain);
        if (end === line.length) {
          // The word of a here-document may stand in quotes: <<'EOF'.
          this.#openHeredoc(line);
        }
        return end;
      }
    }
    return line.length;
  }

  /** A statement in a documentation string's clothes: an argument that stands on a line of its own. */
  #reconsider(line: string): void {
    if (this.#open.sqlness === 'd' && /^\s*[A-Z]{4,}\s/.test(line) && looksLikeSql(line, 0)) {
      this.#open.sqlness = 'q';
    }
  }

  #block(line: string, from: number, out: Segments): number {
    out.begin(from, comment);
    const close = this.#grammar.blocks?.[this.#open.rule]?.[1] ?? '';
    const end = line.indexOf(close, from);
    if (end < 0) {
      return line.length;
    }
    this.#open.mode = 'code';
    out.begin(end + close.length, this.#plain);
    return end + close.length;
  }

  #heredocLine(line: string, state: LexerState, out: Segments): LexerState {
    const open = this.#open;
    const terminator = state.slice(3);
    if (line.trim().replace(/[;,)]+$/, '') === terminator) {
      out.begin(0, this.longLine);
      return '';
    }
    const isNamedSql = /SQL|QUERY/i.test(terminator);
    if (open.sqlness === '?' && line.trim() !== '') {
      open.sqlness = isNamedSql || looksLikeSql(line, 0) ? 'q' : 'n';
    }
    out.begin(0, open.sqlness === 'q' ? sqlString : string);
    return `H0${open.sqlness}${terminator}`;
  }
}

/** Whether anything but blanks stands between two columns. */
function hasText(line: string, from: number, to: number): boolean {
  const first = line.charCodeAt(from);
  return (first > 0x20 && first < 0x7f) || /\S/.test(line.slice(from, to));
}

/** The lexer of a language of code. */
export function codeLexer(grammar: CodeGrammar): Lexer {
  return new CodeLexer(grammar);
}
