/**
 * Stands between the tests and a PostgreSQL server, and ends the server when its own standard input ends:
 * that happens too when the tests are killed, and a server would otherwise live on, with nobody to stop it.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const { program, options, who, folder } = JSON.parse(process.argv[2] ?? '');
const server = spawn(program, options, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

// SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing is waited for.
const stop = () => server.kill('SIGINT');
process.stdin.on('end', stop).resume();
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
const over = () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
};
server.once('close', over);
server.once('error', over);
