import { deepEqual, equal } from 'node:assert/strict';
import { hoverMatches } from '../../../src/matching/hover.ts';
import { buildNameIndex } from '../../../src/matching/name-index.ts';
import { found, hovered, marked, named, read } from './cases.ts';

/** Each line: a name, then texts. Guillemets mark what is found; a text without them stays silent. */
function table(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, texts] of Object.entries(cases)) {
    for (const expected of texts) {
      const text = expected.replace(/[«»]/g, '');
      it(`${name} in ${JSON.stringify(expected)}`, () => {
        equal(marked([named(name)], text), expected);
      });
    }
  }
}

describe('Rule 1: words', () => {
  table({
    JWT: [
      'parse«JWT»Token',
      '«jwt»',
      '«Jwt»Parser',
      'my_«jwt»_key',
      'a-«JWT»-b',
      '«jwt»2',
      '2«jwt»',
      'x.«jwt».y',
      'parsejwttoken',
      'ajwt',
      'JWTX',
      '(«JWT»)',
      '«JWT»,«JWT»',
      '"«jwt»"',
      'get«JWT»',
      'JW T',
      'JW--T',
    ],
    HTTP: ['«HTTP»2', '«http»Client', '«HTTP»Server', 'HTTPS', 'XMLHTTPRequest', 'Xml«Http»Request'],
    S3: ['«S3»', '«s3»', '«S3»Client', 'my-«s3»-bucket', 'MS3', 's33', '«S 3»', 'S  3'],
    '404': ['«404»', '1404', '4040', 'error«404»'],
  });
});

describe('Rule 2: whole words, case and accents', () => {
  table({
    REST: [
      '«REST»',
      '«rest»',
      '«Rest»',
      'restore',
      'forest',
      'interest',
      'RESTful',
      'the «rest».',
      'un«Rest»',
    ],
    café: ['«cafe»', '«CAFÉ»', '«cafe\u0301» x', 'cafeteria'],
    Schlüssel: ['«Schlüssel»', '«Schluessel»', '«SCHLÜSSEL»', '«schlussel»', 'Schlüsselwort'],
    Schluessel: ['«Schlüssel»', '«Schluessel»'],
    Größe: ['«Groesse»', '«grosse»', '«GRÖSSE»'],
    ü: ['«ü»', '«ue»', '«u»'],
  });
});

describe('Rule 3: several words', () => {
  table({
    'connection pool': [
      '«connection pool»',
      '«connectionPool»',
      '«connection_pool»',
      '«CONNECTION-POOL»',
      '«connectionpool»',
      '«ConnectionPool»',
      '«CONNECTION_POOL»',
      'my«ConnectionPool»Size',
      'max_«connection_pool»_size',
      'a «Connection pool» b',
      'connection  pool',
      'connection\tpool',
      'connection. pool',
      'connection\npool',
      'connection, pool',
      '**connection** pool',
      'connect ionpool',
      'connectionpo ol',
      'connection -pool',
      'connection--pool',
      'pool connection',
      'connection the pool',
      'disconnection pool',
      'connection pooling',
    ],
    'dead letter queue': [
      '«dead letter queue»',
      '«dead-letter queue»',
      '«dead letter-queue»',
      '«deadLetterQueue»',
      '«DEAD_LETTER_QUEUE»',
      '«dead letterqueue»',
      'dead letter',
      'letter queue',
      'deadletter que ue',
    ],
    'two-phase commit': [
      '«two-phase commit»',
      '«two phase commit»',
      '«TwoPhaseCommit»',
      '«twoPhaseCommit»Log',
    ],
    PostgreSQL: ['«PostgreSQL»', '«postgresql»', '«Postgre SQL»', '«POSTGRESQL»', 'Post greSQL', 'postgres'],
    OAuth: ['«OAuth»', '«oauth»', '«Oauth»', '«o_auth»', '«OAUTH»', '«oAuth»', 'OAuthor'],
    NoSQL: ['«NoSQL»', '«nosql»', '«no-sql»', 'there is no SQL here'],
    backend: ['«backend»', '«back-end»', '«BackEnd»', '«back_end»', 'back end', '«BACKEND»'],
    'back end': ['«back end»', '«backend»', '«back-end»'],
    'DNS record': ['«DNS record»', '«dnsRecord»', '«dnsrecord»', '«dns_records»', '«DNSRecord»'],
  });
});

describe('Rule 4: singular and plural', () => {
  table({
    query: ['«query»', '«queries»', '«QUERIES»', '«Queries»', 'querys', 'querie'],
    index: ['«index»', '«indexes»', '«indices»', 'indexe'],
    cache: ['«cache»', '«caches»', 'cach', 'cached'],
    class: ['«class»', '«classes»', 'clas', 'classs'],
    status: ['«status»', '«statuses»', 'statu'],
    'connection pool': [
      '«connection pools»',
      '«connections pool»',
      '«connectionPools»',
      '«CONNECTION_POOLS»',
      '«connectionpools»',
    ],
    'dead letters': ['«dead letter»', '«deadLetter»', '«dead letters»'],
    API: ['«API»', '«APIs»', '«apis»', 'APIS', '«Api»', '«Apis»'],
    CORS: ['«CORS»', '«cors»', 'COR', 'cor'],
    HTTP: ['HTTPS', 'https', 'Https'],
    HTTPS: ['«HTTPS»', '«https»', 'HTTP', 'http'],
    DNS: ['«DNS»', 'DN', 'dn'],
    DN: ['DNS', 'dns'],
    VM: ['«VM»', '«VMs»', 'list«VMs»', '«VMs»List', 'VMS'],
    Redis: ['«redis»', 'redi'],
    box: ['«boxes»', '«box»'],
    proxy: ['«proxies»', 'reverse'],
    databases: ['«database»', '«databases»', '«DATABASE»'],
    normalization: ['«normalisation»', '«normalisations»', 'normali'],
    'query optimizer': ['«query optimisers»', '«queryOptimiser»', '«queryoptimiser»'],
    'text analyzer': ['«text analyser»', 'text analysis'],
    'resizable page size': ['resisable page sise', '«resizable page sizes»'],
    leaf: ['«leaves»', '«leaf»'],
    cookie: ['«cookies»', '«cookie»', 'cooky'],
    key: ['«keys»', '«KEYS»', '«KEYS»'],
    SaaS: ['«SaaS»', '«saas»', '«SAAS»', 'saa'],
  });
});

describe('Rule 5: names with punctuation', () => {
  table({
    'Mock<': ['new «Mock<»IClock>()', 'a «Mock<»', 'Mock', 'Mock<<'],
    'create(:': ['«create(:»user)', 'create(::user)', 'create(user)'],
    'C++': ['«C++»', 'in «c++» code', '«C++»17', 'C+', 'C', 'C+++', '(«C++»)', 'abC++x', 'AC++'],
    '@TestWith': [
      '«@TestWith»([1])',
      '«@testWith»',
      '«@testwith»',
      '@test',
      '@Test with',
      '@TestWithout',
      '«@TestWiths»',
    ],
    '.NET': [
      '«.NET»',
      'the «.net» way',
      '(«.NET»)',
      'System.Net',
      'ASP.NET',
      'x.network',
      '.netstandard',
      'foo().net',
      '«.NET» 8',
    ],
    'Node.js': [
      '«Node.js»',
      '«node.js»',
      '«NODE.JS»',
      'nodejs',
      'node js',
      'Node.jsx',
      'Node,js',
      'myNode.js',
      'my-«Node.js»',
      '«Node.js»20',
      'anode.js',
    ],
    'CI/CD': ['«CI/CD»', '«ci/cd» pipeline', 'CI / CD', 'CI-CD', 'CI/CDX', 'xci/CD'],
    'N+1 query': [
      'the «N+1 query» problem',
      '«n+1 queries»',
      'N+1  query',
      'N+2 query',
      'n + 1 query',
      'N+1query',
      'N+1 queryable',
    ],
    'C#': ['«C#»', '«c#»', 'C##', 'C#sharp'],
    'OAuth 2.0': ['«OAuth 2.0»', '«oauth 2.0»', 'OAuth 2', '«OAUTH 2.0»'],
    'A/B test': ['«A/B test»', '«A/B tests»', 'A/B testing'],
    "Conway's law": ["«Conway's law»", '«Conway’s law»', 'Conways law'],
    'HTTP/2': ['«HTTP/2»', 'HTTP/1', 'HTTP/22', '«http/2»'],
    __init__: ['«__init__»', 'init', '_init_'],
    'I/O': ['«I/O»', '«i/o»', 'AI/O', 'I/OX'],
  });
});

describe('Rule 6: what is answered, and in which order', () => {
  const entries = [named('token'), named('JWT'), named('JWT token'), named('parse')];

  it('drops a match within a longer one', () => {
    deepEqual(found(entries, 'parse JWT token token'), ['parse@0:0-5', 'JWT token@0:6-15', 'token@0:16-21']);
  });

  it('answers all of the identifier, those under the cursor first', () => {
    deepEqual(hovered(entries, 'par|seJWTToken'), ['parse', 'JWT token']);
    deepEqual(hovered(entries, 'parseJW|TToken'), ['JWT token', 'parse']);
    deepEqual(hovered(entries, 'parse_x_to|ken'), ['token', 'parse']);
  });

  it('answers the longer before the shorter, then in reading order', () => {
    deepEqual(hovered([named('b'), named('aaa'), named('cc'), named('dd')], 'x|x_b_dd_cc_aaa'), [
      'aaa',
      'dd',
      'cc',
      'b',
    ]);
  });

  it('puts a name before the same text as an alias, then goes by definition', () => {
    const same = [
      named('first', { aliases: ['pool'] }),
      named('second', { aliases: ['pool'] }),
      named('pool'),
    ];
    deepEqual(hovered(same, 'a po|ol'), ['pool', 'first', 'second']);
  });

  it('answers each entry once', () => {
    deepEqual(hovered([named('pool', { aliases: ['pools', 'POOL'] })], 'pool_po|ols'), ['pool']);
  });
});

describe('Rule 7: the cursor, columns and lines', () => {
  const pool = [named('pool')];
  for (const text of [
    '|pool',
    'po|ol',
    'pool|',
    'a pool| b',
    '(|pool)',
    '"pool|"',
    '😀 |pool',
    '\r\npo|ol',
    'x\rpo|ol\ry',
    '_po|ol_',
  ]) {
    it(`is on it: ${JSON.stringify(text)}`, () => deepEqual(hovered(pool, text), ['pool']));
  }
  for (const text of [
    '| pool',
    'pool |',
    'pool.|.x',
    'pool(|)',
    '|',
    'pool\n|',
    ' |  pool',
    'pool + | x',
    'x |= pool',
    '-| pool',
  ]) {
    it(`is on nothing: ${JSON.stringify(text)}`, () => deepEqual(hovered(pool, text), []));
  }
  it('is on nothing outside the text', () => {
    const document = read('pool');
    for (const [line, character] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 9],
      [Number.NaN, 0],
      [0, 0.5],
    ] as const) {
      deepEqual(hoverMatches(buildNameIndex(pool), document, { line, character }), []);
    }
  });
  const han = [named('连接池'), named('数据库')];
  it('finds names anywhere in a run without gaps', () => {
    equal(marked(han, '使用数据库连接池的'), '使用«数据库»«连接池»的');
  });
  it('answers there only what covers the cursor', () => {
    deepEqual(hovered(han, '使用数|据库连接池的'), ['数据库']);
    deepEqual(hovered(han, '使|用数据库连接池的'), []);
    deepEqual(hovered(han, '使用数据库|连接池的'), ['连接池', '数据库'].reverse());
  });
  it('finds a word of another script within such a run', () => {
    equal(marked([named('Redis')], '使用Redis缓存'), '使用«Redis»缓存');
  });
  it('finds Thai', () => {
    equal(marked([named('ฐานข้อมูล')], 'ใช้ฐานข้อมูลนี้'), 'ใช้«ฐานข้อมูล»นี้');
  });
});

describe('A name of nothing but umlauts', () => {
  const name = Array.from({ length: 16 }, () => 'äöü').join(' ');
  for (const text of [name, name.replaceAll('äöü', 'aou'), name.replaceAll('äöü', 'aeoeue')]) {
    it(`is found: ${text.slice(0, 12)}`, () => {
      equal(marked([named(name)], `the ${text}.`), `the «${text}».`);
    });
  }
});

describe('A name of more words than are looked for', () => {
  it('lets no hover look any further', () => {
    const endless = Array.from({ length: 40 }, () => 'word').join(' ');
    equal(buildNameIndex([named('pool'), named(endless)]).table.longest, 'pool'.length);
  });
});
