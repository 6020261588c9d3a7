import * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import { detectTools, type ProjectFile, projectFiles, type ToolInUse } from '../stack/detect-tools.ts';
import type { Stack } from '../stack/ports.ts';

/** One pattern, so that the workspace is walked once. */
const pattern = `**/{${projectFiles.join(',')}}`;
const excluded = '**/{node_modules,.git,dist,out,vendor,target,.venv,venv}/**';
const limits = { files: 100, bytes: 300_000 };

/** Reads the workspace's manifests once, on first need, and again after one of them has changed. */
export class WorkspaceStack implements Stack, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  private tools: readonly ToolInUse[] = [];
  private ids: ReadonlySet<string> = new Set();
  private reading = false;
  private stale = true;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly catalog: CatalogSource,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  toolsInUse(): readonly ToolInUse[] {
    this.refresh();
    return this.tools;
  }

  toolIds(): ReadonlySet<string> {
    this.refresh();
    return this.ids;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private refresh(): void {
    if (!this.stale || this.reading) {
      return;
    }
    this.reading = true;
    this.stale = false;
    this.watchOnce();
    this.read().then(
      (tools) => {
        this.reading = false;
        this.tools = tools;
        this.ids = new Set(tools.map(({ id }) => id));
        this.changed.fire();
      },
      (error: unknown) => {
        this.reading = false;
        this.log.error('stack: the manifests could not be read', error);
      },
    );
  }

  private async read(): Promise<readonly ToolInUse[]> {
    const catalog = await this.catalog.current();
    const uris = await vscode.workspace.findFiles(pattern, excluded, limits.files);
    const shallowFirst = [...uris].sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
    const files = await Promise.all(shallowFirst.map((uri) => readProjectFile(uri)));
    return detectTools(
      files.filter((file) => file !== undefined),
      catalog.ofKind('tool'),
    );
  }

  private watchOnce(): void {
    if (this.subscriptions.length > 1) {
      return;
    }
    const again = () => {
      this.stale = true;
    };
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.subscriptions.push(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      this.catalog.onDidChange(again) as vscode.Disposable,
    );
  }
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
