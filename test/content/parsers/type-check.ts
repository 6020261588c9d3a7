import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, samplePackagesRoot } from '../packages.ts';
import type { Sample } from '../sample.ts';

/**
 * In plain JavaScript a parameter without a type is no mistake: implicitly-any of parameters, variables,
 * members and bindings. A module without types stays one (7016), or the check would check nothing.
 */
const fineInJavaScript = new Set(['TS7005', 'TS7006', 'TS7008', 'TS7019', 'TS7031', 'TS7034', 'TS7053']);

const options = {
  target: 'es2022',
  lib: ['es2023'],
  module: 'nodenext',
  moduleDetection: 'force',
  types: ['node'],
  strict: true,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  experimentalDecorators: true,
};

/**
 * Type-checks all samples in one run of the compiler, each as a file of its own, against the packages
 * installed here. Gives for each sample what is wrong with it, in lines of the sample; nothing where all is well.
 */
export async function typeCheck(samples: readonly Sample[]): Promise<ReadonlyMap<Sample, readonly string[]>> {
  const problems = new Map<Sample, string[]>(samples.map((sample) => [sample, [...packageProblems(sample)]]));
  if (samples.length === 0) {
    return problems;
  }
  // Inside node_modules, so that imports find the packages and no other tool of the project finds the samples.
  const cache = join(samplePackagesRoot, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'samples-'));
  try {
    const files = new Map(samples.map((sample, at) => [`sample-${at}.${extension(sample)}`, sample]));
    for (const [name, { fence }] of files) {
      writeFileSync(join(folder, name), fence.code);
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: [...files.keys()] }),
    );
    for (const { name, text, code } of await compile(folder)) {
      const sample = files.get(name);
      if (!sample) {
        throw new Error(`The type checker says of ${name}: ${text}`);
      }
      if (!(/\.[cm]?js$/.test(name) && fineInJavaScript.has(code))) {
        problems.get(sample)?.push(text);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return problems;
}

/** The packages of `check=pg,express`. */
export function checkedPackages({ fence }: Sample): string[] {
  return (fence.options['check'] ?? '').split(',').filter((name) => name !== '');
}

function* packageProblems(sample: Sample): Generator<string> {
  for (const name of checkedPackages(sample)) {
    const types = `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
    if (!isInstalled(name) && !isInstalled(types)) {
      yield `"${name}" is no package of test/content/package.json, so there are no types to check against.`;
    } else if (!sample.fence.code.includes(`'${name}`) && !sample.fence.code.includes(`"${name}`)) {
      yield `It does not import "${name}", so nothing of that package is checked.`;
    }
  }
}

function isInstalled(name: string): boolean {
  const { devDependencies } = JSON.parse(readFileSync(join(samplePackagesRoot, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.hasOwn(devDependencies, name) && existsSync(join(samplePackagesRoot, 'node_modules', name));
}

function extension({ fence }: Sample): string {
  const isCommonJs =
    /\brequire\(|\bmodule\.exports\b/.test(fence.code) && !/^\s*(?:import|export)\b/m.test(fence.code);
  switch (fence.language) {
    case 'ts':
    case 'typescript':
      return isCommonJs ? 'cts' : 'ts';
    case 'tsx':
    case 'jsx':
      return fence.language;
    default:
      return isCommonJs ? 'cjs' : 'js';
  }
}

interface Finding {
  readonly name: string;
  readonly code: string;
  readonly text: string;
}

function compile(folder: string): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const child = spawn(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: folder });
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString('utf8');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (status) => {
      const findings = [...said.matchAll(/^([^\s(]+)\((\d+),(\d+)\): error (TS\d+): (.*(?:\n .*)*)/gm)].map(
        ([, name = '', line, column, code = '', text]) => ({
          name,
          code,
          text: `line ${line}, column ${column}: ${code}: ${text}`,
        }),
      );
      if (status !== 0 && findings.length === 0) {
        reject(new Error(`The type checker failed:\n${said}`));
      } else {
        resolve(findings);
      }
    });
  });
}
