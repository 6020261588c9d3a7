interface CompiledGlob {
  readonly pattern: RegExp;
  /** The plain letters and signs it ends in, small: by them most paths are known to be others. */
  readonly tail: string;
}

const compiled = new Map<string, CompiledGlob>();

const tailOf = (glob: string) => (/[\w.-]*$/.exec(glob)?.[0] ?? '').toLowerCase();

function compile(glob: string): RegExp {
  let source = '';
  for (let at = 0; at < glob.length; at++) {
    const here = glob.charAt(at);
    if (glob.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (glob.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (here === '*') {
      source += '[^/]*';
    } else if (here === '?') {
      source += '[^/]';
    } else if (here === '{') {
      source += '(?:';
    } else if (here === '}') {
      source += ')';
    } else if (here === ',') {
      source += '|';
    } else {
      source += here.replace(/[.+^$()|[\]\\]/, '\\$&');
    }
  }
  return new RegExp(`(?:^|/)${source}$`, 'i');
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

/** Whether a path ends in what a glob describes; a glob without `/` is held against the file's name. */
export function matchesGlob(path: string, glob: string): boolean {
  let known = compiled.get(glob);
  if (known === undefined) {
    const bare = glob.replace(/^\/+/, '');
    known = { pattern: compile(bare), tail: tailOf(bare) };
    compiled.set(glob, known);
  }
  const { pattern, tail } = known;
  return inSmall(path).endsWith(tail) && pattern.test(path);
}

/** The globs without braces that a glob with braces stands for: `a.{b,c}` is `a.b` and `a.c`. */
export function expandBraces(glob: string): string[] {
  const [all, before = '', choices = '', behind = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  return all === undefined
    ? [glob]
    : choices.split(',').flatMap((choice) => expandBraces(`${before}${choice}${behind}`));
}
