import * as vscode from 'vscode';
import type { Knowledge } from '../learning/ports.ts';
import { affectsSetting, readSetting } from '../settings.ts';
import type { Concept, FileConcepts } from './file-concepts.ts';

/** Quiet marks under what can be explained; off unless somebody switches them on. */
export class Underlines implements vscode.Disposable {
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('backendAtlas.underline'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly subscriptions: vscode.Disposable[];
  private watching: vscode.Disposable | undefined;

  constructor(
    private readonly concepts: FileConcepts,
    private readonly knowledge: Knowledge,
  ) {
    const listening = knowledge.onDidChange(() => this.draw());
    this.subscriptions = [
      this.decoration,
      new vscode.Disposable(() => listening.dispose()),
      concepts.onDidChange(() => this.draw()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsSetting(event, 'underlines')) {
          this.follow();
        }
      }),
    ];
    this.follow();
  }

  dispose(): void {
    this.watching?.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private follow(): void {
    const isOn = readSetting('underlines') !== 'off';
    if (isOn && !this.watching) {
      this.watching = this.concepts.watch();
    } else if (!isOn) {
      this.watching?.dispose();
      this.watching = undefined;
    }
    this.draw();
  }

  private draw(): void {
    const density = readSetting('underlines');
    const found = this.concepts.current;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === found?.document) {
        editor.setDecorations(
          this.decoration,
          found.concepts.flatMap((concept) => this.marked(concept, density)),
        );
      }
    }
  }

  private marked({ entry, places }: Concept, density: unknown): readonly vscode.Range[] {
    switch (density) {
      case 'new':
        return this.knowledge.isNew(entry.id) ? places.slice(0, 1) : [];
      case 'first':
        return places.slice(0, 1);
      case 'all':
        return places;
      default:
        return [];
    }
  }
}
