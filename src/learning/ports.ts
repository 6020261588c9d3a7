import type { Event } from '../catalog/ports.ts';

/** What the surfaces may ask about a person. */
export interface Knowledge {
  /** Neither opened nor marked as known. */
  isNew(entry: string): boolean;
  isKnown(entry: string): boolean;
  readonly onDidChange: Event<void>;
}
