import * as vscode from 'vscode';

/** What became of a click, in words for the reader. */
export interface Outcome {
  readonly ok: boolean;
  readonly text: string;
}

export async function copyText(text: string): Promise<Outcome> {
  await vscode.env.clipboard.writeText(text);
  return { ok: true, text: vscode.l10n.t('Copied') };
}

/** Puts a sample where the caret of the last text editor stands, and shows it there. */
export async function insertAtCursor(text: string, last: vscode.TextEditor | undefined): Promise<Outcome> {
  const nowhere = {
    ok: false,
    text: vscode.l10n.t(
      'No file is open to insert into: open one, put the caret where it belongs, and try again.',
    ),
  };
  if (last === undefined || last.document.isClosed) {
    return nowhere;
  }
  const { document, selections, viewColumn } = last;
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? viewColumn ?? vscode.ViewColumn.One,
    ...(selections[0] && { selection: selections[0] }),
  });
  const written = await editor.edit((edit) => {
    for (const selection of editor.selections) {
      edit.replace(selection, indented(text, document, selection.start));
    }
  });
  return written
    ? { ok: true, text: vscode.l10n.t('Inserted') }
    : {
        ok: false,
        text: vscode.l10n.t('{0} cannot be changed.', vscode.workspace.asRelativePath(document.uri)),
      };
}

/** Later lines are moved in as far as the line they are inserted into. */
function indented(text: string, document: vscode.TextDocument, at: vscode.Position): string {
  const before = document.lineAt(at.line).text.slice(0, at.character);
  const margin = /^\s*$/.test(before) ? before : '';
  return text.replace(/\n(?=[^\n])/g, `\n${margin}`);
}

/** Opens a sample as a file without a name beside the page. */
export async function openAsFile(text: string, language: string): Promise<Outcome> {
  const known = (await vscode.languages.getLanguages()).includes(language);
  const document = await vscode.workspace.openTextDocument({
    content: text,
    language: known ? language : 'plaintext',
  });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  return { ok: true, text: vscode.l10n.t('Opened') };
}
