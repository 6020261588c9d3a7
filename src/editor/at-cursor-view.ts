import * as vscode from 'vscode';
import { runCommand } from '../commands.ts';
import { views } from '../ids.ts';
import { renderBrief } from '../pages/render-brief.ts';
import { readFromPage } from '../webview/from-page.ts';
import type { ToPage } from '../webview/messages.ts';
import { fillShell, readPageResources } from '../webview/page-resources.ts';
import type { Explanations } from './explanations.ts';

/** So long the caret must rest; with the look-up itself the view follows in well under 100 ms. */
const rest = 40;

/**
 * The explanation of what the caret stands on, docked beside the code. Nothing runs before the view is
 * opened, and it never takes the focus. On a word that means nothing the last explanation stays.
 */
export class AtCursorView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #registration: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  #listeners: vscode.Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  #shown = '';

  readonly #extensionUri: vscode.Uri;
  readonly #explanations: Explanations;
  readonly #log: vscode.LogOutputChannel;

  constructor(extensionUri: vscode.Uri, explanations: Explanations, log: vscode.LogOutputChannel) {
    this.#extensionUri = extensionUri;
    this.#explanations = explanations;
    this.#log = log;
    this.#registration = vscode.window.registerWebviewViewProvider(views.atCursor, this);
  }

  async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
    this.#view = view;
    this.#listeners = [
      view.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      view.onDidChangeVisibility(() => this.#schedule()),
      vscode.window.onDidChangeTextEditorSelection(() => this.#schedule()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#schedule()),
      this.#explanations.onDidChange(() => this.#schedule()),
    ];
    view.onDidDispose(() => this.#close());
    const resources = await readPageResources(this.#extensionUri);
    if (this.#view === view) {
      fillShell(view.webview, resources, vscode.l10n.t('At the Cursor'));
    }
  }

  dispose(): void {
    this.#close();
    this.#registration.dispose();
  }

  #close(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#listeners).dispose();
    this.#listeners = [];
    this.#view = undefined;
    this.#isReady = false;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isReady && this.#view?.visible) {
      this.#timer = setTimeout(() => {
        this.#follow().catch((error: unknown) => {
          this.#log.error('at the cursor', error);
        });
      }, rest);
    }
  }

  async #follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const explanation =
      editor && (await this.#explanations.onRequest(editor.document, editor.selection.active));
    if (explanation) {
      const { catalog, entries } = explanation;
      const [best] = entries;
      this.#show(best?.id ?? '', best?.name ?? '', renderBrief(entries, catalog));
    } else if (this.#shown === '') {
      this.#show(
        '',
        '',
        `<p class="hint">${vscode.l10n.t('Put the caret on a word that Backend Atlas explains.')}</p>`,
      );
    }
  }

  #show(id: string, title: string, html: string): void {
    if (html !== this.#shown) {
      this.#shown = html;
      const message: ToPage = {
        type: 'show',
        page: { id, title, html },
        reader: { languages: [], tools: [] },
      };
      void this.#view?.webview.postMessage(message);
    }
  }

  #receive(data: unknown): void {
    const message = readFromPage(data);
    if (message?.type === 'ready') {
      // The editor rebuilds a view that was hidden: what was shown before is gone.
      this.#isReady = true;
      this.#shown = '';
      this.#schedule();
    } else if (message?.type === 'open') {
      const { id, anchor, toSide } = message;
      void runCommand('backendAtlas.openGuide', { id, toSide, ...(anchor === undefined ? {} : { anchor }) });
    }
  }
}
