import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sampleWorkspace } from './places.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

/** A folder to edit at will. */
export interface WorkspaceCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies the sample workspace, or another one, so that nobody's edits end up in the checkout. */
export async function copyWorkspace(from: string = sampleWorkspace): Promise<WorkspaceCopy> {
  const folder = join(await temporaryFolder('workspace'), basename(from));
  await cp(from, folder, { recursive: true });
  return { folder, remove: () => removeFolder(dirname(folder)) };
}
