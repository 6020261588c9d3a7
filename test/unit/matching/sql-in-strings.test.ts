// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { table } from './place-table.ts';

table('SQL is what a tag, a variable or a call says it is', { languageId: 'typescript' }, [
  ['sql`lower(a)`', 'cccqqqqqqqqqq'],
  ['sql<number>`count(*)`', 'cccccccccccqqqqqqqqqq'],
  ['const sql = `exists (select 1)`', 'ccccccccccccqqqqqqqqqqqqqqqqqqq'],
  ['const sql = `none of it`', 'ccccccccccccssssssssssss'],
  ['x({ query: "select 1 from b" })', 'cccccccccccqqqqqqqqqqqqqqqqqccc'],
  ['x({ query: "selected" })', 'cccccccccccssssssssssccc'],
  ['knex.raw("sum(a)")', 'cccccccccqqqqqqqqc'],
  ['log("sum(a)")', 'ccccssssssssc'],
  ['const sql =\n`a`', 'ccccccccccc\nsss'],
  ['const sql = `\n  where a\n`', 'ccccccccccccs\nqqqqqqqqq\nq'],
  ['const text = `\n  where a\n`', 'cccccccccccccs\nsssssssss\ns'],
  ['findRaw("none")', 'ccccccccssssssc'],
]);

table('A list of columns that goes on is SQL', { languageId: 'go' }, [
  ['q := `\nselect a, b\nfrom c`', 'cccccs\nqqqqqqqqqqq\nqqqqqqq'],
  ['q := `\nselect one of\nthese`', 'cccccs\nsssssssssssss\nssssss'],
  ['q := "select a"', 'cccccssssssssss'],
]);

table('A sentence that begins with a verb of SQL is none', { languageId: 'ruby' }, [
  ['click_on "Update Preferences"', 'cccccccccssssssssssssssssssss'],
  ['x = "update orders"', 'ccccsssssssssssssss'],
  ['x = "Update orders\nof it"', 'ccccssssssssssssss\nssssss'],
]);

table('Quotes that are doubled within C# do not end a string', { languageId: 'csharp' }, [
  ['x(@"SELECT ""A""\nWHERE b");\nc', 'ccqqqqqqqqqqqqqq\nqqqqqqqqcc\nc'],
  ['x($@"a ""{b}"" // c"); // d', 'cccsssssssssssssssssccc####'],
  ['x(@$"a\nb");', 'ccssss\nsscc'],
  ['x("a"); // b', 'ccsssccc####'],
]);

table('SQL goes on over the lines of a string', { languageId: 'java' }, [
  ['q = """\n  select a\n  from b\n  """;\nc', 'ccccsss\nqqqqqqqqqq\nqqqqqqqq\nqqqqqc\nc'],
]);

table('SQL in a here-document', { languageId: 'ruby' }, [
  [
    'a = <<-EOS.squish\n  UPDATE b\n  SET c = 1\nEOS\nd # e',
    'ccccccccccccccccc\nqqqqqqqqqq\nqqqqqqqqqqq\nccc\ncc###',
  ],
]);

table('SQL of PHP', { languageId: 'php' }, [
  ['<?php\n$sql = "select a\n  where b"; // c', 'ccccc\ncccccccqqqqqqqqq\nqqqqqqqqqqcc####'],
  ["<?php\n$x->raw('count(*)');", 'ccccc\nccccccccqqqqqqqqqqcc'],
]);
