// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { deepEqual, equal } from 'node:assert/strict';
import type { Literals } from '../../../src/catalog/entry.ts';
import type { Surroundings } from '../../../src/matching/document.ts';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { hovered, marked, table } from './cases.ts';

const hidden = 'a name that stands nowhere';

function withLiterals(literals: Literals): readonly MatchableEntry[] {
  return [{ id: 'entry', kind: 'term', name: hidden, literals }];
}

function tool(detect: NonNullable<MatchableEntry['detect']>): readonly MatchableEntry[] {
  return [{ id: 'tool', kind: 'tool', name: hidden, detect }];
}

/** One tool for each package: a second package of one tool speaks only if it bears its name. */
function packages(named: Readonly<Record<string, readonly string[]>>): readonly MatchableEntry[] {
  return Object.entries(named).flatMap(([ecosystem, names]) =>
    names.flatMap((name) => tool({ packages: { [ecosystem]: [name] } })),
  );
}

table('Status codes', withLiterals({ statuses: [200, 201, 204, 301, 404, 409, 500, 502, 503] }), {
  javascript: [
    'res.status(«404»)',
    'res.sendStatus(«204»);',
    'res.status(«201»).json(user)',
    'if (response.status === «404») {',
    'expect(res.statusCode).toBe(«500»)',
    '.expect(«201»)',
    'c.text(body, «404»)',
    'expect(res.status).to.eql(«404»)',
    'expect(404).toBe(x)',
    'pm.expect(201).to.equal(n)',
    'expect(error.code).toBe(404)',
    'expect(res.code).toBe(«404»)',
    'if (status >= 200 && status < 300) {',
    'if (total >= $500) {',
    'res.writeHead(«200», {',
    'return { statusCode: «404» }',
    "throw new HttpError(«404», 'x')",
    '// returns «404» when missing',
    '// a «404» error',
    '// HTTP «502»',
    'const width = 404;',
    'setTimeout(f, 500)',
    'x = y + 200',
    'return 200;',
    'items.slice(0, 500)',
    '// each tree gives 200 pounds',
    '// waits 500 ms',
    '// at most 200 items',
    '// at most 100 requests per API key, «409» with a header',
    '// at most 500, with requests',
    'color: 404',
    'arr[404]',
    'limit: 200',
    'v1.404.2',
    'status: «409»',
    'res.redirect(«301», url)',
    "'«404» Not Found'",
  ],
  elixir: ['send_resp(conn, «409», "full")', 'move(conn, 409, "full")'],
  python: [
    'abort(«404»)',
    'assert response.status_code == «200»',
    'return Response(status=«204»)',
    'range(200)',
    'time.sleep(200)',
    'raise HTTPException(status_code=«409»)',
    'self.assertEqual(resp.status_code, «404»)',
    '# the response, drawn: [A] --C-- [B] (allocated=404, maximum=200)',
  ],
  ruby: ['render json: x, status: «404»', 'head «204»', 'x.first(200)'],
  java: ['ResponseEntity.status(«409»).body(x)', 'Thread.sleep(500);', '@Size(max = 200)'],
  'properties nginx.conf': [
    'return «301» https://$host;',
    'error_page «500» «502» «503» /50x.html;',
    'client_body_timeout 200;',
    'worker_connections 500;',
    'proxy_read_timeout 500;',
  ],
  'yaml openapi.yaml': [
    "responses:\n  '«404»':\n    description: x",
    'responses:\n  «200»:\n    description: x',
    'replicas: 200',
    'timeout: 500',
    '"404": x',
  ],
  log: [
    '1.2.3.4 - - [21/Nov/2026] "GET /x HTTP/1.1" «404» 512',
    'took 500 ms',
    'read 200 rows',
    'upstream answered with status «502»',
  ],
  markdown: [
    'It answers «404» if the order is gone.',
    'A «404» page',
    'We have 404 users',
    'HTTP «409»',
    'Room 404',
    'in 200 days',
  ],
  http: ['HTTP/1.1 «404» Not Found', 'GET /orders/404 HTTP/1.1'],
  go: ['w.WriteHeader(«404»)', 'if resp.StatusCode != «200» {', 'make([]byte, 200)'],
});

table(
  'Status codes, as each framework writes them',
  withLiterals({ statuses: [200, 201, 204, 301, 400, 403, 404, 409, 422, 429, 500, 503] }),
  {
    javascript: [
      'ctx.status = «404»;',
      'ctx.throw(«404»)',
      'reply.code(«201»).send(x)',
      'h.response(x).code(«201»)',
      'if (res.statusCode >= «400») {',
      'const { status = «200» } = init',
      "return new Response('', { status: «404» })",
      'return Response.json(x, { status: «422» })',
      'next(createError(«404»))',
      "res.redirect(«301», '/new')",
      'validateStatus: (s) => s < 500',
      'assert.equal(res.status, «409»)',
      'nock(url).get(p).reply(«200», x)',
      'case «404»: // status',
      'switch (response.status) {\n  case «404»:\n',
      'page.slice(404)',
      'grid.resize(500, 200)',
      'retry(3, 500)',
      'const code = 404;',
      'for (let i = 0; i < 200; i++)',
      'audio.play(440, 500)',
      'bird.sing(200)',
    ],
    typescript: [
      '@HttpCode(«204»)',
      '@ApiResponse({ status: «201» })',
      'http.get(url, () => HttpResponse.json(x, { status: «500» }))',
      'interface A { width: 200 }',
      'enum Size { Big = 500 }',
    ],
    python: [
      'return jsonify(x), «404»',
      'return HttpResponse(status=«204»)',
      'return render(request, "x.html", status=«404»)',
      'make_response(x, «201»)',
      'if r.status_code in («200», «201»):',
      '@app.errorhandler(«404»)',
      'sizes = 200, 404',
      'status.HTTP_«404»_NOT_FOUND',
      'import a  # noqa: E404',
      'sleep(500)',
      'MAX = 500',
    ],
    ruby: [
      'head «404»',
      'halt «403»',
      'status «201»',
      'expect(response.status).to eq(«200»)',
      'expect(response).to have_http_status(«422»)',
      'error!(x, «409»)',
      'width 404',
      'take 200',
    ],
    php: [
      'return response()->json($x, «201»);',
      "return new Response('', «404»);",
      "return new Response('', «204», ['a' => 'b']);",
      'abort_if($x, «403»);',
      'http_response_code(«500»);',
      '$response->assertStatus(«422»);',
      'return response($x, «204»);',
      "header('HTTP/1.1 «404» Not Found');",
      'throw new HttpException(«403»);',
      '$this->assertSame(«200», $response->getStatusCode());',
      'usleep(500);',
      'range(1, 200);',
      '$x = new Box(404, 200);',
      'chunk(500)',
    ],
    csharp: [
      'return StatusCode(«201», x);',
      '[ProducesResponseType(«404»)]',
      'Results.StatusCode(«503»)',
      'Response.StatusCode = «403»;',
      'new Size(404, 200)',
      'Task.Delay(500)',
      'Problem(statusCode: «409»)',
    ],
    go: [
      'http.Error(w, "no", «404»)',
      'c.JSON(«200», x)',
      'c.AbortWithStatus(«403»)',
      'c.Status(«204»)',
      'http.Redirect(w, r, u, «301»)',
      'return c.String(«200», "x")',
      'fmt.Println(404)',
      'rand.Intn(500)',
    ],
    java: [
      '.andExpect(status().is(«409»))',
      'response.setStatus(«404»)',
      'response.sendError(«403»)',
      'Response.status(«422»).build()',
      '.statusCode(«200»)',
      'assertEquals(«200», response.getStatusCode())',
      '@ApiResponse(responseCode = "«404»")',
      'new int[404]',
      'List.of(200, 404)',
    ],
    kotlin: ['call.respond(HttpStatusCode.fromValue(«404»))', 'delay(500)'],
    rust: [
      'StatusCode::from_u16(«404»)',
      'assert_eq!(«200», response.status().as_u16());',
      'vec![0; 404]',
      'Duration::from_millis(500)',
    ],
    'properties httpd.conf': [
      'ErrorDocument «404» /x.html',
      'Redirect «301» /a /b',
      'RewriteRule ^a$ /b [R=«301»,L]',
      'Timeout 500',
    ],
    'plaintext Caddyfile': ['respond «404»', 'redir https://x «301»'],
    'plaintext haproxy.cfg': ['http-request deny deny_status «429»', 'maxconn 500'],
    yaml: [
      'status_code: «200»',
      'expected_status: «204»',
      'statusCodes: [«500», «503»]',
      'retry_on: [503]',
      'timeoutSeconds: 500',
      'replicas: 200',
    ],
    markdown: [
      '| status | means |\n| --- | --- |\n| «404» | not found |',
      '| 404 | seats |',
      'Returns `«204»` on success.',
      'a status of «422»',
      '**«429» Too Many Requests**',
      'An HTTP client gets «503».',
      'it has 500 stars',
      'about 404 of them',
      '«200» OK',
    ],
    log: [
      'status=«503» took=12ms',
      'HTTP «429» from api',
      'GET /x «404» 12ms',
      '200 items done',
      'id=404',
      'npm ERR! code E«404»',
      'request failed with status code «500»',
    ],
  },
);

table(
  'Words of SQL with two meanings',
  withLiterals({ sql: ['BEGIN', 'UPDATE', 'DELETE', 'DEFAULT', 'TRUNCATE', 'EXECUTE', 'CREATE TABLE'] }),
  {
    sql: [
      '«BEGIN»;',
      'AS $$\nBEGIN\n  RETURN NULL;',
      '«BEGIN» TRANSACTION',
      'AFTER INSERT OR DELETE ON a',
      'BEFORE UPDATE OR TRUNCATE ON a',
      'FOR EACH ROW EXECUTE PROCEDURE f ()',
      '«EXECUTE» plan (1)',
      'FOR EACH ROW BEGIN',
      'BEGIN NEW.a = 1;',
      '«UPDATE» a SET b = 1',
      'ON CONFLICT DO UPDATE SET a = 1',
      'REFERENCES a (b) ON DELETE SET NULL ON UPDATE NO ACTION',
      'AFTER UPDATE ON a',
      '«DELETE» FROM a',
      'a int «DEFAULT» 1',
      'default_speed int',
      'user_default int',
    ],
    php: ["<?php\n$x = 'BEGIN:VCARD';", "<?php\nq('«BEGIN»');"],
    go: [
      'q("«CREATE TABLE» a (b int)")',
      'q("«create table» a (b int)")',
      'q("«create table» if not exists a (")',
      'q("«CREATE TABLE» " + name)',
      'errors.Wrap(err, "create table %q: %v", a, b)',
    ],
  },
);

table('Ports', withLiterals({ ports: [80, 443, 5432, 6379, 3000] }), {
  dockerfile: ['EXPOSE «5432»', 'EXPOSE «80» «443»', 'ENV PORT=«3000»', 'RUN sleep 80'],
  'dockercompose docker-compose.yml': [
    'ports:\n  - "«5432»:«5432»"',
    'ports:\n  - «6379»:«6379»',
    'ports:\n  - «80»',
    'args:\n  - 80',
    'mem_limit: 80',
    'expose:\n  - "«6379»"',
    'ports: ["«5432»:«5432»", «80»]',
  ],
  yaml: [
    'containerPort: «80»',
    'targetPort: «5432»',
    'port: «6379»',
    'servers: kafka:«5432»',
    'replicas: 80',
    'weight: 80',
    'url: redis://cache:«6379»/0',
  ],
  javascript: [
    'app.listen(«3000»)',
    'const port = process.env.PORT || «3000»;',
    "'http://localhost:«3000»/x'",
    'const timeout = 3000;',
    'setTimeout(f, 3000)',
    'x ? 1:80',
    '{ width:80 }',
    '"12:80"',
    'port: «5432»,',
    '// listens on port «3000»',
    'new Array(3000)',
  ],
  'properties nginx.conf': [
    'listen «443» ssl;',
    'listen [::]:«80»;',
    'server 127.0.0.1:«3000»;',
    'worker_connections 3000;',
    'keepalive_timeout 80;',
  ],
  'dotenv .env': ['DB_PORT=«5432»', 'PORT=«3000»', 'TIMEOUT=3000', 'REDIS_URL=redis://localhost:«6379»'],
  shellscript: [
    'docker run -p «5432»:«5432» x',
    'sleep 3000',
    'ssh --port «443» x',
    'curl http://localhost:«3000»/x',
  ],
  log: [
    '2026-11-21 10:80:12 x',
    'listening on port «3000»',
    'connected to db:«5432»',
    'at 13:80 it',
    'from 2026-11-21T13:80',
    'at lib/orders.rb:443 in x',
    'took 3000 ms',
  ],
  markdown: [
    'It listens on port «3000».',
    'open http://localhost:«3000»',
    'about 3000 rows',
    'HTTPS uses port «443»',
  ],
});

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

table('SQL', withLiterals({ sql: ['COMMIT', 'FOR UPDATE', 'GROUP BY'] }), {
  sql: [
    '«COMMIT»;',
    'SELECT a FROM b «FOR UPDATE»;',
    '«group by» a',
    '-- commit this',
    "SELECT 'commit'",
    'SELECT `commit` FROM a',
    '-- a «GROUP BY» clause',
  ],
  javascript: [
    "q('SELECT a FROM b «GROUP BY» a')",
    "q('«COMMIT»')",
    'git.commit()',
    "log('commit it')",
    '// commit',
    '// «FOR UPDATE» locks it',
    '// for update',
  ],
  python: ['x = """\n  SELECT a\n  «FOR UPDATE»\n"""', 'session.commit()'],
  shellscript: ['git commit'],
  go: [
    'q("DELETE FROM group_by_x")',
    'q("«COMMIT»")',
    'errors.Wrap(err, "create user")',
    'errors.Wrap(err, "drop table %q", name)',
  ],
  markdown: ['Commit it', '```sql\n«COMMIT»;\n```'],
});

table('Words of SQL that belong to another', withLiterals({ sql: ['ANALYZE', 'JSON', 'BEGIN'] }), {
  sql: [
    '«ANALYZE» orders;',
    'EXPLAIN (ANALYZE, FORMAT JSON) SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'a «JSON»',
  ],
  go: ['q := "-----BEGIN " + kind'],
});

table('A name of one word that the environment may set', withLiterals({ environment: ['PORT'] }), {
  python: ['PORT = 80', 'os.environ["«PORT»"]', 'getenv("«PORT»")'],
  javascript: ['const PORT = 80', 'process.env.«PORT»'],
  dotenv: ['«PORT»=80'],
  shellscript: ['echo $«PORT»'],
  ruby: ['ENV.fetch("«PORT»", 80)'],
});

table('Environment names', withLiterals({ environment: ['DATABASE_URL'] }), {
  dotenv: ['«DATABASE_URL»=x', 'MY_DATABASE_URL=x', 'DATABASE_URL_2=x'],
  javascript: ['process.env.«DATABASE_URL»', 'const databaseUrl = 1', "env['«DATABASE_URL»']"],
  shellscript: ['echo $«DATABASE_URL» ${«DATABASE_URL»}'],
  yaml: ['«DATABASE_URL»: x', '- «DATABASE_URL»=x', 'database_url: x'],
});

describe('A package that several tools name', () => {
  it('stands for the one that names it first and has the fewest', () => {
    const tools: readonly MatchableEntry[] = [
      { id: 'database', kind: 'tool', name: hidden, detect: { packages: { npm: ['pg', 'pg-promise'] } } },
      { id: 'driver', kind: 'tool', name: hidden, detect: { packages: { npm: ['pg'] } } },
    ];
    deepEqual(hovered(tools, "import x from 'p|g'", { languageId: 'javascript' }), ['driver']);
  });
});

table('Packages of npm', packages({ npm: ['pg', '@nestjs/core', 'express'] }), {
  'json package.json': [
    '{"dependencies": {"«pg»": "^8"}}',
    '{"name": "express"}',
    '{"dependencies": {"«@nestjs/core»": "^8"}}',
    '{"scripts": {"start": "pg x"}}',
    '{"pg-pool": "^8"}',
  ],
  'json other.json': ['{"pg": "^8"}'],
  javascript: [
    "import pg from '«pg»';",
    "import { a } from '«express»';",
    "const x = require('«pg»/lib/a')",
    "import a from './pg';",
    "x('pg')",
    'pg.query()',
    "import a from 'pg-pool'",
    "import { Module } from '«@nestjs/core»'",
  ],
  shellscript: [
    'npm install «pg» «express»',
    'echo pg',
    'npm run express',
    'npx -y «express» -n pg',
    'apk add bash pg',
  ],
});

table(
  'Packages of others',
  packages({
    pypi: ['redis', 'psycopg2-binary'],
    maven: ['org.postgresql:postgresql'],
    gem: ['pg'],
    go: ['github.com/jackc/pgx/v5'],
    composer: ['laravel/framework'],
    nuget: ['Npgsql'],
    cargo: ['sqlx'],
  }),
  {
    'pip-requirements requirements.txt': [
      '«redis»==5.0',
      '«psycopg2-binary»>=2',
      '# redis',
      'django-redis==5',
    ],
    'toml pyproject.toml': ['«redis» = "^5"', 'dependencies = ["«redis»>=5"]', 'name = "my-redis"'],
    python: ['import «redis»', 'from «redis».asyncio import Redis', 'redis = 1', 'from app import redis'],
    'xml pom.xml': ['<artifactId>«postgresql»</artifactId>', '<name>postgresql</name>'],
    'groovy build.gradle': ["implementation '«org.postgresql:postgresql»:42'"],
    'ruby Gemfile': ["gem '«pg»', '~> 1'", '# pg'],
    'go go.mod': [],
    'go.mod go.mod': ['require «github.com/jackc/pgx»/v5 v5.0.0'],
    go: [
      'import "«github.com/jackc/pgx»/v5"',
      'import (\n\t"«github.com/jackc/pgx»/v5/pgxpool"\n)',
      'x := "github.com/jackc/pgx"',
    ],
    'json composer.json': ['{"require": {"«laravel/framework»": "^11"}}'],
    'xml a.csproj': ['<PackageReference Include="«Npgsql»" Version="8" />'],
    'toml Cargo.toml': ['«sqlx» = "0.8"'],
    rust: ['use «sqlx»::PgPool;'],
  },
);

table('Images', tool({ images: ['redis', 'bitnami/pgbouncer', 'mcr.microsoft.com/dotnet/*'] }), {
  'dockercompose docker-compose.yml': [
    'image: «redis»:7',
    'image: "«redis»"',
    'image: my/redis-thing',
    'image: docker.io/library/«redis»:7',
    'redis: x',
    'image: «bitnami/pgbouncer»:1',
    'image: notredis',
  ],
  dockerfile: [
    'FROM «redis»:7-alpine',
    'FROM --platform=linux/amd64 «redis»',
    'COPY --from=«redis»:7 /bin/redis-cli /bin/',
    'RUN redis',
    'FROM node AS redis',
  ],
  shellscript: ['docker run --rm «redis»:7', 'docker logs redis', 'docker pull «redis»'],
});

table('Addresses', tool({ urls: ['postgres', 'jdbc:postgresql', 'mongodb+srv'] }), {
  dotenv: [
    'A=«postgres»://u@h/d',
    'B=«jdbc:postgresql:»//h/d',
    'C=«mongodb+srv»://h',
    'D=postgres',
    'E=http://postgres:1/postgres',
    'F=mypostgres://x',
  ],
  python: ["connect('«postgres»://x')"],
});

table('Imports', tool({ imports: ['org.springframework', 'sqlite3'] }), {
  java: [
    'import «org.springframework».web.A;',
    'import org.springframeworkx.A;',
    '// org.springframework',
    'x(org.springframework)',
  ],
  python: ['import «sqlite3»', 'from mysqlite3 import a', 'sqlite3.connect()'],
});

table('Notations', withLiterals({ formats: ['cron', 'jwt', 'cidr'] }), {
  dockerfile: ['# 404 0 3 * * *', '# run at «0 3 * * *»'],
  yaml: [
    "cron: '«0 3 * * *»'",
    'schedule: "«*/5 * * * *»"',
    'a: 1 2 3 4 5',
    '- a * b * c',
    "schedule: '«@daily»'",
    'email: a@daily.com',
    'cidr: «10.0.0.0/8»',
    'v: 1.2.3.4/99',
  ],
  javascript: [
    "cron.schedule('«0 0 * * 1»', f)",
    '/**\n * * * * * x\n */',
    'a * b * c * d * e',
    "'99 3 * * *'",
    "const t = '«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_»'",
  ],
  'shellscript crontab': ['# «0 3 * * 1-5» is a line', 'ls * * * * *'],
});

table('Identifiers in addresses belong to them', withLiterals({ formats: ['uuid'] }), {
  markdown: [
    'id «c9d5fbf0-b56d-46b5-bb30-f96f44764bae»',
    '![x](https://a.com/assets/c9d5fbf0-b56d-46b5-bb30-f96f44764bae)',
    'see https://a.com/c9d5fbf0-b56d-46b5-bb30-f96f44764bae.gif',
  ],
});

describe('Packages that only build on a tool', () => {
  const redis: readonly MatchableEntry[] = [
    {
      id: 'redis',
      kind: 'tool',
      name: 'Redis',
      contextual: [{ names: ['Redis'], when: [{ near: ['nothing at all'] }] }],
      detect: { packages: { gem: ['redis', 'sidekiq', 'redis-rails'] } },
    },
  ];
  it('are silent', () => {
    equal(
      marked(redis, "gem 'redis'\ngem 'sidekiq'\ngem 'redis-rails'", { languageId: 'ruby', path: 'Gemfile' }),
      "gem '«redis»'\ngem 'sidekiq'\ngem '«redis-rails»'",
    );
  });
});

describe('Spellings in code', () => {
  const entries: readonly MatchableEntry[] = [
    {
      id: 'transaction',
      kind: 'term',
      name: hidden,
      inCode: [
        { in: 'spring', write: '@Transactional' },
        { in: 'django', write: 'select_for_update()' },
        { in: 'rails', write: 'respond_to do |format|', tell: ['respond_to'] },
        { in: 'sqlalchemy', write: 'create_engine(url, pool_size=5)' },
        { in: 'spring', write: 'spring.datasource.hikari.maximum-pool-size' },
        { in: 'express', write: "app.get('/books/:id', show)" },
        { in: 'spring', write: '@Silent(value = x)', tell: [] },
        { in: 'rails', write: '@user ||= User.find(id)' },
        { in: 'rails', write: 'add_index :orders, :created_at' },
        { in: 'express', write: "@Post('orders')" },
        { in: 'django', write: 'x = make(1)', tell: ['make_one', 'made'] },
      ],
    },
    { id: 'rails', kind: 'tool', name: 'nothing of rails', detect: { packages: { gem: ['rails'] } } },
    { id: 'django', kind: 'tool', name: 'nothing of django', detect: { packages: { pypi: ['Django'] } } },
  ];
  const cases: readonly (readonly [string, string])[] = [
    ['java', '«@Transactional»\npublic void a() {'],
    ['java', '@TransactionalEventListener'],
    ['typescript', '@Transactional()'],
    ['python', 'a.«select_for_update»().get()'],
    ['python', 'my_select_for_update()'],
    ['ruby', 'select_for_update'],
    ['ruby', 'self.respond_to? :x'],
    ['ruby', '«respond_to» do |format|'],
    ['ruby', 'if @user.save'],
    ['ruby', 't.datetime :created_at'],
    ['typescript', '«@Post»()'],
    ['python', '«create_engine»(url, «pool_size»=5)'],
    ['python', 'create_engine(url)'],
    ['python', 'pool_size = 5'],
    ['properties', '«spring.datasource.hikari.maximum-pool-size»=10'],
    ['javascript', "app.get('/books/:id', show)"],
    ['java', '@Silent'],
    ['python', '«make_one»() «made»(2) make(1) unmade'],
    ['markdown', 'Put «@Transactional» on it.'],
  ];
  for (const [languageId, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(expected)}`, () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId }), expected);
    });
  }
});

describe('Messages of machines', () => {
  const says = [
    'Connection is not available, request timed out after {n}ms',
    'connect ECONNREFUSED {name}',
    'deadlock detected',
    'relation "{name}" does not exist',
    'Failed to load resource: the server responded with a status of {n} ({name})',
  ];
  const entries: readonly MatchableEntry[] = [
    {
      id: 'error',
      kind: 'term',
      name: hidden,
      errors: says.map((text) => ({ says: text, means: '', first: '' })),
    },
  ];
  const cases: readonly (readonly [string, string])[] = [
    ['log', 'ERROR HikariPool-1 - «Connection is not available, request timed out after 30000ms».'],
    ['log', 'Error: «connect ECONNREFUSED 127.0.0.1:5432» at x'],
    ['log', 'Connection is not available today'],
    ['plaintext', 'ERROR: «relation "users" does not exist» at 12'],
    ['plaintext', 'the relation does not exist'],
    ['javascript', '// «connect ECONNREFUSED ::1:6379» means nothing listens'],
    ['log', '«Failed to load resource: the server responded with a status of 404 (Not Found)»'],
  ];
  for (const [languageId, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(expected)}`, () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId }), expected);
    });
  }
});

describe("Nobody's prose", () => {
  const pool: readonly MatchableEntry[] = [
    { id: 'pool', kind: 'term', name: 'connection pool', aliases: ['Redis', 'cache'] },
  ];
  const minified = `${'var a=function(b,c){return b+c};if(a(1,2)){d.cache=e};'.repeat(30)}`;
  const cases: readonly (readonly [languageId: string, text: string, path?: string])[] = [
    [
      'javascript',
      '// Copyright 2026 The Redis people\n// Licensed under MIT, as cache is\n\nconst a = 1; // «cache»',
    ],
    ['javascript', '/*\n * SPDX-License-Identifier: MIT\n * Redis\n */\n// «Redis»'],
    ['javascript', '// not a licence: «Redis»\nx'],
    ['html', '<div class="cache redis">«cache»</div>'],
    ['typescriptreact', '<div className="cache hit">'],
    ['css', '.cache { color: redis } /* the «cache» */'],
    ['markdown', 'see https://redis.io/docs/cache and «Redis»'],
    ['markdown', '[«cache»](docs/cache.md)'],
    ['javascript', "import a from './cache/redis';"],
    ['javascript', "import a from '../cache';"],
    ['markdown', 'open src/cache/redis.ts or «cache»'],
    ['plaintext', '/etc/redis/redis.conf'],
    ['plaintext', 'TCP/«cache», «cache»/«Redis»'],
    ['plaintext', 'mail cache@redis.io'],
    ['javascript', minified],
    ['plaintext', `${'a sentence with the word «cache» in it, '.repeat(40)}`],
    ['json', '"a9F3kd0Sld93kdKDj39dkcache83kdk3D9dk39dkD93k+d9k3DdkQ=="'],
    ['json', '{"cache": 1}', 'package-lock.json'],
    ['go', '// Code generated by protoc-gen-go. DO NOT EDIT.\npackage cache'],
    ['python', '# This file is auto-generated from the schema.\ncache = 1'],
    ['go', '// Code generated by mockgen.\n// DO NOT EDIT.\npackage cache'],
    ['yaml', '# Do not change this job unless you must.\n# the «cache» of it'],
    ['rust', '/// A [`Mock`] is automatically generated by a macro.\n// the «cache»'],
    ['javascript', 'cache', 'dist/app.min.js'],
    ['plaintext', 'Redis', 'LICENSE'],
  ];
  for (const [languageId, expected, path] of cases) {
    it(`${languageId}: ${JSON.stringify(expected.slice(0, 80))}`, () => {
      const surroundings: Surroundings = path === undefined ? { languageId } : { languageId, path };
      equal(marked(pool, expected.replace(/[«»]/g, ''), surroundings), expected);
    });
  }
});
