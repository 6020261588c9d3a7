import * as vscode from 'vscode';
import { affectsSetting, asTexts, readSetting, writeSetting } from '../settings.ts';
import { formatSilence, parseSilence, type Silence } from './silence.ts';

/** What the user does not want explained, read from the settings once and again when they change. */
export class SilenceSettings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #cached: readonly Silence[] | undefined;
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsSetting(event, 'hover.silenced')) {
        this.#cached = undefined;
        this.#changed.fire();
      }
    });
  }

  current(): readonly Silence[] {
    this.#cached ??= asTexts(readSetting('hover.silenced'))
      .map(parseSilence)
      .filter((silence) => silence !== undefined);
    return this.#cached;
  }

  async add(silence: Silence): Promise<void> {
    const wanted = formatSilence(silence);
    const texts = asTexts(readSetting('hover.silenced'));
    if (!texts.includes(wanted)) {
      await writeSetting('hover.silenced', [...texts, wanted]);
    }
  }

  async remove(silences: readonly Silence[]): Promise<void> {
    const gone = new Set(silences.map(formatSilence));
    const texts = asTexts(readSetting('hover.silenced'));
    await writeSetting(
      'hover.silenced',
      texts.filter((text) => !gone.has(text.trim())),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
