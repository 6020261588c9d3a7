import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { detectTools, tellingFiles } from '../../../src/stack/detect-tools.ts';

type Tool = Parameters<typeof detectTools>[1][number];

function tool(id: string, detect: Tool['detect']): Tool {
  return { id, kind: 'tool', name: id, summary: 's', depth: 'short', detect };
}

const tools = [
  tool('express', { packages: { npm: ['express'] } }),
  tool('redis', {
    packages: { npm: ['redis', 'ioredis'], pypi: ['redis'] },
    images: ['redis'],
    urls: ['redis', 'rediss'],
  }),
  tool('flask', { packages: { pypi: ['Flask'] } }),
  tool('spring-boot', { packages: { maven: ['org.springframework.boot:spring-boot-starter-web'] } }),
  tool('postgresql', { images: ['postgres'], urls: ['postgres', 'postgresql'], environment: ['PGHOST'] }),
  tool('django', { packages: { pypi: ['django'] }, files: ['manage.py', 'templates/**/*.djhtml'] }),
  tool('gin', { packages: { go: ['github.com/gin-gonic/gin'] } }),
  tool('pgx', { packages: { go: ['github.com/jackc/pgx'] } }),
  tool('rails', { packages: { gem: ['rails'] } }),
  tool('laravel', { packages: { composer: ['laravel/framework'] } }),
  tool('dapper', { packages: { nuget: ['Dapper'] } }),
  tool('axum', { packages: { cargo: ['axum'] } }),
  tool('mongodb', { packages: { npm: ['mongodb', 'mongoose'] } }),
  tool('mongoose', { packages: { npm: ['mongoose'] } }),
  tool('apache-kafka', { images: ['apache/kafka', 'bitnami/kafka'] }),
  tool('keycloak', { images: ['quay.io/keycloak/keycloak'] }),
  tool('dot-net', { images: ['mcr.microsoft.com/dotnet/*'] }),
  tool('php', { images: ['php'] }),
  tool('apache-http-server', { images: ['php:*-apache'] }),
  tool('asp-net-core', { packages: { nuget: ['Microsoft.AspNetCore.*'] } }),
  tool('oracle-database', { urls: ['jdbc:oracle'] }),
];

/** [file, its text, what it shows as "tool line"] */
const cases: [string, string, string[]][] = [
  [
    'package.json',
    '{\n  "name": "redis",\n  "dependencies": {\n    "express": "^5"\n  },\n  "scripts": {\n    "redis": "x"\n  }\n}',
    ['express 3'],
  ],
  ['package.json', '{\r\n  "devDependencies": {\r\n    "ioredis": "5"\r\n  }\r\n}', ['redis 2']],
  ['requirements-dev.txt', '# redis\nflask[async]==3.0\nredis>=5\n', ['flask 1', 'redis 2']],
  ['pyproject.toml', '[project]\nname = "django"\ndependencies = [\n  "Flask>=3",\n]\n', ['flask 3']],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3.12"\nredis = "^5"\n[tool.black]\nflask = 1\n',
    ['redis 2'],
  ],
  [
    'api/pom.xml',
    '<dependency>\n<artifactId>spring-boot-starter-web</artifactId>\n</dependency>',
    ['spring-boot 1'],
  ],
  [
    'build.gradle.kts',
    '  implementation("org.springframework.boot:spring-boot-starter-web:3.4.0")\n',
    ['spring-boot 0'],
  ],
  ['Gemfile', "source 'https://rubygems.org'\ngem 'rails', '~> 8.0'\n", ['rails 1']],
  [
    'composer.json',
    '{\n  "require": {\n    "php": "^8.2",\n    "laravel/framework": "^12"\n  }\n}',
    ['laravel 3'],
  ],
  [
    'Shop.csproj',
    '<ItemGroup>\n  <PackageReference Include="Dapper" Version="2.1" />\n</ItemGroup>',
    ['dapper 1'],
  ],
  [
    'go.mod',
    'module x\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgithub.com/jackc/pgx/v5 v5.7.0\n)\n',
    ['gin 3', 'pgx 4'],
  ],
  ['Cargo.toml', '[package]\naxum = "no"\n[dependencies]\naxum = { version = "0.8" }\n', ['axum 3']],
  [
    'compose.yaml',
    'services:\n  db:\n    image: "docker.io/library/postgres:18"\n  # image: redis\n',
    ['postgresql 2'],
  ],
  ['.env.example', 'CACHE_URL=rediss://localhost:6379\nPGHOST=db\n', ['redis 0', 'postgresql 1']],
  ['Dockerfile', 'FROM --platform=linux/amd64 redis:7 AS cache\n', ['redis 0']],
  ['compose.yml', 'image: apache/kafka:4.1\n', ['apache-kafka 0']],
  ['compose.yml', 'image: docker.io/bitnami/kafka\n', ['apache-kafka 0']],
  ['compose.yml', 'image: ghcr.io/somebody/kafka:1\n', []],
  ['compose.yml', 'image: "quay.io/keycloak/keycloak:26"\n', ['keycloak 0']],
  ['compose.yml', 'image: localhost:5000/team/redis@sha256:ab\n', ['redis 0']],
  ['Dockerfile', 'FROM mcr.microsoft.com/dotnet/aspnet:10.0\n', ['dot-net 0']],
  ['Dockerfile', 'FROM php:8.4-apache\n', ['php 0', 'apache-http-server 0']],
  ['Dockerfile', 'FROM php:8.4-fpm\n', ['php 0']],
  ['package.json', '{\n  "dependencies": {\n    "mongoose": "^8"\n  }\n}', ['mongodb 2', 'mongoose 2']],
  ['.env', 'DATABASE_URL=jdbc://x\n', []],
  [
    'Shop.csproj',
    '<PackageReference Include="Microsoft.AspNetCore.Authentication.JwtBearer" Version="10.0.0" />\n',
    ['asp-net-core 0'],
  ],
  ['web/manage.py', '', ['django 0']],
  ['web/templates/a/b.djhtml', '', ['django 0']],
  ['web/manage.pyc', '', []],
  ['src/index.ts', "import express from 'express';\nconst url = 'postgres://x';\n", []],
  ['README.md', 'image: redis\n', []],
];

describe('the tools that a project shows', () => {
  for (const [path, text, expected] of cases) {
    it(`${path}: ${expected.join(', ') || 'none'}`, () => {
      const found = detectTools([{ path, text }], tools);
      assert.deepEqual(
        found.map(({ id, line }) => `${id} ${line}`),
        expected,
      );
    });
  }

  it('names each tool once, by the first file that shows it', () => {
    const files = [
      { path: 'package.json', text: '{\n"dependencies": {\n"redis": "5"\n}\n}' },
      { path: 'compose.yaml', text: 'image: redis' },
    ];
    assert.deepEqual(detectTools(files, tools), [
      { id: 'redis', path: 'package.json', line: 2, found: 'redis' },
    ]);
  });
});

describe('the files whose being there shows a tool', () => {
  it('are those of the tools, without braces, endings of languages and files that are read anyway', () => {
    const files = ['package.json', 'vite.config.{js,ts}', '*.py', 'config/puma.rb', 'compose.yaml'];
    assert.deepEqual(tellingFiles([tool('one', { files }), tool('two', { files: ['config/puma.rb'] })]), [
      'vite.config.js',
      'vite.config.ts',
      'config/puma.rb',
    ]);
  });
});
