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
  #lines: (readonly string[] | undefined)[] = [];
  #modules: ReadonlySet<string> = new Set();
  /** Nothing has changed since the modules were gathered. */
  isCurrent = false;

  /** The modules, as they were gathered last: the same set as long as they are the same. */
  get known(): ReadonlySet<string> {
    return this.#modules;
  }

  /** No line has been read yet. */
  get isUnread(): boolean {
    return this.#lines.length === 0;
  }

  /** The lines from `first` on, `removed` of them, gave way to `inserted` others. */
  edit(first: number, removed: number, inserted: number): void {
    if (first >= linesWithImports) {
      return;
    }
    this.isCurrent = false;
    const fresh = Array.from({ length: Math.min(inserted, linesWithImports) }, () => undefined);
    this.#lines = this.#lines.slice(0, first).concat(fresh, this.#lines.slice(first + removed));
    this.forget(first);
  }

  /** A line is to be read again. */
  forget(line: number): void {
    if (line < this.#lines.length) {
      this.#lines[line] = undefined;
    }
  }

  /** This line and all behind it are to be read again. */
  forgetFrom(line: number): void {
    this.#lines.length = Math.min(this.#lines.length, line);
  }

  /** Reads what is to be read of the first `count` lines, and gathers the modules of all. */
  gather(
    count: number,
    read: (line: number) => { readonly text: string; readonly segments: Segments },
  ): ReadonlySet<string> {
    const modules = new Set<string>();
    for (let line = 0; line < count; line++) {
      let own = this.#lines[line];
      if (own === undefined) {
        const { text, segments } = read(line);
        own = importsOfLine(text, segments);
        this.#lines[line] = own;
      }
      for (const module of own) {
        modules.add(module);
      }
    }
    this.isCurrent = true;
    if (modules.size !== this.#modules.size || [...modules].some((module) => !this.#modules.has(module))) {
      this.#modules = modules;
    }
    return this.#modules;
  }
}

/** Modules are parted by dots, slashes, colons or backslashes; authors may write any of them. */
export const dotted = (module: string) =>
  /[\\:/]/.test(module) ? module.replace(/::|[\\:/]/g, '.') : module;

/** What a file's imports answer to: evidence asks hundreds of times for what few modules say. */
const answers = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether a file that imports `modules` imports `wanted`, which dots part, or something within it. */
export function importsModule(modules: ReadonlySet<string>, wanted: string): boolean {
  if (modules.size === 0) {
    return false;
  }
  let known = answers.get(modules);
  if (known === undefined) {
    known = answersOf(modules);
    answers.set(modules, known);
  }
  return known.has(wanted);
}

/** So many parts of a module may begin a run; deeper ones are folders of the project itself. */
const mostParts = 12;

/** A module, all that it lies in, and, where slashes part it, each of its parts and each run of them. */
function answersOf(modules: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const module of modules) {
    const parts = dotted(module).split('.');
    const begins = module.includes('/') && !module.startsWith('.') ? Math.min(parts.length, mostParts) : 1;
    for (let from = 0; from < begins; from++) {
      let run = parts[from] as string;
      found.add(run);
      for (let part = from + 1; part < parts.length; part++) {
        run += `.${parts[part]}`;
        found.add(run);
      }
    }
  }
  return found;
}
