import { type IncomingMessage, request, STATUS_CODES } from 'node:http';
import { SampleFault } from '../sample.ts';

/** How long an answer may take, in milliseconds. */
const deadline = 5000;

/** Lines that speak of the connection and not of the message, left out of what is shown. */
const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/**
 * Sends the requests of a fence, one after the other, to a server on loopback and gives the responses:
 * status line, headers in the order received, an empty line, the body. Several are parted by `###`.
 */
export async function runHttp(code: string, port: number): Promise<string> {
  const responses: string[] = [];
  for (const each of readRequests(code)) {
    responses.push(await exchange(each, port));
  }
  return responses.join('\n###\n');
}

/** The requests of a fence: `GET /path HTTP/1.1`, headers, an empty line, the body; parted by `###`. */
export function readRequests(code: string): HttpRequest[] {
  return code
    .split(/^###.*$/m)
    .map((text) => text.replace(/^\s+|\s+$/g, ''))
    .filter((text) => text !== '')
    .map(readRequest);
}

function readRequest(text: string): HttpRequest {
  const [head = '', ...body] = text.split(/\n[ \t]*\n/);
  const [start = '', ...lines] = head.split('\n');
  const [, method = '', path = ''] = /^([A-Z]+) (\/\S*)(?: HTTP\/1\.1)?$/.exec(start.trimEnd()) ?? [];
  if (method === '') {
    throw new SampleFault(`"${start}" is no request line such as "GET /users/7 HTTP/1.1".`);
  }
  return { method, path, headers: lines.map(readHeader), body: body.join('\n\n') };
}

function readHeader(line: string): readonly [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    throw new SampleFault(`"${line}" is no header line such as "Accept: application/json".`);
  }
  return [name, value];
}

function exchange({ method, path, headers, body }: HttpRequest, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, agent: false, timeout: deadline },
      (response) => {
        received(method, response).then(resolve, reject);
      },
    );
    sent.once('timeout', () =>
      sent.destroy(new SampleFault(`${method} ${path} got no answer in ${deadline / 1000} seconds.`)),
    );
    sent.once('error', reject);
    for (const [name, value] of headers) {
      sent.appendHeader(name, value);
    }
    sent.end(body);
  });
}

async function received(method: string, response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) {
    parts.push(part as Buffer);
  }
  const status = response.statusCode ?? 0;
  const lines = [
    `HTTP/${response.httpVersion} ${status} ${response.statusMessage || (STATUS_CODES[status] ?? '')}`,
  ];
  for (let at = 0; at + 1 < response.rawHeaders.length; at += 2) {
    const name = response.rawHeaders[at] ?? '';
    if (!ofTheConnection.has(name.toLowerCase())) {
      lines.push(`${name}: ${response.rawHeaders[at + 1] ?? ''}`);
    }
  }
  const body = method === 'HEAD' ? '' : Buffer.concat(parts).toString('utf8');
  return body === '' ? lines.join('\n') : [...lines, '', body].join('\n');
}
