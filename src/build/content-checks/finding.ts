import type { TextRange } from '../../catalog/diagnostic.ts';

/** Something that a check has found in a text. */
export interface Finding {
  /** Where: `file:line:column`, counted from 1, or the name of what is meant. */
  readonly place: string;
  readonly message: string;
  /** How bad, in the measure of its check: the report shows the worst first. */
  readonly weight: number;
  /** Set where the build is to fail: the place as a diagnostic needs it. */
  readonly grave?: { readonly file: string; readonly range: TextRange };
}

/** One look at the whole catalogue. */
export interface CheckResult {
  /** Stable name of the rule, such as `long-sentence`. */
  readonly rule: string;
  /** What the report calls it. */
  readonly title: string;
  readonly findings: readonly Finding[];
}
