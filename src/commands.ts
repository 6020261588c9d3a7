import * as vscode from 'vscode';
import type { CommandArguments, CommandId } from './ids.ts';

/**
 * Registers one of our commands. The arguments are typed for our own callers; menus, keybindings and links
 * may hand in anything, so a handler checks what it uses.
 */
export function registerCommand<K extends CommandId>(
  id: K,
  handler: (...args: CommandArguments[K]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, handler);
}

/** Leads from one surface to another. Rejects where the command does. */
export async function runCommand<K extends CommandId>(id: K, ...args: CommandArguments[K]): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}

/**
 * Puts the editor's hover away, from which one of our commands was called: it would cover what the command shows, and
 * keep the focus that the code is to have back.
 */
export async function hideHover(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.hideHover');
}
