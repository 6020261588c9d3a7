import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogSource, Disposable } from '../catalog/ports.ts';
import { buildSearch, type SearchResult } from '../catalog/search/search.ts';
import { contextKeys, views } from '../ids.ts';
import { KeptReading } from '../kept-reading.ts';
import type { Knowledge } from '../learning/ports.ts';
import { tooltip, treeItem } from './atlas-items.ts';
import { type AtlasNode, AtlasTree } from './atlas-tree.ts';

type State = 'loading' | 'ready' | 'failed' | 'nothingFound';

/** Weaker results than this share only a word of their texts with the filter, and those below the second nothing. */
const fitsByName = 0.75;
const fitsByText = 0.5;
const mostFound = 200;

/** The Atlas view: the tree with its filter, and what it says while it has nothing to show. */
export class AtlasView implements vscode.TreeDataProvider<AtlasNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<AtlasNode>;
  readonly #subscriptions: Disposable[];
  readonly #catalog = new KeptReading(() => this.#read());
  /** Of the present catalogue and filter; made anew when either changes. */
  #tree: AtlasTree | undefined;
  #filterText = '';
  /** What is open of the whole tree: the editor forgets it while a filter shows another tree. */
  readonly #expanded = new Set<string>();

  readonly #source: CatalogSource;
  readonly #knowledge: Knowledge;
  readonly #report: (error: unknown) => void;

  constructor(source: CatalogSource, knowledge: Knowledge, report: (error: unknown) => void) {
    this.#source = source;
    this.#knowledge = knowledge;
    this.#report = report;
    this.#view = vscode.window.createTreeView(views.atlas, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      source.onDidChange(() => this.#reload()),
      knowledge.onDidChange(() => this.#changed.fire(undefined)),
      this.#view.onDidExpandElement(({ element }) => this.#expanded.add(element.path)),
      this.#view.onDidCollapseElement(({ element }) => this.#expanded.delete(element.path)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  getTreeItem(node: AtlasNode): vscode.TreeItem {
    return treeItem(node, this.#collapsibleState(node), this.#knowledge);
  }

  async getChildren(node?: AtlasNode): Promise<AtlasNode[]> {
    try {
      const tree = await this.#currentTree();
      return [...tree.childrenOf(node)];
    } catch (error) {
      this.#report(error);
      this.#show('failed');
      return [];
    }
  }

  getParent(node: AtlasNode): AtlasNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: AtlasNode): vscode.TreeItem {
    const text = tooltip(node);
    if (text) {
      item.tooltip = text;
    }
    return item;
  }

  get filter(): string {
    return this.#filterText;
  }

  /** Narrows the tree to what fits; an empty text shows everything again. */
  setFilter(text: string): void {
    if (text.trim() !== this.#filterText) {
      this.#filterText = text.trim();
      this.#redraw();
      void this.#showTop();
    }
  }

  /** Shows an entry in the tree and goes there. False for an id that is not in it. */
  async goTo(id: string): Promise<boolean> {
    this.setFilter('');
    try {
      const tree = await this.#currentTree();
      const node = tree.find(id);
      if (node) {
        await this.#view.reveal(node, { focus: true });
      }
      return node !== undefined;
    } catch (error) {
      this.#report(error);
      return false;
    }
  }

  /** The best stands on top, where the editor would keep the place at which the longer tree was scrolled. */
  async #showTop(): Promise<void> {
    try {
      const [top] = (await this.#currentTree()).childrenOf();
      if (top && this.#view.visible) {
        await this.#view.reveal(top, { select: false, expand: this.#filterText !== '' });
      }
    } catch (error) {
      this.#report(error);
    }
  }

  #reload(): void {
    this.#catalog.forget();
    this.#redraw();
  }

  #redraw(): void {
    this.#tree = undefined;
    this.#changed.fire(undefined);
  }

  async #currentTree(): Promise<AtlasTree> {
    const catalog = await this.#catalog.current();
    if (!this.#tree) {
      const found = this.#filterText === '' ? undefined : fitting(catalog, this.#filterText);
      this.#tree = new AtlasTree(catalog, found);
      this.#show(stateOf(catalog, found?.length), catalog.problem, found?.length);
    }
    return this.#tree;
  }

  #read(): Promise<Catalog> {
    this.#show('loading');
    return this.#source.current();
  }

  /** The line above the tree, and the key by which package.json chooses the text of an empty view. */
  #show(state: State, problem?: string, found = 0): void {
    void vscode.commands.executeCommand('setContext', contextKeys.atlasState, state);
    void vscode.commands.executeCommand('setContext', contextKeys.atlasFiltered, this.#filterText !== '');
    this.#view.message = this.#messageFor(state, problem, found) ?? '';
  }

  /** None while the view is empty: the editor shows the text for empty views only where there is no message. */
  #messageFor(state: State, problem: string | undefined, found: number): string | undefined {
    if (state === 'loading') {
      return vscode.l10n.t('Reading the Atlas…');
    }
    if (state !== 'ready' || this.#filterText === '') {
      return state === 'ready' ? problem : undefined;
    }
    return found === 1
      ? vscode.l10n.t('One entry fits “{0}”.', this.#filterText)
      : vscode.l10n.t('{0} entries fit “{1}”.', found, this.#filterText);
  }

  #collapsibleState(node: AtlasNode): vscode.TreeItemCollapsibleState {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const isFound = this.#filterText !== '' && node.type === 'group' && node.parent === undefined;
    if (isFound || this.#expanded.has(node.path)) {
      return Expanded;
    }
    return this.#tree?.hasChildren(node) ? Collapsed : None;
  }
}

function stateOf(catalog: Catalog, found: number | undefined): State {
  if (catalog.entries.length === 0) {
    return 'failed';
  }
  return found === 0 ? 'nothingFound' : 'ready';
}

/** Those whose names fit, and only where there are none of them those whose texts do. */
function fitting(catalog: Catalog, filter: string): readonly SearchResult[] {
  const found = buildSearch(catalog).search(filter, { limit: mostFound });
  const above = (least: number) => found.filter(({ score }) => score >= least);
  const fits = above(fitsByName);
  return fits.length > 0 ? fits : above(fitsByText);
}
