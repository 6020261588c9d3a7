import * as vscode from 'vscode';
import { reasonOf } from '../catalog/reason.ts';
import { type LearningEvent, parseEvents } from '../learning/events.ts';

/** What one file holds. */
interface EventFile {
  readonly name: string;
  readonly events: readonly LearningEvent[];
  /** Every event in it was understood: nothing is lost when it gives way to a larger file. */
  readonly isWhole: boolean;
  /** It is there no more. */
  readonly isGone: boolean;
}

/**
 * The log of a person's events, shared by all windows: each window writes new files under names never used
 * before, and every reader takes the union. No file is ever changed, because the editor's file system has no
 * append, shows readers half-written files, and its rename is not atomic where the target exists.
 */
export class EventFiles {
  readonly #folder: vscode.Uri;
  readonly #log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>;

  constructor(folder: vscode.Uri, log: Pick<vscode.LogOutputChannel, 'debug' | 'warn'>) {
    this.#folder = folder;
    this.#log = log;
  }

  async read(): Promise<readonly LearningEvent[]> {
    const files = await this.#readAll();
    // Another window has put what is gone into a larger file meanwhile.
    const read = files.some(({ isGone }) => isGone) ? [...files, ...(await this.#readAll())] : files;
    return union(read);
  }

  /** Written under a temporary name first, so that no reader meets half a file. */
  async write(events: readonly LearningEvent[]): Promise<void> {
    const name = crypto.randomUUID();
    const written = vscode.Uri.joinPath(this.#folder, `${name}.tmp`);
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(written, new TextEncoder().encode(JSON.stringify(events)));
    await vscode.workspace.fs.rename(written, vscode.Uri.joinPath(this.#folder, `${name}.json`));
  }

  /**
   * Many small files become one; the sources go last, so that at every moment all events can be read. A file of a newer
   * version, or one that could not be read just now, stays as it is.
   */
  async compact(mostFiles: number): Promise<void> {
    const names = await this.#names();
    if (names.length <= mostFiles) {
      return;
    }
    const whole = (await Promise.all(names.map((name) => this.#readFile(name)))).filter(
      ({ isWhole }) => isWhole,
    );
    if (whole.length < 2) {
      return;
    }
    await this.write(union(whole));
    await Promise.allSettled(
      whole.map(({ name }) => vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, name))),
    );
  }

  async #readAll(): Promise<EventFile[]> {
    return Promise.all((await this.#names()).map((name) => this.#readFile(name)));
  }

  async #names(): Promise<string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.#folder);
      return entries.map(([name]) => name).filter((name) => name.endsWith('.json'));
    } catch {
      // The folder is made with the first event.
      return [];
    }
  }

  async #readFile(name: string): Promise<EventFile> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name));
      const { events, unreadable } = parseEvents(new TextDecoder().decode(bytes));
      if (unreadable > 0) {
        this.#log.warn(`progress: ${unreadable} unreadable events in ${name}; the file is kept`);
      }
      return { name, events, isWhole: unreadable === 0, isGone: false };
    } catch (error) {
      this.#log.debug(`progress: ${name}: ${reasonOf(error)}`);
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return { name, events: [], isWhole: false, isGone };
    }
  }
}

/** The events of all files, each once. */
function union(files: readonly EventFile[]): LearningEvent[] {
  return [...new Map(files.flatMap(({ events }) => events).map((event) => [event.event, event])).values()];
}
