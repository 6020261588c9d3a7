import { code, comment, key, type Segments, silent, specifier, value } from '../places.ts';
import { assignmentLexer, commentStart, unquotedColumns } from './assignment-lexer.ts';
import type { Lexer, LexerState } from './lexer.ts';

const blockScalar = /(?:^|[:-]\s+)[|>][-+0-9]*\s*(?:#.*)?$/;

/** YAML. The state is the indentation under which a block of text goes on, and whether it is a script. */
export const yamlLexer: Lexer = {
  longLine: value,
  lex(line, state, out) {
    const indent = line.length - line.trimStart().length;
    if (state !== '' && (line.trim() === '' || indent > Number(state.slice(1)))) {
      const isComment = state.startsWith('c') && line.trimStart().startsWith('#');
      out.begin(0, isComment ? comment : state.startsWith('c') ? code : value);
      return state;
    }
    if (/^\s*\{\{-?\s*\/\*/.test(line)) {
      out.begin(0, comment);
      return state;
    }
    out.begin(0, value);
    const hash = commentStart(line, '#');
    const head = /^(\s*(?:- +)*)((?:"[^"]*"|'[^']*'|(?!- )[^\s#'"[{&*!|>%@][^#]*?))\s*:(?=\s|$)/.exec(
      line.slice(0, hash),
    );
    if (head !== null) {
      out.begin(head[1]?.length ?? 0, key);
      out.begin(head[0].length, value);
    }
    flowKeys(line, head?.[0].length ?? indent, hash, out);
    if (hash < line.length) {
      out.begin(hash, comment);
    }
    if (blockScalar.test(line.slice(0, hash).trimEnd())) {
      const isScript =
        /^(?:run|script|command|args|before_script|after_script|entrypoint|shell|query|sql|inline)$/.test(
          head?.[2] ?? '',
        );
      const owner = head === null ? indent : (head[1]?.length ?? 0);
      return `${isScript ? 'c' : 't'}${owner}`;
    }
    return '';
  },
};

/** The keys of maps that are written on one line: `{ context: ., target: dev }`; `{{` begins a template. */
function flowKeys(line: string, from: number, to: number, out: Segments): void {
  if (!/^\s*(?:- +)*(?:\[\s*)?\{(?!\{)/.test(line.slice(from, to))) {
    return;
  }
  const keyOrText = /[{,]\s*("[^"]*"|'[^']*'|[\w$./-]+)\s*:(?=\s)|"[^"]*"|'[^']*'/g;
  keyOrText.lastIndex = from;
  for (let found = keyOrText.exec(line); found !== null && found.index < to; found = keyOrText.exec(line)) {
    const [whole, name] = found;
    if (name !== undefined) {
      const start = found.index + whole.indexOf(name);
      out.begin(start, key);
      out.begin(start + name.length, value);
    }
  }
}

/** JSON, with the comments that editors allow in it. */
export const jsonLexer: Lexer = {
  longLine: value,
  lex(line, state, out) {
    let at = 0;
    if (state !== '') {
      out.begin(0, comment);
      at = line.indexOf('*/');
      if (at < 0) {
        return state;
      }
      at += 2;
    }
    out.begin(at, value);
    while (at < line.length) {
      const here = line.charAt(at);
      if (here === '"') {
        const end = endOfJsonString(line, at);
        const isKey = /^\s*:/.test(line.slice(end, end + 20));
        out.begin(at, isKey ? key : value);
        out.begin(end, value);
        at = end;
      } else if (line.startsWith('//', at)) {
        out.begin(at, comment);
        return '';
      } else if (line.startsWith('/*', at)) {
        const end = line.indexOf('*/', at);
        out.begin(at, comment);
        if (end < 0) {
          return 'b';
        }
        at = end + 2;
        out.begin(at, value);
      } else {
        at++;
      }
    }
    return '';
  },
};

function endOfJsonString(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    const here = line.charCodeAt(at);
    if (here === 0x5c) {
      at++;
    } else if (here === 0x22) {
      return at + 1;
    }
  }
  return line.length;
}

/** What supervisord, WireGuard and PHP-FPM call a configuration too: assignments under `[sections]`. */
const sectionLexer = assignmentLexer({ comments: ';#', inlineComments: ';#', separators: /[=:]/ });

/**
 * Directives with their arguments: nginx, Apache, HAProxy, Redis and PostgreSQL configuration, Caddyfiles. The state is
 * `s` and that of assignments from the first `[section]` on.
 */
export const directiveLexer: Lexer = {
  longLine: value,
  lex(line, state, out) {
    const first = line.search(/\S/);
    if (state !== '' || /^\s*\[[^\][]+\]\s*$/.test(line)) {
      return `s${sectionLexer.lex(line, state.slice(1), out)}`;
    }
    if (line.charAt(first) === ';' || line.startsWith('//', first)) {
      out.begin(0, comment);
      return '';
    }
    const hash = commentStart(line, '#');
    out.begin(0, key);
    if (first >= 0 && first < hash) {
      directive(line, first, hash, out);
    }
    if (hash < line.length) {
      out.begin(hash, comment);
    }
    return '';
  },
};

const named = /<?\/?[\w.-]+/y;

/** A directive, and those that stand behind it on the line, within its braces or behind a semicolon. */
function directive(line: string, from: number, to: number, out: Segments): void {
  named.lastIndex = from;
  const isArgument = /["'$]/.test(line.charAt(from));
  out.begin(from, isArgument ? value : key);
  out.begin(named.test(line) ? named.lastIndex : from + 1, value);
  if (isArgument) {
    return;
  }
  for (let at = nextStatement(line, from, to); at < to; at = nextStatement(line, at, to)) {
    named.lastIndex = at;
    if (named.test(line)) {
      out.begin(at, key);
      out.begin(named.lastIndex, value);
    }
  }
}

/** Where behind a brace or a semicolon the next word of a line begins, outside quotes; or its end. */
function nextStatement(line: string, from: number, to: number): number {
  for (const at of unquotedColumns(line, from, to)) {
    const here = line.charAt(at);
    const ends = (here === '{' && line.charAt(at - 1) !== '{') || here === ';';
    if (ends && /^\s+[a-z]/.test(line.slice(at + 1, to))) {
      return at + 1 + line.slice(at + 1).search(/\S/);
    }
  }
  return to;
}

/**
 * Dockerfiles. A backslash carries the instruction on; its arguments are a shell's code or values. The state is the
 * place that goes on, and behind it the word that ends a here-document.
 */
export const dockerfileLexer: Lexer = {
  longLine: code,
  lex(line, state, out) {
    if (state.length > 1) {
      out.begin(0, Number(state.charAt(0)));
      return line.trim() === state.slice(1) ? '' : state;
    }
    if (/^\s*#/.test(line)) {
      out.begin(0, comment);
      return state;
    }
    const instruction = state === '' ? /^\s*([A-Za-z]+)\b/.exec(line) : null;
    const place =
      state !== ''
        ? Number(state)
        : /^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK|SHELL)$/i.test(instruction?.[1] ?? '')
          ? code
          : value;
    out.begin(0, place);
    if (instruction !== null) {
      out.begin(0, key);
      out.begin(instruction[0].length, place);
    }
    const heredoc = /(?:^|\s)<<-?["']?([A-Za-z]\w*)/.exec(line)?.[1];
    if (heredoc !== undefined) {
      return `${place}${heredoc}`;
    }
    return /\\\s*$/.test(line) ? String(place) : '';
  },
};

/** Tables of cron: settings, and lines of when and what. */
export const crontabLexer: Lexer = {
  longLine: value,
  lex(line, state, out) {
    if (/^\s*#/.test(line)) {
      out.begin(0, comment);
      return state;
    }
    const setting = /^\s*\w+(?=\s*=)/.exec(line)?.[0].length;
    const schedule = /^\s*(?:@\w+|[\d*]\S*(?:\s+[\d*A-Z]\S*){4})(?=\s)/.exec(line)?.[0].length;
    if (setting !== undefined) {
      out.begin(0, key);
      out.begin(setting, value);
    } else {
      out.begin(0, value);
      out.begin(schedule ?? 0, code);
    }
    return state;
  },
};

/** Makefiles: recipes are a shell's code, the rest are keys and values. */
export const makefileLexer: Lexer = {
  longLine: code,
  lex(line, state, out) {
    const hash = commentStart(line, '#');
    if (line.startsWith('\t') || state !== '') {
      out.begin(0, code);
    } else {
      const separator = line.search(/[:?+]?=|:/);
      out.begin(0, separator < 0 ? code : key);
      if (separator >= 0) {
        out.begin(separator, value);
      }
    }
    if (hash < line.length) {
      out.begin(hash, comment);
    }
    return hash === line.length && /\\\s*$/.test(line) ? 'c' : '';
  },
};

/** Lists of packages such as requirements.txt and go.mod. */
export const packageListLexer: Lexer = {
  longLine: specifier,
  lex(line, state, out) {
    const slashes = line.indexOf('//');
    const hash = Math.min(
      commentStart(line, '#'),
      slashes < 0 || /\w:\/\//.test(line) ? line.length : slashes,
    );
    out.begin(0, specifier);
    if (hash < line.length) {
      out.begin(hash, comment);
    }
    return state;
  },
};

/** Requests as the REST clients of editors keep them, and raw HTTP. */
export const httpLexer: Lexer = {
  longLine: value,
  lex(line, state, out) {
    if (/^###/.test(line)) {
      out.begin(0, comment);
      return '';
    }
    if (state === '' && /^\s*(?:#|\/\/)/.test(line)) {
      out.begin(0, comment);
      return '';
    }
    if (state === '') {
      const variable = /^\s*@[\w.-]+/.exec(line)?.[0];
      out.begin(0, variable === undefined ? code : key);
      out.begin(variable?.length ?? 0, variable === undefined ? code : value);
      return /^\s*(?:[A-Z]+\s+\S|HTTP\/\d)/.test(line) ? 'headers' : '';
    }
    if (state === 'headers') {
      const colon = line.indexOf(':');
      if (line.trim() === '') {
        out.begin(0, value);
        return 'body';
      }
      out.begin(0, colon > 0 ? key : code);
      if (colon > 0) {
        out.begin(colon, value);
      }
      return state;
    }
    if (/^\s*["[{\]}]/.test(line)) {
      jsonLexer.lex(line, '', out);
      return state;
    }
    out.begin(0, value);
    return /^HTTP\/\d/.test(line) ? 'headers' : state;
  },
};

/** Patches: their prose is somebody else's. */
export const diffLexer: Lexer = {
  longLine: code,
  lex(line, state: LexerState, out: Segments) {
    out.begin(0, /^(?:diff|index|---|\+\+\+|@@)/.test(line) ? silent : code);
    return state;
  },
};
