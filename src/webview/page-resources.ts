import * as vscode from 'vscode';
import { createNonce, shellHtml } from './shell.ts';

/** The stylesheets of every page, in their order. */
const stylesheets = ['page.css', 'sample.css', 'question.css', 'map.css', 'brief.css'];

/** Scripts run, and files come only from the two folders that hold ours. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
  return { enableScripts: true, enableForms: true, localResourceRoots: folders };
}

/** Puts the empty frame of a page into a webview; its content comes by message once the page is ready. */
export function loadShell(webview: vscode.Webview, extensionUri: vscode.Uri, title: string): void {
  const uri = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  webview.options = pageOptions(extensionUri);
  webview.html = shellHtml({
    title,
    cspSource: webview.cspSource,
    styleUris: stylesheets.map((name) => uri('media', name)),
    scriptUri: uri('dist', 'guide.js'),
    nonce: createNonce(),
  });
}
