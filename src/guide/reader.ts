import * as vscode from 'vscode';
import type { Reader } from '../webview/messages.ts';
import type { GuidePorts } from './ports.ts';

const languageKey = 'guide.language';

/** Documents that are no place to write code into. */
const notWritable = new Set(['output', 'debug', 'comment', 'vscode-scm', 'search-editor']);

/**
 * Who reads: the languages that they read and write, and the editor they last wrote in. The active editor
 * is gone once a page has the focus, so the last one is kept.
 */
export class ReaderWatch implements vscode.Disposable {
  readonly #ports: GuidePorts;
  /** In this window: of two choices in quick succession the editor's memory may answer with the first. */
  #chosen: string | undefined;
  readonly #listener: vscode.Disposable;
  #editor: vscode.TextEditor | undefined;

  constructor(ports: GuidePorts) {
    this.#ports = ports;
    this.#keep(vscode.window.activeTextEditor);
    this.#listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.#keep(editor));
  }

  /** The text editor that was active last; its document may have been closed since. */
  get lastEditor(): vscode.TextEditor | undefined {
    return this.#editor;
  }

  /** As the page of an entry wants to know them. */
  describe(id: string): Reader {
    const { memory, stack, knowledge } = this.#ports;
    const chosen = this.#chosen ?? memory.get<string>(languageKey);
    const open = [this.#editor, ...vscode.window.visibleTextEditors].map(
      (editor) => editor?.document.languageId,
    );
    const languages = [chosen, ...open].filter(
      (language): language is string => typeof language === 'string',
    );
    return {
      languages: [...new Set(languages)],
      tools: [...stack.toolIds()],
      isKnown: knowledge.isKnown(id),
    };
  }

  async chooseLanguage(language: string): Promise<void> {
    this.#chosen = language;
    await this.#ports.memory.update(languageKey, language);
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
