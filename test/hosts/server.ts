import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGuarded } from './guarded.ts';
import type { Installation } from './install.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

/** Where the extension runs: in Node beside the files, or in a web worker of the browser, as on vscode.dev. */
export type ExtensionHost = 'node' | 'worker';

export type UserSettings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  readonly extensionHost?: ExtensionHost;
  readonly settings?: UserSettings;
  /** A packaged extension to install as a user does, before anything opens. */
  readonly vsix?: string;
  /** Whether the folder is one that nobody trusts yet: Restricted Mode. Default: every folder is trusted. */
  readonly restricted?: boolean;
  /** Whether extensions can be searched and installed from the network. Default: no. */
  readonly withGallery?: boolean;
  /** Default: any free port. */
  readonly port?: number;
}

/** A VS Code on loopback that a browser opens. */
export interface Server {
  /** Host and port, the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  /** The page that shows a folder, given the way the extension gets there. */
  address(folder: string, payload?: Payload): string;
  /**
   * Sets what comes on top of the user's settings, in the place of what this set before. It goes into the settings
   * of the machine: of those, unlike of the user's own, an open window sees the file change.
   */
  changeSettings(changed: UserSettings): Promise<void>;
  readonly ended: Promise<number>;
  /** What it printed so far, to show when something goes wrong. */
  output(): string;
  stop(): Promise<void>;
}

/** Development options of the workbench: names with values, as pairs. */
export type Payload = readonly (readonly [name: string, value: string])[];

const extensionId = 'backend-atlas.backend-atlas';

/** What would stand in the way of every test: start pages, chat, hints, questions, background look-ups. */
const quiet: UserSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'files.autoSave': 'off',
  // So that .env can be opened by its name, although git ignores it.
  'search.useIgnoreFiles': false,
  'editor.hover.delay': 100,
  // Restricted Mode, where it is asked for, without the question first.
  'security.workspace.trust.startupPrompt': 'never',
};

/** Starts a server and waits until it listens (about 2 s). Rejects with its output when it ends before that. */
export async function startServer(installation: Installation, options: ServerOptions = {}): Promise<Server> {
  const dataFolder = await temporaryFolder('host');
  const settings = { ...quiet, ...workerSettings(options.extensionHost), ...options.settings };
  await writeSettings(dataFolder, 'User', settings);
  if (options.vsix !== undefined) {
    await installExtension(installation, dataFolder, options.vsix);
  }
  const environment =
    options.withGallery === true ? process.env : { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const server = startGuarded(
    installation.node,
    [
      installation.server,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', dataFolder],
      // A built VS Code ignores the development options of the address without it.
      '--enable-smoke-test-driver',
      ...(options.restricted === true ? [] : ['--disable-workspace-trust']),
    ],
    environment,
  );
  const lines: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    server.onLine((line) => {
      lines.push(line);
      const listening = /Extension host agent listening on (\d+)/.exec(line);
      if (listening !== null) {
        resolve(Number(listening[1]));
      }
    });
    server.ended.then(
      (code) => reject(new Error(`VS Code ${installation.number} ended with ${code}:\n${lines.join('\n')}`)),
      reject,
    );
  });
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    address: (folder, payload = []) => address(authority, folder, payload),
    changeSettings: (changed) => writeSettings(dataFolder, 'Machine', changed),
    ended: server.ended,
    output: () => lines.join('\n'),
    async stop() {
      await server.stop();
      await removeFolder(dataFolder);
    },
  };
}

/** The payload that loads an extension from a folder, without installing it. */
export function fromSource(server: Server, extensionFolder: string): Payload {
  return [
    ['extensionDevelopmentPath', remote(server, extensionFolder)],
    ['skipWelcome', 'true'],
  ];
}

/** The address of a file as the workbench knows it. */
export function remote(server: Server, path: string): string {
  return `vscode-remote://${server.authority}${path}`;
}

function address(authority: string, folder: string, payload: Payload): string {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `http://${authority}/?${query}`;
}

/**
 * With `main` and `browser` both set, this setting alone sends an extension into the worker; the payload's
 * own key for it does nothing, and such a test would run in Node without anybody noticing.
 */
function workerSettings(host: ExtensionHost | undefined): UserSettings {
  return host === 'worker' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
}

async function writeSettings(
  dataFolder: string,
  whose: 'User' | 'Machine',
  settings: UserSettings,
): Promise<void> {
  const folder = join(dataFolder, 'data', whose);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

async function installExtension(installation: Installation, dataFolder: string, vsix: string): Promise<void> {
  const command = startGuarded(installation.node, [
    installation.server,
    ...['--install-extension', vsix, '--server-data-dir', dataFolder, '--accept-server-license-terms'],
  ]);
  const lines: string[] = [];
  command.onLine((line) => lines.push(line));
  const code = await command.ended;
  if (code !== 0 || !lines.some((line) => line.includes('was successfully installed'))) {
    throw new Error(`VS Code ${installation.number} did not install ${vsix}:\n${lines.join('\n')}`);
  }
}
