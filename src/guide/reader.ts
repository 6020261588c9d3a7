import * as vscode from 'vscode';
import type { Reader } from '../webview/messages.ts';

const languageKey = 'guide.language';

/** Documents that are no place to write code into. */
const notWritable = new Set(['output', 'debug', 'comment', 'vscode-scm', 'search-editor']);

/**
 * Who reads: the languages that they read and write, and the editor they last wrote in. The active editor
 * is gone once a page has the focus, so the last one is kept.
 */
export class ReaderWatch implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  /** In this window: of two choices in quick succession the editor's memory may answer with the first. */
  #chosen: string | undefined;
  readonly #toolsInUse: () => readonly string[];
  readonly #listener: vscode.Disposable;
  #editor: vscode.TextEditor | undefined;

  constructor(memory: vscode.Memento, toolsInUse: () => readonly string[]) {
    this.#memory = memory;
    this.#toolsInUse = toolsInUse;
    this.#keep(vscode.window.activeTextEditor);
    this.#listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.#keep(editor));
  }

  /** The text editor that was active last; its document may have been closed since. */
  get lastEditor(): vscode.TextEditor | undefined {
    return this.#editor;
  }

  describe(): Reader {
    const chosen = this.#chosen ?? this.#memory.get<string>(languageKey);
    const open = [this.#editor, ...vscode.window.visibleTextEditors].map(
      (editor) => editor?.document.languageId,
    );
    const languages = [chosen, ...open].filter(
      (language): language is string => typeof language === 'string',
    );
    return { languages: [...new Set(languages)], tools: this.#toolsInUse() };
  }

  async chooseLanguage(language: string): Promise<void> {
    this.#chosen = language;
    await this.#memory.update(languageKey, language);
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #keep(editor: vscode.TextEditor | undefined): void {
    if (editor && !notWritable.has(editor.document.uri.scheme)) {
      this.#editor = editor;
    }
  }
}
