import type { SqlValue } from 'sql.js';
import { samplePackage } from '../packages.ts';
import { formatTable } from './table.ts';

/**
 * Runs a script on a new SQLite database in memory, statement by statement, and gives its tables in the
 * form of PostgreSQL samples. An error is printed as `Error: …` and ends the script.
 */
export async function runSqlite(code: string): Promise<string> {
  const { Database } = await samplePackage('sql.js')();
  const database = new Database();
  const printed: string[] = [];
  try {
    for (const statement of database.iterateStatements(code)) {
      const rows: SqlValue[][] = [];
      while (statement.step()) {
        rows.push(statement.get());
      }
      if (statement.getColumnNames().length > 0) {
        printed.push(tableOf(statement.getColumnNames(), rows), '');
      }
    }
  } catch (error) {
    printed.push(`Error: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    database.close();
  }
  return printed.join('\n');
}

function tableOf(names: readonly string[], rows: readonly SqlValue[][]): string {
  return formatTable({
    columns: names.map((name, at) => ({
      name,
      numeric:
        rows.some((row) => typeof row[at] === 'number') &&
        rows.every((row) => row[at] === null || typeof row[at] === 'number'),
    })),
    rows: rows.map((row) =>
      row.map((value) =>
        value === null
          ? null
          : value instanceof Uint8Array
            ? Buffer.from(value).toString('hex')
            : String(value),
      ),
    ),
  });
}
