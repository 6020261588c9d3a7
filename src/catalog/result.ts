import type { Diagnostic } from './diagnostic.ts';

/** What could be read, beside everything that could not. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
