import * as vscode from 'vscode';

/** The title of the active tab, if it shows a page of ours. */
function openPage(): string | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const isOurs =
    tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.includes('backendAtlas.guide');
  return isOurs ? tab.label : undefined;
}

/** Waits until a page with this title is in front. */
function pageIsOpen(title: string): Promise<void> {
  return someTab(() => openPage() === title);
}

function someTab(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isThere()) {
        listening.dispose();
        resolve();
      }
    };
    const listening = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

/** Opens a text with a part of it selected: at once, since a window that is slow puts the cursor back at the start. */
async function showText(content: string, selected: string, length = selected.length): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  const start = content.indexOf(selected);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(start + length));
  await vscode.window.showTextDocument(document, { selection });
}

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`backendAtlas.${command}`, ...args);

describe('the palette', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens the page of the best answer to a question', async () => {
    await run('explainTerm', 'what is a conection pool?');
    // The list is on its way to the window; until it is there, there is nothing to accept.
    while (openPage() === undefined) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await pageIsOpen('Connection pool');
  });

  it('explains the word at the cursor', async () => {
    await showText('One connection pool per process.', 'nection', 0);
    await run('explainWordAtCursor');
    await pageIsOpen('Connection pool');
  });

  it('explains what is selected, when that has a name of its own', async () => {
    await showText('We use SQL injection as a test.', 'SQL injection');
    await run('explainWordAtCursor');
    await pageIsOpen('SQL injection');
  });

  it('explains an error that is handed in, and one that is selected', async () => {
    const message = 'HikariPool-1 - Connection is not available, request timed out after 30002ms.';
    await run('explainError', `2026-01-01 12:00:00 ERROR ${message}`);
    await pageIsOpen('Connection pool');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await showText(`first line\n${message}\nlast line`, message);
    await run('explainError');
    await pageIsOpen('Connection pool');
  });

  it('opens a page that nobody asked for', async () => {
    await run('surpriseMe');
    await someTab(() => (openPage() ?? '') !== '');
  });

  it('shrugs at arguments that are none', async () => {
    for (const nonsense of [7, null, {}, [], { id: '../..' }]) {
      await run('explainTerm', nonsense);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
  });
});
