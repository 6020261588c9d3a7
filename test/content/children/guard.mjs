/**
 * Loaded before a JavaScript sample: keeps it on this machine, prints an error that nobody caught as one
 * line, and tells the parent where a sample that serves is listening.
 */
import { writeSync } from 'node:fs';
import net from 'node:net';

const local = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connectNearby(...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof first === 'object' && first !== null
      ? first.host
      : typeof args[1] === 'string'
        ? args[1]
        : undefined;
  if (host !== undefined && host !== null && !local.test(host)) {
    process.nextTick(() => this.destroy(new Error(`A sample reaches nothing beyond this machine: ${host}`)));
    return this;
  }
  return connect.apply(this, args);
};

process.on('uncaughtException', (error) => {
  writeSync(2, `Uncaught ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
  process.exit(1);
});

// The tests are gone: a sample that would run for ever must not. Listening keeps a process alive, hence unref.
process.once('disconnect', () => process.exit());
process.channel?.unref();

if (process.env['SAMPLE_SERVES'] === '1') {
  delete process.env['SAMPLE_SERVES'];
  const listen = net.Server.prototype.listen;
  // Whatever port the sample names may be taken here: it gets a free one and the parent is told which.
  net.Server.prototype.listen = function listenAnywhere(...args) {
    const callback = args.find((arg) => typeof arg === 'function');
    this.once('listening', () => process.send?.({ port: this.address().port }));
    return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
  };
}
