import { comment, key, type Segments, value } from '../places.ts';
import type { Lexer, LexerState } from './lexer.ts';

/** A comment sign within a line of configuration counts at its beginning or after a space, outside quotes. */
export function commentStart(line: string, signs: string, from = 0): number {
  let quote = '';
  for (let at = from; at < line.length; at++) {
    const here = line.charAt(at);
    if (quote !== '') {
      if (here === '\\') {
        at++;
      } else if (here === quote) {
        quote = '';
      }
    } else if ((here === '"' || here === "'") && (at === 0 || /[\s=:,([{]/.test(line.charAt(at - 1)))) {
      quote = here;
    } else if (signs.includes(here) && (at === 0 || /\s/.test(line.charAt(at - 1)))) {
      return at;
    }
  }
  return line.length;
}

/** What tells one language of assignments from another. */
export interface Assignments {
  /** Signs that make a line a comment. */
  readonly comments: string;
  /** Signs that begin a comment behind a value. */
  readonly inlineComments: string;
  readonly separators: RegExp;
  /** Quotes that hold a value over line ends. */
  readonly quotes?: readonly string[];
  /** A backslash at its end carries a line on. */
  readonly backslashes?: boolean;
  /** Lists go on until their bracket closes. */
  readonly lists?: boolean;
}

/**
 * `key = value` lines under `[sections]`: INI, TOML, properties, `.env`, systemd units, editorconfig. States: `q` and the
 * quotes within which a value goes on, `c` for a line that is carried on, `l` and how many brackets of a list are
 * open, `e` behind an empty value, which indented lines may fill.
 */
export function assignmentLexer(options: Assignments): Lexer {
  const { comments, inlineComments, separators, quotes = [] } = options;

  const goesOn = (line: string, state: LexerState, from: number, out: Segments): LexerState => {
    const hash = commentStart(line, inlineComments, from);
    if (hash < line.length) {
      out.begin(hash, comment);
    }
    if (options.backslashes === true && /(?:^|[^\\])(?:\\\\)*\\$/.test(line)) {
      return 'c';
    }
    if (options.lists === true) {
      const open = Number(state.slice(1)) + openBrackets(line, from, hash);
      return open > 0 ? `l${open}` : '';
    }
    return '';
  };

  const assignment = (line: string, out: Segments): LexerState => {
    const isSection = /^\s*\[/.test(line);
    const separator = isSection ? -1 : line.search(separators);
    const hash = commentStart(line, inlineComments, Math.max(separator, 0));
    out.begin(0, key);
    if (separator < 0 || separator > hash) {
      if (hash < line.length) {
        out.begin(hash, comment);
      }
      return '';
    }
    out.begin(separator, value);
    const rest = line.slice(separator).replace(/^[\s=:]+/, '');
    const opened = quotes.find((quote) => rest.startsWith(quote));
    if (opened !== undefined && closes(rest, opened, opened.length) < 0) {
      return `q${opened}`;
    }
    const next = goesOn(line, 'l0', separator, out);
    return next === '' && rest === '' ? 'e' : next;
  };

  return {
    longLine: value,
    lex(line, state, out) {
      if (state.startsWith('q')) {
        out.begin(0, value);
        return closes(line, state.slice(1), 0) < 0 ? state : '';
      }
      const first = line.search(/\S/);
      if (first >= 0 && comments.includes(line.charAt(first))) {
        out.begin(0, comment);
        return state;
      }
      if (state === 'c' || state.startsWith('l')) {
        out.begin(0, value);
        return goesOn(line, state, 0, out);
      }
      if (state === 'e' && first > 0) {
        out.begin(0, value);
        goesOn(line, state, 0, out);
        return state;
      }
      return assignment(line, out);
    },
  };
}

/** Where quotes close a value, looked for from a column on; or -1. */
function closes(text: string, quote: string, from: number): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (quote === "'" || text.charAt(at - 1) !== '\\') {
      return at;
    }
  }
  return -1;
}

/** The columns between two of a line that stand outside quotes. */
export function* unquotedColumns(line: string, from: number, to: number): Generator<number> {
  let quote = '';
  for (let at = from; at < to; at++) {
    const here = line.charAt(at);
    if (quote !== '') {
      quote = here === quote ? '' : quote;
    } else if (here === '"' || here === "'") {
      quote = here;
    } else {
      yield at;
    }
  }
}

/** How many more square brackets open than close between two columns, outside quotes. */
function openBrackets(line: string, from: number, to: number): number {
  let open = 0;
  for (const at of unquotedColumns(line, from, to)) {
    const here = line.charAt(at);
    open += here === '[' ? 1 : here === ']' ? -1 : 0;
  }
  return open;
}
