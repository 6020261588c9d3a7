// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { table } from './place-table.ts';

table('The settings at the top of a Markdown file', { languageId: 'markdown' }, [
  ['---\na: b\nc:\n  - d\n---\ne', '...\nkkpp\nkk\nppppp\n...\np'],
  ['a\n---\nb: c\n---', 'p\nppp\npppp\nppp'],
]);

table('Groovy', { languageId: 'groovy' }, [
  ["implementation 'a:b:1' // c", 'cccccccccccccccsssssssc####'],
  ["x = '''a\nb''' // c", 'ccccssss\nssssc####'],
  ['sh \'a\' + "b"', 'cccssscccsss'],
]);

table('Comments of MySQL', { languageId: 'sql' }, [
  ['# a\nSELECT 1', '###\ncccccccc'],
  ["SELECT a #> '{b}'", 'ccccccccccccsssss'],
]);

table("Ruby's strings between brackets", { languageId: 'ruby' }, [
  ['%w[a b] # c', 'sssssssc###'],
  ["x = %q(it's) # c", 'ccccssssssssc###'],
  ['%i[\n  a\n] # b', 'sss\nsss\nsc###'],
  ['%(a (b) c) # d', 'ssssssssssc###'],
  ['a % 3 # b', 'cccccc###'],
  ['%Q{a\nb} # c', 'ssss\nssc###'],
]);

table('A here-document whose word stands in quotes at the end', { languageId: 'shellscript' }, [
  ["cat <<'EOF'\na # b\nEOF\nc # d", 'ccccccsssss\nsssss\nccc\ncc###'],
  ['cat <<"EOF"\na\nEOF\nb', 'ccccccsssss\ns\nccc\nc'],
]);

table('A nowdoc of PHP', { languageId: 'php' }, [
  ["<?php\n$a = <<<'EOT'\nb // c\nEOT;\nd // e", 'ccccc\nccccccccsssss\nssssss\ncccc\ncc####'],
]);

table('A here-document in a Dockerfile', { languageId: 'dockerfile' }, [
  ['RUN <<EOF\na\nEOF\nUSER b', 'kkkcccccc\nc\nccc\nkkkkvv'],
  ['COPY <<"EOF" /a\nb\nEOF\nUSER c', 'kkkkvvvvvvvvvvv\nv\nvvv\nkkkkvv'],
]);

table("Quotes within a shell's substitution, and outside strings", { languageId: 'shellscript' }, [
  ['echo "a $(b "c") d" # e', 'cccccssssssssssssssc###'],
  ['echo "$(a \')\' "$(b "c")")" # d', 'cccccsssssssssssssssssssssc###'],
  ['x=\\"a\\" # b', 'cccccccc###'],
  ["echo 'it'\\''s' # a", 'cccccssssccsssc###'],
  ['echo "$(a\nb)" # c', 'cccccssss\nsssc###'],
]);

table('Apostrophes in dumps of MySQL', { languageId: 'sql' }, [
  ["VALUES ('d\\'Or', 'a') -- b", 'ccccccccsssssssccssscc####'],
  ["LIKE 'a' ESCAPE '\\' -- b", 'cccccsssccccccccsssc####'],
]);

table('Steps of Cucumber', { languageId: 'ruby' }, [
  ['When /^I open "([^"]*)"$/ do |a| # b', 'cccccsssssssssssssssssssscccccccc###'],
  ['a / b # c', 'cccccc###'],
]);
