import { type BundledLanguage, bundledLanguages, createHighlighter, type ThemedToken } from 'shiki';
import { createCssVariablesTheme } from 'shiki/core';
import { escapeHtml } from '../pages/html.ts';
import { grammars } from '../pages/languages.ts';

/**
 * Code colours as classes of the stylesheet. Shiki's own HTML carries style attributes, which a page's
 * content security policy drops, so only its tokens are used.
 */

/** The name that shiki's theme of variables gives a token, and the class that the stylesheet knows. */
const classes: Readonly<Record<string, string>> = {
  'token-constant': 'c-constant',
  'token-string': 'c-string',
  'token-comment': 'c-comment',
  'token-keyword': 'c-keyword',
  'token-parameter': 'c-parameter',
  'token-function': 'c-function',
  'token-string-expression': 'c-string',
  'token-punctuation': 'c-punctuation',
  'token-link': 'c-string',
  'token-inserted': 'c-inserted',
  'token-deleted': 'c-deleted',
  'token-changed': 'c-constant',
};

/** Names of ours whose grammar shiki calls otherwise. */
const shikiNames: Readonly<Record<string, string>> = { env: 'dotenv', protobuf: 'proto' };

/** A function that colours code: spans with classes, none of them across a line end. */
export async function createColours(): Promise<(code: string, language: string) => string> {
  const known = grammars.flatMap((grammar) => shikiName(grammar) ?? []);
  const highlighter = await createHighlighter({
    themes: [createCssVariablesTheme({ name: 'variables', variablePrefix: '--' })],
    langs: known,
  });
  return (code, language) => {
    const lang = shikiName(language);
    if (lang === undefined) {
      return escapeHtml(code);
    }
    const { tokens } = highlighter.codeToTokens(code, { lang, theme: 'variables' });
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
    const name = classes[/^var\(--(.+)\)$/.exec(color ?? '')?.[1] ?? ''];
    const last = runs.at(-1);
    if (last && (last.name === name || content.trim() === '')) {
      last.text += content;
    } else {
      runs.push({ name, text: content });
    }
  }
  return runs
    .map(({ name, text }) =>
      name === undefined ? escapeHtml(text) : `<span class="${name}">${escapeHtml(text)}</span>`,
    )
    .join('');
}
