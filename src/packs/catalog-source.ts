import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { Entry } from '../catalog/entry.ts';
import type { JoinedCatalog } from '../catalog/join-packs.ts';
import type { CatalogSource } from '../catalog/ports.ts';
import { KeptReading } from '../kept-reading.ts';
import { affectsSetting } from '../settings.ts';
import { type BundledCatalog, readBundledCatalog } from './bundled-catalog.ts';
import {
  findPackFiles,
  findUserPackFiles,
  type PackFile,
  packFolders,
  packPatterns,
  userPackFolder,
} from './pack-files.ts';

/** So long the window waits for the packs of its workspace: a file system without a search never answers. */
const patience = 2000;

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patience, undefined));
}

/**
 * The one catalogue of the window: what ships, joined with the workspace's and the user's packs.
 * Nothing is read before the first question; a changed pack takes effect at the next one.
 */
export class WindowCatalog implements CatalogSource, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #problems = vscode.languages.createDiagnosticCollection('backend-atlas');
  #watchers: vscode.Disposable[] = [];
  #readings = 0;
  readonly #subscriptions: vscode.Disposable[];
  readonly #joined = new KeptReading(() => this.#read());
  readonly onDidChange = this.#changed.event;

  readonly #bundled: KeptReading<BundledCatalog>;
  readonly #log: vscode.LogOutputChannel;

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#bundled = new KeptReading(() => readBundledCatalog(extensionUri, log));
    this.#log = log;
    this.#subscriptions = [
      this.#changed,
      this.#problems,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reload()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsSetting(event, 'packs.files') || affectsSetting(event, 'packs.userFolder')) {
          this.#reload();
        }
      }),
    ];
  }

  async current(): Promise<Catalog> {
    return (await this.#joined.current()).catalog;
  }

  /** A pack's entry with its guide, questions and links; undefined for what ships with the product. */
  async packEntry(id: string): Promise<Entry | undefined> {
    return (await this.#joined.current()).packEntries.get(id);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watchers, ...this.#subscriptions).dispose();
  }

  #reload(): void {
    if (this.#joined.forget()) {
      this.#changed.fire();
    }
  }

  async #read(): Promise<JoinedCatalog> {
    this.#watch();
    const reading = ++this.#readings;
    const finding = findPackFiles(this.#log);
    // What ships is read while the workspace is searched.
    void this.#bundled.current();
    const [ofWorkspace, ofUser] = await Promise.all([
      Promise.race([finding, afterPatience()]),
      findUserPackFiles(this.#log),
    ]);
    if (ofWorkspace === undefined) {
      void this.#joinLater(reading, finding, ofUser);
    }
    return this.#join(reading, [...(ofWorkspace ?? []), ...ofUser]);
  }

  /** The packs of a workspace that takes long to search. */
  async #joinLater(reading: number, finding: Promise<PackFile[]>, ofUser: PackFile[]): Promise<void> {
    try {
      const ofWorkspace = await finding;
      if (ofWorkspace.length > 0 && reading === this.#readings) {
        const joined = await this.#join(reading, [...ofWorkspace, ...ofUser]);
        this.#joined.replace(joined);
        this.#changed.fire();
      }
    } catch (error) {
      this.#log.error('packs: the workspace could not be searched', error);
    }
  }

  async #join(reading: number, files: readonly PackFile[]): Promise<JoinedCatalog> {
    const bundled = await this.#bundled.current();
    if (files.length === 0) {
      this.#showProblems(reading, []);
      return {
        catalog: createCatalog(bundled.entries, bundled.renamed, bundled.problem, bundled.words),
        packEntries: new Map(),
      };
    }
    const { joinFiles } = await import('./join-files.ts');
    const joined = joinFiles(bundled, files, bundled.problem);
    this.#showProblems(
      reading,
      files.map(({ uri }, index) => [uri, (joined.faults[index] ?? []).map(asProblem)]),
    );
    this.#log.info(`packs: ${joined.packEntries.size} entries from ${files.length} files`);
    return joined;
  }

  /** A reading that was overtaken by a change says nothing any more. */
  #showProblems(reading: number, problems: readonly [vscode.Uri, vscode.Diagnostic[]][]): void {
    if (reading === this.#readings) {
      this.#problems.clear();
      this.#problems.set(problems);
    }
  }

  #watch(): void {
    for (const watcher of this.#watchers) {
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
    this.#watchers = patterns.flatMap((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      return [
        watcher,
        watcher.onDidChange(() => this.#reload()),
        watcher.onDidCreate(() => this.#reload()),
        watcher.onDidDelete(() => this.#reload()),
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
