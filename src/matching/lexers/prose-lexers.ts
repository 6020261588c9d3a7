import { code, comment, prose, Segments, silent, tag, value } from '../places.ts';
import type { Lexer, LexerState } from './lexer.ts';

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

/** Settings of a page: their values are its title, its summary and other prose. */
function frontMatter(yaml: Lexer, line: string, state: LexerState, out: Segments): LexerState {
  const segments = new Segments();
  const next = yaml.lex(line, state, segments);
  segments.forEach((start, place) => {
    out.begin(start, place === value ? prose : place);
  });
  return next;
}

/**
 * Markdown. States: `^` at the top of the file, `y` in front matter, `c` in a comment, and in a fence `f`, its sign, its language and the
 * state of that language, parted by spaces.
 */
export function markdownLexer(lexerOf: LexerByName): Lexer {
  const yaml = lexerOf('yaml');
  return {
    longLine: prose,
    start: '^',
    lex(line, state, out) {
      if (state === '^' && /^---\s*$/.test(line)) {
        out.begin(0, silent);
        return 'y';
      }
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
        return `y${frontMatter(yaml, line, state.slice(1), out)}`;
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
