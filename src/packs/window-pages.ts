import * as vscode from 'vscode';
import type { Entry, IndexedEntry } from '../catalog/entry.ts';
import { wholeEntry } from '../catalog/index-entry.ts';
import type { Page, PageSource } from '../pages/page.ts';
import {
  type PageFile,
  pageFileName,
  readPageFile,
  type Stored,
  type StoredPage,
  storedIn,
} from '../pages/page-file.ts';
import { readText } from './bundled-catalog.ts';
import type { WindowCatalog } from './catalog-source.ts';

/** The parts of a whole mostly share a file, which is read once for all of them. */
type PageFiles = Map<string, Promise<PageFile>>;

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
    const files: PageFiles = new Map();
    const fromPack = await this.#catalog.packEntry(entry.id);
    const stored = fromPack ? undefined : await this.#stored(entry, files);
    if (stored && !('texts' in stored)) {
      return stored;
    }
    const parts = await Promise.all(catalog.partsOf(entry.id).map((part) => this.#part(part, files)));
    const { renderPlainly } = await import('../pages/render-plainly.ts');
    return renderPlainly(fromPack ?? wholeEntry(entry, stored?.texts ?? {}), catalog, stored?.painted, parts);
  }

  /** A part as its author wrote it, for the page of its whole. */
  async #part(part: IndexedEntry, files: PageFiles): Promise<Entry> {
    const fromPack = await this.#catalog.packEntry(part.id);
    if (fromPack) {
      return fromPack;
    }
    const stored = await this.#stored(part, files);
    return wholeEntry(part, 'texts' in stored ? stored.texts : {});
  }

  async #stored(entry: IndexedEntry, files: PageFiles): Promise<Stored> {
    const name = pageFileName(entry);
    const reading = files.get(name) ?? this.#read(name);
    files.set(name, reading);
    const read = await reading;
    const stored = 'damaged' in read ? read : storedIn(read.file, entry.id);
    if ('damaged' in stored) {
      throw new Error(`dist/${name}: ${stored.damaged}`);
    }
    return stored;
  }

  async #read(name: string): Promise<PageFile> {
    const read = await readText(vscode.Uri.joinPath(this.#extensionUri, 'dist', name));
    return 'unreadable' in read ? { damaged: read.unreadable } : readPageFile(read.text);
  }
}
