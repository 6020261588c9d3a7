import * as vscode from 'vscode';

/** What is selected in the active editor; output and log panels are editors too. Undefined when nothing is. */
export function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
  return text.trim() === '' ? undefined : text.trim();
}
