import * as vscode from 'vscode';
import type { Disposable } from '../catalog/ports.ts';
import type { Knowledge } from '../learning/ports.ts';
import { affectsSetting, readSetting } from '../settings.ts';
import type { Concept, FileConcepts } from './file-concepts.ts';

/** Quiet marks under what can be explained; off unless somebody switches them on. */
export class Underlines implements vscode.Disposable {
  readonly #subscriptions: Disposable[];
  /** What there is while they are on: the looking, and the look of the marks, which takes all of them along when it goes. */
  #on: { readonly watching: vscode.Disposable; readonly look: vscode.TextEditorDecorationType } | undefined;

  readonly #concepts: FileConcepts;
  readonly #knowledge: Knowledge;

  constructor(concepts: FileConcepts, knowledge: Knowledge) {
    this.#concepts = concepts;
    this.#knowledge = knowledge;
    this.#subscriptions = [
      knowledge.onDidChange(() => this.#draw()),
      concepts.onDidChange(() => this.#draw()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsSetting(event, 'underlines')) {
          this.#follow();
        }
      }),
    ];
    this.#follow();
  }

  dispose(): void {
    this.#switchOff();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #follow(): void {
    if (readSetting('underlines') === 'off') {
      this.#switchOff();
      return;
    }
    this.#on ??= { watching: this.#concepts.watch(), look: createLook() };
    this.#draw();
  }

  #switchOff(): void {
    this.#on?.watching.dispose();
    this.#on?.look.dispose();
    this.#on = undefined;
  }

  #draw(): void {
    if (this.#on === undefined) {
      return;
    }
    const density = readSetting('underlines');
    const found = this.#concepts.current;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === found?.document) {
        editor.setDecorations(
          this.#on.look,
          found.concepts.flatMap((concept) => this.#marked(concept, density)),
        );
      }
    }
  }

  #marked({ entry, places }: Concept, density: unknown): readonly vscode.Range[] {
    switch (density) {
      case 'new':
        return this.#knowledge.isNew(entry.id) ? places.slice(0, 1) : [];
      case 'first':
        return places.slice(0, 1);
      case 'all':
        return places;
      default:
        return [];
    }
  }
}

function createLook(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('backendAtlas.underline'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
