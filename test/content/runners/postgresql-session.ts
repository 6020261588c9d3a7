import type { Client, FieldDef } from 'pg';
import { samplePackage } from '../packages.ts';
import type { PostgresqlServer } from './postgresql-server.ts';
import { formatTable } from './table.ts';

/** How long one statement may take, in milliseconds. */
const statementDeadline = 5000;

/** int2, int4, int8, float4, float8, numeric, oid, xid, xid8, cid, money: what psql writes to the right. */
const numericTypes = new Set([21, 23, 20, 700, 701, 1700, 26, 28, 5069, 29, 790]);

/** Commands that tell how many rows they changed, even where they give rows back. */
const changes = /^(?:INSERT|UPDATE|DELETE|MERGE)$/;

/** What the server answered to one statement, in psql's words. */
export interface Answer {
  /** Notices, the table or the error; empty where there is nothing but the tag. */
  readonly text: string;
  /** `UPDATE 1`, `COMMIT`; undefined after an error and where a table says it all. */
  readonly tag: string | undefined;
}

/** One connection to a database of the server. */
export interface PostgresqlSession {
  readonly pid: number;
  /** Never rejects for what the server says: that is the answer. */
  ask(statement: string): Promise<Answer>;
  /** Calls back each time the server says that this session waits for a lock. */
  onWaiting(listener: () => void): void;
  end(): Promise<void>;
}

interface ServerMessage {
  readonly severity?: string | undefined;
  readonly message?: string | undefined;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  readonly where?: string | undefined;
  readonly position?: string | undefined;
}

/** Opens a connection whose values come as text, as the server writes them. */
export async function openSession(server: PostgresqlServer, database: string): Promise<PostgresqlSession> {
  const { Client: PgClient } = samplePackage('pg');
  const client: Client = new PgClient({
    ...server.address(database),
    types: { getTypeParser: () => (value: string) => value },
    options: `-c client_min_messages=log -c statement_timeout=${statementDeadline}`,
  });
  // A connection that the server ends is told by the statement that fails on it.
  client.on('error', () => {});
  await client.connect();
  const notices: string[] = [];
  let waiting: () => void = () => {};
  client.on('notice', (notice) => {
    if (notice.severity !== 'LOG') {
      // psql shows the context of errors only.
      notices.push(formatMessage({ ...notice, message: notice.message, where: undefined }, ''));
    } else if (/still waiting for/.test(notice.message ?? '')) {
      waiting();
    }
  });
  const { rows } = await client.query<{ pid: string }>('SELECT pg_backend_pid() AS pid');
  return {
    pid: Number(rows[0]?.pid),
    onWaiting: (listener) => {
      waiting = listener;
    },
    async ask(statement) {
      const answer = await answerTo(client, statement);
      const said = notices.splice(0);
      return { ...answer, text: [...said, answer.text].filter((part) => part !== '').join('\n') };
    },
    end: () => client.end(),
  };
}

async function answerTo(client: Client, statement: string): Promise<Answer> {
  try {
    const result = await client.query<(string | null)[]>({ text: statement, rowMode: 'array' });
    const table =
      result.fields.length > 0 ? formatTable({ columns: result.fields.map(column), rows: result.rows }) : '';
    const tells = table === '' || changes.test(result.command ?? '');
    return { text: table, tag: tells ? tagOf(result.command, statement, result.rowCount) : undefined };
  } catch (error) {
    // The error comes before the server has undone the transaction and let its locks go; an empty
    // statement is answered after that.
    await client.query('').catch(() => {});
    return { text: formatMessage(error as ServerMessage, statement), tag: undefined };
  }
}

function column({ name, dataTypeID }: FieldDef): { name: string; numeric: boolean } {
  return { name, numeric: numericTypes.has(dataTypeID) };
}

/** pg keeps only the first word of a tag: the second of CREATE TABLE and the like comes from the statement. */
function tagOf(command: string | null, statement: string, count: number | null): string {
  switch (command) {
    case 'INSERT':
      return `INSERT 0 ${count ?? 0}`;
    case 'UPDATE':
    case 'DELETE':
    case 'MERGE':
      return `${command} ${count ?? 0}`;
    case 'CREATE':
    case 'ALTER':
    case 'DROP':
    case 'LOCK':
      return statement.trim().split(/\s+/, 2).join(' ').toUpperCase();
    default:
      return command ?? '';
  }
}

function formatMessage(said: ServerMessage, statement: string): string {
  const lines = [`${said.severity ?? 'ERROR'}:  ${said.message ?? String(said)}`];
  if (said.position !== undefined && statement !== '') {
    lines.push(...pointAt(statement, Number(said.position)));
  }
  for (const [title, text] of [
    ['DETAIL', said.detail],
    ['HINT', said.hint],
    ['CONTEXT', said.where],
  ]) {
    if (text !== undefined) {
      lines.push(`${title}:  ${text}`);
    }
  }
  return lines.join('\n');
}

/** The line of a statement where something is wrong, with a caret below; `position` counts characters from 1. */
function pointAt(statement: string, position: number): string[] {
  const before = [...statement]
    .slice(0, position - 1)
    .join('')
    .split('\n');
  const line = statement.split('\n')[before.length - 1] ?? '';
  const label = `LINE ${before.length}: `;
  return [`${label}${line}`, `${' '.repeat(label.length + [...(before.at(-1) ?? '')].length)}^`];
}
