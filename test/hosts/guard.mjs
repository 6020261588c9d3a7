import { spawn } from 'node:child_process';

/**
 * Runs a command as long as somebody holds the other end of this process's standard input, then ends it with
 * its whole process group. A pipe closes however its holder ends, by Ctrl+C, a crash or a kill, so no
 * VS Code server outlives the run that started it.
 *
 *   node guard.mjs COMMAND ARGUMENT…   (started as the leader of a new process group)
 */
const [command, ...commandArguments] = process.argv.slice(2);
const child = spawn(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'] });

function endGroup() {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(process.pid), '/t', '/f'], { stdio: 'ignore' });
  } else {
    process.kill(-process.pid, 'SIGKILL');
  }
}

process.stdin.on('end', endGroup);
process.stdin.on('error', endGroup);
process.stdin.resume();
child.on('error', (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
  process.stdin.destroy();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, endGroup);
}
