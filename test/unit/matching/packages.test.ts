// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { deepEqual, equal } from 'node:assert/strict';
import type { MatchableEntry } from '../../../src/matching/name-index.ts';
import { hidden, hovered, marked, packages, table, tool } from './cases.ts';

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
  'A module is imported in the languages of its packages',
  tool({ packages: { npm: ['jose'] }, imports: ['jose'] }),
  {
    typescript: ["import { jwtVerify } from '«jose»';"],
    rust: ['use jose::jwk;'],
    ruby: ["require 'jose'"],
  },
);

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
    'xml Directory.Build.props': ['<PackageReference Include="«Npgsql»" Version="8" />'],
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

table(
  'A name that package.json lists as a key',
  [
    {
      id: 'entry',
      kind: 'term',
      name: hidden,
      contextual: [
        { names: ['vary'], when: [{ file: 'package.json', in: 'key', exact: true }] },
        { names: ['fresh'], when: [{ file: ['package.json', 'x.md'], in: ['key', 'comment'], exact: true }] },
      ],
    },
  ],
  {
    'json package.json': ['{"dependencies": {"«vary»": "1", "«fresh»": "1"}}'],
    javascript: [
      "const a = require('«vary»');",
      "import a from '«vary»';",
      "import { vary } from './vary';",
      "import a from 'colours/vary';",
      "vary('vary');",
      '// fresh',
    ],
    python: ['import vary'],
  },
);
