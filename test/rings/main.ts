import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildProduct, load, preparePackages } from '../hosts/bootstrap.mjs';
import { root } from '../hosts/places.ts';
import { hostRings } from './host-ring.ts';
import { lint } from './lint.ts';
import { nodeRing } from './node-ring.ts';
import { failedOnce, type Outcome, passedOnce, type Ring } from './outcome.ts';
import { writePackage } from './package.ts';
import { types } from './types.ts';

const usage = `usage: node test/run.mjs [RING… | check | package | bench | screenshots] [--only TEXT] [--as-built]

  rings: types lint build unit content host package e2e; without one, all of them, in this order
  host takes words that narrow it: host newest worker
  check is what is fast: types, lint, build, unit
  --only TEXT   in unit, content and e2e, only the tests with this text in their title
  --as-built    take dist/ as it is`;

/** What `npm test`, `npm run check`, `npm run bench` and `npm run package` do; gives the exit code. */
export async function main(commandLine: readonly string[]): Promise<number> {
  const order = parse(commandLine);
  if (order === undefined) {
    console.error(usage);
    return 2;
  }
  const { words, only, asBuilt } = order;
  if (words[0] === 'bench' || words[0] === 'screenshots') {
    return runScript(words[0], asBuilt);
  }
  const known = ringsInOrder(only).flatMap(({ name }) => name.split(' '));
  if (!words.every((word) => word === 'check' || known.includes(word))) {
    console.error(usage);
    return 2;
  }
  const rings = choose(ringsInOrder(only), words).filter(({ name }) => !(asBuilt && name === 'build'));
  if (rings.length === 0) {
    console.error(usage);
    return 2;
  }
  if (rings.some(({ name }) => name === 'types' || name === 'content')) {
    preparePackages('test/content');
  }
  return runAll(rings);
}

interface CommandLine {
  readonly words: readonly string[];
  readonly only: string | undefined;
  readonly asBuilt: boolean;
}

function parse(commandLine: readonly string[]): CommandLine | undefined {
  const rest = [...commandLine];
  const asBuilt = take(rest, '--as-built', 1) !== undefined;
  const only = take(rest, '--only', 2)?.[1];
  return rest.some((word) => word.startsWith('-')) ? undefined : { words: rest, only, asBuilt };
}

function take(words: string[], flag: string, count: number): string[] | undefined {
  const index = words.indexOf(flag);
  return index < 0 ? undefined : words.splice(index, count);
}

const build: Ring = {
  name: 'build',
  run: async () => (buildProduct() ? passedOnce : failedOnce('esbuild.mjs', 'see above')),
};

const packaging: Ring = {
  name: 'package',
  async run() {
    console.log(`  ${await writePackage()}`);
    return passedOnce;
  },
};

function ringsInOrder(only: string | undefined): readonly Ring[] {
  const [unit, content, e2e] = (['unit', 'content', 'e2e'] as const).map((name) => nodeRing(name, only));
  return [types, lint, build, unit, content, ...hostRings, packaging, e2e].filter(
    (ring) => ring !== undefined,
  );
}

/** The rings that words name, with what they stand on: tests need a build, the e2e ring a package. */
function choose(rings: readonly Ring[], words: readonly string[]): readonly Ring[] {
  if (words.length === 0) {
    return rings;
  }
  const named = words[0] === 'check' ? ['types', 'lint', 'unit'] : words;
  const chosen = rings.filter(({ name }) => {
    const [first = '', ...details] = name.split(' ');
    const narrowing = named.filter(isDetail);
    return named.includes(first) && narrowing.every((word) => details.length === 0 || details.includes(word));
  });
  const needed = new Set(chosen.map(({ name }) => name));
  if ([...needed].some((name) => name !== 'types' && name !== 'lint')) {
    needed.add('build');
  }
  if (needed.has('e2e')) {
    needed.add('package');
  }
  return rings.filter(({ name }) => needed.has(name));
}

function isDetail(word: string): boolean {
  return ['oldest', 'newest', 'node', 'worker'].includes(word);
}

async function runAll(rings: readonly Ring[]): Promise<number> {
  const outcomes: { ring: Ring; outcome: Outcome; seconds: number }[] = [];
  for (const ring of rings) {
    console.log(`${ring.name} …`);
    const start = performance.now();
    const outcome = await ring.run().catch((error: unknown) => failedOnce('the ring itself', textOf(error)));
    const seconds = (performance.now() - start) / 1000;
    console.log(`  ${counts(outcome)}, ${seconds.toFixed(1)} s`);
    outcomes.push({ ring, outcome, seconds });
    if (ring === build && outcome.failures.length > 0) {
      const left = rings.slice(rings.indexOf(ring) + 1).map(({ name }) => name);
      console.log(left.length > 0 ? `not run without a build: ${left.join(', ')}` : '');
      break;
    }
  }
  for (const { ring, outcome } of outcomes) {
    for (const { title, error } of outcome.failures) {
      console.log(`\nFAILED  ${ring.name} › ${title}\n${error.replace(/^/gm, '    ')}`);
    }
  }
  console.log('');
  for (const { ring, outcome, seconds } of outcomes) {
    console.log(`${ring.name.padEnd(20)} ${counts(outcome).padEnd(32)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const all = outcomes.map(({ outcome }) => outcome);
  const total: Outcome = {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
    retried: all.reduce((sum, { retried }) => sum + retried, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
  console.log(`\n${counts(total)}`);
  return total.failures.length > 0 ? 1 : 0;
}

function counts({ passed, skipped, retried, failures }: Outcome): string {
  const more = [skipped > 0 ? `, ${skipped} skipped` : '', retried > 0 ? `, ${retried} tried again` : ''];
  return `${passed} passed, ${failures.length} failed${more.join('')}`;
}

/** `bench` and `screenshots` are scripts of their own, over a finished build. */
async function runScript(name: 'bench' | 'screenshots', asBuilt: boolean): Promise<number> {
  const entry = { bench: 'test/bench/main.ts', screenshots: 'test/hosts/screenshots.ts' }[name];
  if (!existsSync(join(root, entry))) {
    console.error(`There is no ${entry} yet.`);
    return 1;
  }
  if (!asBuilt && !buildProduct()) {
    return 1;
  }
  // Each runs when it is loaded, and may set the exit code.
  await load(entry);
  return Number(process.exitCode ?? 0);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
