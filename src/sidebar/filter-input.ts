import * as vscode from 'vscode';

interface Filterable {
  readonly filter: string;
  setFilter(text: string): void;
}

/**
 * Asks for the text to filter by and narrows while it is typed. Enter keeps it; Escape goes back to what was
 * there before.
 */
export function askForFilter(view: Filterable): void {
  const before = view.filter;
  const input = vscode.window.createInputBox();
  let kept = false;
  input.title = vscode.l10n.t('Filter the Atlas');
  input.placeholder = vscode.l10n.t('A name, an abbreviation, or a part of one');
  input.prompt = vscode.l10n.t('Enter keeps the filter, Escape drops it.');
  input.value = before;
  input.onDidChangeValue((text) => view.setFilter(text));
  input.onDidAccept(() => {
    kept = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!kept) {
      view.setFilter(before);
    }
    input.dispose();
  });
  input.show();
}
