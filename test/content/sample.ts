import type { Fence } from '../../src/pages/fences.ts';

/** One fence of a guide, with what is needed to run it and to say where it stands. */
export interface Sample {
  /** The id of its entry. */
  readonly entry: string;
  /** Relative to the project, `/` between its parts. */
  readonly file: string;
  /** 1-based line of the opening fence in that file. */
  readonly line: number;
  readonly fence: Fence;
  /** Every fence of the same guide, this one too, in reading order. */
  readonly guide: readonly Fence[];
}

/** What became of a sample. */
export type Outcome =
  | { readonly kind: 'passed'; readonly printed?: string }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly printed?: string;
      readonly expected?: string;
    }
  /** Not an error and not a success: this machine cannot tell. */
  | { readonly kind: 'not-run'; readonly why: string };

/** A sample that could not be run at all: its author has to change it, or the machine lacks something. */
export class SampleFault extends Error {
  override readonly name = 'SampleFault';
}

/** Thrown where the platform has no build of what the sample needs. */
export class NotAvailable extends Error {
  override readonly name = 'NotAvailable';
}
