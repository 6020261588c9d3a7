import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { follow, openByPalette, pageOf, until } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';

describe('a sample in a guide', () => {
  const workbench = useWorkbench();
  const sample = async () => (await pageOf(workbench(), 'connection-pool')).locator('.example').first();

  it('is copied', async () => {
    await openByPalette(workbench(), 'Connection pool', 'connection-pool');
    const code = await (await sample()).locator('[data-code]').first().textContent();
    await (await sample()).getByRole('button', { name: 'Copy' }).click();
    await (await pageOf(workbench(), 'connection-pool'))
      .locator('.toast-shown', { hasText: 'Copied' })
      .waitFor();
    const copied = await workbench().page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(copied.trimEnd(), code?.trimEnd());
  });

  it('says so calmly when no file is open to insert into', async () => {
    await (await sample()).getByRole('button', { name: 'Insert' }).click();
    await (await pageOf(workbench(), 'connection-pool'))
      .locator('.toast-shown', { hasText: 'No file is open' })
      .waitFor();
  });

  it('is opened as a file of its language', async () => {
    await (await sample()).getByRole('button', { name: 'Open' }).click();
    await workbench().tab('Untitled').waitFor();
    await workbench().page.locator('.statusbar-item', { hasText: 'JavaScript' }).waitFor();
    await workbench().page.keyboard.press('ControlOrMeta+a');
    await workbench().page.keyboard.press('Delete');
  });

  it('is inserted where the caret last stood', async () => {
    await workbench().page.keyboard.type('// mine');
    await workbench().page.keyboard.press('Enter');
    await (await sample()).getByRole('button', { name: 'Insert' }).click();
    await workbench().editor.locator('.view-line', { hasText: '// mine' }).waitFor();
    await workbench().editor.locator('.view-line', { hasText: 'class Pool' }).waitFor();
  });

  it('shows one language of several, by mouse and by keyboard, and remembers which', async () => {
    const page = await pageOf(workbench(), 'connection-pool');
    const list = page.locator('[role="tablist"]').first();
    await list.scrollIntoViewIfNeeded();
    const names = await list.locator('[role="tab"]').allInnerTexts();
    assert.ok(names.length > 1, names.join(', '));
    await list.locator('[role="tab"]').first().click();
    await workbench().page.keyboard.press('End');
    const last = names.at(-1) ?? '';
    await list.locator('[role="tab"][aria-selected="true"]', { hasText: last }).waitFor();
    const panel = (await list.locator('[aria-selected="true"]').getAttribute('aria-controls')) ?? '';
    assert.equal(await page.locator(`[id="${panel}"]`).isVisible(), true);
    await follow(page, 'atlas:transaction');
    await follow(await pageOf(workbench(), 'transaction'), 'atlas:connection-pool');
    await (await pageOf(workbench(), 'connection-pool'))
      .locator('[role="tab"][aria-selected="true"]', { hasText: last })
      .first()
      .waitFor();
  });

  it('keeps its output to itself until the reader has guessed', async () => {
    const guess = (await pageOf(workbench(), 'connection-pool')).locator('[data-guess]').first();
    const output = guess.locator('.output');
    assert.equal(await output.isVisible(), false);
    await guess.locator('textarea').fill('nothing at all');
    await guess.getByRole('button', { name: 'Compare with the output' }).click();
    await output.waitFor();
    await workbench().screenshot('guide-guess');
  });

  it('of two sessions is copied as SQL that runs, with the session behind each statement', async () => {
    const page = await openByPalette(workbench(), 'Transaction', 'transaction');
    const sessions = page.locator('.example', { has: page.locator('.session-a') }).first();
    await sessions.getByRole('button', { name: 'Copy' }).click();
    await sessions.locator('button.done').waitFor();
    const copied = await workbench().page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /^BEGIN.*; -- A$/m);
    assert.doesNotMatch(copied, /^[AB]>/m);
  });

  it('shows its output to who does not want to guess, and goes on from there by keyboard', async () => {
    const page = await openByPalette(workbench(), 'Redis', 'redis');
    const guess = page.locator('[data-guess]').first();
    await guess.getByRole('button', { name: 'Show me' }).press('Enter');
    await until(page, "document.activeElement?.matches('[data-answer]')");
    assert.equal(await guess.locator('textarea').isVisible(), false);
    assert.equal(await page.locator('.guide > [hidden]').count(), 0);
  });

  it('keeps nothing back any more behind another tab and over a reload', async () => {
    await workbench().openFile('README.md');
    await workbench().tab('Redis').click();
    const whole = async () => {
      const page = await pageOf(workbench(), 'redis');
      await page.locator('[data-guess] .output').first().waitFor();
      return (await page.locator('.guide > [hidden]').count()) === 0;
    };
    assert.ok(await whole());
    await workbench().reload();
    assert.ok(await whole());
    const guess = (await pageOf(workbench(), 'redis')).locator('[data-guess]').first();
    await guess.getByRole('button', { name: 'Try again' }).click();
    assert.equal(await guess.locator('.output').isVisible(), false);
    assert.ok(await guess.locator('textarea').isVisible());
  });
});

describe('a question in a guide', () => {
  const workbench = useWorkbench();

  it('says at once why an answer is right or wrong, and can be tried again', async () => {
    const page = await openByPalette(workbench(), 'Connection pool', 'connection-pool');
    const question = page.locator('.question:has(.options)').first();
    await question.scrollIntoViewIfNeeded();
    assert.equal(await question.locator('.why:visible').count(), 0);
    await question.locator('[data-option]:not([data-right]) .option').first().click();
    assert.equal(await question.locator('.verdict').textContent(), 'Not quite.');
    assert.equal(await question.locator('.why:visible').count(), 2);
    await workbench().screenshot('guide-question');
    await question.getByRole('button', { name: 'Try again' }).click();
    assert.equal(await question.locator('.why:visible').count(), 0);
    await question.locator('[data-right] .option').click();
    assert.equal(await question.locator('.verdict').textContent(), 'Right.');
    assert.equal(await question.locator('.why:visible').count(), 1);
  });
});
