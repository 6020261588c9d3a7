import * as vscode from 'vscode';
import { type Settings, settingsSection } from './ids.ts';

/** The value of a setting as somebody wrote it: the shape must be checked by who reads it. */
export function readSetting(name: keyof Settings, scope?: vscode.ConfigurationScope): unknown {
  return vscode.workspace.getConfiguration(settingsSection, scope).get<unknown>(name);
}

/** Writes where the value stands already, else for the user. */
export async function writeSetting<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(name, value, target);
}

export function affectsSetting(event: vscode.ConfigurationChangeEvent, name: keyof Settings): boolean {
  return event.affectsConfiguration(`${settingsSection}.${name}`);
}

/** The texts of a list; what is no text is left out. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
    : [];
}
