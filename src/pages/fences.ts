import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import { idPattern } from '../catalog/vocabulary.ts';

/**
 * The fences of a guide, read once for everybody: the page shows them, the build checks them and the
 * content tests run them, so all three must see the same samples. Who only steps over them has `fenced-lines.ts`.
 *
 * The info string of a fence is its language, then flags and `name=value` options in any order; a value
 * with spaces stands in double quotes: ```` ```bash transcript="psql 18.1" ````.
 */
export interface Fence {
  /** As written, in lower case: `js`, `sql`, `mermaid`, `output`; empty where the fence names none. */
  readonly language: string;
  /** Words without `=`: `run`, `sessions`, `sqlite`, `predict`, and unknown ones, which `fenceProblems` tells. */
  readonly flags: readonly string[];
  /** `name=pool`, `check=pg`, `transcript="psql 18.1"`. Null prototype: any word may be a key. */
  readonly options: Readonly<Record<string, string>>;
  /** The text between the fence lines, without the line break before the closing one. */
  readonly code: string;
  /** 0-based line of the opening fence in the text handed in; the code begins on the next one. */
  readonly line: number;
  /** The `output` fence that follows with nothing but blank lines between; it is not listed on its own. */
  readonly output?: FenceOutput;
  /**
   * Fences of one number follow each other without a sentence between: one example in several languages.
   * Counted from 0 in reading order.
   */
  readonly example: number;
  /** False where the text ends before the fence does. */
  readonly closed: boolean;
}

export interface FenceOutput {
  readonly code: string;
  /** 0-based line of the opening fence. */
  readonly line: number;
}

/** What stands behind a sample; the page says it to the reader. */
export type Backing =
  /** Executed by the tests, output compared. */
  | {
      readonly kind: 'run';
      readonly on: 'postgresql' | 'sqlite' | 'node' | 'python' | 'server' | 'other';
      readonly sessions: boolean;
    }
  /** Type-checked against these packages. */
  | { readonly kind: 'checked'; readonly packages: readonly string[] }
  /** Seen once by somebody, with this tool and version. */
  | { readonly kind: 'transcript'; readonly of: string }
  /** Parses; nobody ran it. */
  | { readonly kind: 'read' };

export interface FenceProblem {
  /** 0-based line of the fence in the text handed in. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A block token as far as a fence needs it; markdown-it's own `Token` has this shape. */
export interface FenceToken {
  readonly type: string;
  readonly info: string;
  readonly content: string;
  readonly map: [number, number] | null;
}

interface Info {
  readonly language: string;
  readonly flags: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

const knownFlags = ['run', 'sessions', 'sqlite', 'predict'];
const knownOptions = ['name', 'check', 'transcript'];

let blocks: Engine | undefined;

/**
 * Every fence of a Markdown text in reading order, also those in lists and quotations. Never throws:
 * what is odd about a fence is told by `fenceProblems`.
 */
export function parseFences(markdown: string): Fence[] {
  blocks ??= new MarkdownIt({ html: false }).disable('inline');
  return collectFences(blocks.parse(markdown, {})).map(({ fence }) => fence);
}

/** A fence with the places of its tokens; `last` is its output's place where it has one. */
export interface PlacedFence {
  readonly fence: Fence;
  readonly first: number;
  readonly last: number;
}

/** The same from block tokens that are there already. */
export function collectFences(tokens: readonly FenceToken[]): PlacedFence[] {
  const placed: PlacedFence[] = [];
  let example = -1;
  let previous = -2;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'fence') {
      continue;
    }
    const info = parseInfo(token.info);
    const next = tokens[at + 1];
    const output = info.language === 'output' ? undefined : outputOf(next);
    example += previous === at - 1 && info.language !== 'output' && info.language !== 'mermaid' ? 0 : 1;
    const last = output === undefined ? at : at + 1;
    // A diagram is no sample: what follows it starts an example of its own.
    previous = info.language === 'mermaid' || info.language === 'output' ? -2 : last;
    placed.push({
      first: at,
      last,
      fence: { ...info, ...bodyOf(token), ...(output && { output }), example },
    });
    at = last;
  }
  return placed;
}

function outputOf(token: FenceToken | undefined): FenceOutput | undefined {
  if (token?.type !== 'fence' || parseInfo(token.info).language !== 'output') {
    return undefined;
  }
  const { code, line } = bodyOf(token);
  return { code, line };
}

function bodyOf(token: FenceToken): { code: string; line: number; closed: boolean } {
  const [start, end] = token.map ?? [0, 0];
  const code = token.content.replace(/\n$/, '');
  const codeLines = token.content === '' ? 0 : code.split('\n').length;
  return { code, line: start, closed: end - start === codeLines + 2 };
}

/** The words after the three backticks. */
function parseInfo(info: string): Info {
  const words = info.match(/[^\s="]+="[^"]*"|\S+/g) ?? [];
  const flags: string[] = [];
  const options: Record<string, string> = Object.create(null);
  for (const word of words.slice(1)) {
    const equals = word.indexOf('=');
    if (equals > 0) {
      options[word.slice(0, equals)] = word.slice(equals + 1).replace(/^"(.*)"$/, '$1');
    } else {
      flags.push(word);
    }
  }
  return { language: (words[0] ?? '').toLowerCase(), flags, options };
}

/** What the page may say of a sample. `run` without an output is said as run all the same. */
export function backingOf(fence: Pick<Fence, 'language' | 'flags' | 'options'>): Backing {
  const { check, transcript } = fence.options;
  if (fence.flags.includes('run')) {
    return { kind: 'run', on: runnerOf(fence), sessions: fence.flags.includes('sessions') };
  }
  if (check !== undefined) {
    return { kind: 'checked', packages: check.split(',') };
  }
  return transcript === undefined ? { kind: 'read' } : { kind: 'transcript', of: transcript };
}

function runnerOf({
  language,
  flags,
}: Pick<Fence, 'language' | 'flags'>): Extract<Backing, { kind: 'run' }>['on'] {
  switch (language) {
    case 'sql':
      return flags.includes('sqlite') ? 'sqlite' : 'postgresql';
    case 'js':
    case 'javascript':
    case 'ts':
    case 'typescript':
      return 'node';
    case 'py':
    case 'python':
      return 'python';
    case 'http':
      return 'server';
    default:
      return 'other';
  }
}

/** Everything about a guide's fences that its author should put right, in reading order. */
export function fenceProblems(fences: readonly Fence[]): FenceProblem[] {
  const names = new Set<string>();
  return fences.flatMap((fence, at) => {
    const problems = [...oneFenceProblems(fence), ...twinProblems(fence, fences.slice(0, at))];
    const { name } = fence.options;
    if (name !== undefined && names.has(name)) {
      problems.push({
        rule: 'fence-name',
        message: `Two samples are named "${name}"; a question could not tell them apart.`,
      });
    }
    if (name !== undefined) {
      names.add(name);
    }
    return problems.map((problem) => ({ ...problem, line: fence.line }));
  });
}

type Told = Omit<FenceProblem, 'line'>;

function oneFenceProblems(fence: Fence): Told[] {
  const { language, flags, options } = fence;
  const told: Told[] = [];
  const tell = (broken: boolean, rule: string, message: string): void => {
    if (broken) {
      told.push({ rule, message });
    }
  };
  const unknown = [
    ...flags.filter((flag) => !knownFlags.includes(flag)),
    ...Object.keys(options).filter((key) => !knownOptions.includes(key)),
  ];
  tell(!fence.closed, 'fence-open', 'This fence is never closed.');
  tell(language === '', 'fence-language', 'A fence names its language; plain text is "text".');
  tell(
    language === 'output',
    'fence-output',
    'An output fence follows the sample that prints it, with nothing between.',
  );
  tell(
    unknown.length > 0,
    'fence-word',
    `A fence does not know ${unknown.map((word) => `"${word}"`).join(', ')}; it knows ${[...knownFlags, ...knownOptions.map((key) => `${key}=…`)].join(', ')}.`,
  );
  tell(
    options['name'] !== undefined && !idPattern.test(options['name']),
    'fence-name',
    'The name of a sample is lower-case words joined by hyphens.',
  );
  tell(
    flags.includes('predict') && !(flags.includes('run') && fence.output),
    'fence-predict',
    '"predict" needs a sample that runs and the output fence that it hides.',
  );
  tell(
    flags.includes('run') && !fence.output,
    'fence-output',
    'A sample that runs shows its output in a fence that follows it.',
  );
  tell(
    flags.includes('run') && backingOf(fence).kind === 'run' && runnerOf(fence) === 'other',
    'fence-run',
    `Nothing here runs "${language}".`,
  );
  tell(
    (flags.includes('sessions') || flags.includes('sqlite')) && language !== 'sql',
    'fence-run',
    '"sessions" and "sqlite" belong to sql.',
  );
  tell(
    [flags.includes('run'), 'check' in options, 'transcript' in options].filter(Boolean).length > 1,
    'fence-backing',
    'One of run, check=… and transcript=… stands behind a sample, not several.',
  );
  return told;
}

function twinProblems(fence: Fence, earlier: readonly Fence[]): Told[] {
  const twin = earlier.some(
    ({ example, language }) => example === fence.example && language === fence.language,
  );
  return twin
    ? [
        {
          rule: 'fence-tabs',
          message: `Two ${fence.language} samples follow each other without a sentence between; they would be two tabs of one name.`,
        },
      ]
    : [];
}
