import * as vscode from 'vscode';
import type { ShownPage } from './messages.ts';
import { createNonce, shellHtml } from './shell.ts';

/** Scripts run, and files come only from the folder that holds ours. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist');
  return { enableScripts: true, enableForms: true, localResourceRoots: [folder] };
}

/**
 * Puts the frame of a page into a webview. The first page may stand in it already; what follows comes by message
 * once the page's script says that it is ready.
 */
export function loadShell(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  title: string,
  page?: ShownPage,
): void {
  const uri = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  webview.options = pageOptions(extensionUri);
  webview.html = shellHtml({
    title,
    cspSource: webview.cspSource,
    styleUri: uri('guide.css'),
    scriptUri: uri('guide.js'),
    nonce: createNonce(),
    page,
  });
}
