import * as vscode from 'vscode';
import { escapeHtml } from '../pages/html.ts';
import type { Page, PageSource, Paint } from '../pages/page.ts';
import { pageFileName, readStoredPage, type StoredPage } from '../pages/page-file.ts';
import { renderMarkdown } from '../pages/render-markdown.ts';
import { renderPage } from '../pages/render-page.ts';
import { readText } from './bundled-catalog.ts';
import type { WindowCatalog } from './catalog-source.ts';

/** Packs are rendered when they are opened; their code stays plain, as the colouring is a tool of the build. */
const plain: Paint = { colour: (code) => escapeHtml(code), diagram: () => undefined };

/** Pages that ship are read from their files, those of packs are rendered by the same functions. */
export class WindowPages implements PageSource {
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly catalog: WindowCatalog,
  ) {}

  async page(id: string): Promise<Page | undefined> {
    const catalog = await this.catalog.current();
    const entry = catalog.get(id);
    if (!entry) {
      return undefined;
    }
    const fromPack = await this.catalog.packEntry(entry.id);
    if (fromPack) {
      return renderPage(fromPack, catalog, plain);
    }
    return (await this.stored(entry.id)).page;
  }

  /** The page as Markdown; undefined for an id that nothing has. */
  async markdown(id: string): Promise<string | undefined> {
    const catalog = await this.catalog.current();
    const entry = catalog.get(id);
    if (!entry) {
      return undefined;
    }
    const fromPack = await this.catalog.packEntry(entry.id);
    return fromPack ? renderMarkdown(fromPack, catalog) : (await this.stored(entry.id)).markdown;
  }

  private async stored(id: string): Promise<StoredPage> {
    const name = pageFileName(id);
    const read = await readText(vscode.Uri.joinPath(this.extensionUri, 'dist', name));
    const stored = 'unreadable' in read ? { damaged: read.unreadable } : readStoredPage(read.text, id);
    if ('damaged' in stored) {
      throw new Error(`dist/${name}: ${stored.damaged}`);
    }
    return stored;
  }
}
