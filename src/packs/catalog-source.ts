import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { Entry } from '../catalog/entry.ts';
import { type JoinedCatalog, joinPacks } from '../catalog/join-packs.ts';
import type { CatalogSource } from '../catalog/ports.ts';
import { isGlossaryFile, readGlossary } from '../catalog/read-glossary.ts';
import { type Pack, readPack } from '../catalog/read-pack.ts';
import { checkEntries } from '../catalog/rules.ts';
import { type BundledCatalog, readBundledCatalog } from './bundled-catalog.ts';
import {
  findPackFiles,
  findUserPackFiles,
  type PackFile,
  packFolders,
  packPatterns,
  userPackFolder,
} from './pack-files.ts';

/**
 * The one catalogue of the window: what ships, joined with the workspace's and the user's packs.
 * Nothing is read before the first question; a changed pack takes effect at the next one.
 */
export class WindowCatalog implements CatalogSource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly problems = vscode.languages.createDiagnosticCollection('backend-atlas');
  private watchers: vscode.Disposable[] = [];
  private readonly subscriptions: vscode.Disposable[];
  private bundled: Promise<BundledCatalog> | undefined;
  private loaded: Promise<JoinedCatalog> | undefined;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      this.changed,
      this.problems,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.reload()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('backendAtlas.packs')) {
          this.reload();
        }
      }),
    ];
  }

  async current(): Promise<Catalog> {
    return (await this.load()).catalog;
  }

  /** A pack's entry with its guide, questions and links; undefined for what ships with the product. */
  async packEntry(id: string): Promise<Entry | undefined> {
    return (await this.load()).packEntries.get(id);
  }

  dispose(): void {
    vscode.Disposable.from(...this.watchers, ...this.subscriptions).dispose();
  }

  private reload(): void {
    if (this.loaded) {
      this.loaded = undefined;
      this.changed.fire();
    }
  }

  private load(): Promise<JoinedCatalog> {
    this.loaded ??= this.read();
    return this.loaded;
  }

  private async read(): Promise<JoinedCatalog> {
    this.bundled ??= readBundledCatalog(this.extensionUri, this.log);
    this.watch();
    const [bundled, ofWorkspace, ofUser] = await Promise.all([
      this.bundled,
      findPackFiles(this.log),
      findUserPackFiles(this.log),
    ]);
    const files = [...ofWorkspace, ...ofUser];
    return this.join(bundled, files);
  }

  private join(bundled: BundledCatalog, files: readonly PackFile[]): JoinedCatalog {
    const shipped = new Map(bundled.entries.map((entry) => [entry.id, entry]));
    const packs = files.map(({ uri, text }) => ({ uri, pack: this.readFile(uri, text) }));
    this.problems.clear();
    for (const { uri, pack } of packs) {
      const faults = [...pack.diagnostics, ...checkEntries(pack.entries, (id) => shipped.get(id))];
      this.problems.set(uri, faults.map(asProblem));
    }
    const read = packs.map(({ pack }) => pack);
    if (read.length > 0) {
      this.log.info(
        `packs: ${read.flatMap(({ entries }) => entries).length} entries from ${read.length} files`,
      );
    }
    return joinPacks(bundled, read, bundled.problem);
  }

  private readFile(uri: vscode.Uri, text: string): Pack {
    const source = { file: uri.toString(), text };
    return isGlossaryFile(uri.path) ? readGlossary(source) : readPack(source);
  }

  private watch(): void {
    for (const watcher of this.watchers) {
      watcher.dispose();
    }
    const ofUser = userPackFolder();
    const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
    // A plain text would be held against the whole path of a file, so `.backend-atlas/**` would match nothing.
    const patterns = folders.flatMap((folder) =>
      [...packFolders, ...packPatterns()].map((pattern) => new vscode.RelativePattern(folder, pattern)),
    );
    if (ofUser) {
      patterns.push(new vscode.RelativePattern(ofUser, '*.{yaml,yml}'));
    }
    this.watchers = patterns.flatMap((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      return [
        watcher,
        watcher.onDidChange(() => this.reload()),
        watcher.onDidCreate(() => this.reload()),
        watcher.onDidDelete(() => this.reload()),
      ];
    });
  }
}

function asProblem({ range, message, severity, rule }: Diagnostic): vscode.Diagnostic {
  const { start, end } = range;
  const problem = new vscode.Diagnostic(
    new vscode.Range(start.line, start.character, end.line, end.character),
    message,
    severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  problem.source = 'Backend Atlas';
  problem.code = rule;
  return problem;
}
