import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../hosts/places.ts';
import type { Failure, Ring } from './outcome.ts';
import { runProcess } from './process.ts';

/** The compiler over every tsconfig of the house; each is one check. */
export const types: Ring = {
  name: 'types',
  async run() {
    const failures: Failure[] = [];
    const projects = tsconfigs();
    for (const project of projects) {
      const lines: string[] = [];
      const code = await runProcess(localBinary('tsc'), ['--project', project], (line) => lines.push(line));
      if (code !== 0) {
        failures.push({ title: project, error: lines.join('\n') });
      }
    }
    return { passed: projects.length - failures.length, skipped: 0, retried: 0, failures };
  },
};

function tsconfigs(): string[] {
  return ['.', 'src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /^tsconfig.*\.json$/.test(name))
      .sort()
      .map((name) => join(folder, name)),
  );
}

/** A program of a package that is installed here. */
export function localBinary(name: string): string {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
