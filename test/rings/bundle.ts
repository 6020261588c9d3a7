import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { root } from '../hosts/places.ts';

/** The rings whose tests run on Node itself. */
export type NodeRing = 'unit' | 'content' | 'e2e';

export const hostBundles = {
  node: join(root, 'out', 'tests', 'host', 'node.cjs'),
  worker: join(root, 'out', 'tests', 'host', 'worker.js'),
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: 'linked',
  logLevel: 'warning',
};

/** Bundles the test files of a ring; gives the paths of the bundles. Rejects when one cannot be bundled. */
export async function bundleNodeRing(ring: NodeRing): Promise<string[]> {
  const outdir = join(root, 'out', 'tests', ring);
  await rm(outdir, { recursive: true, force: true });
  const files = testFiles(ring);
  await build({
    ...shared,
    entryPoints: files.map((file) => join('test', ring, file)),
    outdir,
    outbase: join('test', ring),
    outExtension: { '.js': '.mjs' },
    // What several files import is loaded once, such as a browser that they share.
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages stay in node_modules, so that their own files are found beside them.
    packages: 'external',
  });
  return files.map((file) => join(outdir, file.replace(/\.ts$/, '.mjs')));
}

/** Bundles the tests inside VS Code, once for its Node host and once for its web-worker host. */
export async function bundleHostRing(): Promise<void> {
  await build({
    ...shared,
    entryPoints: ['test/host/node.ts'],
    outfile: hostBundles.node,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    define: { inWorker: 'false' },
    plugins: [allHostTests],
  });
  await build({
    ...shared,
    entryPoints: ['test/host/worker.ts'],
    outfile: hostBundles.worker,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    define: { inWorker: 'true' },
    plugins: [allHostTests],
    // mocha/mocha.js, a UMD script, puts itself in the place of the bundle's exports.
    footer: { js: 'module.exports = __toCommonJS(worker_exports);' },
  });
}

/** Lets the entries of the host ring import every test file by one name: they cannot list a folder. */
const allHostTests: Plugin = {
  name: 'all host tests',
  setup(bundler) {
    bundler.onResolve({ filter: /^all-host-tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
    bundler.onLoad({ filter: /.*/, namespace: 'tests' }, () => ({
      contents: testFiles('host')
        .map((file) => `import ${JSON.stringify(`./${file}`)};`)
        .join('\n'),
      resolveDir: join(root, 'test', 'host'),
    }));
  },
};

/** Relative to the ring's folder, in a stable order, with `/` on every platform. */
function testFiles(ring: NodeRing | 'host'): string[] {
  const folder = join(root, 'test', ring);
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules/'))
    .sort();
}
