import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../hosts/places.ts';

/** Runs a program in the checkout, handing on its lines on both streams as they come; gives its exit code. */
export async function runProcess(
  command: string,
  commandArguments: readonly string[],
  onLine: (line: string) => void,
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(command, commandArguments, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', onLine);
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The same, for a Node script. */
export function runNode(
  commandArguments: readonly string[],
  onLine: (line: string) => void,
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return runProcess(process.execPath, ['--enable-source-maps', ...commandArguments], onLine, environment);
}
