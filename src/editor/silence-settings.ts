import * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import { registerCommand } from '../commands.ts';
import { affectsSetting, asTexts, readSetting, writeSetting } from '../settings.ts';
import { formatSilence, parseSilence, type Silence } from './silence.ts';

/** What the user does not want explained, read from the settings once and again when they change. */
export class SilenceSettings implements vscode.Disposable {
  private cached: readonly Silence[] | undefined;
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsSetting(event, 'hover.silenced')) {
        this.cached = undefined;
      }
    });
  }

  current(): readonly Silence[] {
    this.cached ??= asTexts(readSetting('hover.silenced'))
      .map(parseSilence)
      .filter((silence) => silence !== undefined);
    return this.cached;
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
    this.subscription.dispose();
  }
}

/** The commands by which words are silenced, and by which all of that is seen and undone. */
export function registerSilence(catalog: CatalogSource, settings: SilenceSettings): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('backendAtlas.silenceEntry', (place) => silenceEntry(catalog, settings, place)),
    registerCommand('backendAtlas.manageSilence', () => manageSilence(catalog, settings)),
  );
}

/** One click silences the entry in files of this language; the message offers more, less, and the way back. */
async function silenceEntry(
  catalog: CatalogSource,
  settings: SilenceSettings,
  place: unknown,
): Promise<void> {
  const given = readPlace(place);
  const entry = given && (await catalog.current()).get(given.id);
  if (!given || !entry) {
    await manageSilence(catalog, settings);
    return;
  }
  const here: Silence = { entry: entry.id, within: { language: given.languageId } };
  await settings.add(here);
  const everywhere = vscode.l10n.t('Everywhere');
  const onlyThisFile = vscode.l10n.t('Only in This File');
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t('“{0}” is no longer explained in {1} files.', entry.name, given.languageId);
  const choices = given.path === '' ? [everywhere, undo] : [everywhere, onlyThisFile, undo];
  const choice = await vscode.window.showInformationMessage(message, ...choices);
  if (choice !== undefined) {
    await settings.remove([here]);
  }
  if (choice === everywhere) {
    await settings.add({ entry: entry.id });
  } else if (choice === onlyThisFile) {
    await settings.add({ entry: entry.id, within: { file: given.path } });
  }
}

interface SilenceItem extends vscode.QuickPickItem {
  readonly silence: Silence;
}

async function manageSilence(catalog: CatalogSource, settings: SilenceSettings): Promise<void> {
  const { get } = await catalog.current();
  const items = settings.current().map((silence): SilenceItem => {
    const name =
      silence.entry === '*' ? vscode.l10n.t('Everything') : (get(silence.entry)?.name ?? silence.entry);
    return { label: name, description: placeOf(silence), silence };
  });
  if (items.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is silenced. To silence a word, point at it and choose “Not here”.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Manage Silence'),
    placeHolder: vscode.l10n.t('Choose what is to be explained again'),
    canPickMany: true,
  });
  if (chosen && chosen.length > 0) {
    await settings.remove(chosen.map(({ silence }) => silence));
  }
}

function placeOf({ within }: Silence): string {
  if (!within) {
    return vscode.l10n.t('everywhere');
  }
  return 'language' in within
    ? vscode.l10n.t('in {0} files', within.language)
    : vscode.l10n.t('in {0}', within.file);
}

/** Arguments may come from a link that somebody wrote by hand. */
function readPlace(place: unknown): { id: string; languageId: string; path: string } | undefined {
  const { id, languageId, path } = (typeof place === 'object' && place !== null ? place : {}) as Record<
    string,
    unknown
  >;
  return typeof id === 'string' && typeof languageId === 'string' && typeof path === 'string'
    ? { id, languageId, path }
    : undefined;
}
