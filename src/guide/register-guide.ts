import * as vscode from 'vscode';
import type { Disposable } from '../catalog/ports.ts';
import { reasonOf } from '../catalog/reason.ts';
import { hideHover, registerCommand, runCommand } from '../commands.ts';
import { readTarget } from '../guide-target.ts';
import { contextKeys, type GuideTarget, guidePanelType } from '../ids.ts';
import { KeptReading } from '../kept-reading.ts';
import { readPageState } from '../webview/from-page.ts';
import type { FromPage } from '../webview/messages.ts';
import { readPageResources } from '../webview/page-resources.ts';
import { createWebviewPanel, GuidePanel, type PanelServices } from './guide-panel.ts';
import { PageShelf } from './page-shelf.ts';
import type { GuidePorts } from './ports.ts';
import { ReaderWatch } from './reader.ts';
import { copyText, insertAtCursor, type Outcome, openAsFile } from './sample-actions.ts';
import { pageOf } from './target.ts';
import { Zoom } from './zoom.ts';

/** The guides that are open, for other surfaces: what is read is revealed in the tree, copied, linked. */
export interface Guide extends vscode.Disposable {
  /** The page of the panel that has the focus, or had it last. */
  readonly current: GuideTarget | undefined;
  /** Another page is shown, or another panel has the focus. */
  readonly onDidChangeCurrent: vscode.Event<GuideTarget | undefined>;
}

/** Registers the guide: its commands and its panels, restored ones too. Reads nothing before the first page. */
export function registerGuide(ports: GuidePorts): Guide {
  return new GuideRoom(ports);
}

class GuideRoom implements Guide {
  readonly #ports: GuidePorts;
  readonly #pages: PageShelf;
  readonly #reader: ReaderWatch;
  readonly #zoom: Zoom;
  readonly #changed = new vscode.EventEmitter<GuideTarget | undefined>();
  readonly #disposables: Disposable[];
  readonly #services: PanelServices;
  /** Context keys as the editor was told them last. */
  readonly #contexts = new Map<string, boolean>();
  /** Open panels, the one used last at the end. */
  #panels: GuidePanel[] = [];
  readonly onDidChangeCurrent = this.#changed.event;

  constructor(ports: GuidePorts) {
    this.#ports = ports;
    const resources = new KeptReading(() => readPageResources(ports.extensionUri));
    this.#pages = new PageShelf(ports.pages);
    this.#reader = new ReaderWatch(ports);
    this.#zoom = new Zoom(ports.memory, (percent) => {
      for (const panel of this.#panels) {
        panel.post({ type: 'zoom', percent });
      }
    });
    this.#services = {
      ports: { ...ports, pages: this.#pages },
      reader: this.#reader,
      resources: () => resources.current(),
      zoom: () => this.#zoom.percent,
      onMessage: (message, panel) => this.#listen(message, panel),
      onChange: (panel) => this.#changedIn(panel),
    };
    this.#disposables = [
      this.#reader,
      this.#changed,
      ...this.#registerCommands(),
      this.#registerRestore(),
      this.#watchCatalog(),
      ports.stack.onDidChange(() => this.#tellReader()),
      ports.knowledge.onDidChange(() => this.#tellReader()),
    ];
  }

  get current(): GuideTarget | undefined {
    return this.#panels.at(-1)?.target;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables, ...this.#panels.map(({ panel }) => panel)).dispose();
  }

  #registerCommands(): vscode.Disposable[] {
    return [
      registerCommand('backendAtlas.openGuide', (target) => this.#openFromCommand(target, false)),
      registerCommand('backendAtlas.openGuideToSide', (target) => this.#openFromCommand(target, true)),
      registerCommand('backendAtlas.guideBack', () => this.#panels.at(-1)?.goBack()),
      registerCommand('backendAtlas.guideForward', () => this.#panels.at(-1)?.goForward()),
      registerCommand('backendAtlas.guideZoomIn', () => this.#zoom.change(1)),
      registerCommand('backendAtlas.guideZoomOut', () => this.#zoom.change(-1)),
      registerCommand('backendAtlas.guideZoomReset', () => this.#zoom.reset()),
    ];
  }

  #registerRestore(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(guidePanelType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const place = readPageState(state);
        await this.#adopt(panel).open(readTarget(place), place?.scroll);
      },
    });
  }

  #watchCatalog(): Disposable {
    return this.#ports.catalog.onDidChange(() => {
      this.#pages.clear();
      for (const panel of this.#panels) {
        void panel.refresh();
      }
    });
  }

  #tellReader(): void {
    for (const panel of this.#panels) {
      panel.tellReader();
    }
  }

  /** Without a target it is the page that is read which moves to the side; otherwise the reader is asked. */
  async #openFromCommand(asked: unknown, toSide: boolean): Promise<void> {
    const target = readTarget(asked);
    const read = this.#panels.at(-1);
    if (target === undefined && toSide && read) {
      read.panel.reveal(vscode.ViewColumn.Beside);
      return;
    }
    if (target === undefined && (toSide || asked === undefined)) {
      await runCommand('backendAtlas.chooseGuide');
      return;
    }
    if (target === undefined) {
      this.#ports.log.warn('a page was asked for by something that is no address of one');
    }
    if (target?.toSide === true) {
      await hideHover();
    }
    await this.#open(target, toSide || target?.toSide === true);
  }

  async #open(target: GuideTarget | undefined, toSide: boolean): Promise<void> {
    if (this.#panelFor(toSide) === undefined) {
      // The editor answers nobody while it makes a panel. What is asked for before that comes long before the panel's
      // frame is loaded; to wait for it would only make the panel begin later.
      void Promise.allSettled([this.#foresee(target), this.#services.resources()]);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const there = this.#panelFor(toSide);
    there?.panel.reveal(undefined, toSide);
    await (there ?? this.#adopt(createWebviewPanel(toSide))).open(target);
  }

  #panelFor(toSide: boolean): GuidePanel | undefined {
    return toSide ? this.#besideActive() : this.#panels.at(-1);
  }

  /** A panel that is visible in another column than the active editor; that is where "to the side" goes again. */
  #besideActive(): GuidePanel | undefined {
    // A panel that is new still names its column as it was asked for: `Active`, not a number.
    const active = [vscode.ViewColumn.Active, vscode.window.tabGroups.activeTabGroup.viewColumn];
    return this.#panels
      .filter(({ panel }) => panel.visible && !active.includes(panel.viewColumn ?? vscode.ViewColumn.Active))
      .at(-1);
  }

  #adopt(panel: vscode.WebviewPanel): GuidePanel {
    const adopted = new GuidePanel(panel, this.#services);
    this.#panels.push(adopted);
    panel.onDidDispose(() => {
      this.#panels = this.#panels.filter((each) => each !== adopted);
      this.#announce();
    });
    return adopted;
  }

  #listen(message: FromPage, panel: GuidePanel): void {
    this.#obey(message, panel).catch((error: unknown) => {
      this.#ports.log.error(`${message.type}: ${reasonOf(error)}`);
    });
  }

  async #obey(message: FromPage, panel: GuidePanel): Promise<void> {
    switch (message.type) {
      case 'open': {
        const target = readTarget(message);
        await (message.toSide ? this.#open(target, true) : panel.open(target));
        return;
      }
      case 'foresee':
        await this.#foresee(readTarget(message));
        return;
      case 'go':
        await (message.way === 'back' ? panel.goBack() : panel.goForward());
        return;
      case 'copy':
        await this.#answer(panel, message.request, copyText(message.text));
        return;
      case 'insert':
        await this.#answer(panel, message.request, insertAtCursor(message.text, this.#reader.lastEditor));
        return;
      case 'openSample':
        await this.#answer(panel, message.request, openAsFile(message.text, message.language));
        return;
      case 'language':
        await this.#reader.chooseLanguage(message.language);
        return;
      case 'command':
        if (message.command === 'retry') {
          this.#pages.clear();
          await panel.refresh();
        } else {
          await runCommand(`backendAtlas.${message.command}`);
        }
    }
  }

  /** Reads a page before it is asked for; what goes wrong will be told when it is. */
  async #foresee(target: GuideTarget | undefined): Promise<void> {
    const place = target && pageOf(target, await this.#ports.catalog.current());
    if (place) {
      await this.#pages.page(place.id);
    }
  }

  async #answer(panel: GuidePanel, request: number, outcome: Promise<Outcome>): Promise<void> {
    try {
      panel.post({ type: 'done', request, ...(await outcome) });
    } catch (error) {
      this.#ports.log.error(String(error));
      panel.post({
        type: 'done',
        request,
        ok: false,
        text: vscode.l10n.t('That did not work; the log of Backend Atlas says why.'),
      });
    }
  }

  #changedIn(panel: GuidePanel): void {
    if (panel.panel.active) {
      this.#panels = [...this.#panels.filter((each) => each !== panel), panel];
    }
    this.#announce();
  }

  #announce(): void {
    const last = this.#panels.at(-1);
    this.#setContext(contextKeys.guideActive, last?.panel.active === true);
    this.#setContext(contextKeys.guideCanGoBack, last?.history.canGoBack === true);
    this.#setContext(contextKeys.guideCanGoForward, last?.history.canGoForward === true);
    this.#changed.fire(this.current);
  }

  /** Tells the editor what has changed, which looks through all its menus each time. */
  #setContext(key: string, value: boolean): void {
    if (this.#contexts.get(key) !== value) {
      this.#contexts.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
