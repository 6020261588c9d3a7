// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { equal } from 'node:assert/strict';
import { placeNames, silent, sqlString } from '../../../src/matching/places.ts';
import { letters, table } from './place-table.ts';

it('names every place', () => equal(placeNames.length, letters.length));
it('calls SQL in a string a string', () => equal(placeNames[sqlString], 'string'));
it('keeps the silent place to itself', () => equal(silent, 0));

table('JavaScript', { languageId: 'javascript' }, [
  ['a // b', 'cc####'],
  ["x('// no') // yes", 'ccssssssscc######'],
  ['a /* b\nc */ d', 'cc####\n####cc'],
  ['`a ${b} c` d', 'ssscccsssscc'],
  ['`a\nb` c', 'ss\nsscc'],
  ['`${ {a: `x`} }` y', 'scccccccsssccsscc'],
  ['/[/"]/.test(a) // x', 'ssssssccccccccc####'],
  ['a / b / c // d', 'cccccccccc####'],
  ["import { Pool } from 'pg';", 'iiiiiiiiiiiiiiiiiiiiimmmmi'],
  ["import {\n  Pool,\n} from 'pg';\nx", 'iiiiiiii\niiiiiii\niiiiiiimmmmi\nc'],
  ["const a = require('pg');", 'ccccccccccccccccccmmmmcc'],
  ["it's broken\nok", 'ccsssssssss\ncc'],
  ['q(`SELECT a\nFROM b`)', 'ccqqqqqqqqq\nqqqqqqqc'],
  ['q(`\n  SELECT a\n`)', 'ccs\nqqqqqqqqqq\nqc'],
  ["q('Select a file')", 'ccsssssssssssssssc'],
]);

table('Python', { languageId: 'python' }, [
  ['x = 1 # y', 'cccccc###'],
  ['def f():\n    """Doc\n    more"""\n    x', 'cccccccc\ncccc######\n###########\nccccc'],
  ["x = '#'", 'ccccsss'],
  ['from a.b import c', 'iiiiimmmiiiiiiiii'],
  ['import redis', 'iiiiiiimmmmm'],
  ['from a import (\n  b,\n)\nx', 'iiiiimiiiiiiiii\niiii\ni\nc'],
  ['c.execute("""\n  SELECT 1\n""")', 'ccccccccccsss\nqqqqqqqqqq\nqqqc'],
]);

table('Ruby', { languageId: 'ruby' }, [
  ["require 'redis' # x", 'ccccccccmmmmmmmc###'],
  ['a = <<~SQL\n  SELECT 1\nSQL\nb', 'cccccccccc\nqqqqqqqqqq\nccc\nc'],
  ['"a#{b}" # c', 'sssssssc###'],
  ["gem 'pg'", 'ccccmmmm'],
]);

table('PHP', { languageId: 'php' }, [
  ['<p>a</p>', 'tttptttt'],
  ['<?php\n// a\n$b = "c"; ?> d', 'ccccc\n####\ncccccsssccccpp'],
  ['<?php\nuse App\\Models\\User;', 'ccccc\niiiimmmmmmmmmmmmmmmi'],
]);

table('Go', { languageId: 'go' }, [
  ['import "fmt"', 'iiiiiiimmmmm'],
  ['import (\n\t"a/b"\n)\nx', 'iiiiiiii\nimmmmm\ni\nc'],
  ['x := `a\nb` // c', 'cccccss\nssc####'],
  ['x := []string{\n\t"a",\n}', 'cccccccccccccc\ncsssc\nc'],
]);

table('Rust', { languageId: 'rust' }, [
  ["fn a<'a>(x: &'a str) {} // b", 'cccccccccccccccccccccccc####'],
  ["let c = 'x'; // d", 'ccccccccssscc####'],
  ['use sqlx::postgres::PgPool;', 'iiiimmmmmmmmmmmmmmmmmmmmmmi'],
]);

table('Java', { languageId: 'java' }, [
  ['import java.util.List; // x', 'iiiiiiimmmmmmmmmmmmmmii####'],
  ['@Query("select a from B")', 'cccccccqqqqqqqqqqqqqqqqqc'],
]);

table('Shell', { languageId: 'shellscript' }, [
  ['echo $# # x', 'cccccccc###'],
  ['a "b # c" d', 'ccssssssscc'],
  ['psql <<SQL\nSELECT 1;\nSQL\nx', 'cccccccccc\nqqqqqqqqq\nccc\nc'],
]);

table('SQL', { languageId: 'sql' }, [["SELECT 'a' -- b", 'cccccccsssc####']]);

table('YAML', { languageId: 'yaml' }, [
  ['a: b # c', 'kkvvv###'],
  ['- image: redis:7', 'vvkkkkkkvvvvvvvv'],
  ['"a b": c', 'kkkkkkvv'],
  ['run: |\n  echo 1\n  # c\nb: 1', 'kkkkvv\ncccccccc\n#####\nkkvv'],
  ['a:\n  - b: >-\n      c # d\n    e: f', 'kk\nvvvvkkvvv\nvvvvvvvvvvv\nvvvvkkvv'],
  ['a: http://x#y', 'kkvvvvvvvvvvv'],
]);

table('JSON', { languageId: 'json' }, [['{"a": "b"} // c', 'vkkkvvvvvvv####']]);
table('TOML', { languageId: 'toml' }, [
  ['[a.b]', 'kkkkk'],
  ['a = "b # c" # d', 'kkvvvvvvvvvv###'],
]);
table('INI under another name', { languageId: 'properties', path: 'app.properties' }, [
  ['# a', '###'],
  ['spring.pool=1', 'kkkkkkkkkkkvv'],
]);
table('.env', { languageId: 'plaintext', path: '.env.local' }, [
  ['DATABASE_URL=x # y', 'kkkkkkkkkkkkvvv###'],
]);
table('Dockerfile', { languageId: 'dockerfile' }, [
  ['FROM redis:7 # x', 'kkkkvvvvvvvvvvvv'],
  ['RUN a \\\n  b\nEXPOSE 80', 'kkkcccc\nccc\nkkkkkkvvv'],
]);
table('nginx, which arrives as properties', { languageId: 'properties', path: 'conf/nginx.conf' }, [
  ['  proxy_pass http://a; # b', 'kkkkkkkkkkkkvvvvvvvvvvv###'],
]);
table('HTML', { languageId: 'html' }, [
  ['<a class="x" title="y">z</a>', 'ttttttttt...tttttttssstptttt'],
  ['<!-- a\nb --> c', '######\n#####pp'],
  ['<script>let a; // b\n</script>', 'ttttttttccccccc####\nttttttttt'],
  ['<style>.a{}</style>', 'ttttttt....tttttttt'],
  ['{{ a }} b', 'cccccccpp'],
]);
table('XML', { languageId: 'xml' }, [
  ['<a b="c">d</a>', 'tttttvvvtvtttt'],
  // An element may be called like what every object has.
  ['<constructor>d</constructor>', 'tttttttttttttvtttttttttttttt'],
]);
table('Markdown', { languageId: 'markdown' }, [
  ['a `b` c', 'ppcccpp'],
  ['[a](b) c', 'pp....pp'],
  ['```js\na // b\n```\nc', '.....\ncc####\n...\np'],
  ['```\na\n```', '...\np\n...'],
]);
table('HTTP', { languageId: 'http' }, [
  ['GET /a HTTP/1.1\nHost: b\n\n{"c": 1}\n### d', 'ccccccccccccccc\nkkkkvvv\n\nvkkkvvvv\n#####'],
]);
table('Makefile', { languageId: 'makefile' }, [['a: b # c\n\tdocker run', 'kvvvv###\nccccccccccc']]);
table('a style sheet', { languageId: 'css' }, [['.cache { } /* a */', '...........#######']]);
table('a log', { languageId: 'log' }, [
  ['2026 ERROR a', 'pppppppppppp'],
  // Who writes the line: a container, a class, a module.
  ['api-1  | a', 'mmmmmmmmpp'],
  ['INFO 1 --- [a] o.b.Cd : e', 'pppppppppppppppmmmmmmpppp'],
  ['INFO  o.b.Cd - e', 'ppppppmmmmmmpppp'],
  ['info: A.Bc[14]', 'ppppppmmmmmmmm'],
  ['2026-01-01 - a.b - INFO - c', 'pppppppppppppmmmppppppppppp'],
  ['ERROR a.BcError: d', 'pppppppppppppppppp'],
  ['say "a.b.c": d', 'pppppppppppppp'],
  // The SQL that it prints.
  ['LOG:  SELECT a', 'ppppppqqqqqqqq'],
  ['LOG: select a from b where c = ?', 'pppppqqqqqqqqqqqqqqqqqqqqqqqqqqq'],
  ['INFO select one from the list', 'p'.repeat(29)],
  ['DEBUG (1ms)  COMMIT', 'pppppppppppppqqqqqq'],
  ['{"a":"SELECT b","c":1}', 'ppppppqqqqqqqqpppppppp'],
  ['A  SELECT b FROM c  [["d", 1]]', 'p'.repeat(30)],
  ['A (1ms)  SELECT b  [["d", 1]]', 'pppppppppqqqqqqqqppppppppppppp'.slice(0, 29)],
  ['  SELECT a\n  FROM b\nc', 'ppqqqqqqqq\nqqqqqqqq\np'],
  ['LOG: SELECT a\n\tat b', 'pppppqqqqqqqq\nppppp'],
]);
table('a language nobody knows', { languageId: 'frobnicate' }, [['a "b" // c', 'ccsssc####']]);
