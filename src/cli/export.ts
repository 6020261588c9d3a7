import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry } from '../catalog/entry.ts';
import { wholeEntry } from '../catalog/index-entry.ts';
import { nearest } from '../catalog/nearest.ts';
import { escapeHtml } from '../pages/html.ts';
import { pageFileName, readStored, type Stored, type StoredPage } from '../pages/page-file.ts';
import { renderPlainly } from '../pages/render-plainly.ts';
import { type Command, UsageError } from './command.ts';
import { bundledCatalog, readTextFile } from './content.ts';

const formats = ['md', 'html'] as const;
type Format = (typeof formats)[number];

/** `export ID… --format md|html`: pages as files of their own, or on standard output. */
export const exportPages: Command = {
  usage: 'export ID… [--format md|html] [--out FOLDER]',
  purpose: 'write pages as Markdown or HTML, into a folder or to standard output',
  options: { format: { type: 'string' }, out: { type: 'string' } },
  async run(call, terminal) {
    const format = readFormat(call.values('format').at(-1) ?? 'md');
    if (call.words.length === 0) {
      throw new UsageError('name at least one entry by its id');
    }
    const catalog = bundledCatalog();
    const folder = call.values('out').at(-1);
    let unknown = 0;
    for (const id of call.words) {
      const entry = catalog.get(id);
      if (!entry) {
        const likely = nearest(
          id,
          catalog.entries.map((each) => each.id),
        );
        terminal.error(`no entry has the id "${id}"${likely ? `; did you mean "${likely}"?` : ''}`);
        unknown++;
        continue;
      }
      const text = format === 'md' ? storedPage(entry, catalog).markdown : standalone(entry, catalog);
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true });
        const file = join(folder, `${entry.id}.${format}`);
        writeFileSync(file, text);
        terminal.out(call.json ? JSON.stringify({ id: entry.id, file }) : file);
      } else {
        terminal.out(call.json ? JSON.stringify({ id: entry.id, format, text }) : text);
      }
    }
    return unknown > 0 ? 1 : 0;
  },
};

function readFormat(value: string): Format {
  const format = formats.find((each) => each === value);
  if (!format) {
    throw new UsageError(`--format is one of ${formats.join(', ')}; found "${value}"`);
  }
  return format;
}

function storedPage(entry: IndexedEntry, catalog: Catalog): StoredPage {
  const stored = readFromBuild(entry);
  if (!('texts' in stored)) {
    return stored;
  }
  const parts = catalog.partsOf(entry.id).map((part) => {
    const own = readFromBuild(part);
    return wholeEntry(part, 'texts' in own ? own.texts : {});
  });
  return renderPlainly(wholeEntry(entry, stored.texts), catalog, stored.painted, parts);
}

function readFromBuild(entry: IndexedEntry): Stored {
  const file = join(__dirname, pageFileName(entry));
  const stored = readStored(readTextFile(file), entry.id);
  if ('damaged' in stored) {
    throw new UsageError(`${file}: ${stored.damaged}; build it anew with "npm run build"`);
  }
  return stored;
}

/** The page with its stylesheet inside; links to other pages lead to the files beside it. */
function standalone(entry: IndexedEntry, catalog: Catalog): string {
  const whole =
    entry.kind === 'term' && entry.partOf !== undefined ? (catalog.get(entry.partOf) ?? entry) : entry;
  const { page } = storedPage(whole, catalog);
  if (!page) {
    throw new UsageError(`${whole.id} has no page; build it anew with "npm run build"`);
  }
  const body = page.html.replace(/href="atlas:([a-z0-9-]+)/g, 'href="$1.html');
  const style = readTextFile(join(__dirname, 'guide.css'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>
${paper}
${style}
</style>
</head>
<body class="vscode-light">
<main>${body}</main>
</body>
</html>`;
}

/** On paper there is no editor to take colors and fonts from. */
const paper = `:root {
  --vscode-font-family: system-ui, sans-serif;
  --vscode-font-size: 15px;
  --vscode-editor-font-family: ui-monospace, monospace;
  --vscode-editor-background: white;
  --vscode-editor-foreground: black;
  --vscode-foreground: black;
  --vscode-textLink-foreground: mediumblue;
  --vscode-textCodeBlock-background: whitesmoke;
  --vscode-panel-border: lightgray;
}`;
