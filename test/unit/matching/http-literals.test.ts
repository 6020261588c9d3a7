import { table, withLiterals } from './cases.ts';

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
    '// the header (host of many)',
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

table('Methods', withLiterals({ methods: ['GET', 'DELETE', 'PATCH'] }), {
  javascript: [
    "router.«get»('/users', x)",
    "app.«delete»('/x')",
    "fetch(u, { method: '«PATCH»' })",
    'map.get(key)',
    "cache.delete('x')",
    'getUsers()',
    '// «GET» /users',
    '// get the user',
    "x.get('/a')",
    'GETTER',
    'axios.get(url)',
  ],
  http: ['«GET» /users HTTP/1.1', '«DELETE» https://a.b/c'],
  markdown: ['a «GET» request', 'Use «PATCH» /orders/1', 'to get it', 'GET it done', 'apply the PATCH'],
  log: ['1.2.3.4 "«GET» /x HTTP/1.1" 200'],
  sql: ['DELETE FROM a'],
  shellscript: ['curl -X «DELETE» http://x', 'git patch'],
  java: ['@RequestMapping(method = RequestMethod.«GET»)', 'map.GET'],
});

table('Methods, as each framework writes them', withLiterals({ methods: ['GET', 'POST', 'PUT', 'DELETE'] }), {
  javascript: [
    "fastify.«get»('/x', f)",
    "app.route('/x').get(f)",
    "request(app).«post»('/x')",
    "axios.«put»('/x', b)",
    'cache.get(k)',
    "$.«post»('/x')",
    "router.«put»(\n  '/x',\n  f)",
    'cache.get(\n  key)',
  ],
  kotlin: ['«post»("/baskets/{id}") {', 'map.put("a", 1)'],
  ruby: ["«get» '/orders', to: 'orders#index'", "«post» '/x' do", 'hash.delete(:x)', 'get :show'],
  php: ["<?php\nRoute::«get»('/x', f);", '$x->get("a")'],
  go: ['r.«Get»("/x", h)', 'mux.HandleFunc("«GET» /x", h)', 'r.Header.Get("x")'],
  html: ['<form method="«post»" action="/x">', '<a rel="post">', '<p>post it</p>'],
  yaml: ['paths:\n  /orders:\n    «get»:\n      x: 1\n    «post»:\n', 'get:\n  a: 1'],
  csharp: ['[Route("x"), HttpGet]', 'HttpMethod.Post'],
});
