import { assert } from 'chai';
import * as vscode from 'vscode';

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`backendAtlas.${command}`, ...args);

describe('the sidebar', () => {
  it('shows the Atlas, filters it, and goes to an entry', async () => {
    await run('showAtlas');
    await run('filterAtlas');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await run('clearAtlasFilter');
    await run('revealInAtlas', 'connection-pool');
    await run('revealInAtlas', 'nothing-of-this-name');
  });

  it('copies a link to a page, with the name by which this editor is called', async () => {
    await run('copyLink', { id: 'connection-pool' });
    assert.strictEqual(
      await vscode.env.clipboard.readText(),
      `${vscode.env.uriScheme}://backend-atlas.backend-atlas/open?id=connection-pool`,
    );
  });

  it('copies a page as Markdown', async () => {
    await run('copyAsMarkdown', { id: 'connection-pool' });
    assert.match(await vscode.env.clipboard.readText(), /^# Connection pool\n/);
  });

  it('leaves the clipboard alone when there is nothing to copy', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.env.clipboard.writeText('mine');
    await run('copyAsMarkdown', { id: 'nothing-of-this-name' });
    assert.strictEqual(await vscode.env.clipboard.readText(), 'mine');
  });
});
