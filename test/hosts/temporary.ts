import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** A new, empty folder under the system's own for such things. It goes with `removeFolder`, or else with this process. */
export async function temporaryFolder(purpose: string): Promise<string> {
  if (folders.size === 0) {
    removeAtExit();
  }
  // The real path, because VS Code compares addresses as text and /tmp is a link on some machines.
  const folder = await mkdtemp(join(await realpath(tmpdir()), `backend-atlas-${purpose}-`));
  folders.add(folder);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

let watching = false;

function removeAtExit(): void {
  if (watching) {
    return;
  }
  watching = true;
  process.on('exit', () => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // By itself a signal ends the process without that exit; whoever else listens has plans of its own.
      if (process.listenerCount(signal) === 1) {
        process.exit(130);
      }
    });
  }
}
