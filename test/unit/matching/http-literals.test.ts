import { equal } from 'node:assert/strict';
import { contextual, hidden, hovered, named, table, withLiterals } from './cases.ts';

table('Headers', withLiterals({ headers: ['Cache-Control', 'Vary', 'Host', 'Content-Type', 'Age'] }), {
  javascript: [
    "res.setHeader('«Cache-Control»', 'x')",
    "res.set('«Vary»', 'x')",
    "req.headers['«host»']",
    'req.headers.«host»',
    'setHeaders(age)',
    'headers: build(age)',
    'get({\n  headers: {\n    «host»: a,\n  },\n  host: b,\n})',
    'const age = 5; // Age',
    'user.age',
    "{ '«Content-Type»': 'x' }",
    'const host = config.host',
    '// set «Cache-Control» here',
    '// the «Vary» header',
    'vary(a)',
    "'host'",
    "assertHeaderIs('«Host»', x)",
    "assertHeaderIs('host', x)",
    "  .set('«Host»', 'a.example')",
    "  .set('host', 5)",
    "ctx.get('«Host»')",
    "people.get('Host')",
    "expect(res.headers).toHaveProperty('«vary»')",
    "expect(guest).toHaveProperty('age')",
    "{ header: t('Host') }",
    '// the header (host of many)',
    '// the header cache control',
    "res.set('X-Cache-Control', x)",
    "t('headers.Cache-Control-title')",
    '// the header «Host»',
  ],
  go: ['type HeaderHost struct {', 'r.Header.Get("«Host»")', 'Headers   HostNames', 'pb.HeaderAge{}'],
  http: ['GET / HTTP/1.1\n«Host»: a\n«Cache-Control»: b', 'HTTP/1.1 200 OK\n«Age»: 5'],
  'properties nginx.conf': [
    'add_header «Cache-Control» x;',
    'proxy_set_header «Host» $host;',
    'server_name host;',
  ],
  python: [
    "response['«Cache-Control»'] = 'x'",
    "headers={'«Host»': x}",
    'age = 3',
    "request.headers.get('«Host»')",
  ],
  php: ["'headers' => ['«Host»' => $x]", "'headers' => [\n  '«Host»' => $x,\n]", "['Host' => $x]"],
  java: ['headers.set(HttpHeaders.«CACHE_CONTROL», x)', 'int age = 1;'],
  yaml: ['host: db', 'age: 3'],
  shellscript: ['curl -H "«Host»: a"', 'host=1', 'usage: x -h HOST', 'usage: x -H host -s y'],
});

table(
  'Values of headers',
  withLiterals({ headerValues: ['no-store', 'HttpOnly', 'gzip', 'application/json'] }),
  {
    http: ['GET / HTTP/1.1\nCache-Control: «no-store»', 'GET / HTTP/1.1\nAccept: «application/json»'],
    javascript: [
      "res.set('Cache-Control', '«no-store»')",
      "const store = 'no-store'",
      'cookie: { «httpOnly»: true }',
      'x({ httpOnly: true })',
      "zip('gzip')",
      "headers: { 'Content-Type': '«application/json»' }",
    ],
    html: ['<form enctype="«application/json»">'],
    'properties nginx.conf': ['gzip on;', 'add_header Set-Cookie "a; «HttpOnly»";'],
    plaintext: ['there is no store here'],
  },
);

table('A value keeps its hyphen', withLiterals({ headerValues: ['script-src', 'same-origin', 'max-age'] }), {
  html: ['<script src="/set-cookie.js">', '<meta content-security-policy="«script-src»">'],
  http: ['GET / HTTP/1.1\nX-Frame-Header: SAMEORIGIN', 'GET / HTTP/1.1\nReferrer-Policy: «same-origin»'],
  java: ['// the cookie of «maxAge»'],
});

describe('A header in its place', () => {
  const header = named(hidden, { id: 'header', literals: { headers: ['Authorization'] } });
  const entries = [contextual('Authorization', { in: 'string' }), header];
  const answers = (text: string) => hovered(entries, text, { languageId: 'go' }).join();
  it('is no other word', () => equal(answers('assertHeaderRequest("Author|ization", x)'), 'header'));
  it('and elsewhere the other', () => equal(answers('says("Author|ization")'), 'Authorization'));
});

describe('A word of a header in code', () => {
  const header = named(hidden, { id: 'directive', literals: { headerValues: ['max-age'] } });
  const option = contextual('maxAge', { near: ['cookie'] });
  const first = (text: string) => hovered([header, option], text, { languageId: 'javascript' })[0];
  it('is an option where a name has its evidence', () =>
    equal(first("res.cookie('a', { max|Age: 1 })"), 'maxAge'));
  it('and the directive in the value of a header', () =>
    equal(first("cookie.set('Cache-Control', 'max|-age=1')"), 'directive'));
});
