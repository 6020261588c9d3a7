import { prose, silent, value } from '../places.ts';
import { codeGrammars } from './code-grammars.ts';
import { codeLexer } from './code-lexer.ts';
import {
  assignmentLexer,
  diffLexer,
  directiveLexer,
  dockerfileLexer,
  httpLexer,
  jsonLexer,
  makefileLexer,
  packageListLexer,
  yamlLexer,
} from './config-lexers.ts';
import { type Lexer, plainLexer } from './lexer.ts';
import {
  type Embedded,
  markdownLexer,
  markupLexer,
  onlyComments,
  restructuredTextLexer,
} from './markup-lexers.ts';

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
  { open: '{#', close: '#}', lexer: plainLexer(2) },
];
const angles = (lexer: Lexer): readonly Embedded[] => [{ open: '<%', close: '%>', lexer }];

const page = markupLexer({ text: prose, embedded: moustaches, elements: pageElements });

/** Every family by the ids of its languages, as editors and Markdown fences name them. */
const familyTable: readonly (readonly [name: string, lexer: Lexer, languages: string])[] = [
  [
    'script',
    lexers.script,
    'javascript javascriptreact typescript typescriptreact js jsx ts tsx mjs cjs node',
  ],
  ['java', lexers.java, 'java kotlin scala groovy gradle kt'],
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
  ['blade', page, 'blade'],
  ['shell', lexers.shell, 'shellscript shell bash sh zsh fish console shell-session terminal shellsession'],
  ['powershell', lexers.powershell, 'powershell ps1 pwsh'],
  ['elixir', lexers.elixir, 'elixir erlang ex'],
  ['lua', lexers.lua, 'lua'],
  ['haskell', lexers.haskell, 'haskell elm purescript'],
  ['lisp', lexers.lisp, 'clojure lisp scheme elisp racket'],
  ['sql', lexers.sql, 'sql mysql pgsql postgres postgresql plsql sqlite tsql mssql cql plpgsql'],
  ['graphql', lexers.graphql, 'graphql gql'],
  ['terraform', lexers.terraform, 'terraform hcl tf'],
  ['proto', lexers.proto, 'proto proto3 protobuf prisma solidity thrift cypher'],
  ['ruby', lexers.shell, 'perl r julia perl6 coffeescript nim'],
  [
    'yaml',
    yamlLexer,
    'yaml yml dockercompose docker-compose ansible helm github-actions-workflow azure-pipelines',
  ],
  ['json', jsonLexer, 'json jsonc json5 jsonl snippets'],
  ['toml', assignmentLexer({ comments: '#', separators: /=/, multilineQuotes: true }), 'toml'],
  [
    'ini',
    assignmentLexer({ comments: ';#', separators: /[=:]/ }),
    'ini properties spring-boot-properties java-properties editorconfig systemd conf cfg desktop',
  ],
  ['dotenv', assignmentLexer({ comments: '#', separators: /=/ }), 'dotenv env'],
  ['dockerfile', dockerfileLexer, 'dockerfile docker containerfile'],
  ['directives', directiveLexer, 'nginx apacheconf apache caddyfile haproxy conf-space'],
  ['makefile', makefileLexer, 'makefile make just'],
  ['packages', packageListLexer, 'pip-requirements go.mod gomod'],
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
    markupLexer({ text: prose, embedded: angles(lexers.script), elements: pageElements }),
    'ejs jsp aspnetcorerazor razor cshtml',
  ],
  ['xml', markupLexer({ text: value, embedded: [], attributes: 'data' }), 'xml xsl svg-xml msbuild'],
  ['css', css, 'css scss sass less stylus postcss svg'],
  ['http', httpLexer, 'http rest'],
  ['diff', diffLexer, 'diff patch git-rebase'],
  ['prose', plainLexer(prose), 'git-commit asciidoc latex tex bibtex org'],
  ['log', plainLexer(prose), 'log'],
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
for (const id of ['md', 'mdx', 'quarto', 'rmd']) {
  families.set(id, families.get('markdown') as Family);
}
families.set('restructuredtext', { name: 'restructuredtext', lexer: restructuredTextLexer(lexerOf) });
families.set('rst', families.get('restructuredtext') as Family);

/** Names of files that tell more than the editor does: bare VS Code calls nginx.conf `properties`. */
const fileNames: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w-]*\.env)$/i, 'dotenv'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/i, 'dockerfile'],
  [/(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/, 'makefile'],
  [/(?:^|\/)[Jj]ustfile$/, 'makefile'],
  [/(?:^|\/)requirements[\w.-]*\.(?:txt|in)$|(?:^|\/)constraints\.txt$/i, 'pip-requirements'],
  [/(?:^|\/)go\.mod$/, 'go.mod'],
  [/(?:^|\/)Pipfile$/, 'toml'],
  [
    /(?:^|\/)(?:Gemfile|Rakefile|Vagrantfile|Podfile|Capfile|Guardfile|Brewfile)$|\.(?:gemspec|rake|ru)$/,
    'ruby',
  ],
  [/(?:^|\/)Jenkinsfile$/, 'groovy'],
  [/(?:^|\/)Caddyfile$/, 'caddyfile'],
  [/(?:^|\/)Procfile$/, 'yaml'],
  [/(?:^|\/)crontab$|\.cron$|(?:^|\/)cron\.d\//, 'shellscript'],
  [
    /(?:^|\/)(?:nginx|sites-(?:available|enabled)|conf\.d|apache2?|httpd)(?:\/[^/]*)*\.conf$|nginx[\w.-]*\.conf$|(?:^|\/)(?:httpd|apache2|redis|postgresql|pg_hba|haproxy|sentinel|mosquitto|my|mysqld|default|pgbouncer|upstream|vhost|server|proxy|ssl)\.(?:conf|cfg)$|\.nginx$|\.htaccess$/i,
    'nginx',
  ],
  [/(?:^|\/)(?:sites-available|sites-enabled)\/[^/]+$/, 'nginx'],
  [/\.conf$/i, 'conf-space'],
  [/\.(?:service|timer|socket|mount|target)$/, 'ini'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:jsonc?|json5|webmanifest)$/i, 'json'],
  [/\.(?:http|rest)$/i, 'http'],
  [/\.log(?:\.\d+)?$/i, 'log'],
  [/\.(?:sql|ddl|dml|psql|pgsql)$/i, 'sql'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.rst$/i, 'restructuredtext'],
  [/\.properties$/i, 'properties'],
  [/\.(?:ini|cfg)$/i, 'ini'],
  [/\.toml$/i, 'toml'],
  [/\.(?:tf|tfvars|hcl)$/i, 'terraform'],
  [/\.prisma$/i, 'prisma'],
  [/\.proto$/i, 'proto'],
  [/\.(?:graphql|gql)$/i, 'graphql'],
  [/\.(?:kt|kts)$/i, 'kotlin'],
  [/\.(?:scala|sbt|gradle|groovy)$/i, 'groovy'],
  [/\.(?:ex|exs)$/i, 'elixir'],
  [/\.(?:cshtml|razor|jsp)$/i, 'razor'],
  [/\.ps[md]?1$/i, 'powershell'],
  [/\.(?:c|cc|cpp|h|hpp)$/i, 'c'],
  [/\.swift$/i, 'swift'],
  [/\.dart$/i, 'dart'],
  [/\.lua$/i, 'lua'],
  [/\.clj[cs]?$/i, 'clojure'],
  [/\.html?$/i, 'html'],
  [/\.(?:css|scss|sass|less)$/i, 'css'],
  [/\.erb$/i, 'erb'],
  [/\.ejs$/i, 'ejs'],
  [/\.blade\.php$/i, 'blade'],
  [/\.(?:vue|svelte|astro)$/i, 'vue'],
  [/\.(?:twig|jinja2?|j2|njk|liquid|hbs|mustache)$/i, 'jinja'],
  [/\.(?:xml|xsd|csproj|fsproj|props|targets|config|plist)$/i, 'xml'],
  [/\.(?:mjs|cjs|jsx?|tsx?|mts|cts)$/i, 'typescript'],
  [/\.pyi?$/i, 'python'],
  [/\.rb$/i, 'ruby'],
  [/\.(?:sh|bash|zsh)$/i, 'shellscript'],
  [/\.go$/i, 'go'],
  [/\.rs$/i, 'rust'],
  [/\.java$/i, 'java'],
  [/\.cs$/i, 'csharp'],
  [/\.php$/i, 'php'],
  [/\.(?:csv|tsv|svg|lock)$/i, 'csv'],
];

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

/** The language a path tells, as far as it tells one. */
function languageOfPath(path: string): string | undefined {
  return fileNames.find(([pattern]) => pattern.test(path))?.[1];
}

/** The family of a file, by its name where the language says little or nothing, by its language otherwise. */
export function familyOf(languageId: string, path?: string): Family & { readonly language: string } {
  const known = families.get(languageId);
  if (path !== undefined && (known === undefined || vagueLanguages.has(languageId))) {
    const told = languageOfPath(path);
    const family = told === undefined ? undefined : families.get(told);
    if (told !== undefined && family !== undefined) {
      return { ...family, language: told };
    }
  }
  return { ...(known ?? unknown), language: languageId };
}
