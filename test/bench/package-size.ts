import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Sizes in kilobytes of 1,000 bytes. */
export interface PackageFigures {
  readonly extension: number;
  /** As it travels: compressed. */
  readonly content: number;
  readonly vsix: number;
}

/** What ships weighs: the bundle, the compiled content as compressed file by file, and the package. */
export function measurePackage(vsix: string): PackageFigures {
  const pages = readdirSync('dist/pages').map((name) => `dist/pages/${name}`);
  const compressed = ['dist/catalog.json', 'dist/names.json', 'dist/names.bin', ...pages].reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).length,
    0,
  );
  return {
    extension: statSync('dist/extension.js').size / 1000,
    content: compressed / 1000,
    vsix: statSync(vsix).size / 1000,
  };
}
