import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'mocha';
import type { Frame } from 'playwright-core';
import { follow, openByPalette, pageOf } from './guide-page.ts';
import { useWorkbench } from './use-workbench.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each kind, the map, a whole with its parts, and a page that is not there. */
const pages = [
  'how-a-request-travels',
  'connection-pool',
  'http-status-codes',
  'back-end-developer',
  'databases',
  'redis',
  'from-front-end-to-back-end',
  'no-such-page',
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core has to say about a page, a line each. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const found = (await frame.evaluate(
    'axe.run(document).then(({ violations }) => violations)',
  )) as Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** As VS Code calls them; chosen before the window opens. */
const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'hc-light': 'Default High Contrast Light',
  'hc-dark': 'Default High Contrast',
};

for (const [theme, name] of Object.entries(themes)) {
  describe(`pages in the ${theme} theme`, () => {
    const workbench = useWorkbench({
      size: { width: 1440, height: 1000 },
      settings: { 'workbench.colorTheme': name },
    });
    let frame: Frame;

    it('are there', async () => {
      frame = await openByPalette(workbench(), 'Transaction', 'transaction');
      const seen = {
        light: 'vscode-light',
        dark: 'vscode-dark',
        'hc-light': 'vscode-high-contrast-light',
        'hc-dark': 'vscode-high-contrast',
      }[theme];
      assert.ok((await frame.locator('body').getAttribute('class'))?.split(' ').includes(seen ?? ''));
    });

    for (const id of pages) {
      it(`can be used by everybody: ${id}`, async () => {
        await follow(frame, `atlas:${id}`);
        frame = await pageOf(workbench(), id);
        await workbench().screenshot(`guide/${id}-${theme}`);
        assert.deepEqual(await violations(frame), []);
      });
    }

    it('carry no style of their own', async () => {
      assert.equal(await frame.locator('main [style]').count(), 0);
    });
  });
}
