import { LexedDocument } from '../matching/document.ts';
import { linesOf } from '../matching/line-source.ts';
import { scan } from '../matching/scan.ts';
import { type Command, UsageError } from './command.ts';
import { bundledCatalog, nameIndexOf, readTextFile } from './content.ts';

/** `scan FILE…`: every match with its range, as `file:line:column: id "text"`. */
export const scanFiles: Command = {
  usage: 'scan FILE… [--language ID]',
  purpose: 'list every word of files that an entry explains',
  options: { language: { type: 'string' } },
  async run(call, terminal) {
    if (call.words.length === 0) {
      throw new UsageError('name at least one file');
    }
    const catalog = bundledCatalog();
    const index = nameIndexOf(catalog);
    for (const file of call.words) {
      const path = file.replaceAll('\\', '/');
      const languageId = call.values('language').at(-1) ?? languageOf(path);
      const document = new LexedDocument(linesOf(readTextFile(file)), { languageId, path });
      for (const { id, line, start, end } of scan(index, document)) {
        const text = document.lineAt(line).slice(start, end);
        const range = { start: { line, character: start }, end: { line, character: end } };
        terminal.out(
          call.json
            ? JSON.stringify({ file, id, text, range })
            : `${file}:${line + 1}:${start + 1}: ${id} "${text}"`,
        );
      }
    }
    return 0;
  },
};

/** The language ids that VS Code gives files by their ending; what is not listed is read as plain text. */
const languages: Readonly<Record<string, string>> = {
  ts: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  py: 'python',
  rb: 'ruby',
  php: 'php',
  java: 'java',
  kt: 'kotlin',
  cs: 'csharp',
  go: 'go',
  rs: 'rust',
  c: 'c',
  h: 'c',
  cpp: 'cpp',
  cc: 'cpp',
  hpp: 'cpp',
  swift: 'swift',
  sql: 'sql',
  sh: 'shellscript',
  bash: 'shellscript',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  toml: 'toml',
  ini: 'ini',
  xml: 'xml',
  html: 'html',
  md: 'markdown',
  rst: 'restructuredtext',
  css: 'css',
  http: 'http',
  conf: 'properties',
  env: 'dotenv',
  log: 'log',
  properties: 'properties',
  ex: 'elixir',
  scala: 'scala',
};

function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^dockerfile(?:_\w+|[.-][\w.-]*)?$|\.dockerfile$/.test(name)) {
    return 'dockerfile';
  }
  if (name === 'makefile') {
    return 'makefile';
  }
  return languages[name.slice(name.lastIndexOf('.') + 1)] ?? 'plaintext';
}
