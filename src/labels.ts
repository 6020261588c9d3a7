import * as vscode from 'vscode';
import type { IndexedEntry, Kind, Level } from './catalog/entry.ts';

/** What the surfaces call the kinds and levels, in the reader's language. */
export function kindLabel(kind: Kind): string {
  switch (kind) {
    case 'role':
      return vscode.l10n.t('role');
    case 'skill':
      return vscode.l10n.t('skill');
    case 'tool':
      return vscode.l10n.t('tool');
    case 'term':
      return vscode.l10n.t('term');
    case 'path':
      return vscode.l10n.t('path');
  }
}

/** As a heading over several. */
export function kindHeading(kind: Kind): string {
  switch (kind) {
    case 'role':
      return vscode.l10n.t('Roles');
    case 'skill':
      return vscode.l10n.t('Skills');
    case 'tool':
      return vscode.l10n.t('Tools');
    case 'term':
      return vscode.l10n.t('Terms');
    case 'path':
      return vscode.l10n.t('Paths');
  }
}

export function levelLabel(level: Level): string {
  switch (level) {
    case 'beginner':
      return vscode.l10n.t('beginner');
    case 'intermediate':
      return vscode.l10n.t('intermediate');
    case 'advanced':
      return vscode.l10n.t('advanced');
  }
}

/** `tool · beginner`, and where it comes from when a team wrote it. */
export function kindAndLevel({ kind, level, pack }: IndexedEntry): string {
  return [kindLabel(kind), level && levelLabel(level), pack].filter(Boolean).join(' · ');
}

/** Names of product icons that VS Code 1.100 has. */
export const kindIcons: Readonly<Record<Kind, string>> = {
  role: 'account',
  skill: 'mortar-board',
  tool: 'tools',
  term: 'bookmark',
  path: 'milestone',
};
