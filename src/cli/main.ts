import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { reasonOf } from '../catalog/reason.ts';
import { check } from './check.ts';
import { type Call, type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { explain, explainErrorMessage } from './explain.ts';
import { exportPages } from './export.ts';
import { hover } from './hover.ts';
import { scanFiles } from './scan.ts';
import { search } from './search.ts';

/** Every subcommand, in the order in which the help lists them. */
const commands: Readonly<Record<string, Command>> = {
  check,
  explain,
  error: explainErrorMessage,
  search,
  scan: scanFiles,
  hover,
  export: exportPages,
};

const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
};

async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.error(`backend-atlas: unknown command "${name}"\n\n${help()}`);
    return 2;
  }
  try {
    return await command.run(readCall(command, rest), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`backend-atlas ${name}: ${error.message}\nusage: backend-atlas ${command.usage}`);
      return 2;
    }
    throw error;
  }
}

function readCall(command: Command, argv: string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, ...command.options },
    });
    const value = (option: string): unknown => (values as Readonly<Record<string, unknown>>)[option];
    return {
      words: positionals,
      json: value('json') === true,
      flag: (option) => value(option) === true,
      values: (option) => [value(option)].flat().filter((each): each is string => typeof each === 'string'),
    };
  } catch (error) {
    // `parseArgs` throws for unknown options and missing values, with a message fit to be shown.
    throw new UsageError(reasonOf(error));
  }
}

function help(): string {
  const usages = Object.values(commands).map(
    ({ usage, purpose }) => `  backend-atlas ${usage}\n      ${purpose}`,
  );
  return [
    'Back-end terms explained, checked and found.',
    '',
    ...usages,
    '',
    'Every command takes --json.',
  ].join('\n');
}

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.error(
      `backend-atlas: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = 1;
  },
);
