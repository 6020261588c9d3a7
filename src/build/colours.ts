import {
  type BundledLanguage,
  bundledLanguages,
  createHighlighter,
  type ThemedToken,
  type ThemeRegistration,
} from 'shiki';
import { escapeHtml } from '../pages/html.ts';
import { grammars } from '../pages/languages.ts';

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

/** A function that colours code: spans with classes, none of them across a line end. */
export async function createColours(): Promise<(code: string, language: string) => string> {
  const known = grammars.flatMap((grammar) => shikiName(grammar) ?? []);
  const highlighter = await createHighlighter({
    themes: [theme],
    langs: known,
  });
  return (code, language) => {
    const lang = shikiName(language);
    if (lang === undefined) {
      return escapeHtml(code);
    }
    // Without a limit of time: on a busy machine a line would lose its colours, and the build differ from day to day.
    const { tokens } = highlighter.codeToTokens(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 });
    return tokens.map((line) => markupOf(line)).join('\n');
  };
}

function shikiName(grammar: string): BundledLanguage | undefined {
  const name = Object.hasOwn(shikiNames, grammar) ? shikiNames[grammar] : grammar;
  return isBundled(name) && grammars.includes(grammar) ? name : undefined;
}

function isBundled(name: string | undefined): name is BundledLanguage {
  return name !== undefined && Object.hasOwn(bundledLanguages, name);
}

/** Neighbours of one colour become one span. */
function markupOf(line: readonly ThemedToken[]): string {
  const runs: { name: string | undefined; text: string }[] = [];
  for (const { color, content } of line) {
    const name = marks.get((color ?? '').toLowerCase());
    const last = runs.at(-1);
    if (last && (last.name === name || content.trim() === '')) {
      last.text += content;
    } else {
      runs.push({ name, text: content });
    }
  }
  return runs
    .map(({ name, text }) =>
      name === undefined || name === 'c-plain'
        ? escapeHtml(text)
        : `<span class="${name}">${escapeHtml(text)}</span>`,
    )
    .join('');
}
