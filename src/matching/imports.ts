import { type Segments, specifier } from './places.ts';

/** Imports stand at the top of a file: further down nobody looks for them. */
export const linesWithImports = 300;
const longestImport = 200;

/** Adds what one line imports, as written but for quotes; true when it imports anything. */
export function collectImports(line: string, segments: Segments, into: Set<string>): boolean {
  let found = false;
  for (let n = 0; n < segments.count; n++) {
    if (segments.places[n] !== specifier) {
      continue;
    }
    const module = line
      .slice(segments.starts[n], segments.endOf(n, line.length))
      .trim()
      .replace(/^["'`<]+|["'`>;,]+$/g, '');
    if (module !== '' && module.length < longestImport) {
      into.add(module);
      found = true;
    }
  }
  return found;
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
