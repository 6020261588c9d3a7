import { type Segments, specifier } from './places.ts';

/** Imports stand at the top of a file: further down nobody looks for them. */
export const linesWithImports = 300;
const longestImport = 200;

const none: readonly string[] = [];

/** What one line imports, as written but for quotes. */
function importsOfLine(line: string, segments: Segments): readonly string[] {
  let modules: string[] | undefined;
  for (let n = 0; n < segments.count; n++) {
    if (segments.places[n] !== specifier) {
      continue;
    }
    const module = line
      .slice(segments.starts[n], segments.endOf(n, line.length))
      .trim()
      .replace(/^["'`<]+|["'`>;,]+$/g, '');
    if (module !== '' && module.length < longestImport) {
      modules ??= [];
      modules.push(module);
    }
  }
  return modules ?? none;
}

/** What a file imports, kept line by line, so that after a change few lines are read again. */
export class FileImports {
  /** Undefined for lines that are still to be read. */
  private lines: (readonly string[] | undefined)[] = [];
  private modules: ReadonlySet<string> = new Set();
  /** Nothing has changed since the modules were gathered. */
  isCurrent = false;

  /** The modules, as they were gathered last: the same set as long as they are the same. */
  get known(): ReadonlySet<string> {
    return this.modules;
  }

  /** The lines from `first` on, `removed` of them, gave way to `inserted` others. */
  edit(first: number, removed: number, inserted: number): void {
    if (first >= linesWithImports) {
      return;
    }
    this.isCurrent = false;
    const fresh = Array.from({ length: Math.min(inserted, linesWithImports) }, () => undefined);
    this.lines = this.lines.slice(0, first).concat(fresh, this.lines.slice(first + removed));
    this.forget(first);
  }

  /** A line is to be read again. */
  forget(line: number): void {
    if (line < this.lines.length) {
      this.lines[line] = undefined;
    }
  }

  /** This line and all behind it are to be read again. */
  forgetFrom(line: number): void {
    this.lines.length = Math.min(this.lines.length, line);
  }

  /** Reads what is to be read of the first `count` lines, and gathers the modules of all. */
  gather(
    count: number,
    read: (line: number) => { readonly text: string; readonly segments: Segments },
  ): ReadonlySet<string> {
    const modules = new Set<string>();
    for (let line = 0; line < count; line++) {
      let own = this.lines[line];
      if (own === undefined) {
        const { text, segments } = read(line);
        own = importsOfLine(text, segments);
        this.lines[line] = own;
      }
      for (const module of own) {
        modules.add(module);
      }
    }
    this.isCurrent = true;
    if (modules.size !== this.modules.size || [...modules].some((module) => !this.modules.has(module))) {
      this.modules = modules;
    }
    return this.modules;
  }
}

/** Modules are parted by dots, slashes, colons or backslashes; authors may write any of them. */
const dotted = (module: string) => (/[\\:/]/.test(module) ? module.replace(/::|[\\:/]/g, '.') : module);

/** What was asked of a file's imports before: evidence asks the same of every candidate in the file. */
const answers = new WeakMap<ReadonlySet<string>, Map<string, boolean>>();

/** Whether a file that imports `modules` imports `wanted`, or something within it. */
export function importsModule(modules: ReadonlySet<string>, wanted: string): boolean {
  if (modules.size === 0) {
    return false;
  }
  let known = answers.get(modules);
  if (known === undefined) {
    known = new Map();
    answers.set(modules, known);
  }
  const answer = known.get(wanted) ?? looksFor(modules, wanted);
  known.set(wanted, answer);
  return answer;
}

function looksFor(modules: ReadonlySet<string>, wanted: string): boolean {
  const sought = dotted(wanted);
  for (const module of modules) {
    const own = dotted(module);
    if (own === sought || own.startsWith(`${sought}.`)) {
      return true;
    }
    if (module.includes('/') && !module.startsWith('.') && `.${own}.`.includes(`.${sought}.`)) {
      return true;
    }
  }
  return false;
}
