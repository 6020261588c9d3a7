import type { Language, Node, Parser } from '@vscode/tree-sitter-wasm';
import { samplePackage, samplePackageFile } from '../packages.ts';

interface Grammar {
  readonly file: string;
  /** Surroundings that make a fragment complete, tried in order; `$` stands for the fragment. */
  readonly wraps?: readonly string[];
}

const own = (name: string): string => `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`;
const more = (name: string): string => `tree-sitter-wasms/out/tree-sitter-${name}.wasm`;

const grammars: Readonly<Record<string, Grammar>> = {
  bash: { file: own('bash') },
  c: { file: more('c'), wraps: ['void f() {\n$\n}'] },
  csharp: { file: own('c-sharp'), wraps: ['class C {\n$\n}', 'class C { void M() {\n$\n} }'] },
  cpp: { file: own('cpp'), wraps: ['void f() {\n$\n}'] },
  css: { file: own('css') },
  dart: { file: more('dart') },
  elixir: { file: more('elixir') },
  erb: { file: more('embedded_template') },
  go: { file: own('go'), wraps: ['package p\nfunc f() {\n$\n}'] },
  html: { file: more('html') },
  ini: { file: own('ini') },
  java: { file: own('java'), wraps: ['class C {\n$\n}', 'class C { void m() {\n$\n} }'] },
  kotlin: { file: more('kotlin'), wraps: ['fun f() {\n$\n}', 'class C {\n$\n}'] },
  lua: { file: more('lua') },
  php: { file: own('php'), wraps: ['<?php class C {\n$\n}'] },
  powershell: { file: own('powershell') },
  python: { file: own('python'), wraps: ['async def f():\n$'] },
  ruby: { file: own('ruby') },
  rust: { file: own('rust'), wraps: ['fn f() {\n$\n}'] },
  scala: { file: more('scala') },
  swift: { file: more('swift') },
  toml: { file: more('toml') },
};

let ready: Promise<void> | undefined;
const loaded = new Map<string, Promise<Language>>();

export function hasGrammar(name: string): boolean {
  return Object.hasOwn(grammars, name);
}

/** What is wrong with a text of that grammar, or undefined where it parses, by itself or as a fragment. */
export async function parseWithGrammar(name: string, code: string): Promise<string | undefined> {
  const grammar = grammars[name];
  if (!grammar) {
    throw new Error(`There is no grammar "${name}".`);
  }
  const { Parser: TreeSitter } = samplePackage('@vscode/tree-sitter-wasm');
  ready ??= TreeSitter.init();
  await ready;
  const parser = new TreeSitter();
  try {
    parser.setLanguage(await language(grammar.file));
    // PHP outside of its tags is HTML to the grammar, and no HTML is wrong.
    const whole = name === 'php' && !code.includes('<?') ? `<?php\n${code}` : code;
    const fault = firstFault(parser, `${whole}\n`);
    if (
      fault === undefined ||
      (grammar.wraps ?? []).some((wrap) => firstFault(parser, wrapped(wrap, code)) === undefined)
    ) {
      return undefined;
    }
    return fault;
  } finally {
    parser.delete();
  }
}

function wrapped(wrap: string, code: string): string {
  const indented = wrap.startsWith('async def') ? code.replace(/^/gm, '    ') : code;
  return `${wrap.replace('$', () => indented)}\n`;
}

function language(file: string): Promise<Language> {
  const { Language: Languages } = samplePackage('@vscode/tree-sitter-wasm');
  const known = loaded.get(file) ?? Languages.load(samplePackageFile(file));
  loaded.set(file, known);
  return known;
}

function firstFault(parser: Parser, code: string): string | undefined {
  const tree = parser.parse(code);
  try {
    const root = tree?.rootNode;
    if (!root) {
      return 'nothing could be read';
    }
    const node = root.hasError ? faultyNode(root) : undefined;
    return (
      node && `line ${node.startPosition.row + 1}, column ${node.startPosition.column + 1}: ${describe(node)}`
    );
  } finally {
    tree?.delete();
  }
}

function faultyNode(node: Node): Node {
  if (node.isError || node.isMissing) {
    return node;
  }
  const within = node.children.find((child) => child?.hasError || child?.isMissing);
  return within ? faultyNode(within) : node;
}

function describe(node: Node): string {
  const [line = ''] = node.text.split('\n');
  return node.isMissing ? `"${node.type}" is missing` : `cannot be read: ${line.slice(0, 80)}`;
}
