import type { CodeGrammar, StringRule } from './code-grammar.ts';

const double: StringRule = { open: '"', close: '"', escapes: true };
const single: StringRule = { open: "'", close: "'", escapes: true };
const character: StringRule = { open: "'", close: "'", escapes: true, single: true };
const textBlock: StringRule = { open: '"""', close: '"""', escapes: true, multiline: true };
const template: StringRule = { open: '`', close: '`', escapes: true, multiline: true, interpolates: true };
const rawBackquote: StringRule = { open: '`', close: '`', multiline: true };
const verbatim: StringRule = { open: '@"', close: '"', multiline: true, doubled: true };
const over = (rule: StringRule): StringRule => ({ ...rule, multiline: true });

/** Ruby's `%w[a b]`, `%q(it's)` and their like. */
const percentStrings: readonly StringRule[] = ['', 'q', 'Q', 'w', 'W', 'i', 'I'].flatMap((letter) =>
  ['()', '[]', '{}']
    .filter((pair) => letter !== '' || pair === '()')
    .map((pair) => ({
      open: `%${letter}${pair.charAt(0)}`,
      close: pair.charAt(1),
      nests: pair.charAt(0),
      multiline: true,
    })),
);

const slashComments = { lineComments: ['//'], blocks: [['/*', '*/']] } as const;

const dotted = String.raw`(?<module>[\w.*\\:]+)`;
const head = (words: string) => String.raw`(?<head>^\s*(?:${words})\s+)`;
const importOf = (words: string) => new RegExp(head(words) + dotted);

const script: CodeGrammar = {
  ...slashComments,
  strings: [double, single, template],
  regex: true,
  specifierBefore: /(?:\bfrom|\bimport|\b(?:require|import|mock)\s*\()\s*$/,
  importLine: /^\s*import\b(?!\s*[.(])/,
  importGoesOn: { when: /^[^'"]*[{,]\s*$/, end: /['"]|;|^\s*$/ },
};

const javaLike: CodeGrammar = {
  ...slashComments,
  strings: [textBlock, double, character],
  importLine: importOf('import(?:\\s+static)?'),
};

const sql: CodeGrammar = {
  // MySQL's own sign wants a space; without one it is an operator of PostgreSQL's.
  lineComments: ['--', '# '],
  blocks: [['/*', '*/']],
  strings: [
    { open: "'", close: "'", multiline: true, apostrophes: true },
    { open: '"', close: '"' },
    { open: '`', close: '`' },
  ],
  isSql: true,
};

/** The languages of code that need more than comment signs and quotes, by family. */
export const codeGrammars = {
  script,
  java: javaLike,
  groovy: {
    ...javaLike,
    strings: [textBlock, { ...textBlock, open: "'''", close: "'''" }, double, single],
  },
  csharp: {
    ...slashComments,
    lineComments: ['//', '#region'],
    strings: [textBlock, verbatim, { ...verbatim, open: '@$"' }, double, character],
    importLine: importOf('(?:global\\s+)?using(?:\\s+static)?'),
  },
  go: {
    ...slashComments,
    strings: [double, character, rawBackquote],
    importLine: /^import\b/,
    importGoesOn: { when: /^import\s*\(\s*$/, end: /^\s*\)/ },
    quotesImportsOnly: true,
    tags: /`(?:\w+:"[^"`]*"\s*)+`/y,
    specifierBefore: /^\s*(?:import\s+)?(?:[\w.]+\s+)?$/,
  },
  rust: {
    ...slashComments,
    strings: [{ open: 'r#"', close: '"#', multiline: true }, over(double), character],
    importLine: importOf('(?:pub\\s+)?use'),
  },
  c: {
    ...slashComments,
    strings: [double, character],
    specifierBefore: /#\s*include\s*$/,
    importLine: /(?<head>^\s*#\s*include\s*<)(?<module>[^>]+)/,
  },
  swift: { ...slashComments, strings: [textBlock, double], importLine: importOf('import') },
  dart: {
    ...slashComments,
    strings: [textBlock, { ...textBlock, open: "'''", close: "'''" }, double, single],
    specifierBefore: /\b(?:import|export)\s*$/,
  },
  php: {
    lineComments: ['//', '#'],
    noComment: '#[',
    blocks: [['/*', '*/']],
    strings: [over(double), over(single)],
    heredoc: /<<<\s*(?:"(\w+)"|'(\w+)'|(\w+))\s*$/,
    importLine: importOf('use(?:\\s+function)?'),
  },
  python: {
    lineComments: ['#'],
    strings: [
      { ...textBlock, documents: true },
      { ...textBlock, open: "'''", close: "'''", documents: true },
      double,
      single,
    ],
    importLine: importOf('from|import'),
    importList: /^\s*import\s/,
    importGoesOn: { when: /\([^)]*$/, end: /\)/ },
  },
  ruby: {
    lineComments: ['#'],
    commentsAfterSpace: true,
    blocks: [['=begin', '=end']],
    strings: [over(double), over(single), { open: '`', close: '`' }, ...percentStrings],
    regex: true,
    heredoc: /<<[~-]?(?:"(\w+)"|'(\w+)'|([A-Z]\w*))/,
    specifierBefore: /\b(?:require|gem|load)\s*\(?\s*$/,
  },
  shell: {
    lineComments: ['#'],
    commentsAfterSpace: true,
    strings: [
      { ...over(double), substitutes: true },
      { open: "'", close: "'", multiline: true },
    ],
    escapesQuotes: true,
    heredoc: /<<-?\s*(?:"(\w+)"|'(\w+)'|(\w+))/,
  },
  powershell: {
    lineComments: ['#'],
    blocks: [['<#', '#>']],
    strings: [
      { open: '@"', close: '"@', multiline: true },
      { open: '"', close: '"' },
      { open: "'", close: "'" },
    ],
    importLine: importOf('Import-Module|using\\s+(?:module|namespace)'),
  },
  batch: {
    lineComments: ['::', 'rem ', 'Rem ', 'REM '],
    commentsAfterSpace: true,
    strings: [{ open: '"', close: '"' }],
  },
  elixir: {
    lineComments: ['#'],
    strings: [{ ...textBlock, documents: true }, double, single],
    importLine: importOf('alias|import|use|require'),
  },
  lua: {
    lineComments: ['--'],
    blocks: [['--[[', ']]']],
    strings: [double, single],
    specifierBefore: /\brequire\s*\(?\s*$/,
  },
  sql,
  graphql: { lineComments: ['#'], strings: [{ ...textBlock, documents: true }, double] },
  terraform: {
    lineComments: ['#', '//'],
    blocks: [['/*', '*/']],
    strings: [double],
    heredoc: /<<-?(\w+)\s*$/,
  },
  lisp: { lineComments: [';'], strings: [over(double)] },
  haskell: {
    lineComments: ['--'],
    blocks: [['{-', '-}']],
    strings: [double, character],
    importLine: importOf('import(?:\\s+qualified)?'),
  },
  proto: { ...slashComments, strings: [double, single], specifierBefore: /\bimport\s*$/ },
  /** For a language nobody here knows: what most of them have in common. */
  unknown: { lineComments: ['//', '#'], commentsAfterSpace: true, blocks: [['/*', '*/']], strings: [double] },
} satisfies Record<string, CodeGrammar>;
