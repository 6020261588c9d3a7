const compiled = new Map<string, RegExp>();

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

/** Whether a path ends in what a glob describes; a glob without `/` is held against the file's name. */
export function matchesGlob(path: string, glob: string): boolean {
  let pattern = compiled.get(glob);
  if (pattern === undefined) {
    pattern = compile(glob.replace(/^\/+/, ''));
    compiled.set(glob, pattern);
  }
  return pattern.test(path);
}
