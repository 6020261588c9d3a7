import * as vscode from 'vscode';
import { type CompiledCatalog, parseCompiledCatalog } from '../catalog/compiled.ts';
import { reasonOf } from '../catalog/reason.ts';

/** What ships with the product, or nothing and the reason in words for the reader. */
export interface BundledCatalog extends CompiledCatalog {
  readonly problem?: string;
}

/** Reads what ships; a damaged file gives an empty catalogue that says what is wrong. */
export async function readBundledCatalog(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<BundledCatalog> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'catalog.json');
  const read = await readText(file);
  const compiled = 'unreadable' in read ? { damaged: read.unreadable } : parseCompiledCatalog(read.text);
  if ('damaged' in compiled) {
    log.error(`catalogue: ${file.toString()}: ${compiled.damaged}`);
    const problem = vscode.l10n.t('The bundled catalogue cannot be read. Reinstall Backend Atlas.');
    return { entries: [], renamed: {}, problem };
  }
  return compiled;
}

/** The text of one of the product's own files; a reason in words when it cannot be read. */
export async function readText(
  file: vscode.Uri,
): Promise<{ readonly text: string } | { readonly unreadable: string }> {
  const read = await readBytes(file);
  return 'bytes' in read ? { text: new TextDecoder().decode(read.bytes) } : read;
}

/** The same of a file that is no text. */
export async function readBytes(
  file: vscode.Uri,
): Promise<{ readonly bytes: Uint8Array } | { readonly unreadable: string }> {
  try {
    return { bytes: await vscode.workspace.fs.readFile(file) };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}
