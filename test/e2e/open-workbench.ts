import type { Browser } from 'playwright-core';
import { openChromium } from '../hosts/chromium.ts';
import { installVscode, type Version } from '../hosts/install.ts';
import { root } from '../hosts/places.ts';
import { type ExtensionHost, fromSource, startServer, type UserSettings } from '../hosts/server.ts';
import { copyWorkspace } from '../hosts/workspace.ts';
import { Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  /** Default: newest. */
  readonly version?: Version;
  /** The packaged extension, installed as a user does it. Default: the extension is loaded from the checkout. */
  readonly vsix?: string;
  /** Another folder that holds package.json and dist/, when it is not installed. Default: the checkout. */
  readonly extension?: string;
  /** A second extension, loaded from its folder beside ours. */
  readonly beside?: string;
  /** Default: Node. */
  readonly extensionHost?: ExtensionHost;
  readonly settings?: UserSettings;
  /** What is opened, as a copy. Default: the sample workspace. */
  readonly workspace?: string;
  /** Opens the folder in Restricted Mode. */
  readonly restricted?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Opens a window and waits until it can be used. The first call of a process starts the browser. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const browser = await sharedBrowser();
  const installation = await installVscode(options.version ?? 'newest', console.log);
  const workspace = await copyWorkspace(options.workspace);
  const server = await startServer(installation, options);
  const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const workbench = new Workbench(installation.version, page, server, workspace, context);
  const ours = options.vsix === undefined ? fromSource(server, options.extension ?? root) : [];
  const payload = options.beside === undefined ? ours : [...ours, ...fromSource(server, options.beside)];
  await page.goto(server.address(workspace.folder, payload));
  await workbench.untilReady();
  // The command palette lists what it knows when it opens: ours must be there.
  await workbench.activityIcon('Backend Atlas').waitFor();
  return workbench;
}

let browserOfThisProcess: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  browserOfThisProcess ??= openChromium(console.log);
  return browserOfThisProcess;
}

/** Ends the browser that all windows of this process share. */
export async function closeBrowser(): Promise<void> {
  const browser = await browserOfThisProcess;
  browserOfThisProcess = undefined;
  await browser?.close();
}
