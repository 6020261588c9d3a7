import { table } from './place-table.ts';

table('Attributes of HTML', { languageId: 'html' }, [
  ['<a rel="noopener">', 'tttttttsssssssssst'],
  ['<a name="b" data-c="d" alt="e">', 'tttttttt...tttttttt...tttttssst'],
]);

table('Attributes that are code', { languageId: 'vue', path: 'a.vue' }, [
  ['<a :b="c" @d="e" :class="f" v-if="g">', 'ttttttcccttttccctttttttt...ttttttccct'],
]);

table('PHP in a page', { languageId: 'php' }, [
  ["<?php\necho '<?xml a?>'; // b\n?>c", 'ccccc\ncccccssssssssssscc####\nccp'],
  ["<?php\n#[A('b')]\n# c", 'ccccc\nccccssscc\n###'],
  ['<p><?= $a ?>b</p>', 'tttcccccccccptttt'],
]);

table('Blade', { languageId: 'blade' }, [
  ["@if (f('a')) b @endif", 'cccccccsssccpppcccccc'],
  ['{{-- a --}} {!! $b !!} {{ $c }}', 'cccc#######pccccccccccpcccccccc'],
  ["@php\n$a = 'b'; // c\n@endphp\nd", 'cccc\ncccccssscc####\nccccccc\np'],
  ['a@b.c', 'ppppp'],
]);

table('Razor', { languageId: 'aspnetcorerazor' }, [
  ['@model A.B', 'cccccccccc'],
  ['@{ var a = "b"; } c', 'cccccccccccssscccpp'],
  ['<p>@A.B(1) c</p>', 'tttcccccccpptttt'],
  ['@* a *@ b', 'cc#####pp'],
]);

table('Twig and Jinja', { languageId: 'twig' }, [
  ['{# a #} {% if b %} {{ c }} d', 'cc#####pccccccccccpcccccccpp'],
  ['{# a\nb #} c', 'cc##\n####pp'],
]);

table('Templates in quoted values', { languageId: 'django-html' }, [
  [`<a href="{% b 'c' %}">d</a>`, 'tttttttt.cccccsssccc.tptttt'],
  [`<a href="{% b "c" %}/d">`, `tttttttt.cccccsssccc...t`],
  ['<a title="b {{ c }} d">', 'tttttttttssscccccccssst'],
  ['<a href="{{ b">', 'tttttttt.ccccss'],
]);

table('ERB', { languageId: 'erb' }, [
  ["<%# a %><%= b 'c' %> d", 'cc######ccccccssscccpp'],
  ['<%-\na # b\n-%>c', 'ccc\ncc###\ncccp'],
]);

table('A template of a page', { languageId: 'erb', path: 'a.html.erb' }, [['<p>a</p>', 'tttptttt']]);

table('A template of something else', { languageId: 'erb', path: 'database.yml.erb' }, [
  ['a: <%= b %> # c', 'kkvvvvvvvvvv###'],
]);

table('SQL in the mappers of MyBatis', { languageId: 'xml' }, [
  [
    '<a>\n  SELECT b\n  <if c="d">and e</if>\n  f\n</a>\ng',
    'ttt\nqqqqqqqqqq\nqqttttttvvvtqqqqqttttt\nqqq\ntttt\nv',
  ],
  ['<a><![CDATA[ select * from b ]]></a>c', 'tttqqqqqqqqqqqqqqqqqqqqqqqqqqqqqttttv'],
  ['<a>select one</a>', 'tttvvvvvvvvvvtttt'],
  ['<a>insert into b</a><c>d</c>', 'tttqqqqqqqqqqqqqtttttttvtttt'],
]);

table('Settings in XML', { languageId: 'xml', path: 'web.config' }, [
  ['<add key="a" value="b"/>', 'tttttttttkkktttttttvvvtt'],
  ['<bean name="a"/>', 'tttttttttttvvvtt'],
]);

table('Several imported modules', { languageId: 'python' }, [
  ['import a, b.c as d, e # f', 'iiiiiiimiimmmiiiiiiimi###'],
  ['from a import b, c', 'iiiiimiiiiiiiiiiii'],
]);

table("The tags of Go's fields", { languageId: 'go' }, [
  ['A int `json:"a,b" gorm:"c"` // d', 'cccccckkkkkkvvvvvkkkkkkvvvkc####'],
  ['x := `json: "a" b`', 'cccccsssssssssssss'],
  ['x := `a:"b"` + `c`', 'ccccckkkvvvkcccsss'],
]);
