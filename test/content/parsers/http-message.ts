import { createServer, get } from 'node:http';
import { type AddressInfo, connect, createServer as createPlainServer, type Server } from 'node:net';

/** How long Node may take over one message, in milliseconds. */
const deadline = 2000;

/**
 * What Node's own HTTP parser says against a message (a request, a response, or header lines alone; several
 * are parted by `###`), or undefined. The body is not judged: samples leave its length out.
 */
export async function parseHttp(code: string): Promise<string | undefined> {
  for (const text of code.split(/^###.*$/m)) {
    const fault = text.trim() === '' ? undefined : await messageFault(text.trim());
    if (fault !== undefined) {
      return fault;
    }
  }
  return undefined;
}

function messageFault(text: string): Promise<string | undefined> {
  const [head = ''] = text.split(/\n[ \t]*\n/);
  const lines = head
    .split('\n')
    .map((line) => line.trimEnd().replaceAll('…', 'x'))
    // Framing belongs to the real body, which is not sent.
    .filter(
      (line) =>
        line !== 'x' && !/^(?:content-length|transfer-encoding|expect|upgrade|connection):/i.test(line),
    );
  const [start = ''] = lines;
  if (/^HTTP\//.test(start)) {
    return responseFault([start.replace(/^HTTP\/[\d.]+/, 'HTTP/1.1'), ...lines.slice(1)]);
  }
  if (/^[A-Z]+ \S+/.test(start)) {
    return requestFault([start.replace(/(?: HTTP\/[\d.]+)?$/, ' HTTP/1.1'), ...lines.slice(1)]);
  }
  return requestFault(['GET / HTTP/1.1', ...lines]);
}

async function requestFault(lines: readonly string[]): Promise<string | undefined> {
  const server = createServer({ requireHostHeader: false });
  const fault = new Promise<string | undefined>((resolve) => {
    server.once('request', (_request, response) => {
      response.end();
      resolve(undefined);
    });
    server.once('connect', () => resolve(undefined));
    server.once('clientError', (error) => resolve(error.message));
  });
  return onLoopback(server, (port) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('error', () => {});
    socket.resume();
    return fault;
  });
}

async function responseFault(lines: readonly string[]): Promise<string | undefined> {
  const server = createPlainServer((socket) => {
    socket.on('error', () => {});
    socket.resume();
    socket.end(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  });
  return onLoopback(
    server,
    (port) =>
      new Promise((resolve) => {
        const request = get({ port, host: '127.0.0.1', agent: false }, (response) => {
          response.resume();
          resolve(undefined);
        });
        request.once('information', () => resolve(undefined));
        request.once('upgrade', () => resolve(undefined));
        request.once('error', (error) => resolve(error.message));
      }),
  );
}

async function onLoopback(
  server: Server,
  talk: (port: number) => Promise<string | undefined>,
): Promise<string | undefined> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let overdue: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    overdue = setTimeout(() => resolve('the message never ends'), deadline);
  });
  try {
    return await Promise.race([talk((server.address() as AddressInfo).port), late]);
  } finally {
    clearTimeout(overdue);
    server.close();
  }
}
