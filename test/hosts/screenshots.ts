import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closeBrowser, openWorkbench } from '../e2e/open-workbench.ts';
import type { Theme, Workbench } from '../e2e/workbench.ts';
import { root } from './places.ts';

/**
 * The pictures of the README, made from the running extension: `node test/run.mjs screenshots` writes
 * `out/screenshots/NAME-THEME.png` in all themes. Words after it choose scenes and themes; with the word
 * `readme`, the dark ones go to `media/screenshots/` as well.
 */
interface Scene {
  readonly name: string;
  /** Brings the window into the state to be shown; what it opened is closed before the next scene. */
  arrange(workbench: Workbench): Promise<void>;
}

const themes: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];
const themeOfReadme: Theme = 'dark';

const scenes: readonly Scene[] = [
  {
    name: 'hover',
    async arrange(workbench) {
      await workbench.openFile('src/database.js');
      await workbench.hover('connection pool', { showing: 'Connection pool' });
    },
  },
  {
    name: 'lookup',
    async arrange(workbench) {
      await workbench.openFile('src/http/authentication.js');
      await workbench.answer('Backend Atlas: Explain Term…', 'Explain Term', '401 vs 403');
      await workbench.quickInputRows.filter({ hasText: '403' }).first().waitFor();
    },
  },
  {
    name: 'atlas',
    async arrange(workbench) {
      await workbench.showContainer('Backend Atlas');
      await workbench.sidebarRow('How a request travels').click();
      await drawn(workbench, 'How a request travels');
    },
  },
  {
    name: 'guide',
    async arrange(workbench) {
      await workbench.answer('Backend Atlas: Explain Term…', 'Explain Term', 'transaction');
      await workbench.pick('Transaction');
      await drawn(workbench, 'Transaction');
      const page = await workbench.webview('article.page h1');
      await page.locator('figure, .sample').first().scrollIntoViewIfNeeded();
      await drawn(workbench, 'Transaction');
    },
  },
];

/** The page is there, and its two frames have painted it. */
async function drawn(workbench: Workbench, title: string): Promise<void> {
  const page = await workbench.webview('article.page h1');
  await page.locator('h1', { hasText: title }).waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

const words = process.argv.slice(3).filter((word) => !word.startsWith('-'));
const forReadme = words.includes('readme');
const wantedScenes = scenes.filter(
  ({ name }) => !scenes.some((each) => words.includes(each.name)) || words.includes(name),
);
const chosenThemes = themes.filter((theme) => words.includes(theme));
const wantedThemes = forReadme ? [themeOfReadme] : chosenThemes.length > 0 ? chosenThemes : themes;
const size = forReadme ? { width: 1280, height: 720 } : { width: 1440, height: 900 };
try {
  for (const theme of wantedThemes) {
    for (const scene of wantedScenes) {
      // A window for each picture: nothing of the one before is in it.
      const workbench = await openWorkbench({ size });
      try {
        await workbench.setTheme(theme);
        await scene.arrange(workbench);
        const picture = await workbench.screenshot(`${scene.name}-${theme}`);
        console.log(picture);
        if (forReadme) {
          const folder = join(root, 'media', 'screenshots');
          await mkdir(folder, { recursive: true });
          await copyFile(picture, join(folder, `${scene.name}.png`));
        }
      } catch (error) {
        process.exitCode = 1;
        console.error(`${scene.name} in ${theme}: ${error instanceof Error ? error.message : error}`);
        console.error(await workbench.screenshot(`failed/${scene.name}-${theme}`));
      } finally {
        await workbench.close();
      }
    }
  }
} finally {
  await closeBrowser();
}
