import { equal } from 'node:assert/strict';
import type { Surroundings } from '../../../src/matching/document.ts';
import { placeNames, Segments, silent, sqlString } from '../../../src/matching/places.ts';
import { read } from './cases.ts';

/** One letter for each place, as long as it lasts: c code, # comment, s string, q SQL in a string, i import word, m imported module, k key, v value, t tag, p prose, . nobody's. */
const letters = ['.', 'c', '#', 's', 'i', 'm', 'k', 'v', 't', 'p', 'q', 'c'];

/** Each pair: a line, and below it the letter of each character. */
function places(surroundings: Surroundings, text: string): string {
  const document = read(text, surroundings);
  const segments = new Segments();
  const shown: string[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    document.segments(line, segments);
    const length = document.lineAt(line).length;
    shown.push(Array.from({ length }, (_, column) => letters[segments.placeAt(column)]).join(''));
  }
  return shown.join('\n');
}

function table(
  title: string,
  surroundings: Surroundings,
  pairs: readonly (readonly [text: string, expected: string])[],
): void {
  describe(title, () => {
    for (const [text, expected] of pairs) {
      it(JSON.stringify(text), () => equal(places(surroundings, text), expected));
    }
  });
}

it('names every place', () => equal(placeNames.length, letters.length));
it('calls SQL in a string a string', () => equal(placeNames[sqlString], 'string'));
it('keeps the silent place to itself', () => equal(silent, 0));

table('JavaScript', { languageId: 'javascript' }, [
  ['a // b', 'cc####'],
  ["x('// no') // yes", 'ccsssssssc' + 'c######'.slice(0, 7)],
  ['a /* b\nc */ d', 'cc####\n####cc'],
  ['`a ${b} c` d', 'ssscccsssscc'],
  ['`a\nb` c', 'ss\nsscc'],
  ['`${ {a: `x`} }` y', 'scccccccsssccsscc'],
  ['/[/"]/.test(a) // x', 'ssssss' + 'ccccccccc' + '####'],
  ['a / b / c // d', 'cccccccccc####'],
  ["import { Pool } from 'pg';", 'iiiiiiiiiiiiiiiiiiiii' + 'mmmm' + 'i'],
  ["import {\n  Pool,\n} from 'pg';\nx", 'iiiiiiii\niiiiiii\n' + 'iiiiiii' + 'mmmm' + 'i\nc'],
  ["const a = require('pg');", 'cccccccccccccccccc' + 'mmmm' + 'cc'],
  ["it's broken\nok", 'ccsssssssss\ncc'],
  ['q(`SELECT a\nFROM b`)', 'ccqqqqqqqqq\nqqqqqqqc'],
  ['q(`\n  SELECT a\n`)', 'ccs\nqqqqqqqqqq\nqc'],
  ["q('Select a file')", 'ccsssssssssssssssc'],
]);

table('Python', { languageId: 'python' }, [
  ['x = 1 # y', 'cccccc###'],
  [
    'def f():\n    """Doc\n    more"""\n    x',
    'cccccccc\ncccc######\n###########\nccccc'.replace('ccccc', 'ccccc'),
  ],
  ["x = '#'", 'ccccsss'],
  ['from a.b import c', 'iiiiimmmiiiiiiiii'],
  ['import redis', 'iiiiiiimmmmm'],
  ['from a import (\n  b,\n)\nx', 'iiiiimiiiiiiiii\niiii\ni\nc'],
  ['c.execute("""\n  SELECT 1\n""")', 'cccccccccc' + 'sss\nqqqqqqqqqq\nqqqc'],
]);

table('Ruby', { languageId: 'ruby' }, [
  ["require 'redis' # x", 'cccccccc' + 'mmmmmmm' + 'c###'],
  ['a = <<~SQL\n  SELECT 1\nSQL\nb', 'cccccccccc\nqqqqqqqqqq\nccc\nc'],
  ['"a#{b}" # c', 'sssssssc###'],
  ["gem 'pg'", 'ccccmmmm'],
]);

table('PHP', { languageId: 'php' }, [
  ['<p>a</p>', 'tttpttttt'.slice(0, 8)],
  ['<?php\n// a\n$b = "c"; ?> d', 'ccccc\n####\n' + 'ccccc' + 'sss' + 'cc' + 'ccpp'.slice(0, 4)],
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
  ["let c = 'x'; // d", 'ccccccccsssccc'.slice(0, 13) + '####'],
  ['use sqlx::postgres::PgPool;', 'iiiimmmmmmmmmmmmmmmmmmmmmmi'],
]);

table('Java', { languageId: 'java' }, [
  ['import java.util.List; // x', 'iiiiiiimmmmmmmmmmmmmmii####'],
  ['@Query("select a from B")', 'ccccccc' + 'qqqqqqqqqqqqqqqqq' + 'c'],
]);

table('Shell', { languageId: 'shellscript' }, [
  ['echo $# # x', 'cccccccc###'],
  ['a "b # c" d', 'ccsssssss' + 'cc'],
  ['psql <<SQL\nSELECT 1;\nSQL\nx', 'cccccccccc\nqqqqqqqqq\nccc\nc'],
]);

table('SQL', { languageId: 'sql' }, [
  ["SELECT 'a' -- b", 'cccccccssscc###'.slice(0, 11) + '####'.slice(0, 4)],
]);

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
  ['RUN a \\\n  b\nEXPOSE 80', 'kkkccccc'.slice(0, 7) + '\nccc\nkkkkkkvvv'],
]);
table('nginx, which arrives as properties', { languageId: 'properties', path: 'conf/nginx.conf' }, [
  ['  proxy_pass http://a; # b', 'kkkkkkkkkkkkvvvvvvvvvv' + 'v###'],
]);
table('HTML', { languageId: 'html' }, [
  ['<a class="x" title="y">z</a>', 'ttttttttt...ttttttt' + 'ssst' + 'ptttt'],
  ['<!-- a\nb --> c', '######\n#####pp'],
  ['<script>let a; // b\n</script>', 'tttttttt' + 'ccccccc####\n' + 'ttttttttt'],
  ['<style>.a{}</style>', 'ttttttt' + '....' + 'tttttttt'],
  ['{{ a }} b', 'cccccccpp'],
]);
table('XML', { languageId: 'xml' }, [['<a b="c">d</a>', 'ttttt' + 'vvvt' + 'vtttt']]);
table('Markdown', { languageId: 'markdown' }, [
  ['a `b` c', 'ppcccpp'],
  ['[a](b) c', 'pp....pp'.replace('pp....', 'pp....')],
  ['```js\na // b\n```\nc', ".....\ncc####'.\n...\np".replace("'.", '')],
  ['```\na\n```', '...\np\n...'],
]);
table('HTTP', { languageId: 'http' }, [
  ['GET /a HTTP/1.1\nHost: b\n\n{"c": 1}\n### d', 'ccccccccccccccc\nkkkkvvv\n\nvvvvvvvv\n#####'],
]);
table('Makefile', { languageId: 'makefile' }, [['a: b # c\n\tdocker run', 'kvvvv###\nccccccccccc']]);
table('a style sheet', { languageId: 'css' }, [['.cache { } /* a */', '...........#######']]);
table('a log', { languageId: 'log' }, [['2026 ERROR a', 'pppppppppppp']]);
table('a language nobody knows', { languageId: 'frobnicate' }, [['a "b" // c', 'ccsssc####']]);
