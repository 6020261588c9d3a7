import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { pageFileName } from '../../src/pages/page-file.ts';
import { root } from '../hosts/places.ts';
import { follow, openByPalette, pageOf } from './guide-page.ts';
import './use-workbench.ts';
import { openWorkbench } from './open-workbench.ts';
import type { Workbench } from './workbench.ts';

/** What the extension needs to run; a copy, because a file of it is going to be damaged. */
const shipped = ['package.json', 'package.nls.json', 'media', 'dist'];

describe('a page whose file is damaged', () => {
  let extension: string;
  let workbench: Workbench;
  let sound: string;
  const file = (id: string): string => join(extension, 'dist', pageFileName({ id, depth: 'guide' }));

  before(async () => {
    extension = await mkdtemp(join(tmpdir(), 'backend-atlas-damaged-'));
    for (const name of shipped) {
      await cp(join(root, name), join(extension, name), { recursive: true });
    }
    sound = await readFile(file('redis'), 'utf8');
    await writeFile(file('redis'), sound.slice(0, 1000));
    await rm(file('connection-pool'));
    workbench = await openWorkbench({ extension });
  });

  after(async () => {
    await workbench?.close();
    await rm(extension, { recursive: true, force: true });
  });

  it('says so calmly', async () => {
    await openByPalette(workbench, 'Redis', 'redis');
    const page = await pageOf(workbench, 'redis');
    assert.equal(await page.locator('h1').textContent(), 'This page could not be read');
    await workbench.screenshot('guide-damaged');
  });

  it('is shown once its file is whole again', async () => {
    const page = await pageOf(workbench, 'redis');
    await writeFile(file('redis'), sound);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('h1', { hasText: 'Redis' }).waitFor();
  });

  it('says the same of a file that is missing, and leads back', async () => {
    const page = await pageOf(workbench, 'redis');
    await follow(page, 'atlas:connection-pool');
    await page.locator('h1', { hasText: 'This page could not be read' }).waitFor();
    await workbench.runCommand('Backend Atlas: Back to the Previous Page');
    await page.locator('h1', { hasText: 'Redis' }).waitFor();
  });
});
