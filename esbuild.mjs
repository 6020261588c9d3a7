import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The one build. `node esbuild.mjs` makes dist/ (what ships).
 * `--drafts` lets unsound content through, for looking at what is unfinished. Types are checked by `npm run check`, not here.
 */
/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  logLevel: 'warning',
  logOverride: {},
  legalComments: 'none',
  minify: true,
};

/** Code for Node: packages stay in node_modules, so that their own files are found beside them. */
const node = {
  ...shared,
  minify: false,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
};

/**
 * Methods of what the YAML parser gives back, by its files: they change or write a document, and packs are only read.
 * What is a key of a map is still asked for its text.
 */
const idleMethods = {
  'doc/Document.js':
    'clone add addIn createAlias createNode createPair delete deleteIn get getIn has hasIn set setIn toJSON toString',
  'doc/directives.js': 'clone tagString toString',
  'nodes/Collection.js': 'clone addIn deleteIn getIn hasIn setIn',
  'nodes/YAMLMap.js': 'from delete',
  'nodes/YAMLSeq.js': 'from delete set',
};

/** Classes without some of their methods, as the file of a package has them: indented by four blanks or a tab. */
function withoutMethods(contents, names, path) {
  return names.split(' ').reduce((text, name) => {
    const without = text.replace(
      new RegExp(`\\n( {4}|\\t)(?:static )?${name}\\(.*\\) \\{\\n[^]*?\\n\\1\\}(?=\\n)`),
      '',
    );
    if (without === text) {
      throw new Error(`a package has changed: ${path} has no method ${name}`);
    }
    return without;
  }, contents);
}

/**
 * The reader for packs without what it would write or make anew, and with the core schema alone: a third of it.
 * @type {import('esbuild').Plugin}
 */
const yamlThatReads = {
  name: 'yaml that reads',
  setup({ onResolve, onLoad }) {
    const unread =
      /\/(?:stringify\/\w+|yaml-1\.1\/\w+|json\/schema|createNode|applyReviver|anchors|visit|cst-visit|cst-stringify)\.js$/;
    onResolve({ filter: unread }, ({ importer, path }) => {
      if (!/[\\/]node_modules[\\/]yaml[\\/]/.test(importer)) {
        return undefined;
      }
      if (/(?:yaml-1\.1|json)\/schema\.js$/.test(path)) {
        return { path: join(dirname(importer), 'core', 'schema.js') };
      }
      const instead = path.includes('yaml-1.1/')
        ? 'yaml-1.1.ts'
        : path.endsWith('/visit.js')
          ? 'yaml-visit.ts'
          : 'yaml-writing.ts';
      return { path: resolve('src', 'catalog', 'instead', instead) };
    });
    // What is wrong is told by our own diagnostics, without the package's drawing of the line.
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]errors\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const without = contents.replace(
        /const prettifyError = [\s\S]*?\n};/,
        'const prettifyError = () => () => {};',
      );
      if (without === contents) {
        throw new Error(`yaml has changed: ${path} draws no errors`);
      }
      return { contents: without, loader: 'js' };
    });
    for (const [file, names] of Object.entries(idleMethods)) {
      const filter = new RegExp(
        `[\\\\/]yaml[\\\\/]browser[\\\\/]dist[\\\\/]${file.replace('/', '[\\\\/]')}$`,
      );
      onLoad({ filter }, ({ path }) => ({
        contents: withoutMethods(readFileSync(path, 'utf8'), names, path),
        loader: 'js',
      }));
    }
  },
};

/** Rules of the Markdown parser that the options of `src/pages` keep from ever answering. */
const idleRules = [
  /\s\["linkify", linkify\$1\],/,
  /\s\["replacements", replace\],/,
  /\s\["smartquotes", smartquotes\],/,
  /\s\["linkify", linkify\],/,
  /\s\["html_inline", html_inline\],/,
  /\s\["image", image\],/,
  /default_rules\.image = function[\s\S]*?\n};/,
  /,\n\tzero: \{[\s\S]*?\n\t\}(?=\n\};)/,
  /\s\[\s*"html_block",\s*html_block,\s*\[[^\]]*\]\s*\],/,
  /default_rules\.html_(?:block|inline) = function[\s\S]*?\n};/g,
  // What plug-ins would find is found by none.
  /\n\t\tconst components = p\.components;[\s\S]*?\n\t\t\}(?=\n\t\treturn this;)/,
  /\n\t\t_defineProperty\(\s*this,\s*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*"(?:utils|linkify)",\s*[^;]*\);/g,
  /\n_defineProperty\(MarkdownIt, "\w+", \w+\);/g,
];

/** What older engines need: fields are set as they are, and a class is called with `new`. */
const shorter = [
  [/(?<=\nfunction _defineProperty\(e, r, t\) \{)[\s\S]*?(?=\n\})/, 'e[r] = t;'],
  ['= callable(MarkdownIt)', '= MarkdownIt'],
];

/** Methods that neither the parser nor `src/pages` calls: of rules and of pictures. */
const idleMarkdownMethods = 'attrJoin at after enableOnly renderInlineAsText use';

/**
 * The Markdown parser without what is switched off anyway (raw HTML, bare links, typography, images, other presets, plug-ins): a fifth of it.
 * @type {import('esbuild').Plugin}
 */
const markdownAsWritten = {
  name: 'markdown as written',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [rule, instead] of [...idleRules.map((idle) => [idle, '']), ...shorter]) {
        const changed = contents.replace(rule, instead);
        if (changed === contents) {
          throw new Error(`markdown-it has changed: ${rule} stands nowhere in ${path}`);
        }
        contents = changed;
      }
      return { contents: withoutMethods(contents, idleMarkdownMethods, path), loader: 'js' };
    });
  },
};

/**
 * The editor's API asked for once, instead of by each module that uses it.
 * @type {import('esbuild').Plugin}
 */
const oneEditor = {
  name: 'one editor',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/, namespace: 'file' }, () => ({ path: 'vscode', namespace: 'one-editor' }));
    onResolve({ filter: /^vscode$/, namespace: 'one-editor' }, () => ({ path: 'vscode', external: true }));
    onLoad({ filter: /^vscode$/, namespace: 'one-editor' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** Names that only our code gives and asks for, and those within packages: they get short ones. */
const innerFields = [
  'backslashes|childrenOf|commentsAfterSpace|enterStem|escapesQuotes|groupCount|importGoesOn|importLine|inflection',
  'inlineComments|isAcronym|isAlwaysExact|isImport|isInflected|isSilent|isWithinString|licenceEnd|lineComments',
  'longLine|mayOccur|neighbourBits|patternOf|quotesImportsOnly|rangeInScalar|rangeOfValue|specifierBefore|sqlness',
  'surroundings|wasImport|withLetters|withRoomFor',
  'atDirectives|atNewLine|blockScalarIndent|commentBefore|flowKey|flowLevel|indentNext|keepSourceTokens|onKeyLine',
  'onNewLine|parentIndent|parseLineStart|pushCount|pushSpaces|sourceToken|startOnNewline',
];

const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  // One file for the Node host and the web-worker host: only what both have.
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
  charset: 'utf8',
  // Strict as a whole, instead of in each module that is run late.
  banner: { js: '"use strict";' },
  tsconfigRaw: { compilerOptions: { alwaysStrict: false, verbatimModuleSyntax: true } },
  // Fields of ours and of the reader for packs that are written to no file, sent to no page and asked for by no text.
  mangleProps: new RegExp(`^(?:${innerFields.join('|')})$`),
  plugins: [oneEditor, yamlThatReads, markdownAsWritten],
  // What markdown-it brings along and no page needs weighs a tenth of the bundle.
  alias: Object.fromEntries(
    ['entities', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro'].map((name) => [
      name,
      `./src/pages/instead/${name}.ts`,
    ]),
  ),
};

const pageScripts = ['guide'].map((room) => ({
  ...shared,
  entryPoints: [`src/${room}/page/main.ts`],
  outfile: `dist/${room}.js`,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
}));

/** One file: each file more that a page loads is one more way through the editor and back. */
const pageStyles = {
  ...shared,
  entryPoints: ['src/webview/styles/all.css'],
  outfile: 'dist/guide.css',
};

// The command ships with everything inside, so that it runs from a clone and from npm alike.
const command = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
};

async function buildAll(options) {
  const results = await Promise.all(options.map((each) => build(each)));
  if (results.some(({ warnings }) => warnings.length > 0)) {
    throw new Error('a warning is an error: see above');
  }
}

function run(file, args) {
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

// Content that is not sound leaves the last good dist/ as it was.
await buildAll([{ ...node, entryPoints: ['src/build/main.ts'], outfile: 'out/build.mjs' }]);
run('out/build.mjs', process.argv.includes('--drafts') ? ['--drafts'] : []);
await buildAll([extension, ...pageScripts, pageStyles, command]);
