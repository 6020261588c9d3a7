import { parseAllDocuments } from 'yaml';
import { grammarOf } from '../../../src/pages/languages.ts';
import { loadMermaid, samplePackage } from '../packages.ts';
import { parseHttp } from './http-message.ts';
import { hasGrammar, parseWithGrammar } from './tree-sitter.ts';

/** What is wrong with a text, or undefined. */
type Parse = (code: string) => string | undefined | Promise<string | undefined>;

/** Languages that are parsed as another. */
const parsedAs: Readonly<Record<string, string>> = { env: 'ini', properties: 'ini' };

/** Texts that follow no grammar: there is nothing to parse and nothing to count. */
const plain = new Set(['text', 'output']);

const script =
  (loader: 'js' | 'jsx' | 'ts' | 'tsx'): Parse =>
  (code) =>
    thrown(() => samplePackage('esbuild').transformSync(code, { loader, format: 'esm', logLevel: 'silent' }));

const parsers: Readonly<Record<string, Parse>> = {
  javascript: script('js'),
  jsx: script('jsx'),
  typescript: script('ts'),
  tsx: script('tsx'),
  json: (code) => thrown(() => JSON.parse(code)),
  // JSON with comments; both are YAML as well, whose parser tells the place.
  jsonc: (code) => yamlFault(code.replace(/^(\s*)\/\/.*$/gm, '$1')),
  jsonl: (code) =>
    thrown(() =>
      code
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ),
  yaml: yamlFault,
  sql: (code) => sqlFault(code),
  dockerfile: dockerfileFault,
  graphql: (code) => thrown(() => samplePackage('graphql').parse(code)),
  protobuf: (code) => thrown(() => samplePackage('protobufjs').parse(code)),
  nginx: nginxFault,
  xml: xmlFault,
  http: parseHttp,
  mermaid: mermaidFault,
};

/** The one name of a language, whatever a fence calls it. */
export function canonicalLanguage(language: string): string {
  const name = grammarOf(language);
  return parsedAs[name] ?? name;
}

/** `none`: a language for which there is no parser here, which the report counts; `plain`: not a language. */
export function parserFor(language: string): 'parser' | 'plain' | 'none' {
  const name = canonicalLanguage(language);
  if (plain.has(name)) {
    return 'plain';
  }
  return Object.hasOwn(parsers, name) || hasGrammar(name) ? 'parser' : 'none';
}

/** What is wrong with a text of a language that `parserFor` knows; undefined where it parses. */
export async function parseSample(language: string, code: string): Promise<string | undefined> {
  const name = canonicalLanguage(language);
  const parse = parsers[name];
  return parse ? parse(code) : parseWithGrammar(name, code);
}

function thrown(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function yamlFault(code: string): string | undefined {
  const documents = parseAllDocuments(code);
  const [error] = Array.isArray(documents) ? documents.flatMap(({ errors }) => errors) : [];
  return error?.message;
}

async function sqlFault(code: string): Promise<string | undefined> {
  const { parse } = samplePackage('libpg-query');
  try {
    await parse(code);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `PostgreSQL's parser says: ${message}`;
  }
}

function dockerfileFault(code: string): string | undefined {
  const { validate } = samplePackage('dockerfile-utils');
  // A fragment may leave out the image it builds on.
  const whole = /^\s*FROM\b/im.test(code) ? code : `FROM scratch\n${code}`;
  const problem = validate(whole).find(({ severity }) => severity === 1);
  return typeof problem?.message === 'object' ? problem.message.value : problem?.message;
}

function nginxFault(code: string): Promise<string | undefined> {
  const bare = code.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*$|\$\{\w+\}/gm, '');
  // The parser forgives what NGINX does not: an open block, a directive without an end.
  if (bare.split('{').length !== bare.split('}').length) {
    return Promise.resolve('the braces do not match');
  }
  if (/[^;{}\s]\s*\}/.test(bare)) {
    return Promise.resolve('a directive before "}" does not end in ";"');
  }
  return new Promise((resolve) => {
    samplePackage('nginx-conf').parse(code, (error) => resolve(error ? error.message : undefined));
  });
}

function xmlFault(code: string): string | undefined {
  const result = samplePackage('fast-xml-parser').XMLValidator.validate(code, {
    allowBooleanAttributes: false,
  });
  return result === true ? undefined : `line ${result.err.line}: ${result.err.msg}`;
}

async function mermaidFault(code: string): Promise<string | undefined> {
  const { renderMermaidSVG } = await loadMermaid();
  return thrown(() => {
    if (!renderMermaidSVG(code).includes('<svg')) {
      throw new Error('nothing was drawn');
    }
  });
}
