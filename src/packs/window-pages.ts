import * as vscode from 'vscode';
import type { IndexedEntry } from '../catalog/entry.ts';
import { wholeEntry } from '../catalog/index-entry.ts';
import type { Page, PageSource } from '../pages/page.ts';
import { pageFileName, readStored, type Stored, type StoredPage } from '../pages/page-file.ts';
import { readText } from './bundled-catalog.ts';
import type { WindowCatalog } from './catalog-source.ts';

/** Pages are rendered when they are wanted, those of packs by the same functions; few ship as they are. */
export class WindowPages implements PageSource {
  readonly #extensionUri: vscode.Uri;
  readonly #catalog: WindowCatalog;

  constructor(extensionUri: vscode.Uri, catalog: WindowCatalog) {
    this.#extensionUri = extensionUri;
    this.#catalog = catalog;
  }

  async page(id: string): Promise<Page | undefined> {
    return (await this.#find(id))?.page;
  }

  /** The page as Markdown; undefined for an id that nothing has. */
  async markdown(id: string): Promise<string | undefined> {
    return (await this.#find(id))?.markdown;
  }

  async #find(id: string): Promise<StoredPage | undefined> {
    const catalog = await this.#catalog.current();
    const entry = catalog.get(id);
    if (!entry) {
      return undefined;
    }
    const fromPack = await this.#catalog.packEntry(entry.id);
    const stored = fromPack ? undefined : await this.#stored(entry);
    if (stored && !('texts' in stored)) {
      return stored;
    }
    const parts = await Promise.all(
      catalog.partsOf(entry.id).map(({ id: part }) => this.#catalog.packEntry(part)),
    );
    const { renderPlainly } = await import('../pages/render-plainly.ts');
    return renderPlainly(
      fromPack ?? wholeEntry(entry, stored?.texts ?? {}),
      catalog,
      stored?.painted,
      parts.filter((part) => part !== undefined),
    );
  }

  async #stored(entry: IndexedEntry): Promise<Stored> {
    const name = pageFileName(entry);
    const read = await readText(vscode.Uri.joinPath(this.#extensionUri, 'dist', name));
    const stored = 'unreadable' in read ? { damaged: read.unreadable } : readStored(read.text, entry.id);
    if ('damaged' in stored) {
      throw new Error(`dist/${name}: ${stored.damaged}`);
    }
    return stored;
  }
}
