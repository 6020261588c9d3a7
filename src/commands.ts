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
