import * as vscode from 'vscode';

/** Titles of the guides that are open. */
function guideTabs(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('backendAtlas.guide'),
    )
    .map(({ label }) => label);
}

/** Waits until the open guides have these titles. */
async function untilTabs(...titles: string[]): Promise<void> {
  const wanted = [...titles].sort().join();
  await untilSeen(
    () => [...guideTabs()].sort().join() === wanted,
    () => `guides are ${guideTabs().join(', ') || 'none'}, not ${titles.join(', ')}`,
  );
}

/** Waits until the columns hold so many tabs, from the left to the right. */
async function untilColumns(...counts: number[]): Promise<void> {
  const columns = () => vscode.window.tabGroups.all.map(({ tabs }) => tabs.length).join();
  await untilSeen(
    () => columns() === counts.join(),
    () => `the columns hold ${columns()} tabs`,
  );
}

async function untilSeen(isSeen: () => boolean, instead: () => string): Promise<void> {
  if (isSeen()) {
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (isSeen()) {
        clearTimeout(deadline);
        listeners.dispose();
        resolve();
      }
    };
    const { onDidChangeTabs, onDidChangeTabGroups } = vscode.window.tabGroups;
    const listeners = vscode.Disposable.from(onDidChangeTabs(look), onDidChangeTabGroups(look));
    const deadline = setTimeout(() => {
      listeners.dispose();
      reject(new Error(instead()));
    }, 10_000);
  });
}

const open = (target?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand('backendAtlas.openGuide', target);

describe('the guide', () => {
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilTabs();
  });

  it('opens the page of an entry, with its name', async () => {
    await open({ id: 'connection-pool' });
    await untilTabs('Connection pool');
  });

  it('moves on within the panel that is open', async () => {
    await open({ id: 'connection-pool' });
    await open({ id: 'transaction' });
    await untilTabs('Transaction');
  });

  it('shows the last of two pages that are asked for at once, in one panel', async () => {
    await Promise.all([open({ id: 'connection-pool' }), open({ id: 'transaction' })]);
    await untilTabs('Transaction');
  });

  it('opens to the side, and there again', async () => {
    await open({ id: 'connection-pool' });
    await vscode.commands.executeCommand('backendAtlas.openGuideToSide', { id: 'transaction' });
    await untilTabs('Connection pool', 'Transaction');
    await vscode.commands.executeCommand('backendAtlas.openGuideToSide', { id: 'redis' });
    await untilTabs('Connection pool', 'Redis');
  });

  it('moves to the side from the menu of its own tab, which hands over the address of the tab', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'code' }));
    await open({ id: 'connection-pool' });
    await untilTabs('Connection pool');
    const tab = vscode.Uri.parse('webview-panel:webview-panel/webview-backendAtlas.guide');
    await vscode.commands.executeCommand('backendAtlas.openGuideToSide', tab);
    await untilColumns(1, 1);
    await untilTabs('Connection pool');
  });

  it('goes back and forward', async () => {
    await open({ id: 'connection-pool' });
    await open({ id: 'transaction' });
    await vscode.commands.executeCommand('backendAtlas.guideBack');
    await untilTabs('Connection pool');
    await vscode.commands.executeCommand('backendAtlas.guideForward');
    await untilTabs('Transaction');
  });

  it('opens a part on the page of its whole', async () => {
    await open({ id: 'http-status-404' });
    await untilTabs('HTTP status codes');
  });

  it('says calmly that there is no such page', async () => {
    await open({ id: 'no-such-page' });
    await untilTabs('There is no such page');
  });

  for (const stranger of [
    'redis',
    7,
    [],
    {},
    { id: 7 },
    { id: '../../package' },
    { id: 'A B' },
    { id: `x${'-x'.repeat(300)}` },
  ]) {
    it(`says calmly that this is no address: ${JSON.stringify(stranger).slice(0, 40)}`, async () => {
      await open(stranger);
      await untilTabs('This address leads to no page');
    });
  }

  it('has commands that do nothing while there is no page', async () => {
    for (const command of ['guideBack', 'guideForward', 'guideZoomIn', 'guideZoomReset']) {
      await vscode.commands.executeCommand(`backendAtlas.${command}`);
    }
    await untilTabs();
  });
});
