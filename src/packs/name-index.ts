import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import { namedInText } from '../catalog/named-in-text.ts';
import { restoreNames } from '../matching/kept-names.ts';
import { buildNameIndex, type NameIndex } from '../matching/name-index.ts';
import { readBytes, readText } from './bundled-catalog.ts';

/**
 * The index of a catalogue's names. What ships comes with its own; with the words of packs among them it is made anew,
 * for what one entry brings may decide what a name of another one means.
 */
export async function readNameIndex(
  extensionUri: vscode.Uri,
  catalog: Catalog,
  log: vscode.LogOutputChannel,
): Promise<NameIndex> {
  const entries = namedInText(catalog);
  if (entries.length === 0 || entries.some(({ pack }) => pack !== undefined)) {
    return buildNameIndex(entries);
  }
  const file = (name: string) => vscode.Uri.joinPath(extensionUri, 'dist', name);
  const [lists, numbers] = await Promise.all([readText(file('names.json')), readBytes(file('names.bin'))]);
  const index =
    'text' in lists && 'bytes' in numbers
      ? restoreNames(entries, { json: lists.text, numbers: numbers.bytes })
      : undefined;
  if (index === undefined) {
    log.warn('names: what was kept of them cannot be used; they are read from the entries');
  }
  return index ?? buildNameIndex(entries);
}
