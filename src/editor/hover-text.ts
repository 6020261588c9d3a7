import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry } from '../catalog/entry.ts';
import type { CommandArguments, CommandId } from '../ids.ts';
import { kindAndLevel } from '../labels.ts';
import type { Here } from './silence.ts';

/** The only commands that a hover may run. Never trust the whole text: a pack is a stranger's. */
const hoverCommands = [
  'backendAtlas.openGuide',
  'backendAtlas.silenceEntry',
] as const satisfies readonly CommandId[];

const mostOthers = 3;

/**
 * The explanation of the best entry in at most four short lines, then one line of links. Other entries
 * of the same word follow as links. All text is escaped, so nothing in an entry can become markup.
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
  const confused = catalog
    .comparisons(entry.id)
    .slice(0, 1)
    .map(({ other, how }) => {
      const label = vscode.l10n.t('or {0}?', other.name);
      return commandLink(label, 'backendAtlas.openGuide', [{ id: entry.id, anchor: 'compare' }], how);
    });
  return [
    commandLink(openLabel(entry), 'backendAtlas.openGuide', [{ id: entry.id }]),
    ...confused,
    ...others.slice(0, mostOthers).map((other) => {
      return commandLink(other.name, 'backendAtlas.openGuide', [{ id: other.id }], other.summary);
    }),
    commandLink(
      vscode.l10n.t('Not here'),
      'backendAtlas.silenceEntry',
      [{ id: entry.id, ...here }],
      vscode.l10n.t("Don't explain this here"),
    ),
  ];
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

/** Every character that Markdown or an icon syntax (`$(name)`) could take for its own, made plain. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~$&:"]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, ' ');
}
