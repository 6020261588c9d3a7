import * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import { hideHover, registerCommand } from '../commands.ts';
import { readTarget } from '../guide-target.ts';
import { languageOf } from '../pages/languages.ts';
import type { Silence } from './silence.ts';
import type { SilenceSettings } from './silence-settings.ts';

/** The commands by which words are silenced, and by which all of that is seen and undone. */
export function registerSilence(ports: SilencePorts): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('backendAtlas.silenceEntry', (place) => silenceEntry(ports, place)),
    registerCommand('backendAtlas.manageSilence', () => manageSilence(ports)),
    registerCommand('backendAtlas.markKnown', (target) => markKnown(ports, target)),
  );
}

export interface SilencePorts {
  readonly catalog: CatalogSource;
  readonly settings: SilenceSettings;
  /** The page that is read now: what is marked as known when nothing else is named. */
  readonly guide: { readonly current: { readonly id: string } | undefined };
  readonly person: {
    known(): Promise<readonly string[]>;
    mark(entries: readonly string[], isKnown: boolean): Promise<void>;
  };
}

/** One click silences the entry in files of this language; the message offers more, less, and the way back. */
async function silenceEntry(ports: SilencePorts, place: unknown): Promise<void> {
  const { catalog, settings } = ports;
  const given = readPlace(place);
  const entry = given && (await catalog.current()).get(given.id);
  if (!given || !entry) {
    await manageSilence(ports);
    return;
  }
  await hideHover();
  const here: Silence = { entry: entry.id, within: { language: given.languageId } };
  await settings.add(here);
  const everywhere = vscode.l10n.t('Everywhere');
  const onlyThisFile = vscode.l10n.t('Only in This File');
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t(
    '“{0}” is no longer explained in {1} files.',
    entry.name,
    languageOf(given.languageId).label,
  );
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
  /** Absent for an entry that is quiet because it is marked as known. */
  readonly silence?: Silence;
  readonly known?: string;
}

/** All that is quiet, for whatever reason, in one list; what is chosen is explained again. */
async function manageSilence({ catalog, settings, person }: SilencePorts): Promise<void> {
  const { get } = await catalog.current();
  const nameOf = (id: string) => (id === '*' ? vscode.l10n.t('Everything') : (get(id)?.name ?? id));
  const silenced = settings.current().map((silence): SilenceItem => {
    return { label: nameOf(silence.entry), description: placeOf(silence), silence };
  });
  const known = (await person.known()).map((id): SilenceItem => {
    return { label: nameOf(id), description: vscode.l10n.t('marked as known'), known: id };
  });
  const items = [...silenced, ...known];
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
  const again = chosen ?? [];
  const silences = again.flatMap(({ silence }) => (silence ? [silence] : []));
  const forgotten = again.flatMap(({ known: id }) => (id === undefined ? [] : [id]));
  if (silences.length > 0) {
    await settings.remove(silences);
  }
  if (forgotten.length > 0) {
    await person.mark(forgotten, false);
  }
}

/** Marks an entry as known, or takes the mark back. */
async function markKnown({ catalog, guide, person }: SilencePorts, target: unknown): Promise<void> {
  const id = (readTarget(target) ?? guide.current)?.id;
  const entry = id === undefined ? undefined : (await catalog.current()).get(id);
  if (!entry) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Open a guide first, or choose an entry in a view.'),
    );
    return;
  }
  const isKnown = !(await person.known()).includes(entry.id);
  await person.mark([entry.id], isKnown);
  const message = isKnown
    ? vscode.l10n.t('Marked “{0}” as known.', entry.name)
    : vscode.l10n.t('“{0}” is no longer marked as known.', entry.name);
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 4000);
}

function placeOf({ within }: Silence): string {
  if (!within) {
    return vscode.l10n.t('everywhere');
  }
  return 'language' in within
    ? vscode.l10n.t('in {0} files', languageOf(within.language).label)
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
