import { existsSync } from 'node:fs';
import { after, afterEach, before } from 'mocha';
import { vsix } from '../rings/package.ts';
import { closeBrowser, openWorkbench, type WorkbenchOptions } from './open-workbench.ts';
import type { Workbench } from './workbench.ts';

/**
 * Gives the tests of a describe one window in which the packaged extension is really installed: opened before the
 * first of them, closed after the last. When a test fails, `out/screenshots/failed/` shows what was to be seen.
 *
 *     const workbench = useWorkbench({ settings: { 'backendAtlas.hover.where': 'off' } });
 *     it('…', async () => {
 *       await workbench().openFile('src/cache.js');
 *     });
 */
export function useWorkbench(options: Omit<WorkbenchOptions, 'vsix'> = {}): () => Workbench {
  let opened: Workbench | undefined;

  before(async () => {
    if (!existsSync(vsix)) {
      throw new Error(`${vsix} is not there: npm run package writes it`);
    }
    opened = await openWorkbench({ ...options, vsix });
  });

  afterEach(async function () {
    const test = this.currentTest;
    // A test that is to be tried again has no state.
    if (test !== undefined && test.state !== 'passed' && !test.isPending() && opened !== undefined) {
      const name = test
        .titlePath()
        .join(' ')
        .replace(/[^\w]+/g, '-');
      console.log(`as it was then: ${await opened.screenshot(`failed/${name}`)}`);
    }
  });

  after(() => opened?.close());

  return () => {
    if (opened === undefined) {
      throw new Error('the window opens before the first test of the describe');
    }
    return opened;
  };
}

// Stands at the top of a file that test files import: after all tests of the ring.
after(closeBrowser);
