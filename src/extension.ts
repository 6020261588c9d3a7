import * as vscode from 'vscode';
import { Explanations } from './editor/explanations.ts';
import { OpenDocuments } from './editor/open-documents.ts';
import { registerHover } from './editor/register-hover.ts';
import { registerSilence, SilenceSettings } from './editor/silence-settings.ts';
import { registerGuide } from './guide/register-guide.ts';
import { WindowCatalog } from './packs/catalog-source.ts';
import { WindowPages } from './packs/window-pages.ts';
import { registerPalette } from './palette/register-palette.ts';
import { WorkspaceStack } from './project/workspace-stack.ts';
import { registerSidebar } from './sidebar/register-sidebar.ts';

/** Connects the rooms, and nothing else: no file is read before somebody looks at something. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Backend Atlas', { log: true });
  const catalog = new WindowCatalog(extensionUri, log);
  const pages = new WindowPages(extensionUri, catalog);
  const stack = new WorkspaceStack(catalog, log);
  const documents = new OpenDocuments(stack);
  const silence = new SilenceSettings();
  const explanations = new Explanations(catalog, documents, silence);
  const guide = registerGuide({ extensionUri, catalog, pages, log, memory: context.globalState });
  subscriptions.push(
    log,
    catalog,
    stack,
    documents,
    silence,
    explanations,
    guide,
    registerHover(explanations, log),
    registerSilence(catalog, silence),
    registerSidebar({
      catalog,
      guide,
      markdownOf: (id) => pages.markdown(id),
      extensionId: context.extension.id,
      log,
    }),
    registerPalette({ catalog, matchesAtCursor: () => idsAtCursor(explanations) }),
  );
}

async function idsAtCursor(explanations: Explanations): Promise<readonly string[]> {
  const editor = vscode.window.activeTextEditor;
  const explanation = editor && (await explanations.onRequest(editor.document, editor.selection.active));
  return explanation?.entries.map(({ id }) => id) ?? [];
}
