import * as vscode from 'vscode';
import { type Settings, settingsSection } from './ids.ts';

/** The value of a setting as somebody wrote it: the shape must be checked by who reads it. */
export function readSetting(name: keyof Settings, scope?: vscode.ConfigurationScope): unknown {
  return vscode.workspace.getConfiguration(settingsSection, scope).get<unknown>(name);
}

/** Whose a value is: the user's in all workspaces, or one workspace's. */
export type SettingOwner = 'user' | 'workspace';

/** The value as one of them wrote it, and not what comes of both. */
export function readSettingOf(owner: SettingOwner, name: keyof Settings): unknown {
  const written = vscode.workspace.getConfiguration(settingsSection).inspect<unknown>(name);
  return owner === 'user' ? written?.globalValue : written?.workspaceValue;
}

/** Without a value the setting is as if nobody had written it. */
export async function writeSetting<K extends keyof Settings>(
  owner: SettingOwner,
  name: K,
  value: Settings[K] | undefined,
): Promise<void> {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const target = owner === 'user' ? Global : Workspace;
  await vscode.workspace.getConfiguration(settingsSection).update(name, value, target);
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
