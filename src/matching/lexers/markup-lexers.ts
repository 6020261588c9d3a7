import { code, comment, key, Segments, silent, sqlString, string, tag, value } from '../places.ts';
import type { Lexer, LexerState } from './lexer.ts';
import { looksLikeSql } from './sql-text.ts';

/** Another language within the markup, between two signs. */
export interface Embedded {
  readonly open: string;
  readonly close: string;
  readonly lexer: Lexer;
}

const inner = new Segments();

/** Lets another lexer read a part of a line. */
function lexPart(
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

/** Where the embedded code that goes on at a column closes, outside its strings; or -1. */
function endOfEmbedded(lexer: Lexer, line: string, from: number, state: LexerState, close: string): number {
  let end = line.indexOf(close, from);
  if (end < 0) {
    return end;
  }
  const segments = new Segments();
  lexer.lex(line.slice(from), state, segments);
  for (; end >= 0; end = line.indexOf(close, end + 1)) {
    const place = segments.placeAt(end - from);
    if (place !== string && place !== sqlString) {
      break;
    }
  }
  return end;
}

/** Attributes whose values are names of styles and addresses, nobody's prose. */
const silentAttributes =
  /^(?:class|classname|style|id|for|name|href|src|srcset|d|action|type|integrity|xmlns.*|data-.*|aria-(?:labelledby|controls)|viewbox|path|points|slot|ref|key)$/i;

/** Attributes that frameworks read as code: `:value`, `@click`, `v-if`, `x-data`, `[hidden]`; those of styles are none. */
const codeAttributes = /^(?:[:@([*]|v-|x-|ng-)(?!.*\b(?:ng)?class\b)/i;
const styleAttributes = /\b(?:ng)?(?:class|style)\]?$/i;

export interface MarkupOptions {
  /** What stands between the tags: prose in a page, a value in data. */
  readonly text: number;
  readonly embedded: readonly Embedded[];
  /** Elements whose content is another language: `script` and `style`. */
  readonly elements?: Readonly<Record<string, Lexer>>;
  readonly attributes?: 'data';
  /** Text that begins like a statement is SQL until its element ends, as in the mappers of MyBatis. */
  readonly holdsSql?: boolean;
  /** The language behind an `@` in Blade and Razor. */
  readonly directives?: Lexer;
}

/** Elements within a statement of a mapper; when another one ends, so does the SQL. */
const withinSql = /^(?:bind|choose|foreach|if|include|otherwise|selectKey|set|trim|when|where)\b/;

/** The column behind a `<![CDATA[`. */
function afterCdata(line: string, from: number): number {
  const at = line.slice(from, from + 40).search(/\S/);
  return at >= 0 && line.startsWith('<![CDATA[', from + at) ? from + at + 9 : from;
}

/** Where what an `@` begins ends: a statement with its brackets, an expression, or a line of declarations. */
function endOfDirective(line: string, at: number): number {
  if (/\w/.test(line.charAt(at - 1))) {
    return at;
  }
  const name = /^@\w[\w.]*/.exec(line.slice(at, at + 80))?.[0] ?? '';
  if (/^@(?:model|using|inject|inherits|page|implements|addTagHelper|namespace)$/.test(name)) {
    return line.length;
  }
  let end = at + name.length;
  const bracket = /^\s?\(/.exec(line.slice(end, end + 2))?.[0].length ?? 0;
  if (bracket > 0) {
    let depth = 0;
    end += bracket - 1;
    do {
      const here = line.charAt(end++);
      depth += here === '(' ? 1 : here === ')' ? -1 : 0;
    } while (depth > 0 && end < line.length);
  }
  return end;
}

/** Elements of configuration in XML whose `name` or `key` says which setting it is. */
const settings = /^(?:add|entry|param|prop|property|setting|init-param|variable)$/;

function placeOfData(element: string, attribute: string): number {
  return /^(?:key|name)$/.test(attribute) && settings.test(element) ? key : value;
}

function placeOfValue(attribute: string): number {
  if (silentAttributes.test(attribute) || styleAttributes.test(attribute)) {
    return silent;
  }
  return codeAttributes.test(attribute) ? code : string;
}

/**
 * HTML, XML and the templates that add code to them. States: `c` in a comment, `t` in a tag, `e`, a number
 * and the inner state in an embedded language, `x`, a name and the inner state in an element of one; before any of
 * them `q` where the text of the element is SQL.
 */
export function markupLexer(options: MarkupOptions): Lexer {
  const { embedded, elements = {} } = options;

  const embeddedAt = (line: string, at: number): number =>
    embedded.findIndex(({ open }) => line.startsWith(open, at));

  const lexEmbedded = (line: string, from: number, state: string, out: Segments): [number, string] => {
    const which = Number(state.charAt(1));
    const { close, lexer } = embedded[which] as Embedded;
    const end = endOfEmbedded(lexer, line, from, state.slice(2), close);
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

  /** Whether the text of the element is SQL; `lex` takes it from the state. */
  let isSql = false;

  const lexText = (line: string, from: number, out: Segments): [number, string] => {
    if (options.holdsSql === true) {
      isSql ||= looksLikeSql(line, afterCdata(line, from));
    }
    out.begin(from, isSql ? sqlString : options.text);
    for (let at = from; at < line.length; at++) {
      const which = embeddedAt(line, at);
      if (which >= 0) {
        out.begin(at, code);
        return [at + (embedded[which] as Embedded).open.length, `e${which}`];
      }
      if (line.startsWith('<!--', at)) {
        out.begin(at, comment);
        return [at, 'c'];
      }
      if (options.directives !== undefined && line.charAt(at) === '@') {
        const end = endOfDirective(line, at);
        if (end > at) {
          lexPart(options.directives, line, at, end, '', out);
          out.begin(end, options.text);
          at = end - 1;
          continue;
        }
      }
      if (/^<[/!?]?[\w:.-]/.test(line.slice(at, at + 4))) {
        out.begin(at, tag);
        isSql &&= !line.startsWith('</', at) || withinSql.test(line.slice(at + 2, at + 20));
        const name = /^<([\w:.-]+)/.exec(line.slice(at, at + 40))?.[1] ?? '';
        return [at + 1 + name.length, `t${name.toLowerCase()}`];
      }
    }
    return [line.length, ''];
  };

  /** Code within a tag ends on its line; gives the column behind it. */
  const lexWithinTag = (line: string, at: number, which: number, out: Segments): number => {
    const { open, close, lexer } = embedded[which] as Embedded;
    const from = at + open.length;
    const end = endOfEmbedded(lexer, line, from, '', close);
    out.begin(at, code);
    lexPart(lexer, line, from, end < 0 ? line.length : end, '', out);
    return end < 0 ? line.length : end + close.length;
  };

  /** A value in quotation marks, of which those in embedded code are none; gives the column behind it. */
  const lexQuoted = (line: string, from: number, place: number, out: Segments): number => {
    out.begin(from, place);
    let at = from + 1;
    while (at < line.length && line.charAt(at) !== line.charAt(from)) {
      const which = embeddedAt(line, at);
      if (which < 0) {
        at++;
      } else {
        at = lexWithinTag(line, at, which, out);
        out.begin(at, place);
      }
    }
    return Math.min(at + 1, line.length);
  };

  /** Within a tag; the state carries the element's name. */
  const lexTag = (line: string, from: number, state: string, out: Segments): [number, string] => {
    out.begin(from, tag);
    const name = state.slice(1);
    let at = from;
    while (at < line.length) {
      const here = line.charAt(at);
      const which = embeddedAt(line, at);
      if (which >= 0) {
        at = lexWithinTag(line, at, which, out);
        out.begin(at, tag);
      } else if (here === '>') {
        at++;
        const opens = Object.hasOwn(elements, name) && line.charAt(at - 2) !== '/';
        return [at, opens ? `x${name}:` : ''];
      } else if (here === '"' || here === "'") {
        const attribute = /([^\s"'<>=}%]+)\s*=\s*$/.exec(line.slice(Math.max(0, at - 60), at))?.[1] ?? '';
        const place = options.attributes === 'data' ? placeOfData(name, attribute) : placeOfValue(attribute);
        at = lexQuoted(line, at, place, out);
        out.begin(at, tag);
      } else {
        at++;
      }
    }
    return [line.length, state];
  };

  return {
    longLine: options.text,
    lex(line, before, out) {
      isSql = before.startsWith('q');
      let state = isSql ? before.slice(1) : before;
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
      return isSql ? `q${state}` : state;
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
