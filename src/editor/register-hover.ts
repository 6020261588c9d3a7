import * as vscode from 'vscode';
import type { Explanations } from './explanations.ts';
import { hoverText } from './hover-text.ts';

/** Documents of these schemes are no files that somebody reads for their words. */
const withoutHovers: ReadonlySet<string> = new Set([
  'output',
  'debug',
  'comment',
  'scm',
  'vscode-scm',
  'chat',
  'chat-editing-text-model',
  'vscode-chat-input',
  'vscode-chat-code-block',
  'search-editor',
  'webview-panel',
]);

/**
 * The hover in every file. Registered for the bare `*`: any scheme or pattern in the selector would put
 * ours level with the language's own hover, and it has to stand below.
 */
export function registerHover(explanations: Explanations, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      if (withoutHovers.has(document.uri.scheme)) {
        return undefined;
      }
      try {
        const explanation = await explanations.forHover(document, position);
        if (!explanation || token.isCancellationRequested) {
          return undefined;
        }
        const { catalog, entries, range, here } = explanation;
        return new vscode.Hover(hoverText(catalog, entries, here), range);
      } catch (error) {
        log.error(`hover in ${document.languageId}`, error);
        return undefined;
      }
    },
  });
}
