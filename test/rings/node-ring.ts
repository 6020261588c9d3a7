import { bundle } from '../hosts/bootstrap.mjs';
import { bundleNodeRing, type NodeRing } from './bundle.ts';
import { failedOnce, type Ring, Tally } from './outcome.ts';
import { runNode } from './process.ts';

const timeLimits: Readonly<Record<NodeRing, number>> = { unit: 5_000, content: 60_000, e2e: 90_000 };

/**
 * A browser before a whole editor, on a machine that may be slow: what fails there once is tried again, and told. The
 * other rings have no such excuse.
 */
const retries: Readonly<Record<NodeRing, number>> = { unit: 0, content: 0, e2e: 1 };

/** A ring that mocha runs on Node, in a process of its own; `only` leaves out tests without this text in their title. */
export function nodeRing(name: NodeRing, only: string | undefined): Ring {
  return {
    name,
    async run() {
      let files: string[];
      try {
        files = await bundleNodeRing(name);
      } catch (error) {
        return failedOnce('bundling the tests', String(error));
      }
      const tally = new Tally((line) => console.log(`  ${line}`));
      const child = await bundle('test/rings/mocha-process.ts');
      const order = JSON.stringify({ files, timeLimit: timeLimits[name], retries: retries[name], only });
      const code = await runNode([child, order], (line) => tally.read(line));
      return tally.outcome(code);
    },
  };
}
