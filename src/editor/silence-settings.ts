import * as vscode from 'vscode';
import { affectsSetting, asTexts, readSettingOf, type SettingOwner, writeSetting } from '../settings.ts';
import { formatSilence, parseSilence, type Silence } from './silence.ts';

const owners: readonly SettingOwner[] = ['user', 'workspace'];

const textsOf = (owner: SettingOwner) => asTexts(readSettingOf(owner, 'hover.silenced'));

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

  /** The user's and the workspace's together; of a list the editor itself gives the workspace's alone. */
  current(): readonly Silence[] {
    this.#cached ??= owners
      .flatMap(textsOf)
      .map(parseSilence)
      .filter((silence) => silence !== undefined);
    return this.#cached;
  }

  /** A file is one of this workspace; what is silenced elsewhere is so wherever the user works. */
  async add(silence: Silence): Promise<void> {
    const ofFile = silence.within !== undefined && 'file' in silence.within;
    const owner = ofFile && vscode.workspace.workspaceFolders ? 'workspace' : 'user';
    const wanted = formatSilence(silence);
    const texts = textsOf(owner);
    if (!texts.includes(wanted)) {
      await writeSetting(owner, 'hover.silenced', [...texts, wanted]);
    }
  }

  async remove(silences: readonly Silence[]): Promise<void> {
    const gone = new Set(silences.map(formatSilence));
    for (const owner of owners) {
      const texts = textsOf(owner);
      const left = texts.filter((text) => !gone.has(text.trim()));
      if (left.length < texts.length) {
        await writeSetting(owner, 'hover.silenced', left.length > 0 ? left : undefined);
      }
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
