import * as vscode from 'vscode';
import type { IndexedEntry } from '../catalog/entry.ts';
import type { CatalogSource, Event } from '../catalog/ports.ts';
import { registerCommand } from '../commands.ts';
import { views } from '../ids.ts';
import { kindAndLevel } from '../labels.ts';
import type { Knowledge } from '../learning/ports.ts';
import { entryIcon, entryTooltip } from './atlas-items.ts';

/** What the view shows of a file: each entry with its places in the text. */
export interface InThisFilePorts {
  readonly catalog: CatalogSource;
  readonly knowledge: Knowledge;
  readonly concepts: {
    readonly current:
      | {
          readonly document: vscode.TextDocument;
          readonly concepts: readonly {
            readonly entry: IndexedEntry;
            readonly places: readonly vscode.Range[];
          }[];
          readonly isCut: boolean;
        }
      | undefined;
    readonly onDidChange: Event<void>;
    watch(): { dispose(): void };
  };
}

interface SkillNode {
  readonly id: string;
  readonly name: string;
  readonly concepts: readonly ConceptNode[];
}

interface ConceptNode {
  /** The entry's id: menus hand the node to commands that open a page. */
  readonly id: string;
  readonly entry: IndexedEntry;
  readonly places: readonly vscode.Range[];
  readonly isNew: boolean;
  readonly isKnown: boolean;
}

type Node = SkillNode | ConceptNode;

/** The concepts of the active file, by skill; a click walks through the places. */
export function registerInThisFile(ports: InThisFilePorts): vscode.Disposable {
  return new InThisFileView(ports);
}

class InThisFileView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: { dispose(): unknown }[];
  #watching: { dispose(): void } | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  readonly #ports: InThisFilePorts;

  constructor(ports: InThisFilePorts) {
    this.#ports = ports;
    this.#view = vscode.window.createTreeView<Node>(views.inThisFile, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => this.#follow(visible)),
      ports.concepts.onDidChange(() => this.#refresh()),
      ports.knowledge.onDidChange(() => this.#refresh()),
      registerCommand('backendAtlas.showNextPlace', (id) => this.#showNextPlace(id)),
    ];
  }

  dispose(): void {
    this.#watching?.dispose();
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) {
      return 'concepts' in node ? [...node.concepts] : [];
    }
    const { knowledge } = this.#ports;
    const catalog = await this.#ports.catalog.current();
    const groups = new Map<string, { name: string; concepts: ConceptNode[] }>();
    for (const { entry, places } of this.#ports.concepts.current?.concepts ?? []) {
      const skill = catalog.skillOf(entry.id);
      const id = skill?.id ?? '';
      const group = groups.get(id) ?? {
        name: skill?.name ?? entry.pack ?? vscode.l10n.t('Other'),
        concepts: [],
      };
      const { id: concept } = entry;
      const isKnown = knowledge.isKnown(concept);
      group.concepts.push({ id: concept, entry, places, isNew: knowledge.isNew(concept), isKnown });
      groups.set(id, group);
    }
    // What is new to the reader comes first, both among the skills and within one.
    return [...groups]
      .map(([id, { name, concepts }]) => ({ id, name, concepts: concepts.sort(newFirst) }))
      .sort((a, b) => countNew(b) - countNew(a) || b.concepts.length - a.concepts.length);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'concepts' in node ? skillItem(node) : conceptItem(node);
  }

  #follow(isVisible: boolean): void {
    this.#watching?.dispose();
    this.#watching = isVisible ? this.#ports.concepts.watch() : undefined;
    this.#refresh();
  }

  #refresh(): void {
    const found = this.#ports.concepts.current;
    const isEmpty = found !== undefined && found.concepts.length === 0;
    const nothing = vscode.l10n.t('No back-end terms were found in this file.');
    const cut = vscode.l10n.t('The file is very long; its first part was read.');
    const idle =
      vscode.window.visibleTextEditors.length > 0
        ? vscode.l10n.t('Reading the file…')
        : vscode.l10n.t('Open a file to see its back-end terms.');
    this.#view.message = found === undefined ? idle : isEmpty ? nothing : found.isCut ? cut : '';
    this.#view.description = found?.document.fileName.split(/[\\/]/).at(-1) ?? '';
    this.#changed.fire();
  }

  /** The first place behind the cursor, and from the last place on to the first. */
  async #showNextPlace(id: unknown): Promise<void> {
    const found = this.#ports.concepts.current;
    const places = found?.concepts.find(({ entry }) => entry.id === id)?.places ?? [];
    if (!found || places.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This file no longer speaks of it.'), 4000);
      return;
    }
    const open = vscode.window.visibleTextEditors.find(({ document }) => document === found.document);
    const editor = open ?? (await vscode.window.showTextDocument(found.document));
    const cursor = editor.selection.active;
    const isThere = places.some((place) => editor.selection.isEqual(place));
    const at = places.findIndex(({ start }) =>
      isThere ? start.isAfter(editor.selection.start) : start.isAfterOrEqual(cursor),
    );
    const index = Math.max(at, 0);
    const place = places[index];
    if (place) {
      editor.selection = new vscode.Selection(place.start, place.end);
      editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Place {0} of {1}', index + 1, places.length), 4000);
    }
  }
}

function newFirst(a: ConceptNode, b: ConceptNode): number {
  return Number(b.isNew) - Number(a.isNew) || b.places.length - a.places.length;
}

function countNew({ concepts }: SkillNode): number {
  return concepts.filter(({ isNew }) => isNew).length;
}

function skillItem({ id, name, concepts }: SkillNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `skill:${id}`;
  item.description = String(concepts.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} concepts', name, concepts.length) };
  return item;
}

function conceptItem({ entry, places, isKnown }: ConceptNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.name);
  item.id = `concept:${entry.id}`;
  item.iconPath = entryIcon(entry, isKnown);
  item.description = vscode.l10n.t('{0}×', places.length);
  item.tooltip = entryTooltip(entry);
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}, {2} places', entry.name, kindAndLevel(entry), places.length),
  };
  item.contextValue = `entry.${entry.kind}`;
  item.command = {
    command: 'backendAtlas.showNextPlace',
    title: vscode.l10n.t('Show Next Place'),
    arguments: [entry.id],
  };
  return item;
}
