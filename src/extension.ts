import * as vscode from 'vscode';
import { AtCursorView } from './editor/at-cursor-view.ts';
import { Explanations } from './editor/explanations.ts';
import { FileConcepts } from './editor/file-concepts.ts';
import { OpenDocuments } from './editor/open-documents.ts';
import { registerHover } from './editor/register-hover.ts';
import { registerSilence } from './editor/register-silence.ts';
import { SilenceSettings } from './editor/silence-settings.ts';
import { Underlines } from './editor/underlines.ts';
import { registerGuide } from './guide/register-guide.ts';
import { WindowCatalog } from './packs/catalog-source.ts';
import { readNameIndex } from './packs/name-index.ts';
import { WindowPages } from './packs/window-pages.ts';
import { registerPalette } from './palette/register-palette.ts';
import { EventFiles } from './progress/event-files.ts';
import { Person } from './progress/person.ts';
import { WorkspaceStack } from './project/workspace-stack.ts';
import { registerInThisFile } from './sidebar/in-this-file.ts';
import { registerSidebar } from './sidebar/register-sidebar.ts';

/** What other extensions see of this one: how long its start took, in milliseconds, for the bench. */
export interface Activation {
  readonly activeIn: number;
}

/** Connects the rooms, and nothing else: no file is read before somebody looks at something. */
export function activate(context: vscode.ExtensionContext): Activation {
  const start = performance.now();
  const { extensionUri, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Backend Atlas', { log: true });
  const catalog = new WindowCatalog(extensionUri, log);
  const pages = new WindowPages(extensionUri, catalog);
  const stack = new WorkspaceStack(catalog, log);
  const documents = new OpenDocuments(stack);
  const silence = new SilenceSettings();
  const person = new Person(
    new EventFiles(vscode.Uri.joinPath(context.globalStorageUri, 'events'), log),
    log,
  );
  const explanations = new Explanations(catalog, documents, silence, person, (entries) =>
    readNameIndex(extensionUri, entries, log),
  );
  const concepts = new FileConcepts(explanations, documents, silence, log);
  const guide = registerGuide({
    extensionUri,
    catalog,
    pages,
    log,
    memory: context.globalState,
    stack,
    knowledge: person,
  });
  subscriptions.push(
    log,
    catalog,
    stack,
    documents,
    silence,
    explanations,
    guide,
    registerHover(explanations, log),
    registerSilence({ catalog, settings: silence, guide, person }),
    person,
    concepts,
    new Underlines(concepts, person),
    new AtCursorView(extensionUri, explanations, log),
    registerInThisFile({ catalog, knowledge: person, concepts }),
    // Only when the page has stood for a moment: the trees that mark what was opened are drawn anew on its thread.
    guide.onDidChangeCurrent((page) => page && setTimeout(() => person.opened(page.id), 300)),
    registerSidebar({
      catalog,
      guide,
      knowledge: person,
      markdownOf: (id) => pages.markdown(id),
      extensionId: context.extension.id,
      log,
    }),
    registerPalette({ catalog, matchesAtCursor: () => idsAtCursor(explanations) }),
  );
  const { version } = context.extension.packageJSON as { readonly version: string };
  const activeIn = performance.now() - start;
  log.info(
    `Backend Atlas ${version} in VS Code ${vscode.version} (${vscode.env.appHost}): active in ${activeIn.toFixed(1)} ms`,
  );
  return { activeIn };
}

async function idsAtCursor(explanations: Explanations): Promise<readonly string[]> {
  const editor = vscode.window.activeTextEditor;
  const explanation = editor && (await explanations.onRequest(editor.document, editor.selection.active));
  return explanation?.entries.map(({ id }) => id) ?? [];
}
