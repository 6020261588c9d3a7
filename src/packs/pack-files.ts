import * as vscode from 'vscode';
import { reasonOf } from '../catalog/reason.ts';
import { asTexts, readSetting } from '../settings.ts';

/** Where packs are looked for, in every root of the workspace. */
const patterns = [
  '.backend-atlas/**/*.{yaml,yml}',
  '**/*.glossary.{yml,yaml}',
  '.contextive/definitions.yml',
];
/** A folder that comes with a file in it may be told of as one event, of the folder alone. */
export const packFolders = ['.backend-atlas', '.contextive'];
const excluded = '**/{node_modules,.git,dist,out,vendor,target}/**';
const limits = { files: 200, bytes: 2_000_000 };

export interface PackFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The patterns of this workspace: the built-in ones and those of the setting. */
export function packPatterns(): string[] {
  return [...patterns, ...asTexts(readSetting('packs.files'))];
}

/** All pack files of the workspace; none in Restricted Mode, because a pack is a stranger's text. */
export async function findPackFiles(log: vscode.LogOutputChannel): Promise<PackFile[]> {
  if (!vscode.workspace.isTrusted || !vscode.workspace.workspaceFolders) {
    return [];
  }
  const found = await Promise.all(
    packPatterns().map((pattern) => vscode.workspace.findFiles(pattern, excluded, limits.files)),
  );
  const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return readFiles([...uris.values()].slice(0, limits.files), log);
}

/** The packs of the user's own folder (an absolute path in the settings), wherever the workspace is. */
export async function findUserPackFiles(log: vscode.LogOutputChannel): Promise<PackFile[]> {
  const folder = userPackFolder();
  if (!folder) {
    return [];
  }
  try {
    const names = await vscode.workspace.fs.readDirectory(folder);
    const files = names.filter(([name, type]) => type !== vscode.FileType.Directory && /\.ya?ml$/.test(name));
    return await readFiles(
      files.slice(0, limits.files).map(([name]) => vscode.Uri.joinPath(folder, name)),
      log,
    );
  } catch (error) {
    log.warn(`packs: ${folder.toString()}: ${reasonOf(error)}`);
    return [];
  }
}

export function userPackFolder(): vscode.Uri | undefined {
  const path = readSetting('packs.userFolder');
  return typeof path === 'string' && path.trim() !== '' ? vscode.Uri.file(path.trim()) : undefined;
}

async function readFiles(uris: readonly vscode.Uri[], log: vscode.LogOutputChannel): Promise<PackFile[]> {
  const files = await Promise.all(uris.map((uri) => readFile(uri, log)));
  return files.filter((file) => file !== undefined);
}

async function readFile(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<PackFile | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > limits.bytes) {
      log.warn(
        `packs: ${uri.toString()}: left out, it has ${size} bytes and at most ${limits.bytes} are read`,
      );
      return undefined;
    }
    return { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    // Deleted between finding and reading, or not readable for us: the others still load.
    log.warn(`packs: ${uri.toString()}: ${reasonOf(error)}`);
    return undefined;
  }
}
