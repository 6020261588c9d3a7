import { comment, prose, silent, value } from '../places.ts';
import { assignmentLexer } from './assignment-lexer.ts';
import { codeGrammars } from './code-grammars.ts';
import { codeLexer } from './code-lexer.ts';
import {
  crontabLexer,
  diffLexer,
  directiveLexer,
  dockerfileLexer,
  httpLexer,
  jsonLexer,
  makefileLexer,
  packageListLexer,
  yamlLexer,
} from './config-lexers.ts';
import { languageOfDirectives, languageOfPath, languageOfTemplate } from './file-names.ts';
import { type Lexer, plainLexer } from './lexer.ts';
import { logLexer } from './log-lexer.ts';
import { type Embedded, markupLexer, onlyComments } from './markup-lexers.ts';
import { markdownLexer, restructuredTextLexer } from './prose-lexers.ts';

/** A family of languages, as one lexer reads them. */
export interface Family {
  readonly name: string;
  readonly lexer: Lexer;
}

const lexers = Object.fromEntries(
  Object.entries(codeGrammars).map(([name, grammar]) => [name, codeLexer(grammar)]),
) as Record<keyof typeof codeGrammars, Lexer>;
const css = onlyComments(codeLexer({ lineComments: ['//'], blocks: [['/*', '*/']] }));

const pageElements = { script: lexers.script, style: css };
const moustaches: readonly Embedded[] = [
  { open: '{{', close: '}}', lexer: lexers.script },
  { open: '{%', close: '%}', lexer: lexers.python },
  { open: '{#', close: '#}', lexer: plainLexer(comment) },
];
const angles = (lexer: Lexer): readonly Embedded[] => [{ open: '<%', close: '%>', lexer }];

/** Comments, output, and PHP in between: what Blade adds to a page. */
const bladeParts: readonly Embedded[] = [
  { open: '{{--', close: '--}}', lexer: plainLexer(comment) },
  { open: '{!!', close: '!!}', lexer: lexers.php },
  { open: '{{', close: '}}', lexer: lexers.php },
  { open: '@php', close: '@endphp', lexer: lexers.php },
  { open: '<?php', close: '?>', lexer: lexers.php },
];
const razorParts: readonly Embedded[] = [
  { open: '@*', close: '*@', lexer: plainLexer(comment) },
  { open: '@{', close: '}', lexer: lexers.csharp },
];

const page = markupLexer({ text: prose, embedded: moustaches, elements: pageElements });

/** Every family by the ids of its languages, as editors and Markdown fences name them. */
const familyTable: readonly (readonly [name: string, lexer: Lexer, languages: string])[] = [
  [
    'script',
    lexers.script,
    'javascript javascriptreact typescript typescriptreact js jsx ts tsx mjs cjs node',
  ],
  ['java', lexers.java, 'java kotlin scala kt kotlinscript gradle-kotlin-dsl'],
  ['java', lexers.groovy, 'groovy gradle jenkinsfile'],
  ['csharp', lexers.csharp, 'csharp fsharp cs c#'],
  ['go', lexers.go, 'go golang'],
  ['rust', lexers.rust, 'rust rs'],
  ['c', lexers.c, 'c cpp c++ cuda-cpp objective-c objective-cpp'],
  ['swift', lexers.swift, 'swift'],
  ['dart', lexers.dart, 'dart'],
  ['python', lexers.python, 'python py python3 starlark'],
  ['ruby', lexers.ruby, 'ruby rb crystal'],
  [
    'php',
    markupLexer({
      text: prose,
      embedded: [
        { open: '<?php', close: '?>', lexer: lexers.php },
        { open: '<?=', close: '?>', lexer: lexers.php },
        ...moustaches,
      ],
      elements: pageElements,
    }),
    'php',
  ],
  [
    'blade',
    markupLexer({ text: prose, embedded: bladeParts, elements: pageElements, directives: lexers.php }),
    'blade',
  ],
  ['shell', lexers.shell, 'shellscript shell bash sh zsh fish console shell-session terminal shellsession'],
  ['powershell', lexers.powershell, 'powershell ps1 pwsh'],
  ['powershell', lexers.batch, 'bat batch cmd'],
  ['elixir', lexers.elixir, 'elixir erlang ex'],
  ['lua', lexers.lua, 'lua'],
  ['haskell', lexers.haskell, 'haskell elm purescript'],
  ['lisp', lexers.lisp, 'clojure lisp scheme elisp racket'],
  [
    'sql',
    lexers.sql,
    'sql mysql pgsql postgres postgresql plsql sqlite tsql mssql cql plpgsql snowflake-sql oracle-sql duckdb clickhouse',
  ],
  ['graphql', lexers.graphql, 'graphql gql'],
  ['terraform', lexers.terraform, 'terraform hcl tf opentofu terraform-vars'],
  ['proto', lexers.proto, 'proto proto3 protobuf prisma solidity thrift cypher'],
  ['ruby', lexers.shell, 'perl r julia perl6 coffeescript nim'],
  [
    'yaml',
    yamlLexer,
    'yaml yml dockercompose docker-compose ansible helm github-actions-workflow azure-pipelines gitlab-ci helm-template spring-boot-properties-yaml',
  ],
  ['json', jsonLexer, 'json jsonc json5 jsonl snippets'],
  [
    'toml',
    assignmentLexer({
      comments: '#',
      inlineComments: '#',
      separators: /=/,
      quotes: ['"""', "'''"],
      lists: true,
    }),
    'toml',
  ],
  [
    'ini',
    assignmentLexer({ comments: ';#', inlineComments: ';#', separators: /[=:]/ }),
    'ini editorconfig conf cfg desktop',
  ],
  [
    'ini',
    assignmentLexer({ comments: '#!', inlineComments: '', separators: /(?<!\\)[=:]/, backslashes: true }),
    'properties spring-boot-properties java-properties quarkus-properties microprofile-properties',
  ],
  [
    'ini',
    assignmentLexer({ comments: '#;', inlineComments: '', separators: /=/, backslashes: true }),
    'systemd systemd-conf systemd-unit-file',
  ],
  [
    'dotenv',
    assignmentLexer({ comments: '#', inlineComments: '#', separators: /=/, quotes: ['"', "'"] }),
    'dotenv env',
  ],
  ['dockerfile', dockerfileLexer, 'dockerfile docker containerfile'],
  ['directives', directiveLexer, 'nginx apacheconf apache caddyfile haproxy conf-space ssh_config'],
  ['shell', crontabLexer, 'crontab cron'],
  ['makefile', makefileLexer, 'makefile make just'],
  ['packages', packageListLexer, 'pip-requirements go.mod gomod go.work'],
  [
    'html',
    page,
    'html vue svelte astro handlebars mustache django-html jinja jinja2 jinja-html twig liquid njk nunjucks pug-html ejs-html',
  ],
  [
    'html',
    markupLexer({ text: prose, embedded: angles(lexers.ruby), elements: pageElements }),
    'erb html.erb',
  ],
  [
    'html',
    markupLexer({ text: prose, embedded: angles(lexers.elixir), elements: pageElements }),
    'eex heex html-eex phoenix-heex',
  ],
  ['html', markupLexer({ text: prose, embedded: angles(lexers.script), elements: pageElements }), 'ejs jsp'],
  [
    'html',
    markupLexer({ text: prose, embedded: razorParts, elements: pageElements, directives: lexers.csharp }),
    'aspnetcorerazor razor cshtml',
  ],
  [
    'xml',
    markupLexer({ text: value, embedded: [], attributes: 'data', holdsSql: true }),
    'xml xsl svg-xml msbuild',
  ],
  ['css', css, 'css scss sass less stylus postcss svg'],
  ['http', httpLexer, 'http rest'],
  ['diff', diffLexer, 'diff patch git-rebase'],
  ['prose', plainLexer(prose), 'git-commit asciidoc latex tex bibtex org'],
  ['log', logLexer, 'log'],
  ['silent', plainLexer(silent), 'binary csv tsv'],
  ['plaintext', plainLexer(prose), 'plaintext text txt output'],
  ['unknown', lexers.unknown, 'unknown'],
];

const families = new Map<string, Family>();
for (const [name, lexer, languages] of familyTable) {
  for (const language of languages.split(' ')) {
    families.set(language, { name, lexer });
  }
}

const unknown: Family = { name: 'unknown', lexer: lexers.unknown };

function lexerOf(language: string): Lexer {
  return (families.get(language) ?? unknown).lexer;
}

families.set('markdown', { name: 'markdown', lexer: markdownLexer(lexerOf) });
for (const id of ['md', 'mdx', 'quarto', 'rmd', 'prompt', 'instructions', 'chatmode', 'chatagent', 'skill']) {
  families.set(id, families.get('markdown') as Family);
}
families.set('restructuredtext', { name: 'restructuredtext', lexer: restructuredTextLexer(lexerOf) });
families.set('rst', families.get('restructuredtext') as Family);

/** Ids that say little: there the file's name decides. */
const vagueLanguages = new Set([
  'plaintext',
  'properties',
  'ini',
  'unknown',
  'conf',
  'text',
  '',
  'log',
  'html',
  'json',
  'pip-requirements',
  'shellscript',
  'php',
]);

/** Templates of pages and of what nobody knows have lexers of their own. */
const templateLanguages = new Set(['jinja', 'jinja2', 'erb', 'ejs', 'gotmpl', 'html', 'twig']);
/** Files of Compose by all the names they are given; editors know some. */
const compose =
  /(?:^|\/)(?:docker-)?(?:compose|stack)(?:[.-][\w.-]+)?\.ya?ml$|(?:^|\/)[\w-]+\.(?:docker-)?compose\.ya?ml$/i;

/** Whether YAML is a Compose file, whatever it is called: services at the top, made of images. */
function listsServices(lines: readonly string[]): boolean {
  const services = lines.findIndex((line) => /^services:\s*(?:#.*)?$/.test(line));
  return services >= 0 && lines.slice(services).some((line) => /^\s{2,}(?:build|image):/.test(line));
}

/** The family of a file and the language it tells. */
export type ToldFamily = Family & { readonly language: string };

/**
 * The family of a file, by its name where the language says little or nothing, by its language otherwise. Whose
 * configuration a file is that is only called so, its first lines tell.
 */
export function familyOf(
  languageId: string,
  path?: string,
  headLines: () => readonly string[] = () => [],
): ToldFamily {
  const known = families.get(languageId);
  if (languageId === 'yaml' && (compose.test(path ?? '') || listsServices(headLines()))) {
    return { ...(known ?? unknown), language: 'dockercompose' };
  }
  const isVague = known === undefined || vagueLanguages.has(languageId);
  if (path !== undefined && (isVague || templateLanguages.has(languageId))) {
    // A model of dbt is a template without an ending of its own.
    const told =
      isVague || (languageId === 'jinja' && path.endsWith('.sql'))
        ? languageOfPath(path)
        : languageOfTemplate(path);
    const language = told === 'conf-space' ? languageOfDirectives(headLines()) : told;
    const family = language === undefined ? undefined : families.get(language);
    if (language !== undefined && family !== undefined) {
      return { ...family, language };
    }
  }
  return { ...(known ?? unknown), language: languageId };
}
