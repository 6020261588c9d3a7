import * as vscode from 'vscode';
import { registerGuide } from './guide/register-guide.ts';
import { WindowCatalog } from './packs/catalog-source.ts';
import { WindowPages } from './packs/window-pages.ts';
import { registerPalette } from './palette/register-palette.ts';
import { registerSidebar } from './sidebar/register-sidebar.ts';

/** Connects the rooms, and nothing else: no file is read before somebody looks at something. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Backend Atlas', { log: true });
  const catalog = new WindowCatalog(extensionUri, log);
  const pages = new WindowPages(extensionUri, catalog);
  const guide = registerGuide({ extensionUri, catalog, pages, log, memory: context.globalState });
  subscriptions.push(
    log,
    catalog,
    guide,
    registerSidebar({
      catalog,
      guide,
      markdownOf: (id) => pages.markdown(id),
      extensionId: context.extension.id,
      log,
    }),
    registerPalette({ catalog, matchesAtCursor: async () => [] }),
  );
}
