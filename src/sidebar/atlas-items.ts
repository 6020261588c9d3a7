import * as vscode from 'vscode';
import type { IndexedEntry } from '../catalog/entry.ts';
import type { CommandId, GuideTarget } from '../ids.ts';
import { kindAndLevel, kindHeading, kindIcons, kindLabel, levelLabel } from '../labels.ts';
import type { Knowledge } from '../learning/ports.ts';
import { escapeMarkdown } from '../plain-text.ts';
import { type AtlasNode, type EntryNode, type GroupNode, mapId, type Topic } from './atlas-tree.ts';

const openGuide: CommandId = 'backendAtlas.openGuide';

/** How a node of the tree looks. The tooltip comes later, when somebody points at it. */
export function treeItem(
  node: AtlasNode,
  state: vscode.TreeItemCollapsibleState,
  knowledge: Knowledge,
): vscode.TreeItem {
  const item = node.type === 'group' ? groupItem(node) : entryItem(node, knowledge.isKnown(node.id));
  item.id = node.path;
  item.collapsibleState = state;
  return item;
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const label = topicLabel(node.topic);
  const item = new vscode.TreeItem(label);
  item.description = String(node.count);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', label, node.count) };
  const icon = topicIcon(node.topic);
  if (icon) {
    item.iconPath = new vscode.ThemeIcon(icon);
  }
  return item;
}

function entryItem(node: EntryNode, isKnown: boolean): vscode.TreeItem {
  const { entry, step } = node;
  const item = new vscode.TreeItem(step ? `${step.number}. ${entry.name}` : entry.name);
  // A level, a reason or a pack would take the room of the name; the tooltip has them.
  item.iconPath = entryIcon(entry, isKnown);
  item.contextValue = `entry.${entry.kind}`;
  item.accessibilityInformation = { label: spokenLabel(node, isKnown) };
  const target: GuideTarget = { id: entry.id };
  item.command = { command: openGuide, title: vscode.l10n.t('Open Guide'), arguments: [target] };
  return item;
}

/** A tick for what the reader knows already; it takes no room from the name. */
export function entryIcon({ id, kind }: IndexedEntry, isKnown: boolean): vscode.ThemeIcon {
  return new vscode.ThemeIcon(isKnown ? 'check' : id === mapId ? 'globe' : kindIcons[kind]);
}

/** The name first: a screen reader's user skips the rest once it is recognised. */
function spokenLabel({ entry, step }: EntryNode, isKnown: boolean): string {
  const known = isKnown && vscode.l10n.t('known');
  const parts = [entry.name, known, kindLabel(entry.kind), entry.level && levelLabel(entry.level)];
  const place = step && vscode.l10n.t('step {0}', step.number);
  return [...parts, place, step?.why].filter(Boolean).join(', ');
}

/** An entry may be a stranger's, so nothing in it is a link or a command. */
export function tooltip(node: AtlasNode): vscode.MarkdownString | undefined {
  return node.type === 'entry' ? entryTooltip(node.entry, node.step?.why) : undefined;
}

/** Name, kind and level of an entry, its summary, and why it stands where it does. */
export function entryTooltip(entry: IndexedEntry, why?: string): vscode.MarkdownString {
  const head = `**${escapeMarkdown(entry.name)}** · ${escapeMarkdown(kindAndLevel(entry))}`;
  const texts = [entry.summary, why].filter((text) => text !== undefined).map(escapeMarkdown);
  // `appendText` would make one unbreakable line of it, cut within words.
  return new vscode.MarkdownString([head, ...texts].join('\n\n'));
}

/** Only where the neighbours have one: a label without an icon beside one that has it looks shifted. */
function topicIcon(topic: Topic): string | undefined {
  switch (topic.of) {
    case 'pack':
      return 'organization';
    case 'kind':
      return kindIcons[topic.kind];
    case 'workplace':
      return 'briefcase';
    default:
      return undefined;
  }
}

function topicLabel(topic: Topic): string {
  switch (topic.of) {
    case 'pack':
      return topic.pack;
    case 'kind':
      return kindHeading(topic.kind);
    case 'workplace':
      return vscode.l10n.t('At work');
    case 'category':
      return categoryLabel(topic.category);
    case 'letter':
      return topic.letter;
  }
}

function categoryLabel(category: string): string {
  const labels: Readonly<Record<string, string>> = {
    language: vscode.l10n.t('Languages'),
    format: vscode.l10n.t('Formats'),
    runtime: vscode.l10n.t('Runtimes'),
    framework: vscode.l10n.t('Frameworks'),
    library: vscode.l10n.t('Libraries'),
    orm: vscode.l10n.t('Object-relational mappers'),
    database: vscode.l10n.t('Databases'),
    cache: vscode.l10n.t('Caches'),
    broker: vscode.l10n.t('Message brokers'),
    server: vscode.l10n.t('Web servers and proxies'),
    'operating-system': vscode.l10n.t('Operating systems'),
    cloud: vscode.l10n.t('Clouds'),
    'package-manager': vscode.l10n.t('Package managers'),
    'version-control': vscode.l10n.t('Version control'),
    build: vscode.l10n.t('Build tools'),
    test: vscode.l10n.t('Test tools'),
    container: vscode.l10n.t('Containers'),
    monitoring: vscode.l10n.t('Monitoring'),
    'api-tool': vscode.l10n.t('API tools'),
    editor: vscode.l10n.t('Editors'),
    cms: vscode.l10n.t('Content management'),
    ai: vscode.l10n.t('Artificial intelligence'),
    service: vscode.l10n.t('Services'),
    security: vscode.l10n.t('Security'),
  };
  return labels[category] ?? vscode.l10n.t('Other tools');
}
