import * as vscode from 'vscode';
import type { CatalogSource, Disposable } from '../catalog/ports.ts';
import {
  detectTools,
  type ProjectFile,
  projectFiles,
  type ToolInUse,
  tellingFiles,
} from '../stack/detect-tools.ts';
import type { Stack } from '../stack/ports.ts';

/** One pattern for many names, so that the workspace is walked once for all of them. */
const anyOf = (names: readonly string[]): string => `**/{${names.join(',')}}`;
const excluded = '**/{node_modules,.git,dist,out,vendor,target,.venv,venv}/**';
const limits = { files: 100, tellingFiles: 200, found: 5000, bytes: 300_000 };

/** Reads the workspace's manifests once, on first need, and again after one of them has changed. */
export class WorkspaceStack implements Stack, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: Disposable[] = [this.#changed];
  #ids: ReadonlySet<string> = new Set();
  #reading = false;
  #stale = true;
  #watched = '';
  #fileWatch: vscode.Disposable | undefined;
  readonly onDidChange = this.#changed.event;

  readonly #catalog: CatalogSource;
  readonly #log: vscode.LogOutputChannel;

  constructor(catalog: CatalogSource, log: vscode.LogOutputChannel) {
    this.#catalog = catalog;
    this.#log = log;
  }

  toolIds(): ReadonlySet<string> {
    this.#refresh();
    return this.#ids;
  }

  dispose(): void {
    this.#fileWatch?.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #refresh(): void {
    if (!this.#stale || this.#reading) {
      return;
    }
    this.#reading = true;
    this.#stale = false;
    this.#watchOnce();
    this.#read().then(
      (tools) => {
        this.#reading = false;
        this.#ids = new Set(tools.map(({ id }) => id));
        this.#changed.fire();
      },
      (error: unknown) => {
        this.#reading = false;
        this.#log.error('stack: the manifests could not be read', error);
      },
    );
  }

  async #read(): Promise<readonly ToolInUse[]> {
    const catalog = await this.#catalog.current();
    const tools = catalog.ofKind('tool');
    const telling = anyOf(tellingFiles(tools));
    this.#watchFiles(telling);
    const [manifests, tellTales] = await Promise.all([
      find(anyOf(projectFiles), limits.files),
      find(telling, limits.tellingFiles),
    ]);
    const files = await Promise.all(manifests.map((uri) => readProjectFile(uri)));
    return detectTools(
      [
        ...files.filter((file) => file !== undefined),
        ...tellTales.map((uri) => ({ path: vscode.workspace.asRelativePath(uri, false), text: '' })),
      ],
      tools,
    );
  }

  readonly #again = (): void => {
    this.#stale = true;
  };

  #watchOnce(): void {
    if (this.#subscriptions.length === 1) {
      this.#subscriptions.push(
        vscode.workspace.onDidChangeWorkspaceFolders(this.#again),
        this.#catalog.onDidChange(this.#again),
      );
    }
  }

  /** A pack may bring tools, and with them names of files that were not looked for before. */
  #watchFiles(telling: string): void {
    if (this.#watched === telling) {
      return;
    }
    this.#watched = telling;
    this.#fileWatch?.dispose();
    const manifests = vscode.workspace.createFileSystemWatcher(anyOf(projectFiles));
    const tellTales = vscode.workspace.createFileSystemWatcher(telling, false, true, false);
    this.#fileWatch = vscode.Disposable.from(
      manifests,
      manifests.onDidChange(this.#again),
      manifests.onDidCreate(this.#again),
      manifests.onDidDelete(this.#again),
      tellTales,
      tellTales.onDidCreate(this.#again),
      tellTales.onDidDelete(this.#again),
    );
  }
}

/** Those nearest to the top: they speak for the project. The search itself gives them in any order. */
async function find(pattern: string, most: number): Promise<vscode.Uri[]> {
  const uris = await vscode.workspace.findFiles(pattern, excluded, limits.found);
  return uris.sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1)).slice(0, most);
}

function depth(uri: vscode.Uri): number {
  return uri.path.split('/').length;
}

async function readProjectFile(uri: vscode.Uri): Promise<ProjectFile | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > limits.bytes) {
      return undefined;
    }
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return { path: vscode.workspace.asRelativePath(uri, false), text };
  } catch {
    // Deleted since it was found, or not readable for us: it shows nothing.
    return undefined;
  }
}
