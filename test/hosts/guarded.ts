import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './places.ts';

/** A command with everything it starts; it ends with us, however we end (see guard.mjs). */
export interface Guarded {
  /** The lines it prints, on either stream, from the moment of the call on. */
  onLine(listener: (line: string) => void): void;
  /** Settles with the exit code when it ends by itself or by `stop`. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export function startGuarded(
  command: string,
  commandArguments: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Guarded {
  const guard = spawn(
    process.execPath,
    [join(root, 'test', 'hosts', 'guard.mjs'), command, ...commandArguments],
    {
      detached: true,
      env: environment,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const ended = once(guard, 'exit').then(([code]) => Number(code ?? 1));
  const listeners = listenToLines(guard);
  return {
    onLine: (listener) => listeners.push(listener),
    ended,
    async stop() {
      guard.stdin?.destroy();
      await ended;
    },
  };
}

function listenToLines(child: ChildProcess): ((line: string) => void)[] {
  const listeners: ((line: string) => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface({ input: stream }).on('line', (line) => {
        for (const listener of listeners) {
          listener(line);
        }
      });
    }
  }
  return listeners;
}
