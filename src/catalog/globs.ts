/** One step of a glob: a wildcard, plain letters, or several ways to go on. */
type Step = string | readonly Steps[];
type Steps = readonly Step[];

interface CompiledGlob {
  readonly steps: Steps;
  /** The plain letters and signs it ends in: by them most paths are known to be others. */
  readonly tail: string;
}

const compiled = new Map<string, CompiledGlob>();

/** Cuts a glob into its steps. Commas outside of braces are letters, and what is not closed ends with the glob. */
function stepsOf(glob: string): Steps {
  const tokens = glob.match(/\*\*\/?|[*?{},]|[^*?{},]+/g) ?? [];
  let at = 0;
  const read = (isWithin: boolean): readonly Steps[] => {
    let way: Step[] = [];
    const ways = [way];
    for (let token = tokens[at++]; token !== undefined; token = tokens[at++]) {
      if (isWithin && token === '}') {
        break;
      }
      if (isWithin && token === ',') {
        way = [];
        ways.push(way);
      } else {
        way.push(token === '{' ? read(true) : token);
      }
    }
    return ways;
  };
  return read(false)[0] ?? [];
}

const ascending = (one: number, other: number) => one - other;

/**
 * Where in a path one may be behind these steps, beginning at any of some places; both in ascending order. All places
 * go on together, so that the work is at most the length of the path times that of the glob.
 */
function follow(path: string, steps: Steps, from: readonly number[]): readonly number[] {
  return steps.reduce<readonly number[]>(
    (places, step) =>
      places.length === 0
        ? places
        : typeof step === 'string'
          ? behind(path, step, places)
          : [...new Set(step.flatMap((way) => follow(path, way, places)))].sort(ascending),
    from,
  );
}

function behind(path: string, step: string, places: readonly number[]): readonly number[] {
  if (step === '?') {
    return places.filter((at) => at < path.length && path.charAt(at) !== '/').map((at) => at + 1);
  }
  if (!step.startsWith('*')) {
    return places.filter((at) => path.startsWith(step, at)).map((at) => at + step.length);
  }
  const isPlace = new Set(places);
  const reached: number[] = [];
  for (let at = places[0] ?? 0; at <= path.length; at++) {
    const isBehindSlash = path.charAt(at - 1) === '/';
    const isReached =
      step === '**' || (step === '*' ? reached.at(-1) === at - 1 && !isBehindSlash : isBehindSlash);
    if (isPlace.has(at) || (isReached && reached.length > 0)) {
      reached.push(at);
    }
  }
  return reached;
}

let lastPath = '';
let lastInSmall = '';

/** A path in small letters; the same path is held against one glob after another. */
function inSmall(path: string): string {
  if (path !== lastPath) {
    lastPath = path;
    lastInSmall = path.toLowerCase();
  }
  return lastInSmall;
}

/** The beginnings of the parts of a path. */
const startsOfParts = (path: string): readonly number[] => [
  0,
  ...Array.from(path.matchAll(/\//g), ({ index }) => index + 1),
];

/** Whether a path ends in what a glob describes; a glob without `/` is held against the file's name. */
export function matchesGlob(path: string, glob: string): boolean {
  let known = compiled.get(glob);
  if (known === undefined) {
    const bare = glob.replace(/^\/+/, '').toLowerCase();
    known = { steps: stepsOf(bare), tail: /[\w.-]*$/.exec(bare)?.[0] ?? '' };
    compiled.set(glob, known);
  }
  const { steps, tail } = known;
  const small = inSmall(path);
  return small.endsWith(tail) && follow(small, steps, startsOfParts(small)).at(-1) === small.length;
}

/** The globs without braces that a glob with braces stands for: `a.{b,c}` is `a.b` and `a.c`. */
export function expandBraces(glob: string): string[] {
  const [all, before = '', choices = '', behind = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  return all === undefined
    ? [glob]
    : choices.split(',').flatMap((choice) => expandBraces(`${before}${choice}${behind}`));
}
