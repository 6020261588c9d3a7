import { kindAt, separator } from '../characters.ts';
import { importWord, type Segments, specifier } from '../places.ts';

const listedModule = /(?:\s+as\s+\w+)?\s*,\s*([\w.]+)/y;

/** The modules behind the first, each after a comma; gives back where they end. */
export function listedModules(line: string, from: number, out: Segments): number {
  let at = from;
  listedModule.lastIndex = at;
  for (let found = listedModule.exec(line); found !== null; found = listedModule.exec(line)) {
    at = listedModule.lastIndex;
    out.begin(at - (found[1] ?? '').length, specifier);
    out.begin(at, importWord);
  }
  return at;
}

/** A quick look whether a quote may begin what is imported: before most stand other signs. */
export function mayImportAt(line: string, quote: number): boolean {
  let at = quote - 1;
  while (at >= 0 && line.charCodeAt(at) === 0x20) {
    at--;
  }
  const before = at < 0 ? '' : line.charAt(at);
  return (
    before === '' || before === '(' || before === '.' || before === '\t' || kindAt(before, 0) !== separator
  );
}
