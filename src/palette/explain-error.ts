import * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import { type ErrorExplanation, explainError } from '../catalog/search/errors.ts';
import { runCommand } from '../commands.ts';
import { pickPage, toSideButton } from './entry-picker.ts';
import { type Choice, emptyItems, errorItems, separator } from './pick-items.ts';
import { selectedText } from './selected-text.ts';

/**
 * Explains a message: the one handed in, else what is selected in an editor (output and logs are editors too),
 * else it asks, and offers what the clipboard holds if that is a message we know.
 */
export async function explainGivenError(source: CatalogSource, message: unknown): Promise<void> {
  const given = typeof message === 'string' && message.trim() !== '' ? message : selectedText();
  if (given === undefined) {
    await askForError(source);
  } else {
    await explainText(source, given);
  }
}

/** The terminal tells nobody what is selected; its own copy command does. The clipboard is given back. */
export async function explainTerminalSelection(source: CatalogSource): Promise<void> {
  const before = await vscode.env.clipboard.readText();
  let selected = '';
  try {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('workbench.action.terminal.copySelection');
    selected = await vscode.env.clipboard.readText();
  } finally {
    await vscode.env.clipboard.writeText(before);
  }
  if (selected.trim() === '') {
    await askForError(source);
  } else {
    await explainText(source, selected);
  }
}

async function explainText(source: CatalogSource, text: string): Promise<void> {
  const found = explainError(await source.current(), text);
  const [best] = found;
  if (!best) {
    await offerSearch(text);
  } else if (found.length === 1) {
    await runCommand('backendAtlas.openGuide', { id: best.entry.id, anchor: 'errors' });
  } else {
    await chooseAmong(found);
  }
}

async function chooseAmong(found: readonly ErrorExplanation[]): Promise<void> {
  const narrowed = (typed: string) => {
    const words = typed.trim().toLowerCase();
    return found.filter(({ error, entry }) => `${error.says} ${entry.name}`.toLowerCase().includes(words));
  };
  await pickPage(
    {
      title: vscode.l10n.t('Explain Error'),
      placeholder: vscode.l10n.t('The text holds several messages; the most specific comes first'),
      nothing: notKnown,
    },
    Promise.resolve((typed) => errorItems(narrowed(typed), [toSideButton()])),
  );
}

async function offerSearch(text: string): Promise<void> {
  const [line = ''] = text.trim().split(/\r?\n/);
  const search = vscode.l10n.t('Search Its Words');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Backend Atlas does not know this message: {0}', shortened(line)),
    search,
  );
  if (answer === search) {
    await runCommand('backendAtlas.explainTerm', shortened(line));
  }
}

async function askForError(source: CatalogSource): Promise<void> {
  const clipboard = await vscode.env.clipboard.readText();
  const buttons = [toSideButton()];
  const itemsFor = async () => {
    const known = await source.current();
    const copied = errorItems(explainError(known, clipboard), buttons);
    const offered: Choice[] =
      copied.length > 0 ? [separator(vscode.l10n.t('In the clipboard')), ...copied] : [];
    const empty = emptyItems(known);
    return (typed: string) =>
      empty ?? (typed.trim() === '' ? offered : errorItems(explainError(known, typed), buttons));
  };
  await pickPage(
    {
      title: vscode.l10n.t('Explain Error'),
      placeholder: vscode.l10n.t('Paste what the machine printed'),
      nothing: notKnown,
    },
    itemsFor(),
  );
}

function notKnown(text: string): string {
  return text.trim() === ''
    ? vscode.l10n.t('Paste a message, or select it in an editor, a log or the terminal first.')
    : vscode.l10n.t('No entry knows this message.');
}

const longestShown = 120;

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
