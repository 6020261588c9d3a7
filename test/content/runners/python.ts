import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { samplePackagesRoot } from '../packages.ts';
import { SampleFault } from '../sample.ts';

/** How long a Python sample may take, in milliseconds; booting not counted. */
const deadline = 10_000;

/** Python in a process of its own, booted on first need, booted anew after a sample that did not end. */
export interface Python {
  /** What the sample wrote to stdout and stderr. */
  run(code: string): Promise<string>;
  stop(): void;
}

interface Message {
  readonly ready?: true;
  readonly printed?: string;
}

export function createPython(): Python {
  let booted: Promise<ChildProcess> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    booted?.then((child) => child.kill('SIGKILL')).catch(() => {});
    booted = undefined;
  };
  const run = async (code: string): Promise<string> => {
    booted ??= boot();
    const child = await booted;
    const overdue = setTimeout(stop, deadline);
    try {
      child.send({ code });
      return (await message(child)).printed ?? '';
    } catch {
      stop();
      throw new SampleFault(`It still ran after ${deadline / 1000} seconds, or ended Python itself.`);
    } finally {
      clearTimeout(overdue);
    }
  };
  return {
    // One after the other: they share the interpreter.
    run(code) {
      const turn = queue.then(() => run(code));
      queue = turn.catch(() => {});
      return turn;
    },
    stop,
  };
}

async function boot(): Promise<ChildProcess> {
  const child = fork(join(samplePackagesRoot, 'children', 'python.mjs'), {
    // Not those of the tests: with --enable-source-maps Pyodide looks for its files in the wrong place.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
  });
  await message(child);
  return child;
}

/** The next message, or a rejection where the process ends instead. */
function message(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      child.off('message', got);
      child.off('close', closed);
    };
    const got = (said: unknown): void => {
      settle();
      resolve(said as Message);
    };
    const closed = (): void => {
      settle();
      reject(new Error('Python ended.'));
    };
    child.once('message', got);
    child.once('close', closed);
  });
}
