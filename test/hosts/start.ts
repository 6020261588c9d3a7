import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installVscode } from './install.ts';
import { root } from './places.ts';
import { fromSource, type Server, startServer } from './server.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';
import { copyWorkspace } from './workspace.ts';

/**
 * Opens a VS Code with the extension of this checkout on a copy of the sample workspace, until Ctrl+C: the desktop
 * one where `code` is on the PATH, otherwise the newest one from npm, served to a browser. Gives the exit code.
 */
export async function start(): Promise<number> {
  const workspace = await copyWorkspace();
  console.log(`The sample workspace, yours to change: ${workspace.folder}`);
  try {
    const code = desktopCommand();
    return code === undefined ? await serve(workspace.folder) : await openDesktop(code, workspace.folder);
  } finally {
    await workspace.remove();
  }
}

/** Settles when the user wants to stop. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
  });
}

// In a browser

/** Tried first, because a browser keeps what it stores by host and port. */
const usualPort = 8139;

async function serve(folder: string): Promise<number> {
  const installation = await installVscode('newest', console.log);
  const options = { withGallery: true };
  // Somebody else may have the usual port.
  const server = await startServer(installation, { ...options, port: usualPort }).catch(() =>
    startServer(installation, options),
  );
  const interrupted = interruption();
  try {
    console.log(`\nVS Code ${installation.number} with Backend Atlas:\n\n    ${address(server, folder)}\n`);
    console.log('Reload the page after a build to see a change. Ctrl+C stops it.');
    openInBrowser(address(server, folder));
    const ended = await Promise.race([server.ended, interrupted]);
    if (ended !== undefined) {
      console.error(`VS Code ended by itself:\n${server.output()}`);
      return 1;
    }
    console.log('\nStopping.');
    return 0;
  } finally {
    await server.stop();
  }
}

function address(server: Server, folder: string): string {
  return server.address(folder, fromSource(server, root));
}

/** Only where somebody can see it; that it fails is no harm, the address is on the screen. */
function openInBrowser(url: string): void {
  const command = browserCommand();
  if (command !== undefined && process.stdout.isTTY) {
    spawn(command, [url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
  }
}

function browserCommand(): string | undefined {
  if (process.platform === 'darwin') {
    return 'open';
  }
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return process.platform === 'linux' && display !== '' ? 'xdg-open' : undefined;
}

// On the desktop

function desktopCommand(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** A VS Code of its own, with a profile of its own, so that the user's windows and settings stay as they are. */
async function openDesktop(code: string, folder: string): Promise<number> {
  const profile = await temporaryFolder('profile');
  console.log(`Opening ${code} with Backend Atlas. Close its window, or press Ctrl+C, to stop.`);
  const shell = process.platform === 'win32';
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const commandArguments = [
    ...['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    `--extensionDevelopmentPath=${root}`,
    folder,
  ];
  const window = spawn(quoted(code), commandArguments.map(quoted), { stdio: 'inherit', shell });
  const closed = new Promise<number>((resolve, reject) => {
    window.on('error', reject);
    window.on('close', (exitCode) => resolve(exitCode ?? 0));
  });
  try {
    return (await Promise.race([closed, interruption()])) ?? 0;
  } finally {
    window.kill();
    await endDesktop(profile);
    await removeFolder(profile);
  }
}

/** The command is only a messenger; VS Code itself keeps its process id in the profile for as long as it runs. */
async function endDesktop(profile: string): Promise<void> {
  try {
    process.kill(Number(await readFile(join(profile, 'code.lock'), 'utf8')));
  } catch {
    // Its window was closed, or it never came up.
  }
}
