import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';
import type { Theme, Workbench } from './workbench.ts';

async function ask(workbench: Workbench, text: string): Promise<void> {
  await workbench.answer('Backend Atlas: Explain Term…', 'Explain Term', text);
}

const rows = (workbench: Workbench, text: string | RegExp) =>
  workbench.quickInputRows.filter({ hasText: text });

/** Each letter brings another list, in the same rows: what is waited for stands at its place in the last of them. */
const rowAt = (workbench: Workbench, place: number, text: RegExp) =>
  rows(workbench, text).and(workbench.page.locator(`[data-index="${place}"]`));

describe('the palette', () => {
  const workbench = useWorkbench();

  it('begins with a place to start', async () => {
    await workbench().runCommand('Backend Atlas: Explain Term…');
    await rows(workbench(), 'How a request travels').first().waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('finds in spite of slips, best first, and opens with Enter', async () => {
    await ask(workbench(), 'conectionpool');
    await rowAt(workbench(), 0, /^\W*Connection pool/).waitFor();
    await workbench().screenshot('palette');
    await workbench().page.keyboard.press('Enter');
    await pageOf(workbench(), 'connection-pool');
  });

  it('understands a question', async () => {
    await ask(workbench(), 'how do I prevent sqli njection?');
    await rowAt(workbench(), 0, /^\W*SQL injection/).waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('shows the difference first when asked for one', async () => {
    await ask(workbench(), 'authentication vs authorisation');
    await rowAt(workbench(), 0, /^\W*Authentication vs\. Authorization[\s\S]*Difference/).waitFor();
    await workbench().screenshot('palette-difference');
    await workbench().page.keyboard.press('Enter');
    await pageOf(workbench(), 'authentication');
  });

  it('keeps the best answers together, whatever their kind', async () => {
    await ask(workbench(), 'rest vs graphql');
    await rowAt(workbench(), 1, /^\W*REST[\s\S]*Fits Best/).waitFor();
    await rowAt(workbench(), 2, /^\W*GraphQL(?! query)/).waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('opens to the side by the button of a row', async () => {
    await ask(workbench(), 'database index');
    const row = rows(workbench(), /^\W*Database index/).first();
    await row.hover();
    await row
      .locator('.action-label[aria-label="Open to the Side"], .codicon-split-horizontal')
      .first()
      .click();
    await workbench().page.locator('.editor-group-container').nth(1).waitFor();
    await pageOf(workbench(), 'database-index');
    await workbench().runCommand('View: Close All Editors');
  });

  it('says when nothing fits, and leads to the Atlas', async () => {
    await ask(workbench(), 'zzqqxx');
    await rows(workbench(), 'Nothing fits “zzqqxx”').first().waitFor();
    await workbench().page.keyboard.press('Enter');
    await workbench().page.locator('.part.sidebar .title-label', { hasText: 'Backend Atlas' }).waitFor();
  });

  it('explains the word at the cursor', async () => {
    await workbench().openFile('src/cache.js');
    await workbench().putCursorOn('redis');
    await workbench().runCommand('Backend Atlas: Explain Word at Cursor');
    await pageOf(workbench(), 'redis');
    await workbench().runCommand('View: Close All Editors');
  });

  it('explains an error that is pasted', async () => {
    await workbench().answer(
      'Backend Atlas: Explain Error…',
      'Explain Error',
      'ERROR: Connection is not available, request timed out after 30002ms.',
    );
    await rows(workbench(), 'Connection pool').first().waitFor();
    await workbench().screenshot('palette-error');
    await workbench().page.keyboard.press('Enter');
    await pageOf(workbench(), 'connection-pool');
  });

  it('explains an error that is pasted where a word was asked for', async () => {
    await workbench().answer(
      'Backend Atlas: Explain Term…',
      'Explain Term',
      'FATAL: sorry, too many clients already',
    );
    await rows(workbench(), 'sorry, too many clients already').first().waitFor();
    await workbench().page.keyboard.press('Enter');
    await pageOf(workbench(), 'max-connections');
  });

  it('offers to explain the error in the clipboard', async () => {
    const message =
      'first line\\nHikariPool-1 - Connection is not available, request timed out after 1ms\\nlast';
    await workbench().page.evaluate(`navigator.clipboard.writeText('${message}')`);
    await workbench().runCommand('Backend Atlas: Explain Error…');
    await rows(workbench(), 'In the clipboard').first().waitFor();
    await workbench().page.keyboard.press('Escape');
    await workbench().page.evaluate(`navigator.clipboard.writeText('')`);
  });

  it('says what to do when there is no error to explain', async () => {
    await workbench().runCommand('Backend Atlas: Explain Error…');
    await rows(workbench(), 'Paste a message').first().waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('lists the guides, and surprises', async () => {
    await workbench().runCommand('Backend Atlas: Open Guide…');
    await rows(workbench(), 'Back-end developer').first().waitFor();
    await workbench().page.keyboard.press('Escape');
    await workbench().runCommand('View: Close All Editors');
    await workbench().runCommand('Backend Atlas: Surprise Me');
    await workbench().webview('main[data-page]:not([aria-busy]) h1');
  });

  for (const theme of ['dark', 'hc-dark', 'hc-light'] satisfies Theme[]) {
    it(`can be seen in ${theme}`, async () => {
      await workbench().quickInput.waitFor({ state: 'hidden' });
      await workbench().setTheme(theme);
      await ask(workbench(), 'difference between authentication and authorization');
      await rows(workbench(), 'Difference').first().waitFor();
      await workbench().screenshot(`palette-${theme}`);
      await workbench().page.keyboard.press('Escape');
    });
  }

  it('says nothing unasked, and nothing went wrong', async () => {
    assert.deepEqual(await workbench().complaints(), []);
  });
});
