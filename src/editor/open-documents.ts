import * as vscode from 'vscode';
import type { Disposable } from '../catalog/ports.ts';
import { LexedDocument } from '../matching/document.ts';
import type { LineSource } from '../matching/line-source.ts';
import type { Stack } from '../stack/ports.ts';

/** The documents that somebody asked about, as the matcher reads them; kept until they are closed. */
export class OpenDocuments implements vscode.Disposable {
  readonly #documents = new Map<vscode.TextDocument, LexedDocument>();
  readonly #cleared = new vscode.EventEmitter<void>();
  readonly #subscriptions: Disposable[];

  readonly #stack: Stack;
  /** What was read of a document holds no longer: the project's tools, its language or the catalogue are others. */
  readonly onDidClear = this.#cleared.event;

  constructor(stack: Stack) {
    this.#stack = stack;
    this.#subscriptions = [
      this.#cleared,
      stack.onDidChange(() => this.clear()),
      // One whose language changes is closed and opened again.
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.#documents.delete(document)) {
          this.#cleared.fire();
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.#follow(document, contentChanges),
      ),
    ];
  }

  lexed(document: vscode.TextDocument): LexedDocument {
    let lexed = this.#documents.get(document);
    if (!lexed) {
      const { languageId } = document;
      lexed = new LexedDocument(linesOfDocument(document), {
        languageId,
        path: pathOf(document),
        tools: this.#stack.toolIds(),
      });
      // Of one that was closed while somebody waited nothing would be heard any more.
      if (!document.isClosed) {
        this.#documents.set(document, lexed);
      }
    }
    return lexed;
  }

  /** Forgets all that was read; matches that were kept for it go with it. */
  clear(): void {
    this.#documents.clear();
    this.#cleared.fire();
  }

  dispose(): void {
    this.#documents.clear();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** On the typing path: only notes which lines changed, and only for documents that were asked about. */
  #follow(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const lexed = this.#documents.get(document);
    if (!lexed) {
      return;
    }
    const lines = linesOfDocument(document);
    // The ranges of one event all tell of the text before it; from the last to the first they stay true.
    const lastFirst = [...changes].sort((a, b) => b.range.start.compareTo(a.range.start));
    for (const { range, text } of lastFirst) {
      lexed.edit(range.start.line, range.end.line - range.start.line, lineBreaks(text), lines);
    }
  }
}

/** Where a document stands: relative to its workspace folder, with forward slashes. */
export function pathOf(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(document.uri, false).replaceAll('\\', '/');
}

function linesOfDocument(document: vscode.TextDocument): LineSource {
  return {
    get lineCount() {
      return document.lineCount;
    },
    lineAt: (line) => (line < document.lineCount ? document.lineAt(line).text : ''),
  };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      count++;
    }
  }
  return count;
}
