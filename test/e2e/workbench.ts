import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import type { Version } from '../hosts/install.ts';
import { screenshots } from '../hosts/places.ts';
import type { Server, UserSettings } from '../hosts/server.ts';
import type { WorkspaceCopy } from '../hosts/workspace.ts';
import { collectErrors } from './complaints.ts';

export type Theme = 'light' | 'dark' | 'hc-dark' | 'hc-light';

/** What each version shows when nobody has chosen; the class is that of the window. */
const themes: Readonly<Record<Theme, { newest: string; oldest: string; seen: string }>> = {
  light: { newest: 'Light 2026', oldest: 'Default Light Modern', seen: 'vs' },
  dark: { newest: 'Dark 2026', oldest: 'Default Dark Modern', seen: 'vs-dark' },
  'hc-dark': { newest: 'Default High Contrast', oldest: 'Default High Contrast', seen: 'hc-black' },
  'hc-light': {
    newest: 'Default High Contrast Light',
    oldest: 'Default High Contrast Light',
    seen: 'hc-light',
  },
};

export interface HoverOptions {
  /** Which of the word's occurrences in the file, counted from 1. */
  readonly occurrence?: number;
  /** Text that must have appeared in the hover: language servers answer late, and each adds its part. */
  readonly showing: string | RegExp;
}

/**
 * A VS Code window as a person sees it, for the e2e tests, the screenshots and small scripts.
 *
 *     const workbench = await openWorkbench();                        // with dist/; { vsix } installs a package
 *     await workbench.openFile('src/database.js');
 *     const hover = await workbench.hover('connection pool', { showing: 'Connection pool' });
 *     await workbench.runCommand('Backend Atlas: Surprise Me');
 *     const page = await workbench.webview('h1');                     // the frame that holds our markup
 *     await page.locator('h1').waitFor();
 *     await workbench.screenshot('guide-dark');                       // out/screenshots/guide-dark.png
 *     assert.deepEqual(await workbench.complaints(), []);
 *     await workbench.close();
 *
 * Everything waits for something to be seen, never for a time to pass; what does not come within half a minute
 * rejects. That a hover stays *away* cannot be seen here without waiting: ask the provider in the host ring.
 */
export class Workbench {
  /** Playwright's page, for whatever has no method here. */
  readonly page: Page;
  /** The folder that is open: a copy, free to be changed. */
  readonly folder: string;
  private readonly server: Server;
  private readonly workspace: WorkspaceCopy;
  private readonly context: BrowserContext;
  private readonly consoleErrors: readonly string[];
  private settings: UserSettings = {};
  private activePath: string | undefined;

  private readonly version: Version;

  constructor(
    version: Version,
    page: Page,
    server: Server,
    workspace: WorkspaceCopy,
    context: BrowserContext,
  ) {
    this.version = version;
    this.page = page;
    this.server = server;
    this.workspace = workspace;
    this.context = context;
    this.folder = workspace.folder;
    this.consoleErrors = collectErrors(page);
  }

  /** The workbench stands, its tools are there and its extensions have started. */
  async untilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.locator('.statusbar-item[aria-label^="remote"], #status\\.host').first().waitFor();
  }

  // Commands and questions of the palette

  /**
   * Runs a command by its full title, such as `Backend Atlas: Surprise Me`. When it is back, the command palette
   * is gone: what is open then is the command's own question.
   */
  async runCommand(title: string): Promise<void> {
    await this.typeCommand(title);
    await this.pick(title);
    await this.quickInput
      .locator('input[aria-label^="Type the name of a command"]')
      .waitFor({ state: 'hidden' });
  }

  /** Runs a command and answers the question that it opens, known by words of its title. */
  async answer(command: string, question: string, text: string): Promise<void> {
    await this.runCommand(command);
    await this.quickInput.filter({ hasText: question }).waitFor();
    await this.quickInputBox.fill(text);
  }

  /** Opens the command palette and types a command, so that Enter runs it. */
  async typeCommand(title: string): Promise<void> {
    await this.openPalette(`>${title}`);
    await this.quickInputRows.filter({ hasText: title }).first().waitFor();
  }

  private async openPalette(text: string): Promise<void> {
    // The box of the question before may still be open, or fading, when it takes letters no more.
    if (await this.quickInput.isVisible()) {
      await this.page.keyboard.press('Escape');
    }
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('F1');
    await this.quickInput.waitFor();
    await this.quickInputBox.fill(text);
  }

  /** The box that opens for commands, files, searches and questions. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  get quickInputBox(): Locator {
    return this.quickInput.locator('input[type="text"]').first();
  }

  /** The rows that the quick input offers. */
  get quickInputRows(): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row');
  }

  /** Chooses the row with exactly this label. */
  async pick(label: string): Promise<void> {
    await this.quickInputRows
      .filter({ has: this.page.locator('.label-name', { hasText: exactly(label) }) })
      .first()
      .click();
  }

  // Editors

  /** Opens a file of the workspace by its path in it, and waits for its text. */
  async openFile(path: string): Promise<void> {
    // Without the leading `>` the palette opens files.
    await this.openPalette(path);
    const { dir, base } = posix.parse(path);
    // A row is called by the file's name and folder, then by the group of rows it stands in.
    const row = dir === '' ? base : `${base} ${dir}`;
    await this.quickInput
      .locator(`.monaco-list-row[aria-label="${row}"], .monaco-list-row[aria-label^="${row},"]`)
      .first()
      .click();
    await this.page.locator(`${activeEditor}[data-uri$="/${path}"] .view-line`).first().waitFor();
    this.activePath = path;
  }

  /** The active text editor. */
  get editor(): Locator {
    return this.page.locator(activeEditor).first();
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** Puts the cursor at the beginning of the n-th occurrence of a text in the file opened last. */
  async putCursorOn(text: string, occurrence = 1): Promise<void> {
    const { line, column } = await this.find(text, occurrence);
    await this.runCommand('Go to Line/Column...');
    await this.quickInputBox.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    const place = `Ln ${line}, Col ${column}`;
    await this.page.locator('.statusbar-item', { hasText: place }).waitFor();
  }

  /**
   * Rests the mouse on a word of the file opened last until the hover shows what it should; gives the hover's
   * parts from top to bottom, one for each provider that answered.
   */
  async hover(word: string, { occurrence = 1, showing }: HoverOptions): Promise<string[]> {
    await this.putCursorOn(word, occurrence);
    const wanted = this.hoverWidget.filter({ hasText: showing });
    for (let attempt = 1; ; attempt += 1) {
      await this.restMouseOnCursor();
      try {
        await wanted.waitFor({ timeout: 5_000 });
        return await this.hoverWidget.locator('.hover-row').allInnerTexts();
      } catch (error) {
        // Asked before a provider was there, a hover is empty, and stays so until the mouse comes again.
        if (attempt === 6) {
          throw error;
        }
      }
    }
  }

  private async restMouseOnCursor(): Promise<void> {
    await this.page.mouse.move(0, 0);
    const cursor = await this.editor.locator('.cursors-layer .cursor').first().boundingBox();
    if (cursor === null) {
      throw new Error('the cursor is not to be seen');
    }
    await this.page.mouse.move(cursor.x + 2, cursor.y + cursor.height / 2, { steps: 4 });
  }

  /** The editor's hover, as long as it is shown. */
  get hoverWidget(): Locator {
    return this.page.locator('.monaco-hover:visible', { has: this.page.locator('.hover-row') });
  }

  private async find(text: string, occurrence: number): Promise<{ line: number; column: number }> {
    if (this.activePath === undefined) {
      throw new Error('open a file first');
    }
    const content = await readFile(join(this.folder, this.activePath), 'utf8');
    const before = content.split(text).slice(0, occurrence);
    if (before.join(text).length === content.length) {
      throw new Error(`${this.activePath} does not contain "${text}" ${occurrence} times`);
    }
    const lines = before.join(text).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  // Sidebar

  /** The icon of a view container in the activity bar, by its title. */
  activityIcon(title: string): Locator {
    return this.page.locator(`.activitybar .action-item .action-label[aria-label^="${title}"]`);
  }

  /** Shows a view container. */
  async showContainer(title: string): Promise<void> {
    const shown = this.page.locator('.part.sidebar .title-label', { hasText: title });
    // A click on the icon of what is shown already would hide it.
    if (!(await shown.isVisible())) {
      await this.activityIcon(title).click();
    }
    await shown.waitFor();
  }

  /** The visible rows of the sidebar's trees, or those with a text. */
  sidebarRows(text?: string | RegExp): Locator {
    const rows = this.page.locator('.part.sidebar .monaco-list-row');
    return text === undefined ? rows : rows.filter({ hasText: text });
  }

  /** Unfolds the row with exactly this label. */
  async expand(label: string): Promise<void> {
    const row = this.sidebarRow(label);
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
      await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
    }
  }

  sidebarRow(label: string): Locator {
    return this.sidebarRows()
      .filter({ has: this.page.locator('.label-name', { hasText: exactly(label) }) })
      .first();
  }

  // Our own pages

  /**
   * The frame of the webview that holds an element (a CSS selector), two frames deep inside the window, once it is
   * to be seen. The newest first, when several do.
   */
  async webview(selector: string): Promise<Frame> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      for (const frame of [...this.page.frames()].reverse()) {
        if (frame !== this.page.mainFrame() && (await holds(frame, selector)) && (await isShown(frame))) {
          return frame;
        }
      }
      if (Date.now() > deadline) {
        const frames = this.page.frames().map((frame) => frame.url());
        throw new Error(`no webview holds "${selector}"; the frames are ${frames.join(' ')}`);
      }
      // The next thing that can change the answer: a frame that loads or leaves, or its script drawing.
      await this.page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
    }
  }

  // The window

  /** Reloads the window as *Developer: Reload Window* does; a page reload in its first seconds loses state. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.untilReady();
  }

  /**
   * Changes settings on top of those that the window was opened with; wait for what they change. Those that an
   * earlier call has set and this one does not name keep their values.
   */
  async set(settings: UserSettings): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.server.changeSettings(this.settings);
  }

  async setTheme(theme: Theme): Promise<void> {
    const { [this.version]: name, seen } = themes[theme];
    await this.set({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${seen}`).waitFor();
  }

  /** Writes `out/screenshots/NAME.png` and gives its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(screenshots, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** What was said and not yet put away. Driven like this, VS Code shows no toasts: messages stand in its center. */
  async notifications(): Promise<string[]> {
    await this.runCommand('Notifications: Show Notifications');
    const center = this.page.locator('.notifications-center.visible');
    await center.waitFor();
    const messages = await center.locator('.notification-list-item-message').allInnerTexts();
    // Its bell closes it again; the command to hide it is offered only while it has the focus. The editor learns
    // late that a page has the focus, closes the center itself, and then the bell opens it once more.
    while (await center.isVisible()) {
      await this.page.locator('[id="status.notifications"]').click();
      await center.waitFor({ state: 'hidden', timeout: 2_000 }).catch(() => undefined);
    }
    return messages;
  }

  /** Everything that must not be there: errors of the console that are ours, and notifications but the editor's own. */
  async complaints(): Promise<string[]> {
    const messages = await this.notifications();
    return [...this.consoleErrors, ...messages.filter((text) => !text.startsWith('Activating Extensions'))];
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.stop();
    await this.workspace.remove();
  }
}

const activeEditor = '.editor-group-container.active .monaco-editor';

/** The editor fills a new page behind the old one, and shows it once its styles and scripts have run. */
async function isShown(frame: Frame): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    return (await element.getAttribute('id')) === 'active-frame' && (await element.isVisible());
  } catch {
    // The frame has left in the meantime.
    return false;
  }
}

async function holds(frame: Frame, selector: string): Promise<boolean> {
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch {
    // It left while it was asked.
    return false;
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
