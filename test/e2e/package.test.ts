import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { vsix } from '../rings/package.ts';

describe('the package', () => {
  it('holds only what ships', () => {
    const ships = [
      /^\[Content_Types\]\.xml$/,
      /^extension\.vsixmanifest$/,
      /^extension\/(?:package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
      /^extension\/dist\/(?:extension|guide)\.js$/,
      /^extension\/dist\/guide\.css$/,
      /^extension\/dist\/[\w./-]+\.json$/,
      /^extension\/dist\/names\.bin$/,
      /^extension\/media\/[\w./-]+\.(?:png|svg)$/,
    ];
    const strangers = filesOf(vsix).filter((name) => !ships.some((pattern) => pattern.test(name)));
    assert.deepEqual(strangers, []);
  });

  it('holds every file that the manifest names', () => {
    const files = filesOf(vsix);
    const missing = filesNamedBy(manifest()).filter((name) => !files.includes(`extension/${name}`));
    assert.deepEqual(missing, []);
  });

  it('holds what no manifest names but the extension reads', () => {
    const files = filesOf(vsix);
    assert.ok(files.includes('extension/dist/catalog.json'));
    assert.ok(files.includes('extension/dist/names.bin'));
    assert.ok(files.includes('extension/dist/guide.js'));
    assert.ok(files.includes('extension/dist/guide.css'));
    assert.ok(files.some((name) => name.startsWith('extension/dist/pages/')));
  });
});

function manifest(): Record<string, unknown> {
  return JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
}

/** Every text in a manifest that is the path of a file of ours. The command in `bin` is for clones, and does not ship. */
function filesNamedBy({ main, browser, icon, contributes }: Record<string, unknown>): string[] {
  return textsIn([main, browser, icon, contributes])
    .map((text) => /^(?:\.\/)?((?:dist|media)\/[\w./-]+\.\w+)$/.exec(text)?.[1])
    .filter((path) => path !== undefined);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The names in the directory at the end of a zip file. */
function filesOf(zip: string): string[] {
  const bytes = readFileSync(zip);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.ok(end >= 0, `${zip} is no zip file`);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  assert.ok(names.length > 0, `${zip} is empty`);
  return names;
}
