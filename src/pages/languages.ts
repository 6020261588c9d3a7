/** How a fence's language is called in the editor, and on a tab. */
export interface Language {
  /** The editor's language id: for "open as file" and to know the reader's own. */
  readonly id: string;
  readonly label: string;
}

const known: Readonly<Record<string, Language>> = {
  bash: { id: 'shellscript', label: 'Shell' },
  c: { id: 'c', label: 'C' },
  cpp: { id: 'cpp', label: 'C++' },
  csharp: { id: 'csharp', label: 'C#' },
  css: { id: 'css', label: 'CSS' },
  diff: { id: 'diff', label: 'Diff' },
  dockerfile: { id: 'dockerfile', label: 'Dockerfile' },
  elixir: { id: 'elixir', label: 'Elixir' },
  env: { id: 'dotenv', label: '.env' },
  go: { id: 'go', label: 'Go' },
  graphql: { id: 'graphql', label: 'GraphQL' },
  html: { id: 'html', label: 'HTML' },
  http: { id: 'http', label: 'HTTP' },
  ini: { id: 'ini', label: 'INI' },
  java: { id: 'java', label: 'Java' },
  javascript: { id: 'javascript', label: 'JavaScript' },
  json: { id: 'json', label: 'JSON' },
  kotlin: { id: 'kotlin', label: 'Kotlin' },
  log: { id: 'log', label: 'Log' },
  lua: { id: 'lua', label: 'Lua' },
  makefile: { id: 'makefile', label: 'Makefile' },
  markdown: { id: 'markdown', label: 'Markdown' },
  nginx: { id: 'nginx', label: 'NGINX' },
  php: { id: 'php', label: 'PHP' },
  powershell: { id: 'powershell', label: 'PowerShell' },
  properties: { id: 'properties', label: 'Properties' },
  protobuf: { id: 'proto3', label: 'Protocol Buffers' },
  python: { id: 'python', label: 'Python' },
  ruby: { id: 'ruby', label: 'Ruby' },
  rust: { id: 'rust', label: 'Rust' },
  scala: { id: 'scala', label: 'Scala' },
  sql: { id: 'sql', label: 'SQL' },
  swift: { id: 'swift', label: 'Swift' },
  text: { id: 'plaintext', label: 'Text' },
  toml: { id: 'toml', label: 'TOML' },
  typescript: { id: 'typescript', label: 'TypeScript' },
  xml: { id: 'xml', label: 'XML' },
  yaml: { id: 'yaml', label: 'YAML' },
};

const otherNames: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  cjs: 'javascript',
  console: 'bash',
  cs: 'csharp',
  cts: 'typescript',
  docker: 'dockerfile',
  dotenv: 'env',
  golang: 'go',
  gql: 'graphql',
  js: 'javascript',
  kt: 'kotlin',
  make: 'makefile',
  md: 'markdown',
  mjs: 'javascript',
  mts: 'typescript',
  plaintext: 'text',
  postgresql: 'sql',
  proto: 'protobuf',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  svg: 'xml',
  ts: 'typescript',
  txt: 'text',
  yml: 'yaml',
};

/** The grammar's name for a fence's language: `js` is `javascript`. Unknown names come back as they are. */
export function grammarOf(language: string): string {
  return Object.hasOwn(otherNames, language) ? (otherNames[language] ?? language) : language;
}

export function languageOf(language: string): Language {
  const grammar = grammarOf(language);
  return (
    (Object.hasOwn(known, grammar) ? known[grammar] : undefined) ?? {
      id: grammar || 'plaintext',
      label: grammar || 'Text',
    }
  );
}

/** Every grammar that the colouring should know. */
export const grammars: readonly string[] = Object.keys(known);
