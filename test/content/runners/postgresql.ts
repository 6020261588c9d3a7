import { samplePackage } from '../packages.ts';
import { SampleFault } from '../sample.ts';
import type { PostgresqlServer } from './postgresql-server.ts';
import { type Answer, openSession } from './postgresql-session.ts';

/** Tags worth a line in a script: what they say depends on the data or on what happened before. */
const tellingTag = /^(?:INSERT|UPDATE|DELETE|MERGE|COMMIT|ROLLBACK)\b/;

/**
 * Runs a script on a database of its own, statement by statement as psql does (an error does not end it),
 * and gives what psql would print, without the tags of statements that only prepare (CREATE, SET, BEGIN …).
 */
export async function runSql(server: PostgresqlServer, code: string): Promise<string> {
  const statements = await splitStatements(code);
  return server.withDatabase(async (database) => {
    const session = await openSession(server, database);
    try {
      const printed: string[] = [];
      for (const statement of statements) {
        printed.push(...linesOfScript(await session.ask(statement)));
      }
      return printed.join('\n');
    } finally {
      await session.end();
    }
  });
}

function linesOfScript({ text, tag }: Answer): string[] {
  const shown = tag !== undefined && tellingTag.test(tag) ? [tag] : [];
  // psql leaves an empty line below a table.
  const below = /^\(\d+ rows?\)$/m.test(text) ? [''] : [];
  return [...(text === '' ? [] : [text]), ...below, ...shown];
}

/**
 * The statements of a script, cut by PostgreSQL's own lexer, so that semicolons in strings, bodies of
 * functions and comments do not count. Throws `SampleFault` where the lexer is lost.
 */
export async function splitStatements(code: string): Promise<string[]> {
  if (/^\s*\\/m.test(code)) {
    throw new SampleFault(
      'Commands of psql (lines that begin with a backslash) are not SQL and do not run here.',
    );
  }
  const bytes = Buffer.from(code, 'utf8');
  const statements: string[] = [];
  let start: number | undefined;
  for (const token of await scan(code)) {
    if (token.tokenName === 'SQL_COMMENT' || token.tokenName === 'C_COMMENT') {
      continue;
    }
    start ??= token.start;
    if (token.tokenName === 'ASCII_59') {
      statements.push(bytes.subarray(start, token.end).toString('utf8'));
      start = undefined;
    }
  }
  if (start !== undefined) {
    statements.push(bytes.subarray(start).toString('utf8'));
  }
  return statements;
}

async function scan(code: string): Promise<{ start: number; end: number; tokenName: string }[]> {
  if (code.trim() === '') {
    return [];
  }
  try {
    return (await samplePackage('libpg-query').scan(code)).tokens;
  } catch (error) {
    throw new SampleFault(`This is not SQL: ${error instanceof Error ? error.message : String(error)}`);
  }
}
