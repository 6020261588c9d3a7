import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { expandBraces, matchesGlob } from '../../../src/catalog/globs.ts';

/** [glob, the paths it describes, paths that it does not] */
const cases: readonly (readonly [glob: string, yes: readonly string[], no: readonly string[]])[] = [
  ['*.yml', ['a.yml', 'x/y/a.yml', 'A.YML', '.yml'], ['a.yaml', 'yml/a', 'a.yml/b']],
  ['config/database.yml', ['config/database.yml', 'shop/config/database.yml'], ['myconfig/database.yml']],
  ['/config/*', ['config/a', 'shop/config/b'], ['config/a/b', 'config']],
  ['**/tasks/*.yml', ['tasks/a.yml', 'x/y/tasks/a.yml'], ['tasks/x/a.yml']],
  ['roles/**/*.yml', ['roles/a.yml', 'roles/b/c/a.yml'], ['roles.yml']],
  ['conf/**', ['conf/', 'conf/a', 'conf/a/b'], ['conf']],
  ['a**b', ['ab', 'a/x/b', 'axb'], ['a/x/c']],
  ['?.md', ['a.md', 'x/b.md'], ['.md', 'ab.md']],
  ['{compose,docker-compose}*.{yml,yaml}', ['compose.dev.yml', 'docker-compose.yaml'], ['xcompose.yml']],
  ['{a/b,c}/*', ['a/b/x', 'c/x', 'z/c/x'], ['a/x', 'b/x/y']],
  ['{*.csproj,Directory.Build.props}', ['x/Shop.csproj', 'Directory.Build.props'], ['Build.props']],
  ['a,b.yml', ['a,b.yml', 'x/a,b.yml'], ['a', 'x/b.yml']],
  ['c++/[a].txt', ['c++/[a].txt'], ['c/a.txt']],
];

describe('A glob', () => {
  for (const [glob, yes, no] of cases) {
    it(glob, () => {
      deepEqual(
        yes.filter((path) => !matchesGlob(path, glob)),
        [],
      );
      deepEqual(
        no.filter((path) => matchesGlob(path, glob)),
        [],
      );
    });
  }

  it('never throws, and takes no time to speak of, however it is written', () => {
    const path = `${'folder/'.repeat(60)}file.name`;
    const started = performance.now();
    for (const glob of [
      'config/{a.yml',
      'a}b',
      '{{{',
      '}{',
      '**/'.repeat(40),
      '*a'.repeat(60),
      '**'.repeat(60),
    ]) {
      matchesGlob(path, `${glob}*e.name`);
      matchesGlob(path, `${glob}*z`);
    }
    equal(matchesGlob(path, `${'**/'.repeat(12)}file.name`), true);
    ok(performance.now() - started < 500);
  });

  it('stands for one without braces for each choice', () => {
    deepEqual(expandBraces('{a,b}.{yml,yaml}'), ['a.yml', 'a.yaml', 'b.yml', 'b.yaml']);
  });
});
