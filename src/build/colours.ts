import {
  type BundledLanguage,
  bundledLanguages,
  createHighlighter,
  type ThemedToken,
  type ThemeRegistration,
} from 'shiki';
import { grammars } from '../pages/languages.ts';
import { colourLetters } from '../pages/painted.ts';

/**
 * Code colours as classes of the stylesheet. Shiki's own HTML carries style attributes, which a page's
 * content security policy drops, so only its tokens are used.
 */

/** A class of the stylesheet, and the TextMate scopes that wear it; a longer scope wins over a shorter. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'c-comment': ['comment', 'punctuation.definition.comment'],
  'c-string': ['string', 'punctuation.definition.string', 'constant.other.symbol', 'markup.inline.raw'],
  'c-number': ['constant.numeric', 'constant.language', 'constant.character', 'support.constant'],
  'c-keyword': [
    'keyword',
    'storage',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'entity.name.tag',
    'variable.language',
  ],
  'c-function': [
    'entity.name.function',
    'support.function',
    'entity.name.command',
    'meta.function-call.generic',
  ],
  'c-type': [
    'entity.name.type',
    'entity.name.class',
    'support.class',
    'support.type',
    'entity.other.inherited-class',
    'entity.name.function.decorator',
    'storage.type.annotation',
  ],
  'c-name': [
    'support.type.property-name',
    'entity.other.attribute-name',
    'entity.name.tag.yaml',
    'keyword.other.definition.ini',
    'variable.other.key',
    'support.variable.property',
  ],
  'c-added': ['markup.inserted'],
  'c-removed': ['markup.deleted'],
  'c-plain': [
    'keyword.operator',
    'punctuation',
    'storage.type.function.arrow',
    'meta.embedded',
    'string.unquoted.plain.out.yaml',
    'string.unquoted.argument.shell',
  ],
};

/** Each class stands in a theme as a colour of its own, from which it is read back. */
const marks = new Map(
  Object.keys(scopesOf).map((name, at) => [`#0000${(at + 1).toString(16).padStart(2, '0')}`, name]),
);

const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: '#ffffff',
  bg: '#000000',
  settings: [...marks].map(([foreground, name]) => ({
    scope: [...(scopesOf[name] ?? [])],
    settings: { foreground },
  })),
};

/** Names of ours whose grammar shiki calls otherwise. */
const shikiNames: Readonly<Record<string, string>> = { env: 'dotenv', protobuf: 'proto' };

/** A function that colours code: gives the runs of it (see `painted.ts`), none of them in colour across a line end. */
export async function createColours(): Promise<(code: string, language: string) => string> {
  const known = grammars.flatMap((grammar) => shikiName(grammar) ?? []);
  const highlighter = await createHighlighter({
    themes: [theme],
    langs: known,
  });
  return (code, language) => {
    const lang = shikiName(language);
    if (lang === undefined) {
      return '';
    }
    // Without a limit of time: on a busy machine a line would lose its colours, and the build differ from day to day.
    const { tokens } = highlighter.codeToTokens(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 });
    return runsOf(tokens);
  };
}

function shikiName(grammar: string): BundledLanguage | undefined {
  const name = Object.hasOwn(shikiNames, grammar) ? shikiNames[grammar] : grammar;
  return isBundled(name) && grammars.includes(grammar) ? name : undefined;
}

function isBundled(name: string | undefined): name is BundledLanguage {
  return name !== undefined && Object.hasOwn(bundledLanguages, name);
}

/** Neighbours of one colour are one run; a line end is as plain as what has no colour. */
function runsOf(lines: readonly (readonly ThemedToken[])[]): string {
  const runs: { letter: string; length: number }[] = [];
  const add = (letter: string, length: number, joins: boolean): void => {
    const last = runs.at(-1);
    if (last && (joins || last.letter === letter)) {
      last.length += length;
    } else {
      runs.push({ letter, length });
    }
  };
  for (const [at, line] of lines.entries()) {
    if (at > 0) {
      add('-', 1, false);
    }
    for (const [n, { color, content }] of line.entries()) {
      const name = marks.get((color ?? '').toLowerCase()) ?? '';
      // A space between two words of one colour belongs to them.
      add(colourLetters[name] ?? '-', content.length, n > 0 && content.trim() === '');
    }
  }
  return runs.map(({ letter, length }) => `${length}${letter}`).join('');
}
