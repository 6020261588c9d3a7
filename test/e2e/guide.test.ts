import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { follow, openByPalette, pageOf, scrollOf, scrollTo, until, untilScrolled } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';
import type { Workbench } from './workbench.ts';

/** Titles of the open editors. */
const tabs = (workbench: Workbench): Promise<string[]> =>
  workbench.page.locator('.tabs-container .tab .label-name').allInnerTexts();

describe('a guide', () => {
  const workbench = useWorkbench();

  it('opens from the palette, with its name on the tab', async () => {
    const page = await openByPalette(workbench(), 'Connection pool', 'connection-pool');
    assert.equal(await page.locator('h1').textContent(), 'Connection pool');
    await workbench().tab('Connection pool').waitFor();
    await workbench().screenshot('guide-lesson');
  });

  it('leads on to another page in the same panel, and back to the same place', async () => {
    const page = await pageOf(workbench(), 'connection-pool');
    const link = page.locator('.guide a[href="atlas:transaction"]').first();
    await link.scrollIntoViewIfNeeded();
    await scrollTo(page, 600);
    await untilScrolled(page, 600);
    const before = await scrollOf(page);
    await link.click();
    await pageOf(workbench(), 'transaction');
    assert.deepEqual(await tabs(workbench()), ['Transaction']);
    assert.equal(await scrollOf(page), 0);
    await workbench().runCommand('Backend Atlas: Back to the Previous Page');
    await pageOf(workbench(), 'connection-pool');
    await untilScrolled(page, before);
    await workbench().quickInput.waitFor({ state: 'hidden' });
    await workbench().runCommand('Backend Atlas: Forward to the Next Page');
    await pageOf(workbench(), 'transaction');
  });

  it('goes back by keyboard', async () => {
    await workbench().page.keyboard.press('Alt+ArrowLeft');
    await pageOf(workbench(), 'connection-pool');
  });

  it('opens a part on the page of its whole, at its heading', async () => {
    await follow(await pageOf(workbench(), 'connection-pool'), 'atlas:http-status-404');
    const page = await pageOf(workbench(), 'http-status-codes');
    await untilScrolled(page, 1000);
    const top = await page
      .locator('#http-status-404')
      .evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 120, `the heading stands ${top} pixels from the top`);
  });

  it('comes back at the place where it was after a reload', async () => {
    const before = await scrollOf(await pageOf(workbench(), 'http-status-codes'));
    await workbench().reload();
    const page = await pageOf(workbench(), 'http-status-codes');
    await untilScrolled(page, before - 5);
    await workbench().tab('HTTP status codes').waitFor();
  });

  it('comes back at the place where it was from behind another tab', async () => {
    const before = await scrollOf(await pageOf(workbench(), 'http-status-codes'));
    await workbench().openFile('README.md');
    await workbench().tab('HTTP status codes').click();
    await untilScrolled(await pageOf(workbench(), 'http-status-codes'), before - 5);
  });

  it('can be used by keyboard alone', async () => {
    const page = await pageOf(workbench(), 'http-status-codes');
    await scrollTo(page, 0);
    await page.locator('h1').click();
    const focused = () =>
      page.evaluate<string>('document.activeElement.getAttribute("href") ?? document.activeElement.tagName');
    for (
      let tabs = 0;
      tabs < 5 && (await focused()) !== 'atlas:how-a-request-travels#stop-application';
      tabs += 1
    ) {
      await workbench().page.keyboard.press('Tab');
    }
    await workbench().page.keyboard.press('Enter');
    const map = await pageOf(workbench(), 'how-a-request-travels');
    await until(map, 'document.activeElement?.id === "stop-application"');
    await workbench().page.keyboard.press('Alt+ArrowLeft');
    await pageOf(workbench(), 'http-status-codes');
  });

  it('finds words on the page', async () => {
    const page = await pageOf(workbench(), 'http-status-codes');
    await page.locator('h1').click();
    await workbench().page.keyboard.press('ControlOrMeta+f');
    await workbench().page.locator('.simple-find-part.visible').waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('grows and shrinks', async () => {
    const page = await pageOf(workbench(), 'http-status-codes');
    const size = 'Number.parseFloat(getComputedStyle(document.body).fontSize)';
    const before = await page.evaluate<number>(size);
    await workbench().runCommand('Backend Atlas: Zoom In on Guides');
    await until(page, `${size} > ${before}`);
    await workbench().quickInput.waitFor({ state: 'hidden' });
    await workbench().runCommand('Backend Atlas: Reset the Zoom of Guides');
    await until(page, `${size} === ${before}`);
  });

  it('opens beside the code, once', async () => {
    const page = await pageOf(workbench(), 'http-status-codes');
    await scrollTo(page, 0);
    await page
      .locator('.kicker a')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await pageOf(workbench(), 'http');
    const guides = (await tabs(workbench())).filter((name) => !name.startsWith('README'));
    assert.deepEqual(guides.sort(), ['HTTP', 'HTTP status codes']);
    await workbench().runCommand('View: Close Editor');
  });

  it('says nothing unasked, and nothing went wrong', async () => {
    assert.deepEqual(await workbench().complaints(), []);
  });
});

describe('a page that cannot be shown', () => {
  const workbench = useWorkbench();

  it('says so calmly, and leads on', async () => {
    const page = await openByPalette(workbench(), 'Transaction', 'transaction');
    await follow(page, 'atlas:transactoin');
    const trouble = await pageOf(workbench(), 'transactoin');
    assert.equal(await trouble.locator('h1').textContent(), 'There is no such page');
    await workbench().tab('There is no such page').waitFor();
    await workbench().screenshot('guide-unknown');
    await trouble.locator('a[href="atlas:transaction"]').click();
    await pageOf(workbench(), 'transaction');
  });

  it('has buttons that work', async () => {
    await follow(await pageOf(workbench(), 'transaction'), 'atlas:nowhere-at-all');
    const trouble = await pageOf(workbench(), 'nowhere-at-all');
    await trouble.getByRole('button', { name: 'Search the atlas' }).click();
    await workbench().quickInput.waitFor();
    await workbench().page.keyboard.press('Escape');
    await trouble.getByRole('button', { name: 'Browse the atlas' }).click();
    await workbench().sidebarRows('Skills').first().waitFor();
    await trouble.getByRole('button', { name: 'Show the map' }).click();
    await pageOf(workbench(), 'how-a-request-travels');
  });

  it('still knows after a reload what it was', async () => {
    await follow(await pageOf(workbench(), 'how-a-request-travels'), 'atlas:nowhere-at-all');
    await pageOf(workbench(), 'nowhere-at-all');
    await workbench().reload();
    const trouble = await pageOf(workbench(), 'nowhere-at-all');
    assert.equal(await trouble.locator('h1').textContent(), 'There is no such page');
  });
});
