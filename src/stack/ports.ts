import type { Event } from '../catalog/ports.ts';

/** What the workspace uses, as far as it is known by now. */
export interface Stack {
  /** The ids of its tools. Empty until the manifests are read; the first call has them read. */
  toolIds(): ReadonlySet<string>;
  readonly onDidChange: Event<void>;
}
