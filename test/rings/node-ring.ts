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

/** How many processes share the files of a ring; a browser and an editor want the machine for themselves. */
const processes: Readonly<Record<NodeRing, number>> = { unit: 2, content: 1, e2e: 1 };

/** A ring that mocha runs on Node, in processes of its own; `only` leaves out tests without this text in their title. */
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
      const shares = dealt(files, processes[name]);
      const tally = new Tally((line) => console.log(`  ${line}`), undefined, shares.length);
      const child = await bundle('test/rings/mocha-process.ts');
      const codes = await Promise.all(
        shares.map((share) => {
          const order = { files: share, timeLimit: timeLimits[name], retries: retries[name], only };
          return runNode([child, JSON.stringify(order)], (line) => tally.read(line));
        }),
      );
      return tally.outcome(Math.max(...codes));
    },
  };
}

/** The files in turn, like cards: those of one folder, which are about as slow, come to different processes. */
function dealt(files: readonly string[], shares: number): readonly (readonly string[])[] {
  return Array.from({ length: shares }, (_, share) =>
    files.filter((_file, index) => index % shares === share),
  );
}
