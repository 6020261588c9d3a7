import * as vscode from 'vscode';
import { type LearningEvent, parseEvents } from '../learning/events.ts';

/**
 * The log of a person's events, shared by all windows: each window writes new files under names never used
 * before, and every reader takes the union. No file is ever changed, because the editor's file system has no
 * append, shows readers half-written files, and its rename is not atomic where the target exists.
 */
export class EventFiles {
  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async read(): Promise<readonly LearningEvent[]> {
    const names = await this.names();
    const files = await Promise.all(names.map((name) => this.readFile(name)));
    const byId = new Map(files.flat().map((event) => [event.event, event]));
    return [...byId.values()];
  }

  /** Written under a temporary name first, so that no reader meets half a file. */
  async write(events: readonly LearningEvent[]): Promise<void> {
    const name = crypto.randomUUID();
    const written = vscode.Uri.joinPath(this.folder, `${name}.tmp`);
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(written, new TextEncoder().encode(JSON.stringify(events)));
    await vscode.workspace.fs.rename(written, vscode.Uri.joinPath(this.folder, `${name}.json`));
  }

  /** Many small files become one; the sources go last, so that at every moment all events can be read. */
  async compact(mostFiles: number): Promise<void> {
    const names = await this.names();
    if (names.length <= mostFiles) {
      return;
    }
    const events = (await Promise.all(names.map((name) => this.readFile(name)))).flat();
    await this.write([...new Map(events.map((event) => [event.event, event])).values()]);
    await Promise.allSettled(
      names.map((name) => vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, name))),
    );
  }

  private async names(): Promise<string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      return entries.map(([name]) => name).filter((name) => name.endsWith('.json'));
    } catch {
      // The folder is made with the first event.
      return [];
    }
  }

  private async readFile(name: string): Promise<readonly LearningEvent[]> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name));
      const { events, unreadable } = parseEvents(new TextDecoder().decode(bytes));
      if (unreadable > 0) {
        this.log.warn(`progress: ${unreadable} unreadable events in ${name}; the file is kept`);
      }
      return events;
    } catch (error) {
      // Another window has put it into a larger one meanwhile; its events are read from there.
      this.log.debug(`progress: ${name}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}
