import { closeBrowser, openWorkbench } from '../e2e/open-workbench.ts';
import type { Theme, Workbench } from '../e2e/workbench.ts';

/**
 * The pictures of README and walkthrough, made from the running extension: `node test/run.mjs screenshots`
 * writes `out/screenshots/NAME-THEME.png`. Words after it choose some of them: `screenshots hover`.
 */
interface Scene {
  readonly name: string;
  /** Brings the window into the state to be shown; what it opened is closed before the next scene. */
  arrange(workbench: Workbench): Promise<void>;
}

const themes: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];

const scenes: readonly Scene[] = [
  {
    name: 'atlas',
    async arrange(workbench) {
      await workbench.showContainer('Backend Atlas');
      await workbench.sidebarRows().first().waitFor();
    },
  },
  {
    name: 'hover',
    async arrange(workbench) {
      await workbench.openFile('src/database.js');
      await workbench.hover('connection pool', { showing: 'Connection pool' });
    },
  },
  {
    name: 'guide',
    async arrange(workbench) {
      await workbench.runCommand('Backend Atlas: Explain Term…');
      await workbench.quickInputBox.fill('database index');
      await workbench.pick('Database index');
      const page = await workbench.webview('h1');
      await page.locator('h1', { hasText: 'Database index' }).waitFor();
    },
  },
];

const chosen = process.argv.slice(3).filter((word) => !word.startsWith('-'));
const workbench = await openWorkbench({ size: { width: 1440, height: 900 } });
try {
  for (const theme of themes) {
    await workbench.setTheme(theme);
    for (const scene of scenes.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
      try {
        await scene.arrange(workbench);
        console.log(await workbench.screenshot(`${scene.name}-${theme}`));
      } catch (error) {
        process.exitCode = 1;
        console.error(`${scene.name} in ${theme}: ${error instanceof Error ? error.message : error}`);
        console.error(await workbench.screenshot(`failed/${scene.name}-${theme}`));
      }
      await workbench.page.keyboard.press('Escape');
      await workbench.runCommand('View: Close All Editors');
    }
  }
} finally {
  await workbench.close();
  await closeBrowser();
}
