import * as vscode from 'vscode';
import type { Show } from './messages.ts';
import { createNonce, shellHtml } from './shell.ts';

/** Scripts run, and no file can be asked for. */
export const pageOptions: vscode.WebviewOptions = {
  enableScripts: true,
  enableForms: true,
  localResourceRoots: [],
};

/** What every page is dressed in and driven by, read from the extension's folder. */
export interface PageResources {
  readonly style: string;
  readonly script: string;
}

/** Rejects where a file is missing, which a damaged installation alone can bring about. */
export async function readPageResources(extensionUri: vscode.Uri): Promise<PageResources> {
  const read = async (name: string): Promise<string> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name));
    return new TextDecoder().decode(bytes);
  };
  const [style, script] = await Promise.all([read('guide.css'), read('guide.js')]);
  return { style, script };
}

/**
 * Puts the frame of a page into a webview. The first page may stand in it already; the others come by message
 * once the page's script says that it is ready.
 */
export function fillShell(
  webview: vscode.Webview,
  resources: PageResources,
  title: string,
  first?: Show,
): void {
  webview.options = pageOptions;
  webview.html = shellHtml({ title, ...resources, nonce: createNonce(), first });
}
