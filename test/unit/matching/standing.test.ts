// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { equal } from 'node:assert/strict';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { contextual, marked, named, table } from './cases.ts';

table('A name over a space takes whole identifiers', [named('service discovery')], {
  markdown: [
    'the «service discovery» of it',
    'AppService discovery',
    'service discovery_client',
    'the _«service discovery»_ of __«service discovery»__',
    '_«service discovery» of it_',
    '_app_service discovery',
  ],
  plaintext: ['my-«service discovery»', 'a «service discovery»-based one'],
});

table('and in code no two identifiers side by side', [named('server response'), named('insert id')], {
  java: [
    'Server response = send();',
    '// the «server response»',
    'log("«server response»")',
    '«serverResponse»',
  ],
  typescript: ['const server response', '«server_response»', '`the «server response»`'],
  typescriptreact: [
    '<p>It shows the «server response» here.</p>',
    '  once the «server response» is there',
    'private server response',
    '<p>{server response}</p>',
    '<p>«Server response»:</p>',
    'of<A> server response',
  ],
  kotlin: ['fun `reads the «server response»`() {', 'fun `a`(server response: `b`)'],
  csharp: ['#region «Server response»', 'Server response'],
  go: ['func (s server response) {', 'var «serverResponse» int'],
  xml: ['<insert id="a">the «insert id»</insert>'],
  shellscript: ['echo the «server response»'],
  python: ["'<server response=1>'", "'<p>«server response»</p>'"],
  sql: ['SELECT «insert id»'],
});

table(
  'Of a class called by its whole name the stations say where it lies',
  [named('API'), named('Spring', { kind: 'tool' }), named('service')],
  {
    java: [
      '// @see org.shop.api.Order«Service»',
      '// org.«spring».api.Order, and the «api».',
      '"com.shop.api.internal.x"',
      '// the «API». A «service»',
    ],
    python: ["'shop.api.Order'", "'«api».example.com'"],
  },
);

table('A plural of capitals does not run over a hump', [named('SNI'), named('IDP')], {
  java: ['andProductSnIsNull()', 'the«SNIs»', '«sni»', '«IdP»', 'idPs'],
});

table(
  'An acronym is not put together over the joints of an identifier',
  [named('SSL'), named('CNAME'), named('MD5')],
  {
    shellscript: ['curl -sSL x', 'use «ssl» here', '«MD5»=«md5»'],
    sql: ['SELECT c_name, «cname»'],
    html: ['<p class="col-md-5">«MD5» and «md-5»</p>'],
    typescript: ['const «ssl»Key = s_sl;'],
  },
);

table(
  'Attributes of an application, escapes and marks of tests are no words',
  [named('data format'), named('npm'), named('test data')],
  {
    html: ['<p data-format="x">the «data format»</p>'],
    javascript: [
      'el.query("[data-format]")',
      'run("a.\\npm.test")',
      'run("«npm» test")',
      'run("\\u003npm")',
      '«testData»()',
    ],
    python: ['def test_data_is_kept():', 'rows = «test_data»()'],
    go: ['func TestDataIsKept(t *testing.T) {', 'rows := «testData»()'],
  },
);

table('A name with a dot ends where its identifier does', [named('res.redirect'), named('localhost')], {
  javascript: [
    '«res.redirect»(x)',
    'res.redirect_uri',
    "fetch('http://«localhost»:3000/x')",
    "'http://localhost.x/y'",
  ],
});

table('unless an author wrote the member so', [named('getRequest'), named('isNaN')], {
  typescript: ['x.«getRequest»()', '«isNaN»(x)', 'x.request()'],
});

table('What a member does is no part of a name', [named('set membership'), named('get request')], {
  java: ['order.setMemberships(x)', 'getRequest()', '// the «set membership»'],
});

table('Letters within a key, a colour, a path of a drawing are no word', [named('ECC'), named('h2c')], {
  typescript: [
    "id: '0F99E5W763ECC'",
    "'#529ECC'",
    "d='v2h2c1.3'",
    "'«h2c»'",
    "'key «ECC»'",
    '«ecc»Key2',
    '«ECC»256',
  ],
  xml: ['<id>yt:hvh2e2F6Ecc</id>', '<id>«ECC»</id>'],
});

table('The ending of a file is no word', [named('SQL'), named('Json')], {
  markdown: ['see up.sql', 'all *.sql files', 'the «SQL» of it', 'in.«sql».more', 'a «SQL».'],
  shellscript: ['# run init.sql', 'psql < «sql»', 'psql -f init.sql', './init.sql'],
  javascript: ['res.«json»(x)', '// res.«json»()', "'data.json'", 'ctx.«json»'],
  dockerfile: ['COPY init.sql /x', 'COPY «sql» /x', 'ENTRYPOINT ["init.sql"]'],
});

table('Of an imported module the first and the last part count', [named('authentication'), named('redis')], {
  java: [
    'import org.a.authentication.builders.Manager;',
    'import org.builders.«Authentication»Manager;',
    'import org.«redis».*;',
    'x = org.«authentication».builders;',
  ],
  csharp: ['using Authentication.Common.Models;', 'using Shop.«Authentication»;', 'using «Redis»;'],
  php: ['<?php\nuse «Authentication»\\Http\\Client;', '<?php\nuse A\\Authentication\\B;'],
  python: ['import «redis»', 'from «redis».a import b', 'from a.redis.b import c', 'from a import «redis»'],
  rust: ['use «redis»::aio::Pool;', 'use crate::redis;', 'use super::redis::Pool;'],
  go: ['import "github.com/«redis»"', 'import "github.com/redis/x"'],
  typescript: [
    "import a from '@«redis»/client';",
    "import a from './redis';",
    "import a from '@/redis';",
    "import a from '../x/redis';",
    "import { «redis» } from 'a';",
  ],
});

const imported: readonly MatchableEntry[] = [
  { id: 'redis', kind: 'tool', name: 'Redis' },
  named('Eloquent'),
  named('hamcrest'),
  named('github'),
];
table('and so does a piece that is the name of what is imported', imported, {
  php: [
    '<?php\nuse A\\«Eloquent»\\B;',
    '<?php\nuse A\\eloquent\\B;',
    '<?php\nuse A\\«Redis»\\B;',
    '<?php\nuse App\\Redis\\B;',
  ],
  java: [
    'import static org.«hamcrest».Matchers.is;',
    'import org.a.hamcrest.Matchers;',
    'import org.a.«redis».B;',
    'import org.a.redisson.B;',
    'import com.github.a.B;',
  ],
  kotlin: ['import kotlinx.«hamcrest».a.B'],
  csharp: ['using Redis.A.B;', 'using A.«Redis».B;'],
  typescript: ["import a from './redis/b';"],
});

table(
  'Several parts at the end of a module are one name; a version is none',
  [named('net/http'), named('jwt'), named('json')],
  {
    go: [
      'import "«net/http»"',
      'import "net/http/a"',
      'import "github.com/a/«jwt»/v5"',
      'import "b.com/a/b/jwt"',
    ],
    'go.mod': ['a.com/b/«jwt» v1.2.3', '\ta.com/b/c/jwt v1.2.3'],
    python: ['import a, «json», b as c, «jwt» # «json»', 'from a import b', 'x = [1, «json»]'],
  },
);

table(
  'Of a name in the name spaces of PHP the first and the last part count',
  [named('redis'), named('cache')],
  {
    php: [
      '<?php\nnew \\«Redis»();',
      '<?php\nnew \\«Redis»\\«Cache»();',
      '<?php\nnew \\«Redis»\\Cache\\Store();',
      '<?php\nnew \\App\\Cache\\Store();',
      '<?php\nnew \\A\\Redis\\«Cache»();',
      '<?php\n/** @var \\A\\«Cache» $b */',
      "<?php\n$a = '\\\\A\\\\«Cache»';",
      '<?php\nnew «Redis»\\«Cache»();',
    ],
    markdown: ['see \\\\server\\redis', 'C:\\redis\\cache', '~\\\\.redis', '\\«redis»'],
  },
);

describe('Two keywords side by side', () => {
  const entries = [
    contextual('go func', { in: 'code', exact: true }),
    contextual('go routine', { in: 'code' }),
  ];
  for (const expected of ['«go func»() {', 'Go func() {', 'go routine', 'go\tfunc', 'ego func']) {
    it(JSON.stringify(expected), () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId: 'go' }), expected);
    });
  }
});

table(
  'What stands alone in backticks of Markdown is read as a word of its sentence',
  [contextual('limit', { in: 'prose', near: ['page'] })],
  {
    markdown: [
      'a `«limit»` for each page',
      'a `limit` of something',
      'a `max.limit` for each page',
      '```js\n`limit` // page\n```',
      'page\n\n`limit`',
    ],
    javascript: ['`${`limit`} page`'],
  },
);

table(
  'A member that is exactly so elsewhere keeps its words in its own files only',
  [
    contextual('WriteTimeout', { language: 'go', exact: true, near: ['Server'] }),
    contextual('write_timeout', { language: 'go', exact: true }),
    contextual('timeout', { in: ['key', 'code'] }),
  ],
  {
    ini: ['Write«Timeout» = 60', 'write_timeout = 60', '«timeout» = 1'],
    go: ['WriteTimeout: 60', 'Server{«WriteTimeout»: 1}'],
  },
);

table(
  'A name that begins with signs stands behind what it belongs to',
  [named('->prepare'), named(':latest'), named('.order('), named('.NET')],
  {
    ruby: ['rows«.order(»:a)', 'rows.order :a', 'border(1)', 'ASP.NET'],
    php: ['<?php\n$pdo«->prepare»("x");', '<?php\n$pdo->prepared();'],
    yaml: ['image: shop/web«:latest»', 'image: web:latest_one', 'a::latest'],
  },
);

table("A file's own package is no word", [named('cache store'), named('package registry')], {
  java: ['package com.shop.cachestore;', '«cacheStore».get()'],
  csharp: ['namespace Shop.CacheStore.Models;', '«CacheStore».Get()'],
  go: [
    'package cachestore',
    '«cachestore».New()',
    '// Package cachestore keeps the «cache store».',
    '/* Package cachestore',
    '// Package registry holds the «package registry».',
  ],
  php: ['<?php\nnamespace App\\CacheStore\\Models;'],
  markdown: ['the package «cache store»'],
});

describe('The name of a role', () => {
  const roles: readonly MatchableEntry[] = [{ id: 'project-manager', kind: 'role', name: 'Project manager' }];
  for (const expected of [
    'class ProjectManager(Manager):',
    'x = "project manager"',
    '# ask the «project manager»',
  ]) {
    it(`python: ${JSON.stringify(expected)}`, () => {
      equal(marked(roles, expected.replace(/[«»]/g, ''), { languageId: 'python' }), expected);
    });
  }
});

table(
  'A longer name that lacks its evidence keeps its words',
  [
    contextual('Java', { in: ['string', 'code'] }),
    contextual('JavaScript', { near: ['browser'] }),
    named('script agent'),
  ],
  {
    ruby: [
      "'«Java»'",
      "'JavaScript'",
      "'browser «JavaScript»'",
      "'Java«ScriptAgent»'",
      "'JavaScript in «Java»'",
    ],
  },
);

describe('The value of a setting is no part of its name', () => {
  const entries = [named('redis url'), named('example')];
  for (const expected of [
    '«REDIS_URL»=redis://example:1/example',
    'x=/srv/example/a «example»',
    '«example»',
    'http://example/x?example=1',
    'src="http://a/b?x=1&#038;example=1"',
    'src="http://a/b?x=1&amp;example=1" «example»',
    'a &amp; «example»',
    'magnet:?xt=urn:x&tr=example%3A',
  ]) {
    it(JSON.stringify(expected), () => {
      equal(marked(entries, expected.replace(/[«»]/g, ''), { languageId: 'shellscript' }), expected);
    });
  }
});

table(
  'In SQL an everyday word is no piece of what a schema calls its own',
  [contextual('limit', { language: ['sql'] })],
  {
    sql: [
      'SELECT 1 «LIMIT» 5',
      'SELECT [LimitItemDeletion], @Limit',
      'SELECT guest_limit FROM t -- the «limit»',
    ],
    java: ['int guestLimit;'],
  },
);

table('An acronym that ends in an S is no plural', [named('NATS')], {
  python: ["x = '«NATS»'", "label = 'NAT (inside)'", "x['nat_inside']"],
});

table('A program called by its whole path', [named('gunicorn')], {
  shellscript: [
    '/opt/a/bin/«gunicorn» --workers 4',
    './node_modules/.bin/«gunicorn»',
    'ls /opt/gunicorn/a.txt',
  ],
  ini: ['command=/opt/a/bin/«gunicorn» a.wsgi', 'log=/var/log/«gunicorn»/a.log', 'a=/srv/log/gunicorn/a'],
});

table(
  'In a log a class is what its name ends with, and what went wrong is all of its name',
  [named('route'), named('quorum'), named('Zebra', { kind: 'tool' })],
  {
    log: [
      'WARN QuorumPeer is gone, the «quorum» is lost',
      'Started «Zebra»Server, default«Route»Table, Order«Route»',
      'no No«Route»ToHostException, «Route»Error',
    ],
    java: ['new «Quorum»Peer()'],
  },
);
