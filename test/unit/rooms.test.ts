import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'mocha';

/** What everybody may stand on; it stands on nothing. */
const ground = 'catalog';
const pureRooms = [ground, 'matching', 'pages', 'learning', 'stack'];
/** The shell of every page, which the rooms with pages share. */
const shell = 'webview';
const editorRooms = [shell, 'sidebar', 'guide', 'editor', 'palette', 'packs', 'progress', 'project'];
const nodeRooms = ['cli', 'build'];
const purePackages = ['zod/mini', 'yaml', 'markdown-it'];

/** Why a file may not import something; undefined where it may. Paths are relative to `src/`, with `/`. */
function objection(file: string, imported: string): string | undefined {
  return imported.startsWith('.')
    ? objectionToFile(file, posix.join(posix.dirname(file), imported))
    : objectionToPackage(file, imported);
}

function objectionToPackage(file: string, name: string): string | undefined {
  const room = roomOf(file);
  if (isPure(file)) {
    return purePackages.includes(name) ? undefined : `a pure room has only ${purePackages.join(', ')}`;
  }
  if (isPageScript(file)) {
    return 'a page has no packages';
  }
  if (nodeRooms.includes(room)) {
    return name === 'vscode' ? 'the command and the build run without an editor' : undefined;
  }
  return name === 'vscode' || purePackages.includes(name)
    ? undefined
    : 'what runs in the editor has neither Node nor other packages';
}

function objectionToFile(file: string, target: string): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to && isPageScript(file) === isPageScript(target) && (isPure(target) || !isPure(file))) {
    return undefined;
  }
  if (isPageScript(file)) {
    return isPure(target) ? undefined : 'a page knows the messages and the pure rooms, nothing of the editor';
  }
  if (isPure(file)) {
    return to === ground ? undefined : `a pure room stands on ${ground} alone`;
  }
  if (file === 'extension.ts' || isPure(target)) {
    return undefined;
  }
  if (nodeRooms.includes(from)) {
    return 'the command and the build use pure rooms only';
  }
  const shared = to === '' && target !== 'extension.ts';
  return shared || (to === shell && from !== '') ? undefined : 'rooms of one floor do not import each other';
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

function isPure(file: string): boolean {
  return pureRooms.includes(roomOf(file)) || file === 'webview/messages.ts';
}

function isPageScript(file: string): boolean {
  return file.split('/')[1] === 'page';
}

/** What a TypeScript text imports or exports from, types too. */
function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].flatMap(([, name]) => name ?? []);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && existsSync(`src/${name}`));

describe('the rooms of the house', () => {
  it('are all known here', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''));
    const known = [...pureRooms, ...editorRooms, ...nodeRooms];
    assert.deepEqual(
      [...rooms].filter((room) => !known.includes(room)),
      [],
    );
  });

  it('import along the arrows only', () => {
    const faults = files.flatMap((file) =>
      importsOf(readFileSync(`src/${file}`, 'utf8')).flatMap((imported) => {
        const why = objection(file, imported);
        return why === undefined ? [] : `src/${file} imports ${imported}: ${why}`;
      }),
    );
    assert.deepEqual(faults, []);
  });

  const refused: readonly (readonly [file: string, imported: string])[] = [
    ['catalog/schema.ts', 'vscode'],
    ['matching/scan.ts', 'node:fs'],
    ['pages/page.ts', 'shiki'],
    ['catalog/schema.ts', '../matching/scan.ts'],
    ['matching/scan.ts', '../stack/ports.ts'],
    ['stack/ports.ts', '../project/find.ts'],
    ['webview/messages.ts', './shell.ts'],
    ['guide/panel.ts', '../sidebar/tree.ts'],
    ['guide/panel.ts', './page/main.ts'],
    ['guide/panel.ts', '../extension.ts'],
    ['webview/shell.ts', '../guide/panel.ts'],
    ['editor/hover.ts', 'node:path'],
    ['guide/page/main.ts', 'vscode'],
    ['guide/page/main.ts', '../reader.ts'],
    ['cli/main.ts', 'vscode'],
    ['build/main.ts', '../packs/read.ts'],
    ['ids.ts', './guide/panel.ts'],
  ];
  for (const [file, imported] of refused) {
    it(`refuse ${imported} in ${file}`, () => {
      assert.notEqual(objection(file, imported), undefined);
    });
  }

  const allowed: readonly (readonly [file: string, imported: string])[] = [
    ['catalog/read-pack.ts', 'yaml'],
    ['matching/scan.ts', '../catalog/entry.ts'],
    ['guide/panel.ts', '../webview/shell.ts'],
    ['guide/panel.ts', '../ids.ts'],
    ['guide/page/main.ts', '../../webview/messages.ts'],
    ['extension.ts', './guide/panel.ts'],
    ['cli/main.ts', 'node:fs'],
  ];
  for (const [file, imported] of allowed) {
    it(`allow ${imported} in ${file}`, () => {
      assert.equal(objection(file, imported), undefined);
    });
  }
});

describe('what runs in the editor', () => {
  for (const file of ['dist/extension.js', 'dist/guide.js']) {
    it(`never talks to the network: ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(text, /\b(?:fetch|importScripts|sendBeacon)\s*\(/);
      assert.doesNotMatch(text, /\b(?:XMLHttpRequest|WebSocket|EventSource)\b/);
    });
  }

  it('stands in the frame of a page without ending its element', () => {
    assert.doesNotMatch(readFileSync('dist/guide.js', 'utf8'), /<\/script|<!--/i);
    assert.doesNotMatch(readFileSync('dist/guide.css', 'utf8'), /<\/style|<!--/i);
  });

  it('needs nothing but the editor at run time', () => {
    const required = [...readFileSync('dist/extension.js', 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)];
    assert.deepEqual([...new Set(required.map(([, name]) => name))], ['vscode']);
  });
});
