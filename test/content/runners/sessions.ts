import { SampleFault } from '../sample.ts';
import { splitStatements } from './postgresql.ts';
import type { PostgresqlServer } from './postgresql-server.ts';
import { type Answer, openSession, type PostgresqlSession } from './postgresql-session.ts';

/** What one of the two people types, or what stands ready before they begin. */
interface Turn {
  /** Empty for the lines above the first prompt. */
  readonly who: string;
  readonly statement: string;
}

interface Seat {
  readonly name: string;
  readonly session: PostgresqlSession;
  pending: Promise<Answer> | undefined;
  /** Resolves when the server next says that this session waits for a lock. */
  waiting: Promise<void>;
}

/**
 * Runs a dialogue of two sessions on one database. A line begins with `A>` or `B>`, the lines below belong
 * to it; lines above the first prompt prepare and print nothing. Each answer is printed with its session's
 * letter; a statement that waits for a lock prints `B: (waits)`, and its answer when it comes. A session
 * that is spoken to while it waits is given the time to answer first.
 *
 * The order is the same in every run: the runner goes on only when every session has answered or the
 * server has said that it waits.
 */
export async function runSessions(server: PostgresqlServer, code: string): Promise<string> {
  const turns = await readTurns(code);
  return server.withDatabase(async (database) => {
    const observer = await openSession(server, database);
    const seats: Seat[] = [];
    const printed: string[] = [];
    const print = (seat: Seat, text: string): void => {
      printed.push(...text.split('\n').map((line) => `${seat.name}: ${line}`.trimEnd()));
    };
    try {
      for (const { who, statement } of turns) {
        if (who === '') {
          await prepare(observer, statement);
          continue;
        }
        const seat = seats.find(({ name }) => name === who) ?? (await takeSeat(server, database, who, seats));
        await typeInto(seat, statement, print);
        await settle(seats, observer, print);
      }
      return printed.join('\n');
    } finally {
      for (const { session } of seats) {
        await leave(session, observer);
      }
      await observer.end();
    }
  });
}

async function readTurns(code: string): Promise<Turn[]> {
  const parts: { who: string; text: string }[] = [{ who: '', text: '' }];
  for (const line of code.split('\n')) {
    const prompt = /^([AB])> ?(.*)$/.exec(line);
    const last = parts.at(-1);
    if (prompt) {
      parts.push({ who: prompt[1] ?? '', text: prompt[2] ?? '' });
    } else if (last) {
      last.text += `\n${line}`;
    }
  }
  if (parts.length < 2) {
    throw new SampleFault('A dialogue of sessions needs lines that begin with "A>" or "B>".');
  }
  const turns = await Promise.all(
    parts.map(async ({ who, text }) =>
      (await splitStatements(text)).map((statement) => ({ who, statement })),
    ),
  );
  return turns.flat();
}

async function prepare(session: PostgresqlSession, statement: string): Promise<void> {
  const { text } = await session.ask(statement);
  if (/^ERROR:/m.test(text)) {
    throw new SampleFault(`The lines above the first prompt fail:\n${text}`);
  }
}

async function takeSeat(
  server: PostgresqlServer,
  database: string,
  name: string,
  seats: Seat[],
): Promise<Seat> {
  const seat: Seat = {
    name,
    session: await openSession(server, database),
    pending: undefined,
    waiting: never,
  };
  seats.push(seat);
  return seat;
}

/** A promise that stays open: nothing is being waited for. */
const never = new Promise<void>(() => {});

async function typeInto(
  seat: Seat,
  statement: string,
  print: (seat: Seat, text: string) => void,
): Promise<void> {
  if (seat.pending !== undefined) {
    await answered(seat, seat.pending, print);
  }
  expectWait(seat);
  const pending = seat.session.ask(statement);
  seat.pending = pending;
  await Promise.race([pending, seat.waiting]);
  if (await isAnswered(pending)) {
    await answered(seat, pending, print);
  } else {
    print(seat, '(waits)');
  }
}

/** Prints the answers of those who were waiting and wait no longer. */
async function settle(
  seats: readonly Seat[],
  observer: PostgresqlSession,
  print: (seat: Seat, text: string) => void,
): Promise<void> {
  for (const seat of seats) {
    const { pending } = seat;
    if (pending === undefined) {
      continue;
    }
    // The lock table is exact at every moment; a session that nobody blocks answers or waits anew.
    expectWait(seat);
    while (!(await isAnswered(pending)) && !(await isBlocked(observer, seat.session.pid))) {
      await Promise.race([pending, seat.waiting]);
      expectWait(seat);
    }
    if (await isAnswered(pending)) {
      await answered(seat, pending, print);
      // Its answer may have let others go.
      await settle(seats, observer, print);
    }
  }
}

function expectWait(seat: Seat): void {
  seat.waiting = new Promise((resolve) => seat.session.onWaiting(resolve));
}

async function answered(
  seat: Seat,
  pending: Promise<Answer>,
  print: (seat: Seat, text: string) => void,
): Promise<void> {
  const { text, tag } = await pending;
  seat.pending = undefined;
  print(seat, [text, tag ?? ''].filter((part) => part !== '').join('\n'));
}

async function isAnswered(pending: Promise<Answer>): Promise<boolean> {
  const open = Symbol('open');
  return (await Promise.race([pending, Promise.resolve(open)])) !== open;
}

async function isBlocked(observer: PostgresqlSession, pid: number): Promise<boolean> {
  const { text } = await observer.ask(`SELECT cardinality(pg_blocking_pids(${pid})) > 0 AS blocked`);
  return /^ t$/m.test(text);
}

/** A session that still waits would never say goodbye by itself. */
async function leave(session: PostgresqlSession, observer: PostgresqlSession): Promise<void> {
  await observer.ask(`SELECT pg_terminate_backend(${session.pid})`);
  await session.end().catch(() => {});
}
