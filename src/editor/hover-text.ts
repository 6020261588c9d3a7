import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry } from '../catalog/entry.ts';
import type { CommandArguments, CommandId, GuideTarget } from '../ids.ts';
import { kindAndLevel } from '../labels.ts';
import { comparisonAnchor } from '../pages/anchors.ts';
import { escapeMarkdown } from '../plain-text.ts';
import type { Here } from './silence.ts';

/** The only commands that a hover may run. Never trust the whole text: a pack is a stranger's. */
const hoverCommands = [
  'backendAtlas.openGuide',
  'backendAtlas.silenceEntry',
] as const satisfies readonly CommandId[];

const mostOthers = 3;

/**
 * The explanation of the best entry in at most four short lines, then one line of links: its page, which opens beside
 * the code, the other entries of the same word, and what it is taken for. All text is escaped, so nothing in an entry can become markup.
 */
export function hoverText(
  catalog: Catalog,
  entries: readonly IndexedEntry[],
  here: Here,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: hoverCommands };
  const [entry, ...others] = entries;
  if (!entry) {
    return text;
  }
  text.appendMarkdown(
    `**${escapeMarkdown(entry.name)}** — ${escapeMarkdown(kindAndLevel(entry))}\n\n${escapeMarkdown(entry.summary)}\n\n`,
  );
  text.appendMarkdown(links(catalog, entry, others, here).join(' · '));
  return text;
}

function links(catalog: Catalog, entry: IndexedEntry, others: readonly IndexedEntry[], here: Here): string[] {
  const confused = catalog.comparisons(entry.id).slice(0, 1);
  return [
    pageLink(openLabel(entry), { id: entry.id }),
    ...others
      .slice(0, mostOthers)
      .map(({ id, name, summary }) => pageLink(vscode.l10n.t('also {0}', name), { id }, summary)),
    ...confused.map(({ other: { id, name }, how }) => {
      const place = { id: entry.id, anchor: comparisonAnchor(entry.id, id) };
      return pageLink(vscode.l10n.t('vs. {0}', name), place, how);
    }),
    commandLink(
      vscode.l10n.t('Not here'),
      'backendAtlas.silenceEntry',
      [{ id: entry.id, ...here }],
      vscode.l10n.t("Don't explain this here"),
    ),
  ];
}

function pageLink(label: string, target: GuideTarget, tooltip?: string): string {
  return commandLink(label, 'backendAtlas.openGuide', [{ ...target, toSide: true }], tooltip);
}

function openLabel(entry: IndexedEntry): string {
  return entry.depth === 'short' ? vscode.l10n.t('Open page') : vscode.l10n.t('Open guide');
}

function commandLink<K extends CommandId>(
  label: string,
  command: K,
  args: CommandArguments[K],
  tooltip?: string,
): string {
  const query = encodeURIComponent(JSON.stringify(args));
  const title = tooltip === undefined ? '' : ` "${tooltip.replace(/["\\\n]/g, ' ')}"`;
  return `[${escapeMarkdown(label)}](command:${command}?${query}${title})`;
}
