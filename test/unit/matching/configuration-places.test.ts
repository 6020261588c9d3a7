import { table } from './place-table.ts';

table('JSON with comments', { languageId: 'jsonc', path: 'tsconfig.json' }, [
  ['{\n  // a\n  "b": "//c", /* d */ "e": 1 // f\n}', 'v\nvv####\nvvkkkvvvvvvvvv#######vkkkvvvv####\nv'],
  ['/* a\n   b */ {}', '####\n#######vvv'],
]);

table('Properties of Java', { languageId: 'java-properties' }, [
  ['! a', '###'],
  ['a.b=c # d', 'kkkvvvvvv'],
  ['a = b, \\\n  c=d\ne=f', 'kkvvvvvv\nvvvvv\nkvv'],
  ['a\\:b: c', 'kkkkvvv'],
  ['a = b\\\\\nc = d', 'kkvvvvv\nkkvvv'],
]);

table('INI', { languageId: 'ini', path: 'php.ini' }, [
  ['; a\n[b]\nc = d ; e', '###\nkkk\nkkvvvv###'],
  ['a = "b;c" ; d', 'kkvvvvvvvv###'],
  ['a =\n    b>=1\n    c\nd = e', 'kkv\nvvvvvvvv\nvvvvv\nkkvvv'],
  ['skip-name-resolve', 'kkkkkkkkkkkkkkkkk'],
]);

table('A systemd unit', { languageId: 'properties', path: 'app.service' }, [
  ['[Unit]\n; a', 'kkkkkk\n###'],
  ['ExecStart=/bin/a ; b \\\n  --c=d\nRestart=no', 'kkkkkkkkkvvvvvvvvvvvvv\nvvvvvvv\nkkkkkkkvvv'],
]);

table(
  'Configuration in sections, whatever its ending says',
  { languageId: 'properties', path: 'supervisord.conf' },
  [['; a\n[b]\nc=d ; e\nf=g', '###\nkkk\nkvvv###\nkvv']],
);

table('TOML', { languageId: 'toml' }, [
  ['a = [\n  "b]", # c\n  ["d"],\n]\ne = 1', 'kkvvv\nvvvvvvvv###\nvvvvvvvv\nv\nkkvvv'],
  ['a = """\nb # c\n"""\nd = 1', 'kkvvvvv\nvvvvv\nvvv\nkkvvv'],
  ['a = "b"', 'kkvvvvv'],
  ['[a]\nb = { c = ["d"] }', 'kkk\nkkvvvvvvvvvvvvvvv'],
]);

table('.env', { languageId: 'dotenv' }, [
  ['A="b\nc=d"\nE=f', 'kvvv\nvvvv\nkvv'],
  ["A='b' # c", 'kvvvvv###'],
  ['export A=b', 'kkkkkkkkvv'],
]);

table('nginx', { languageId: 'properties', path: 'nginx.conf' }, [
  ['http { server { listen 80; } } # a', 'kkkkvvvkkkkkkvvvkkkkkkvvvvvvvvv###'],
  ["log_format a 'b; c'\n  'd';", 'kkkkkkkkkkvvvvvvvvv\nkkvvvv'],
  ['a ~ (b|c);', 'kvvvvvvvvv'],
]);

table('A template of nginx', { languageId: 'jinja', path: 'nginx.conf.j2' }, [
  ['a { listen {{ b }}; } # c', 'kvvvkkkkkkvvvvvvvvvvvv###'],
]);

table('HOCON and what else writes slashes', { languageId: 'properties', path: 'application.conf' }, [
  ['// a\nb = c', '####\nkvvvv'],
]);

table('Tables of cron', { languageId: 'plaintext', path: 'crontab' }, [
  ['# a\nB=c\n*/5 * * * * d --e\n@daily f', '###\nkvv\nvvvvvvvvvvvcccccc\nvvvvvvcc'],
]);

table('Requests in a file', { languageId: 'http' }, [
  ['@a = b\nGET {{a}}', 'kkvvvv\nccccccccc'],
  ['POST /a\nHost: b\n\n[{"c": "d"}]', 'ccccccc\nkkkkvvv\n\nvvkkkvvvvvvv'],
]);

table('A chart', { languageId: 'yaml', path: 'templates/a.yaml' }, [
  ['{{/* a */}}\n{{- if .b }}\nc: {{ .d }} # e', '###########\nvvvvvvvvvvvv\nkkvvvvvvvvvv###'],
]);

table('A map of YAML on one line', { languageId: 'yaml' }, [
  ['a: { b: c, d: "e, f: g" } # h: i', 'kkvvvkvvvvvkvvvvvvvvvvvvvv######'],
  ["- { b: c, 'd': [e] }", 'vvvvkvvvvvkkkvvvvvvv'],
  ['a: "{ b: c }"', 'kkvvvvvvvvvvv'],
  ['a: {{ b }} c: d', 'kkvvvvvvvvvvvvv'],
]);

table('A batch file', { languageId: 'bat' }, [['rem a\n:: b\necho "c" d', '#####\n####\ncccccssscc']]);
