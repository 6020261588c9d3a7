import type { Event } from '../catalog/ports.ts';
import type { ToolInUse } from './detect-tools.ts';

/** What the workspace uses, as far as it is known by now. */
export interface Stack {
  /** Empty until the manifests are read; the first call has them read. */
  toolsInUse(): readonly ToolInUse[];
  /** The ids of the same, for evidence. */
  toolIds(): ReadonlySet<string>;
  readonly onDidChange: Event<void>;
}
