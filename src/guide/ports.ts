import type * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import type { Knowledge } from '../learning/ports.ts';
import type { PageSource } from '../pages/page.ts';
import type { Stack } from '../stack/ports.ts';

/** What the guide is handed; all of it narrow, so that tests can hand in their own. */
export interface GuidePorts {
  readonly extensionUri: vscode.Uri;
  readonly catalog: CatalogSource;
  readonly pages: PageSource;
  readonly log: Log;
  /** Keeps the zoom and the language chosen on a tab between windows. */
  readonly memory: vscode.Memento;
  /** The tools that the project uses: their spellings come first in a page's table. */
  readonly stack: Pick<Stack, 'toolIds' | 'onDidChange'>;
  readonly knowledge: Knowledge;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
