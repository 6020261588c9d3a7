import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';
import type { Theme, Workbench } from './workbench.ts';

const container = 'Backend Atlas';

/** The rows of the Atlas view alone; other views stand below it. */
const atlas = (workbench: Workbench) =>
  workbench.page.locator('.part.sidebar .pane', {
    has: workbench.page.locator('.pane-header', { hasText: /^Atlas/ }),
  });

const row = (workbench: Workbench, label: string) =>
  atlas(workbench)
    .locator('.monaco-list-row')
    .filter({ has: workbench.page.locator('.label-name', { hasText: new RegExp(`^\\s*${label}\\s*$`) }) })
    .first();

async function unfold(workbench: Workbench, label: string): Promise<void> {
  const found = row(workbench, label);
  await found.waitFor();
  if ((await found.getAttribute('aria-expanded')) === 'false') {
    await found.locator('.monaco-tl-twistie').click();
  }
  await found.and(workbench.page.locator('[aria-expanded="true"]')).waitFor();
}

/** The tree draws only the rows that fit; what an earlier test has shown may have scrolled it. */
async function scrollToTop(workbench: Workbench): Promise<void> {
  await atlas(workbench).locator('.monaco-list').focus();
  await workbench.page.keyboard.press('Home');
  await row(workbench, 'How a request travels').waitFor();
}

/** Unfolds what to learn in order about caching, wherever the tree stands. */
async function unfoldCaching(workbench: Workbench): Promise<void> {
  await scrollToTop(workbench);
  await unfold(workbench, 'Skills');
  await unfold(workbench, 'Caching well');
  await row(workbench, '\\d+\\. Cache').waitFor();
}

async function clipboard(workbench: Workbench): Promise<string> {
  return String(await workbench.page.evaluate('navigator.clipboard.readText()'));
}

/** By keyboard: a menu takes no clicks in its first moments. */
async function choose(workbench: Workbench, label: string, action: string): Promise<void> {
  await row(workbench, label).click({ button: 'right' });
  const menu = workbench.page.locator('.context-view .monaco-menu');
  await menu.locator('.action-label', { hasText: action }).waitFor();
  const wanted = menu.locator('.action-item.focused', { hasText: new RegExp(`^${action}$`) });
  for (let step = 0; step < 20 && (await wanted.count()) === 0; step++) {
    await workbench.page.keyboard.press('ArrowDown');
  }
  await workbench.page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
}

async function filterBy(workbench: Workbench, text: string): Promise<void> {
  await workbench.answer('Backend Atlas: Filter Atlas…', 'Filter the Atlas', text);
}

describe('the Atlas', () => {
  const workbench = useWorkbench();

  it('shows the map first, then the five kinds', async () => {
    await workbench().showContainer(container);
    await row(workbench(), 'Paths').waitFor();
    const labels = await atlas(workbench()).locator('.monaco-list-row .label-name').allInnerTexts();
    assert.deepEqual(labels, ['How a request travels', 'Paths', 'Roles', 'Skills', 'Tools', 'Terms']);
  });

  it('tells a screen reader name, kind and level', async () => {
    const label = await row(workbench(), 'How a request travels').getAttribute('aria-label');
    assert.match(label ?? '', /^How a request travels, term, beginner/);
    assert.match((await row(workbench(), 'Skills').getAttribute('aria-label')) ?? '', /^Skills, \d+ entries/);
  });

  it('opens a skill into what to learn in order', async () => {
    await unfoldCaching(workbench());
    await workbench().screenshot('atlas');
  });

  it('explains an entry when the mouse rests on it', async () => {
    await unfoldCaching(workbench());
    await row(workbench(), '\\d+\\. Cache').hover();
    const hover = workbench().page.locator('.monaco-hover:visible', {
      hasText: 'A store of finished answers',
    });
    await hover.waitFor();
    await workbench().page.mouse.move(700, 500);
  });

  it('opens a guide by a click, and beside it by the menu', async () => {
    await unfoldCaching(workbench());
    await row(workbench(), '\\d+\\. Cache').click();
    await pageOf(workbench(), 'cache');
    await choose(workbench(), '\\d+\\. Time to live', 'Open Guide to the Side');
    await workbench().page.locator('.editor-group-container').nth(1).waitFor();
    await pageOf(workbench(), 'time-to-live');
    await workbench().runCommand('View: Close All Editors');
  });

  it('stays where it is when a guide is opened elsewhere, shows it when asked, and ticks what is known', async () => {
    await workbench().answer('Backend Atlas: Explain Term…', 'Explain Term', 'sql injection');
    await workbench().quickInputRows.filter({ hasText: 'SQL injection' }).first().click();
    const page = await pageOf(workbench(), 'sql-injection');
    const selected = atlas(workbench()).locator('.monaco-list-row.selected', { hasText: 'SQL injection' });
    assert.equal(await selected.count(), 0);
    await workbench().runCommand('Backend Atlas: Mark as Known or Unknown');
    await page.locator('body.known').waitFor();
    await workbench().runCommand('Backend Atlas: Reveal Guide in Atlas');
    await selected.locator('.codicon-check').waitFor();
    await workbench().screenshot('known');
    await workbench().tab('SQL injection').click();
    await workbench().runCommand('Backend Atlas: Mark as Known or Unknown');
    await selected.locator('.codicon-check').waitFor({ state: 'detached' });
  });

  it('narrows while a filter is typed, and is as it was when the filter is dropped', async () => {
    await unfoldCaching(workbench());
    await filterBy(workbench(), 'tranaction');
    await atlas(workbench()).locator('.message', { hasText: 'tranaction' }).waitFor();
    await workbench().quickInputBox.fill('cach');
    await atlas(workbench())
      .locator('.message', { hasText: /entries fit “cach”/ })
      .waitFor();
    await row(workbench(), 'Cache').waitFor();
    await workbench().screenshot('atlas-filtered');
    await workbench().page.keyboard.press('Enter');
    await row(workbench(), 'Cache').waitFor();
    await workbench().runCommand('Backend Atlas: Clear Atlas Filter');
    await scrollToTop(workbench());
    await row(workbench(), '\\d+\\. Cache').waitFor();
  });

  it('says when nothing fits, and offers the next step', async () => {
    await filterBy(workbench(), 'zzqqxx');
    const button = atlas(workbench()).locator('.monaco-button', { hasText: 'Clear the Filter' });
    await button.waitFor();
    await workbench().page.keyboard.press('Enter');
    await button.click();
    await row(workbench(), 'Skills').waitFor();
  });

  it('copies a link, which opens the page again', async () => {
    await scrollToTop(workbench());
    await choose(workbench(), 'How a request travels', 'Copy Link');
    await workbench().page.locator('.statusbar', { hasText: 'Copied the link' }).waitFor();
    const link = await clipboard(workbench());
    assert.match(link, /^[\w-]+:\/\/backend-atlas\.backend-atlas\/open\?id=how-a-request-travels$/);
    await workbench().runCommand('View: Close All Editors');
    await openAddress(workbench(), link);
    await pageOf(workbench(), 'how-a-request-travels');
  });

  it('answers a link that leads nowhere, and helps on', async () => {
    const scheme = (await clipboard(workbench())).split(':')[0];
    await openAddress(workbench(), `${scheme}://backend-atlas.backend-atlas/open?id=conection-pool`);
    // A window that is driven by tests shows no notification by itself.
    await workbench().runCommand('Notifications: Show Notifications');
    const answer = workbench().page.locator('.notification-list-item', { hasText: 'has no page' });
    await answer.locator('.monaco-button', { hasText: 'Search' }).click();
    await workbench().quickInputRows.filter({ hasText: 'Connection pool' }).first().waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('copies a page as Markdown', async () => {
    await scrollToTop(workbench());
    await choose(workbench(), 'How a request travels', 'Copy as Markdown');
    await workbench().page.locator('.statusbar', { hasText: 'as Markdown' }).waitFor();
    assert.match(await clipboard(workbench()), /^# How a request travels\n/);
  });

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] satisfies Theme[]) {
    it(`can be seen in ${theme}`, async () => {
      await workbench().setTheme(theme);
      await row(workbench(), 'Skills').waitFor();
      await workbench().screenshot(`atlas-${theme}`);
    });
  }

  it('says nothing unasked, and nothing went wrong', async () => {
    assert.deepEqual(await workbench().complaints(), []);
  });
});

async function openAddress(workbench: Workbench, address: string): Promise<void> {
  await workbench.answer('Developer: Open URL', 'URL', address);
  await workbench.page.keyboard.press('Enter');
  // The editor asks once whether the extension may be opened so.
  await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Open' }).click();
}
