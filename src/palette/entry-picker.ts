import * as vscode from 'vscode';
import type { Search } from '../catalog/search/search.ts';
import { runCommand } from '../commands.ts';
import { type Choice, nothingItems } from './pick-items.ts';

/** What stands in the list for a text; it may change with every letter. */
export type ItemsFor = (text: string) => Choice[];

export interface PickOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  /** What to say when nothing fits. */
  readonly nothing: (text: string) => string;
  /** Told of each page that was chosen. */
  readonly onDidChoose?: (id: string) => void;
}

/** The picker has no stable switch for its own sorting, which would undo our ranking; it obeys this one. */
type RankedPick = vscode.QuickPick<Choice> & { sortByLabel: boolean };

export const toSideButton = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('split-horizontal'),
  tooltip: vscode.l10n.t('Open to the Side'),
});

/**
 * A list that follows what is typed in the order it is given, and opens the page that is chosen. The items come
 * later: the box is there at once, with a sign that something is being read. Resolves when they are there.
 */
export async function pickPage(options: PickOptions, items: Promise<ItemsFor>): Promise<void> {
  const pick = vscode.window.createQuickPick<Choice>() as RankedPick;
  pick.sortByLabel = false;
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = options.value ?? '';
  pick.busy = true;
  let itemsFor: ItemsFor | undefined;
  let isAccepted = false;
  const show = () => {
    if (itemsFor) {
      const found = itemsFor(pick.value);
      pick.items = found.length > 0 ? found : nothingItems(options.nothing(pick.value));
      const first = firstChoice(pick.items);
      pick.activeItems = first ? [first] : [];
    }
  };
  pick.onDidChangeValue(show);
  const accept = () => {
    // Nothing is there yet: what was typed is opened once it is found.
    isAccepted = itemsFor === undefined;
    // Who types fast presses Enter on the list before this one: its place may be a heading here.
    const chosen = pick.selectedItems.find(leadsSomewhere) ?? firstChoice(pick.items);
    if (chosen) {
      pick.hide();
      void open(chosen, false, options);
    }
  };
  pick.onDidAccept(accept);
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    void open(item, true, options);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  try {
    itemsFor = await items;
    show();
    if (isAccepted) {
      accept();
    }
  } catch {
    pick.items = nothingItems(vscode.l10n.t('The catalogue could not be read.'));
  }
  pick.busy = false;
}

/** So many milliseconds the list needs to be on the screen; nobody has typed a letter by then. */
const untilShown = 60;

/** The first query makes what all others use. This one is nobody's, so that the first letter need not wait for that. */
export function makeReady(search: Search): void {
  setTimeout(() => search.search('connection pool'), untilShown);
}

function firstChoice(items: readonly Choice[]): Choice | undefined {
  return items.find(leadsSomewhere);
}

function leadsSomewhere({ target, wayOut }: Choice): boolean {
  return target !== undefined || wayOut !== undefined;
}

async function open(choice: Choice, toSide: boolean, options: PickOptions): Promise<void> {
  if (choice.target) {
    options.onDidChoose?.(choice.target.id);
    await runCommand(toSide ? 'backendAtlas.openGuideToSide' : 'backendAtlas.openGuide', choice.target);
  } else if (choice.wayOut === 'atlas') {
    await runCommand('backendAtlas.showAtlas');
  }
}
