import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry, Kind } from '../catalog/entry.ts';
import type { ErrorExplanation } from '../catalog/search/errors.ts';
import type { SearchResult } from '../catalog/search/search.ts';
import type { GuideTarget } from '../ids.ts';
import { kindHeading, kindIcons, levelLabel } from '../labels.ts';
import { comparisonAnchor } from '../pages/anchors.ts';

/** What can be chosen: a page, or a way out where there is none. */
export interface Choice extends vscode.QuickPickItem {
  readonly target?: GuideTarget;
  readonly wayOut?: 'atlas';
}

/** The section of a page that explains its errors. */
const errorsAnchor = 'errors';

/** So many answers stand on top whatever their kind: `rest vs graphql` asks for a term and a tool. */
const mostOnTop = 3;
/** Unless they are this much weaker than the best: a stray word in common is no answer. */
const leastOnTop = 0.6;

/**
 * Results as items: a written comparison on top, then grouped by kind. The groups stand in the order of their
 * best result and keep the order within. Where that would part the best few, these come first, by themselves.
 */
export function resultItems(
  results: readonly SearchResult[],
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  const [first] = results;
  const comparison = first?.comparison;
  const onTop = results.slice(0, mostOnTop).filter(({ score }) => score >= leastOnTop * (first?.score ?? 0));
  const isMixed = kindsOf(onTop).length > 1;
  return [
    ...(first && comparison
      ? [separator(vscode.l10n.t('Difference')), comparisonItem(first.entry, comparison, buttons)]
      : []),
    ...(isMixed ? resultSection(vscode.l10n.t('Fits Best'), onTop, buttons) : []),
    ...groups(isMixed ? results.slice(onTop.length) : results, buttons),
  ];
}

function groups(
  results: readonly SearchResult[],
  buttons: readonly vscode.QuickInputButton[],
): readonly Choice[] {
  return kindsOf(results).flatMap((kind) =>
    resultSection(
      kindHeading(kind),
      results.filter(({ entry }) => entry.kind === kind),
      buttons,
    ),
  );
}

function resultSection(
  label: string,
  results: readonly SearchResult[],
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  return section(
    label,
    results.map(({ entry }) => entry),
    buttons,
  );
}

function kindsOf(results: readonly SearchResult[]): readonly Kind[] {
  return [...new Set(results.map(({ entry }) => entry.kind))];
}

/** What to offer before anything is typed: the map, then where one can begin. */
export function startItems(
  catalog: Catalog,
  recent: readonly string[],
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  const seen = recent.flatMap((id) => catalog.get(id) ?? []);
  const map = catalog.get('how-a-request-travels');
  const skills = catalog
    .ofKind('skill')
    .filter(({ parent, group, level }) => !parent && group !== 'workplace' && level === 'beginner');
  const start: readonly IndexedEntry[] = [...(map ? [map] : []), ...catalog.ofKind('path'), ...skills];
  return [
    ...section(vscode.l10n.t('Looked up just now'), seen, buttons),
    ...section(vscode.l10n.t('A place to start'), start, buttons),
  ];
}

export function entryItems(
  entries: readonly IndexedEntry[],
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  return entries.map((entry) => entryItem(entry, buttons));
}

export function errorItems(
  found: readonly ErrorExplanation[],
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  return found.map(({ entry, error }) => ({
    label: `$(warning) ${withGaps(error.says)}`,
    description: entry.name,
    detail: vscode.l10n.t('{0} First: {1}', error.means, error.first),
    alwaysShow: true,
    buttons,
    target: { id: entry.id, anchor: errorsAnchor },
  }));
}

/** The places of a message that differ each time, as a reader would show them. */
function withGaps(says: string): string {
  return says.replace(/\{[a-z][\w-]*\}/gi, '…');
}

/** For a catalogue that has nothing to choose from, the reason; undefined for all others. */
export function emptyItems({ entries, problem }: Catalog): Choice[] | undefined {
  return entries.length > 0 ? undefined : nothingItems(problem ?? vscode.l10n.t('The Atlas is empty.'));
}

/** Instead of an empty list: what happened, and where to go from here. */
export function nothingItems(message: string): Choice[] {
  return [
    {
      label: `$(list-tree) ${vscode.l10n.t('Browse the Atlas')}`,
      detail: message,
      alwaysShow: true,
      wayOut: 'atlas',
    },
  ];
}

export function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function section(
  label: string,
  entries: readonly IndexedEntry[],
  buttons: readonly vscode.QuickInputButton[],
): Choice[] {
  return entries.length > 0 ? [separator(label), ...entryItems(entries, buttons)] : [];
}

function entryItem(entry: IndexedEntry, buttons: readonly vscode.QuickInputButton[]): Choice {
  const description = [otherNames(entry), entry.level && levelLabel(entry.level), entry.pack];
  return {
    label: `$(${kindIcon(entry.kind)}) ${entry.name}`,
    description: description.filter(Boolean).join(' · '),
    detail: entry.summary,
    // The ranking is ours: without this the editor would drop what does not hold the letters typed.
    alwaysShow: true,
    buttons,
    target: { id: entry.id },
  };
}

function comparisonItem(
  entry: IndexedEntry,
  comparison: NonNullable<SearchResult['comparison']>,
  buttons: readonly vscode.QuickInputButton[],
): Choice {
  return {
    label: `$(git-compare) ${vscode.l10n.t('{0} vs. {1}', entry.name, comparison.other.name)}`,
    detail: comparison.how,
    alwaysShow: true,
    buttons,
    target: { id: entry.id, anchor: comparisonAnchor(entry.id, comparison.other.id) },
  };
}

/** The first other name, so that a reader sees why an abbreviation found it. */
function otherNames({ aliases = [] }: IndexedEntry): string {
  return aliases.slice(0, 2).join(', ');
}

function kindIcon(kind: Kind): string {
  return kindIcons[kind];
}
