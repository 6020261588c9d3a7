/** What a subcommand may do to the outside; a test hands in its own. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** The lines of standard input, as they come. */
  lines(): AsyncIterable<string>;
}

/** 0 all is well · 1 an answer that is a "no": errors found, nothing known · 2 the call itself is wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly usage: string;
  readonly purpose: string;
  /** Options it takes beside `--json`, in the form of Node's `parseArgs`. */
  readonly options?: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
  >;
  run(call: Call, terminal: Terminal): Promise<ExitCode>;
}

export interface Call {
  readonly words: readonly string[];
  readonly json: boolean;
  flag(name: string): boolean;
  values(name: string): readonly string[];
}

/** The call is wrong; the message says how it should be. */
export class UsageError extends Error {}
