import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { joinFiles } from '../../../src/packs/join-files.ts';

const shipped = { renamed: {}, entries: [] };

/** A file of a workspace; its address is written with escapes unless it is asked for as it is. */
const file = (path: string, text: string) => ({
  uri: { path, toString: (asItIs?: boolean) => (asItIs ? `file://${path}` : encodeURI(`file://${path}`)) },
  text,
});
const pack = (name: string) => `schema: 1\nentries: [{ name: ${name}, summary: s }]\n`;

describe('The packs of a window', () => {
  it('load beside one that nothing can be made of', () => {
    const broken = {
      uri: file('/broken.yaml', '').uri,
      get text(): string {
        throw new RangeError('too much');
      },
    };
    const { catalog, faults } = joinFiles(shipped, [
      file('/a.yaml', pack('One')),
      broken,
      file('/b.yaml', pack('Two')),
    ]);
    deepEqual(
      catalog.entries.map(({ id }) => id),
      ['one', 'two'],
    );
    deepEqual(
      faults.map((each) => each.map(({ message }) => message)),
      [[], ['the file could not be read: too much'], []],
    );
  });

  it('are called as their files are, without escapes', () => {
    const { catalog } = joinFiles(shipped, [file('/team words/größe.yaml', pack('One'))]);
    deepEqual(
      catalog.entries.map(({ pack: title }) => title),
      ['größe.yaml'],
    );
  });
});
