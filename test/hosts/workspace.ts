import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sampleWorkspace } from './places.ts';

/** A folder to edit at will. */
export interface WorkspaceCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies the sample workspace, or another one, so that nobody's edits end up in the checkout. */
export async function copyWorkspace(from: string = sampleWorkspace): Promise<WorkspaceCopy> {
  // The real path, because VS Code compares addresses as text and /tmp is a link on some machines.
  const parent = await mkdtemp(join(await realpath(tmpdir()), 'backend-atlas-workspace-'));
  const folder = join(parent, basename(from));
  await cp(from, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }) };
}
