import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogSource } from '../catalog/ports.ts';
import { explainError } from '../catalog/search/errors.ts';
import { buildSearch, type Search } from '../catalog/search/search.ts';
import { registerCommand, runCommand } from '../commands.ts';
import { views } from '../ids.ts';
import { makeReady, pickPage, toSideButton } from './entry-picker.ts';
import { explainGivenError, explainTerminalSelection } from './explain-error.ts';
import { pickGuide } from './pick-guide.ts';
import {
  type Choice,
  emptyItems,
  entryItems,
  errorItems,
  resultItems,
  separator,
  startItems,
} from './pick-items.ts';
import { selectedText } from './selected-text.ts';
import { surprise } from './surprise.ts';

export interface PalettePorts {
  readonly catalog: CatalogSource;
  /** The ids of the entries that the identifier under the cursor stands for, best first. */
  matchesAtCursor(): Promise<readonly string[]>;
}

const mostResults = 30;
const mostRemembered = 5;

/** The commands of the command palette, and the editor's and the terminal's menus. */
export function registerPalette(ports: PalettePorts): vscode.Disposable {
  const lookup = new Lookup(ports);
  return vscode.Disposable.from(
    registerCommand('backendAtlas.explainTerm', (query) => lookup.explainTerm(query)),
    registerCommand('backendAtlas.explainWordAtCursor', () => lookup.explainWordAtCursor()),
    registerCommand('backendAtlas.explainError', (message) => explainGivenError(ports.catalog, message)),
    registerCommand('backendAtlas.explainTerminalError', () => explainTerminalSelection(ports.catalog)),
    registerCommand('backendAtlas.chooseGuide', () => pickGuide(ports.catalog)),
    registerCommand('backendAtlas.surpriseMe', () => lookup.surpriseMe()),
    registerCommand('backendAtlas.showAtlas', () => vscode.commands.executeCommand(`${views.atlas}.focus`)),
  );
}

/** Look-ups remember what was looked up in this window. */
class Lookup {
  #recent: readonly string[] = [];

  readonly #ports: PalettePorts;

  constructor(ports: PalettePorts) {
    this.#ports = ports;
  }

  async explainTerm(query: unknown): Promise<void> {
    await pickPage(
      {
        title: vscode.l10n.t('Explain Term'),
        placeholder: vscode.l10n.t('A word, a question, or “this vs that”'),
        value: typeof query === 'string' ? query : '',
        nothing: (text) => vscode.l10n.t('Nothing fits “{0}”.', text),
        onDidChoose: (id) => this.#remember(id),
      },
      this.#itemsFor(),
    );
  }

  async explainWordAtCursor(): Promise<void> {
    const { catalog, search } = await this.#load();
    const selected = selectedText();
    const [named] = selected === undefined ? [] : search.search(selected);
    if (named?.exact) {
      await runCommand('backendAtlas.openGuide', { id: named.entry.id });
      return;
    }
    const ids = await this.#ports.matchesAtCursor();
    const matches = ids.flatMap((id) => catalog.get(id) ?? []);
    const [only] = matches;
    if (only && matches.length === 1) {
      await runCommand('backendAtlas.openGuide', { id: only.id });
    } else if (matches.length > 1) {
      await this.#pickAmong(matches.map(({ id }) => id));
    } else {
      await this.#lookUp(selected ?? wordAtCursor(), search);
    }
  }

  async #lookUp(words: string | undefined, search: Search): Promise<void> {
    if (words === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a word first.'));
      return;
    }
    const [best] = search.search(words);
    if (best?.exact) {
      await runCommand('backendAtlas.openGuide', { id: best.entry.id });
    } else {
      await this.explainTerm(words);
    }
  }

  async surpriseMe(): Promise<void> {
    const { catalog } = await this.#load();
    const id = surprise(catalog.entries, this.#recent, Math.random());
    if (id === undefined) {
      void vscode.window.showInformationMessage(catalog.problem ?? vscode.l10n.t('The Atlas is empty.'));
      return;
    }
    this.#remember(id);
    await runCommand('backendAtlas.openGuide', { id });
  }

  /** The names under the cursor, as a list: `poolSize` of a cache may be two things. */
  async #pickAmong(ids: readonly string[]): Promise<void> {
    const itemsFor = async () => {
      const { catalog, search } = await this.#load();
      const buttons = [toSideButton()];
      return (text: string) =>
        text.trim() === ''
          ? entryItems(
              ids.flatMap((id) => catalog.get(id) ?? []),
              buttons,
            )
          : resultItems(search.search(text, { limit: mostResults }), buttons);
    };
    await pickPage(
      {
        title: vscode.l10n.t('Explain Word at Cursor'),
        placeholder: vscode.l10n.t('Several entries stand in this word'),
        nothing: (text) => vscode.l10n.t('Nothing fits “{0}”.', text),
        onDidChoose: (id) => this.#remember(id),
      },
      itemsFor(),
    );
  }

  async #itemsFor() {
    const { catalog, search } = await this.#load();
    makeReady(search);
    const buttons = [toSideButton()];
    const empty = emptyItems(catalog);
    return (text: string) =>
      empty ??
      (text.trim() === ''
        ? startItems(catalog, this.#recent, buttons)
        : found(text, catalog, search, buttons));
  }

  #remember(id: string): void {
    this.#recent = [id, ...this.#recent.filter((other) => other !== id)].slice(0, mostRemembered);
  }

  async #load(): Promise<{ readonly catalog: Catalog; readonly search: Search }> {
    const catalog = await this.#ports.catalog.current();
    return { catalog, search: buildSearch(catalog) };
  }
}

/** What fits a text; a message of a machine, typed or pasted where a word was asked for, is explained first. */
function found(
  text: string,
  catalog: Catalog,
  search: Search,
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  const results = search.search(text, { limit: mostResults });
  const mayBeMessage = /\S\s+\S/.test(text) && !results[0]?.exact;
  const messages = mayBeMessage ? explainError(catalog, text) : [];
  return [
    ...(messages.length > 0 ? [separator(vscode.l10n.t('Error'))] : []),
    ...errorItems(messages, buttons),
    ...resultItems(results, buttons),
  ];
}

function wordAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const range = editor?.document.getWordRangeAtPosition(editor.selection.active);
  return range && editor?.document.getText(range);
}
