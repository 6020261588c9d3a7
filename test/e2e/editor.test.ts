import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';
import type { Workbench } from './workbench.ts';

const file = 'src/orders/repository.js';

const concept = (workbench: Workbench, name: string) =>
  workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: name }).first();

/** The bar above a view, which folds and unfolds it. */
const section = (workbench: Workbench, title: string) =>
  workbench.page.locator('.part.sidebar .pane-header', { hasText: new RegExp(`^${title}`, 'i') }).first();

/** Puts the caret into a word of the open file, as a click does. */
async function clickWord(workbench: Workbench, word: string): Promise<void> {
  await workbench.page.keyboard.press('Control+F');
  const box = workbench.page.locator('.find-widget.visible textarea').first();
  await box.fill(word);
  await box.press('Enter');
  await workbench.page.keyboard.press('Escape');
}

describe('the words of a file', () => {
  const workbench = useWorkbench();

  it('are explained below what the language says', async () => {
    await workbench().openFile('src/database.js');
    await workbench().hover('pool', { occurrence: 3, showing: /Connection pool — term/ });
    // The language server answers late, and its answer moves above ours.
    await workbench()
      .hoverWidget.filter({ hasText: /const pool/ })
      .waitFor();
    const parts = await workbench().hoverWidget.locator('.hover-row').allInnerTexts();
    const ours = parts.findIndex((text) => text.includes('Not here'));
    assert.ok(ours >= 0, parts.join('\n---\n'));
    assert.equal(ours, parts.length - 1, 'ours is the last');
    await workbench().screenshot('hover-below');
    await workbench().page.keyboard.press('Escape');
  });

  it('open their pages beside the code, which keeps the focus and is covered by no hover', async () => {
    await workbench().openFile('src/database.js');
    for (const [word, occurrence, name, id] of [
      ['pool', 3, 'Connection pool', 'connection-pool'],
      // The column is there now: nothing but the page changes.
      ['BEGIN', 1, 'Transaction', 'transaction'],
    ] as const) {
      await workbench().hover(word, { occurrence, showing: `${name} — term` });
      await workbench()
        .hoverWidget.locator('a', { hasText: /^Open / })
        .last()
        .click();
      await pageOf(workbench(), id);
      await workbench().hoverWidget.waitFor({ state: 'hidden' });
      assert.ok(
        await workbench().page.evaluate("document.activeElement?.closest('.editor-instance') !== null"),
      );
    }
    await workbench().screenshot('guide-beside');
    await workbench().runCommand('View: Close Editors in Other Groups');
  });

  it('are silenced with one click, and the message leads back', async () => {
    await workbench().openFile(file);
    await workbench().hover('transaction', { showing: /Transaction — term/ });
    await workbench().page.locator('.monaco-hover:visible').getByText('Not here').last().click();
    await workbench().runCommand('Notifications: Show Notifications');
    const message = workbench().page.locator('.notification-list-item', {
      hasText: 'no longer explained in JavaScript files',
    });
    await message.waitFor();
    await workbench().screenshot('silenced');
    // What the other tests find nothing in shows a message that is there.
    assert.match((await workbench().notifications()).join(), /no longer explained in JavaScript files/);
    await workbench().runCommand('Notifications: Show Notifications');
    await message.getByText('Undo').click();
    await message.waitFor({ state: 'hidden' });
    await workbench().page.keyboard.press('Escape');
    await workbench().hover('transaction', { showing: /Transaction — term/ });
    await workbench().page.keyboard.press('Escape');
  });

  it('are listed in the sidebar, and a click walks through their places', async () => {
    await workbench().showContainer('Backend Atlas');
    const header = section(workbench(), 'In This File');
    if ((await header.getAttribute('aria-expanded')) === 'false') {
      await header.click();
    }
    await concept(workbench(), 'INSERT statement').waitFor();
    await workbench().screenshot('in-this-file');
    const place = (text: string) => workbench().page.locator('.statusbar-item', { hasText: text }).first();
    await concept(workbench(), 'INSERT statement').click();
    await place('Place 1 of 3').waitFor();
    await concept(workbench(), 'INSERT statement').click();
    await place('Place 2 of 3').waitFor();
  });

  it('are explained in the docked view as the caret moves, and the editor keeps the focus', async () => {
    const header = section(workbench(), 'At the Cursor');
    if ((await header.getAttribute('aria-expanded')) === 'false') {
      await header.click();
    }
    await workbench().editor.click();
    await clickWord(workbench(), 'one transaction');
    const view = await workbench().webview('article.brief h1');
    await view.locator('h1', { hasText: 'Transaction' }).waitFor();
    await workbench().screenshot('at-the-cursor');
    assert.ok(
      await workbench().page.evaluate("document.activeElement?.closest('.editor-instance') !== null"),
    );
  });

  it('are underlined when the setting says so, and only then', async () => {
    const marks = workbench().page.locator('.editor-instance .cdr[class*="ced-"]');
    assert.equal(await marks.count(), 0);
    await workbench().set({ 'backendAtlas.underlines': 'all' });
    await marks.first().waitFor();
    await workbench().screenshot('underlines');
    await workbench().set({ 'backendAtlas.underlines': 'off' });
    await marks.first().waitFor({ state: 'detached' });
  });
});
