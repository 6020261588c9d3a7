import { equal } from 'node:assert/strict';
import { familyOf } from '../../../src/matching/lexers/families.ts';

/** For an id and a path, the family and the language that are told, and the first lines where they matter. */
const cases: readonly (readonly [languageId: string, path: string, told: string, ...head: string[]])[] = [
  ['yaml', 'docker-stack.yml', 'yaml dockercompose'],
  ['yaml', 'compose.prod.yaml', 'yaml dockercompose'],
  ['yaml', 'deploy/app.compose.yml', 'yaml dockercompose'],
  ['yaml', 'composer.yml', 'yaml yaml'],
  ['yaml', 'src/main/docker/app.yml', 'yaml dockercompose', 'services:', '  web:', '    image: redis'],
  ['yaml', '.gitlab-ci.yml', 'yaml yaml', 'image: ruby', 'services:', '  - redis'],
  ['yaml', 'ci.yml', 'yaml yaml', 'jobs:', '  a:', '    services:', '      image: redis'],
  ['yaml', 'stacks/a.yml', 'yaml yaml'],
  ['properties', 'snippets/ssl.conf', 'directives nginx', '# a', '', 'ssl_protocols TLSv1.2;'],
  [
    'properties',
    'groups/php.conf',
    'directives nginx',
    'upstream php',
    '{',
    'server fpm:9000 max_fails=3;',
    '}',
  ],
  ['properties', 'a.conf', 'directives conf-space', 'a = 3;'],
  ['properties', 'basic.conf', 'directives nginx', 'location / {'],
  ['properties', 'a.conf', 'directives apacheconf', '<IfModule mod_ssl.c>'],
  ['properties', 'b.conf', 'directives apacheconf', 'RewriteEngine On'],
  ['properties', 'c.conf', 'ini ini', '; a', '[section]'],
  ['properties', 'application.conf', 'directives conf-space', 'a = 3', 'b {', '}'],
  ['properties', 'my.conf', 'ini ini', '[mysqld]', 'port = 3306'],
  ['properties', 'redis.conf', 'directives conf-space', 'maxmemory 2mb'],
  ['properties', 'apache2/ports.conf', 'directives apacheconf', 'Listen 80'],
  ['plaintext', 'public/.htaccess', 'directives apacheconf'],
  ['plaintext', 'haproxy.cfg', 'directives haproxy'],
  ['properties', 'd.conf', 'directives conf-space', 'maxmemory 2mb'],
  ['plaintext', 'crontab', 'shell crontab'],
  ['properties', 'a.service', 'ini systemd'],
  ['properties', '.gitconfig', 'ini ini'],
  ['jinja', 'nginx.conf.j2', 'directives nginx'],
  ['erb', 'a.html.erb', 'html erb'],
  ['erb', 'config/database.yml.erb', 'yaml yaml'],
  ['plaintext', 'a.cs.jinja', 'csharp csharp'],
  ['jsp', 'a.jsp', 'html jsp'],
  ['unheard-of', 'a', 'unknown unheard-of'],
];

describe('The family of a file, by id, name and first lines', () => {
  for (const [languageId, path, told, ...head] of cases) {
    it(`${languageId} ${path} ${head.join(' ↵ ')}`, () => {
      const { name, language } = familyOf(languageId, path, () => head);
      equal(`${name} ${language}`, told);
    });
  }
});
