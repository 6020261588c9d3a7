import { code, comment, prose, Segments, silent, string, tag, value } from '../places.ts';
import type { Lexer, LexerState } from './lexer.ts';

/** Another language within the markup, between two signs. */
export interface Embedded {
  readonly open: string;
  readonly close: string;
  readonly lexer: Lexer;
}

const inner = new Segments();

/** Lets another lexer read a part of a line. */
export function lexPart(
  lexer: Lexer,
  line: string,
  from: number,
  to: number,
  state: LexerState,
  out: Segments,
): LexerState {
  const segments = new Segments();
  const after = lexer.lex(line.slice(from, to), state, segments);
  segments.forEach((start, place) => {
    out.begin(from + start, place);
  });
  return after;
}

/** Attributes whose values are names of styles and addresses, nobody's prose. */
const silentAttributes =
  /^(?:class|classname|style|id|for|name|href|src|srcset|d|action|type|rel|integrity|xmlns.*|data-.*|aria-(?:labelledby|controls)|viewbox|path|points|slot|ref|key)$/i;

export interface MarkupOptions {
  /** What stands between the tags: prose in a page, a value in data. */
  readonly text: number;
  readonly embedded: readonly Embedded[];
  /** Elements whose content is another language: `script` and `style`. */
  readonly elements?: Readonly<Record<string, Lexer>>;
  readonly attributes?: 'data';
}

/**
 * HTML, XML and the templates that add code to them. States: `c` in a comment, `t` in a tag, `e`, a number
 * and the inner state in an embedded language, `x`, a name and the inner state in an element of one.
 */
export function markupLexer(options: MarkupOptions): Lexer {
  const { embedded, elements = {} } = options;

  const lexEmbedded = (line: string, from: number, state: string, out: Segments): [number, string] => {
    const which = Number(state.charAt(1));
    const { close, lexer } = embedded[which] as Embedded;
    const end = line.indexOf(close, from);
    const after = lexPart(lexer, line, from, end < 0 ? line.length : end, state.slice(2), out);
    return end < 0 ? [line.length, `e${which}${after}`] : [end + close.length, ''];
  };

  const lexElement = (line: string, from: number, state: string, out: Segments): [number, string] => {
    const colon = state.indexOf(':');
    const name = state.slice(1, colon);
    const end = line.toLowerCase().indexOf(`</${name}`, from);
    const after = lexPart(
      elements[name] as Lexer,
      line,
      from,
      end < 0 ? line.length : end,
      state.slice(colon + 1),
      out,
    );
    return end < 0 ? [line.length, `x${name}:${after}`] : [end, ''];
  };

  const lexText = (line: string, from: number, out: Segments): [number, string] => {
    out.begin(from, options.text);
    for (let at = from; at < line.length; at++) {
      const which = embedded.findIndex(({ open }) => line.startsWith(open, at));
      if (which >= 0) {
        out.begin(at, code);
        return [at + (embedded[which] as Embedded).open.length, `e${which}`];
      }
      if (line.startsWith('<!--', at)) {
        out.begin(at, comment);
        return [at, 'c'];
      }
      if (/^<[/!?]?[\w:.-]/.test(line.slice(at, at + 4))) {
        out.begin(at, tag);
        const name = /^<([\w:.-]+)/.exec(line.slice(at, at + 40))?.[1] ?? '';
        return [at + 1 + name.length, `t${name.toLowerCase()}`];
      }
    }
    return [line.length, ''];
  };

  /** Within a tag; the state carries the element's name. */
  const lexTag = (line: string, from: number, state: string, out: Segments): [number, string] => {
    out.begin(from, tag);
    const name = state.slice(1);
    let at = from;
    while (at < line.length) {
      const here = line.charAt(at);
      const which = embedded.findIndex(({ open }) => line.startsWith(open, at));
      if (which >= 0) {
        const { open, close } = embedded[which] as Embedded;
        const end = line.indexOf(close, at + open.length);
        out.begin(at, code);
        at = end < 0 ? line.length : end + close.length;
        out.begin(at, tag);
      } else if (here === '>') {
        at++;
        const opens = name in elements && line.charAt(at - 2) !== '/';
        return [at, opens ? `x${name}:` : ''];
      } else if (here === '"' || here === "'") {
        const attribute = /([\w:@.-]+)\s*=\s*$/.exec(line.slice(Math.max(0, at - 60), at))?.[1] ?? '';
        const end = line.indexOf(here, at + 1);
        const stop = end < 0 ? line.length : end + 1;
        out.begin(
          at,
          silentAttributes.test(attribute) && options.attributes !== 'data'
            ? silent
            : options.attributes === 'data'
              ? value
              : string,
        );
        out.begin(stop, tag);
        at = stop;
      } else {
        at++;
      }
    }
    return [line.length, state];
  };

  return {
    longLine: options.text,
    lex(line, before, out) {
      let state = before;
      let at = 0;
      if (line === '') {
        out.begin(0, options.text);
      }
      while (at < line.length) {
        switch (state.charAt(0)) {
          case 'e':
            [at, state] = lexEmbedded(line, at, state, out);
            break;
          case 'x':
            [at, state] = lexElement(line, at, state, out);
            break;
          case 't':
            [at, state] = lexTag(line, at, state, out);
            break;
          case 'c': {
            const end = line.indexOf('-->', at);
            out.begin(at, comment);
            at = end < 0 ? line.length : end + 3;
            state = end < 0 ? 'c' : '';
            break;
          }
          default:
            [at, state] = lexText(line, at, out);
        }
      }
      return state;
    },
  };
}

/** Keeps what a lexer tells of comments, and silences the rest: style sheets. */
export function onlyComments(lexer: Lexer): Lexer {
  return {
    longLine: silent,
    lex(line, state, out) {
      inner.clear();
      const after = lexer.lex(line, state, inner);
      inner.forEach((start, place) => {
        out.begin(start, place === comment ? comment : silent);
      });
      return after;
    },
  };
}

type LexerByName = (language: string) => Lexer;

function inlineMarkdown(line: string, from: number, out: Segments): void {
  out.begin(from, prose);
  const parts = /(`+)(?!`).*?[^`]\1(?!`)|\]\([^)\s]*\)?|<!--.*?-->|<\/?[a-z][^>]*>/gi;
  parts.lastIndex = from;
  for (let found = parts.exec(line); found !== null; found = parts.exec(line)) {
    const { 0: part, index } = found;
    const place = part.startsWith('`')
      ? code
      : part.startsWith(']')
        ? silent
        : part.startsWith('<!--')
          ? comment
          : tag;
    out.begin(index, place);
    out.begin(index + part.length, prose);
  }
}

/**
 * Markdown. States: `y` in front matter, `c` in a comment, and in a fence `f`, its sign, its language and the
 * state of that language, parted by spaces.
 */
export function markdownLexer(lexerOf: LexerByName): Lexer {
  const yaml = lexerOf('yaml');
  return {
    longLine: prose,
    lex(line, state, out) {
      if (state.startsWith('f')) {
        const [fence = '', language = '', ...rest] = state.slice(1).split(' ');
        if (line.trim().startsWith(fence) && line.trim().replace(/[`~]/g, '') === '') {
          out.begin(0, silent);
          return '';
        }
        return `f${fence} ${language} ${lexerOf(language).lex(line, rest.join(' '), out)}`;
      }
      if (state.startsWith('y')) {
        if (/^---\s*$/.test(line)) {
          out.begin(0, silent);
          return '';
        }
        return `y${yaml.lex(line, state.slice(1), out)}`;
      }
      if (state === 'c') {
        out.begin(0, comment);
        return line.includes('-->') ? '' : 'c';
      }
      const fence = /^\s*(?:[-*>]\s+|\d+\.\s+)*(`{3,}|~{3,})\s*\{?\.?([\w+#.-]*)/.exec(line);
      if (fence !== null) {
        out.begin(0, silent);
        return `f${fence[1]} ${fence[2]?.toLowerCase() || 'plaintext'} `;
      }
      inlineMarkdown(line, 0, out);
      const opened = line.lastIndexOf('<!--');
      if (opened >= 0 && line.indexOf('-->', opened) < 0) {
        out.begin(opened, comment);
        return 'c';
      }
      return '';
    },
  };
}

/** reStructuredText. In a literal block the state is its indentation, its language and that language's state. */
export function restructuredTextLexer(lexerOf: LexerByName): Lexer {
  return {
    longLine: prose,
    lex(line, state, out) {
      const indent = line.trim() === '' ? Number.POSITIVE_INFINITY : line.length - line.trimStart().length;
      if (state !== '') {
        const [owner = '0', language = '', ...rest] = state.split(' ');
        if (indent > Number(owner)) {
          return `${owner} ${language} ${lexerOf(language).lex(line, rest.join(' '), out)}`;
        }
      }
      const directive = /^(\s*)\.\. (?:code-block|sourcecode|code|highlight|http:\w+)::\s*([\w+#-]*)/.exec(
        line,
      );
      if (directive !== null) {
        out.begin(0, silent);
        return `${directive[1]?.length ?? 0} ${directive[2]?.toLowerCase() || 'plaintext'} `;
      }
      out.begin(0, prose);
      for (const found of line.matchAll(/``.*?``|:\w[\w:]*:`[^`]*`|`[^`]*<[^`]*>`_/g)) {
        out.begin(found.index, found[0].startsWith('``') ? code : prose);
        out.begin(found.index + found[0].length, prose);
      }
      return line.endsWith('::') && !line.trimStart().startsWith('..') ? `${indent} plaintext ` : '';
    },
  };
}
