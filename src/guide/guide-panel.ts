import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import { nearest } from '../catalog/nearest.ts';
import { reasonOf } from '../catalog/reason.ts';
import { type GuideTarget, guidePanelType } from '../ids.ts';
import type { PageSource } from '../pages/page.ts';
import { renderTrouble, type Trouble } from '../pages/trouble-page.ts';
import { readFromPage } from '../webview/from-page.ts';
import type { FromPage, Show, ShownPage, ToPage } from '../webview/messages.ts';
import { fillShell, type PageResources, pageOptions } from '../webview/page-resources.ts';
import { History, type Place } from './history.ts';
import type { GuidePorts, Log } from './ports.ts';
import type { ReaderWatch } from './reader.ts';
import { pageOf } from './target.ts';

/** What a panel is handed beside its webview. */
export interface PanelServices {
  readonly ports: GuidePorts;
  readonly reader: ReaderWatch;
  /** Read on the first request, once for all panels. */
  resources(): Promise<PageResources>;
  zoom(): number;
  /** A message that is not about showing pages. */
  onMessage(message: FromPage, panel: GuidePanel): void;
  /** Another place or focus, or a page that has come to be seen. */
  onChange(panel: GuidePanel): void;
}

/** To the side the focus stays where it is: the reader goes on with the code. */
export function createWebviewPanel(toSide: boolean): vscode.WebviewPanel {
  const viewColumn = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  return vscode.window.createWebviewPanel(
    guidePanelType,
    'Backend Atlas',
    { viewColumn, preserveFocus: toSide },
    { ...pageOptions, enableFindWidget: true },
  );
}

/** So many milliseconds a panel may be empty before it says that it is opening a page. */
const patience = 150;

/** One panel with pages in it. */
export class GuidePanel {
  readonly panel: vscode.WebviewPanel;
  readonly history = new History();
  readonly #services: PanelServices;
  readonly #listeners: vscode.Disposable[];
  readonly #patience: ReturnType<typeof setTimeout>;
  #framed = false;
  #closed = false;
  #ready = false;
  #isSeen = false;
  #waiting: ToPage[] = [];
  #shown: ShownPage | undefined;
  #trouble: Trouble | undefined;
  #path: string | undefined;
  /** Counts what was asked for, so that a slow page does not overwrite a later one. */
  #asked = 0;

  constructor(panel: vscode.WebviewPanel, services: PanelServices) {
    this.panel = panel;
    this.#services = services;
    const { extensionUri } = services.ports;
    const media = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', name);
    panel.iconPath = { light: media('guide-light.svg'), dark: media('guide-dark.svg') };
    this.#listeners = [
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      panel.onDidChangeViewState(() => this.#changeView()),
    ];
    this.#patience = setTimeout(() => this.#frame(), patience);
    panel.onDidDispose(() => {
      this.#closed = true;
      clearTimeout(this.#patience);
      vscode.Disposable.from(...this.#listeners).dispose();
    });
  }

  /** The page that is shown; undefined while there is none, or one that could not be shown. */
  get target(): GuideTarget | undefined {
    const { current } = this.history;
    return current === undefined || this.#shown?.id !== current.id
      ? undefined
      : { id: current.id, ...(current.anchor === undefined ? {} : { anchor: current.anchor }) };
  }

  /** Goes to a page, or says in the page's place why there is none. */
  async open(target: GuideTarget | undefined, scroll?: number): Promise<void> {
    const asked = ++this.#asked;
    if (target === undefined) {
      this.#showTrouble({ kind: 'malformed' });
      return;
    }
    const catalog = await this.#catalog();
    if (asked === this.#asked) {
      this.history.visit({ ...((catalog && pageOf(target, catalog)) ?? target), scroll });
      await this.#goTo(asked, catalog);
    }
  }

  async goBack(): Promise<void> {
    await this.#return(this.history.canGoBack ? this.history.back() : undefined);
  }

  async goForward(): Promise<void> {
    await this.#return(this.history.canGoForward ? this.history.forward() : undefined);
  }

  /** Shows the current page anew, where the reader is: its file may be whole again, or a pack has changed. */
  async refresh(): Promise<void> {
    await this.#return(this.history.current);
  }

  /** What is known of the reader has changed. */
  tellReader(): void {
    if (this.#shown) {
      this.post({ type: 'reader', reader: this.#services.reader.describe(this.#shown.id) });
    }
  }

  /** Says something to the page, as soon as it listens. */
  post(message: ToPage): void {
    if (this.#ready) {
      void this.panel.webview.postMessage(message);
    } else {
      this.#waiting.push(message);
    }
  }

  /** Loads the frame, once. */
  #frame(first?: Show): void {
    clearTimeout(this.#patience);
    if (!this.#framed) {
      this.#framed = true;
      void this.#fill(first);
    }
  }

  async #fill(first?: Show): Promise<void> {
    const resources = await this.#resources();
    if (!this.#closed) {
      fillShell(this.panel.webview, resources, this.panel.title, first);
    }
  }

  /** Without its files a first page is still text. */
  async #resources(): Promise<PageResources> {
    try {
      return await this.#services.resources();
    } catch (error) {
      this.#log.error(`the style and the script of the pages cannot be read: ${String(error)}`);
      return { style: '', script: '' };
    }
  }

  #changeView(): void {
    if (!this.panel.visible && this.#framed) {
      // The editor rebuilds a hidden page from its frame: the first page, left long ago, must not flash up then.
      void this.#fill();
    }
    if (this.#isSeen) {
      this.#services.onChange(this);
    }
  }

  get #log(): Log {
    return this.#services.ports.log;
  }

  async #return(place: Place | undefined): Promise<void> {
    if (place) {
      const asked = ++this.#asked;
      await this.#goTo(asked, await this.#catalog());
    }
  }

  /** Shows the history's current place. Without a catalogue the page may still be there. */
  async #goTo(asked: number, catalog: Catalog | undefined): Promise<void> {
    const { current } = this.history;
    if (current === undefined || asked !== this.#asked) {
      return;
    }
    const entry = catalog?.get(current.id);
    if (catalog && entry === undefined) {
      this.#log.warn(`no page "${current.id}"`);
      this.#showTrouble({ kind: 'unknown', id: current.id, near: nearMisses(current.id, catalog) });
      return;
    }
    this.#path = entry?.kind === 'path' ? entry.id : this.#path;
    await this.#show(current, asked);
  }

  async #catalog(): Promise<Catalog | undefined> {
    try {
      return await this.#services.ports.catalog.current();
    } catch (error) {
      this.#log.error(`the catalogue cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  async #show({ id, anchor, scroll }: Place, asked: number): Promise<void> {
    const page = await readPage(this.#services.ports.pages, id, this.#log);
    if (asked !== this.#asked) {
      return;
    }
    if (page === undefined) {
      this.#showTrouble({ kind: 'damaged', id });
      return;
    }
    const same = this.#shown?.id === id && this.#shown.html === page.html;
    this.#shown = { id, title: page.title, html: page.html };
    this.#trouble = undefined;
    this.panel.title = page.title;
    if (same && anchor !== undefined && scroll === undefined) {
      this.post({ type: 'goTo', anchor });
      return;
    }
    const reader = this.#services.reader.describe(id);
    const show: Show = { type: 'show', page: this.#shown, reader, anchor, scroll, path: this.#path };
    // Where it does not begin at the top, or is zoomed, the script must put it right before it is seen.
    if (!this.#framed && anchor === undefined && scroll === undefined && this.#services.zoom() === 100) {
      this.#frame(show);
    } else {
      this.#frame();
      this.post(show);
    }
  }

  #showTrouble(trouble: Trouble): void {
    const { title, html } = renderTrouble(trouble);
    this.#shown = undefined;
    this.#trouble = trouble;
    this.panel.title = title;
    const id = trouble.kind === 'malformed' ? '' : trouble.id;
    this.#frame();
    this.post({ type: 'show', page: { id, title, html }, reader: { languages: [], tools: [] } });
    this.#isSeen = true;
    this.#services.onChange(this);
  }

  #receive(data: unknown): void {
    const message = readFromPage(data);
    if (message === undefined) {
      this.#log.warn('a page sent a message that is none of ours; it was dropped');
      return;
    }
    switch (message.type) {
      case 'ready':
        this.#becomeReady();
        return;
      case 'place':
        this.history.scrolled(message.id, message.scroll);
        // Not before: what is told to the editor of a page it draws on the thread on which the page is drawn.
        this.#isSeen = true;
        this.#services.onChange(this);
        return;
      default:
        this.#services.onMessage(message, this);
    }
  }

  /** A page is ready once, and again each time that the editor rebuilds it from a hidden tab. */
  #becomeReady(): void {
    const again = this.#ready;
    this.#ready = true;
    this.post({ type: 'zoom', percent: this.#services.zoom() });
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const message of waiting) {
      this.post(message);
    }
    if (again && this.#trouble?.kind === 'malformed') {
      this.#showTrouble(this.#trouble);
    } else if (again) {
      void this.refresh();
    }
  }
}

async function readPage(pages: PageSource, id: string, log: Log): Promise<ShownPage | undefined> {
  try {
    const page = await pages.page(id);
    if (page === undefined) {
      log.error(`the page "${id}" is missing`);
    }
    return page;
  } catch (error) {
    log.error(`the page "${id}" cannot be read: ${reasonOf(error)}`);
    return undefined;
  }
}

function nearMisses(id: string, catalog: Catalog): { id: string; name: string }[] {
  const near = nearest(
    id,
    catalog.entries.map((entry) => entry.id),
  );
  const entry = near === undefined ? undefined : catalog.get(near);
  return entry === undefined ? [] : [{ id: entry.id, name: entry.name }];
}
