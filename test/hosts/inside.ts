import { realpath } from 'node:fs/promises';
import { format } from 'node:util';
import { openChromium } from './chromium.ts';
import { installVscode } from './install.ts';
import { type ExtensionHost, remote, type Server, startServer } from './server.ts';

const timeLimit = 5 * 60_000;

interface Order {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
}

/**
 * Runs the module that `--extensionTestsPath` names inside a VS Code, with the extension of
 * `--extensionDevelopmentPath`, on a folder; prints what the extension host prints. Gives the exit code.
 */
export async function runInside(
  commandLine: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const version = environment['BACKEND_ATLAS_VSCODE'] === 'oldest' ? 'oldest' : 'newest';
  const extensionHost: ExtensionHost = environment['BACKEND_ATLAS_HOST'] === 'worker' ? 'worker' : 'node';
  const installation = await installVscode(version, console.error);
  const server = await startServer(installation, { extensionHost });
  try {
    return await runOn(server, await readOrder(commandLine));
  } finally {
    await server.stop();
  }
}

async function readOrder(commandLine: readonly string[]): Promise<Order> {
  const folder = commandLine.find((each) => !each.startsWith('--'));
  if (folder === undefined) {
    throw new Error('name the folder to open in launchArgs');
  }
  return {
    extension: await realpath(option(commandLine, 'extensionDevelopmentPath')),
    tests: await realpath(option(commandLine, 'extensionTestsPath')),
    folder: await realpath(folder),
  };
}

function option(commandLine: readonly string[], name: string): string {
  const prefix = `--${name}=`;
  const value = commandLine.find((each) => each.startsWith(prefix))?.slice(prefix.length);
  if (value === undefined) {
    throw new Error(`${prefix} is missing`);
  }
  return value;
}

async function runOn(server: Server, { extension, tests, folder }: Order): Promise<number> {
  const browser = await openChromium(console.error);
  try {
    const page = await browser.newPage();
    // VS Code calls these two when tests run in it: for each line of its extension host, and at the end.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      process.stdout.write(`${format(...args)}\n`);
    });
    const ended = new Promise<number>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`the tests inside VS Code did not end in ${timeLimit} ms`)),
        timeLimit,
      );
      page
        .exposeFunction('codeAutomationExit', (code: number) => {
          clearTimeout(late);
          resolve(code);
        })
        .catch(reject);
    });
    await page.goto(
      server.address(folder, [
        ['extensionDevelopmentPath', remote(server, extension)],
        ['extensionTestsPath', remote(server, tests)],
        ['skipWelcome', 'true'],
      ]),
    );
    return await ended;
  } finally {
    await browser.close();
  }
}
