import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small API of users for `http run` samples whose guide brings no server of its own. It keeps nothing
 * between requests, so every sample finds the same two users. docs/samples.md lists what it answers.
 */
export async function startPracticeServer(): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => answer(request, response, body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => closed(server) };
}

type Respond = (status: number, headers: Record<string, string>, body?: unknown) => void;

const users = new Map([
  ['1', { id: 1, name: 'Ana' }],
  ['2', { id: 2, name: 'Ben' }],
]);

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const respond: Respond = (status, headers, content) => {
    const text = content === undefined ? '' : typeof content === 'string' ? content : JSON.stringify(content);
    // Names are written as a reader expects them; Date comes from Node.
    response.writeHead(status, {
      ...headers,
      ...(text === '' ? {} : { 'Content-Length': String(Buffer.byteLength(text)) }),
    });
    response.end(text);
  };
  const problem = (status: number, title: string, headers: Record<string, string> = {}): void =>
    respond(status, { 'Content-Type': 'application/problem+json', ...headers }, { title, status });
  const one = /^\/users\/([^/]+)$/.exec(pathname);
  if (pathname === '/users') {
    usersAnswer(request, body, respond, problem);
  } else if (one) {
    userAnswer(request, users.get(one[1] ?? ''), respond, problem);
  } else {
    otherAnswer(request, pathname, respond, problem);
  }
}

type Problem = (status: number, title: string, headers?: Record<string, string>) => void;

function usersAnswer(request: IncomingMessage, body: string, respond: Respond, problem: Problem): void {
  if (request.method === 'GET') {
    respond(200, { 'Content-Type': 'application/json' }, [...users.values()]);
    return;
  }
  if (request.method !== 'POST') {
    problem(405, 'Method Not Allowed', { Allow: 'GET, POST' });
    return;
  }
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    problem(415, 'Unsupported Media Type');
    return;
  }
  const user = parse(body);
  if (user === undefined) {
    problem(400, 'The body is not JSON');
  } else if (typeof user['name'] !== 'string' || user['name'] === '') {
    problem(422, 'A user needs a name');
  } else if ([...users.values()].some(({ name }) => name === user['name'])) {
    problem(409, 'There is a user of this name');
  } else {
    respond(201, { 'Content-Type': 'application/json', Location: '/users/3' }, { id: 3, name: user['name'] });
  }
}

function userAnswer(
  request: IncomingMessage,
  user: object | undefined,
  respond: Respond,
  problem: Problem,
): void {
  if (user === undefined) {
    problem(404, 'No such user');
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    const tag = `"${createHash('sha256').update(JSON.stringify(user)).digest('hex').slice(0, 8)}"`;
    const headers = { ETag: tag, 'Cache-Control': 'private, max-age=60' };
    if (request.headers['if-none-match'] === tag) {
      respond(304, headers);
    } else {
      respond(200, { 'Content-Type': 'application/json', ...headers }, user);
    }
  } else if (request.method === 'DELETE') {
    respond(204, {});
  } else {
    problem(405, 'Method Not Allowed', { Allow: 'GET, HEAD, DELETE' });
  }
}

function otherAnswer(request: IncomingMessage, pathname: string, respond: Respond, problem: Problem): void {
  switch (pathname) {
    case '/':
      respond(200, { 'Content-Type': 'text/plain; charset=utf-8' }, 'Hello\n');
      break;
    case '/old-users':
      respond(301, { Location: '/users' });
      break;
    case '/me':
      meAnswer(request, respond, problem);
      break;
    case '/busy':
      problem(429, 'Too many requests', { 'Retry-After': '30' });
      break;
    case '/broken':
      problem(500, 'Something went wrong');
      break;
    case '/maintenance':
      problem(503, 'Back soon', { 'Retry-After': '120' });
      break;
    default:
      problem(404, 'Nothing here');
  }
}

/** `Bearer ana` is signed in, `Bearer ben` too but not allowed; nobody else is known. */
function meAnswer(request: IncomingMessage, respond: Respond, problem: Problem): void {
  switch (request.headers.authorization) {
    case 'Bearer ana':
      respond(200, { 'Content-Type': 'application/json' }, users.get('1'));
      break;
    case 'Bearer ben':
      problem(403, 'Not for you');
      break;
    default:
      problem(401, 'Who are you?', { 'WWW-Authenticate': 'Bearer' });
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
