import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';
import type { Workbench } from './workbench.ts';

const walkthrough = (workbench: Workbench) =>
  workbench.page.locator('.gettingStartedContainer .gettingStartedSlideDetails');

const button = (workbench: Workbench, label: string) =>
  walkthrough(workbench).locator('.getting-started-step.expanded .monaco-button', { hasText: label });

describe('the walkthrough', () => {
  const workbench = useWorkbench();

  it('is found in the palette, for who comes late', async () => {
    await workbench().runCommand('Welcome: Open Walkthrough...');
    await workbench().pick('Get to Know Backend Atlas');
    await walkthrough(workbench()).locator('.getting-started-step').nth(5).waitFor();
    await button(workbench(), 'Open a File…').waitFor();
  });

  it('leads to a guide', async () => {
    await walkthrough(workbench()).locator('.getting-started-step', { hasText: 'Learn it properly' }).click();
    await button(workbench(), 'Read “Transaction”').click();
    await pageOf(workbench(), 'transaction');
  });

  it('lets nothing go wrong', async () => {
    assert.deepEqual(await workbench().complaints(), []);
  });
});
