import * as vscode from 'vscode';
import type { IndexedEntry } from '../catalog/entry.ts';
import type { LexedDocument } from '../matching/document.ts';
import { KeptMatches } from '../matching/kept-matches.ts';
import type { Match } from '../matching/match.ts';
import type { NameIndex } from '../matching/name-index.ts';
import type { Explanations } from './explanations.ts';
import { type OpenDocuments, pathOf } from './open-documents.ts';
import { isSilenced } from './silence.ts';
import type { SilenceSettings } from './silence-settings.ts';

/** One thing that a file speaks of, with every place where it does. */
export interface Concept {
  readonly entry: IndexedEntry;
  readonly places: readonly vscode.Range[];
}

export interface ConceptsOfFile {
  readonly document: vscode.TextDocument;
  /** In the order in which the file first speaks of them. */
  readonly concepts: readonly Concept[];
  /** The file is longer than what was read. */
  readonly isCut: boolean;
}

/** After a change, so long nobody has typed before the file is read again. */
const restAfterTyping = 300;
const mostLines = 100_000;

/**
 * The concepts of the active file, read piece by piece while nobody types, and after a change only around it. What
 * was found stays until the new reading is whole, so nothing flickers. Idle until somebody looks.
 */
export class FileConcepts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #watchers = new Set<object>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: { isCancellationRequested: boolean } | undefined;
  #found: ConceptsOfFile | undefined;
  readonly #kept = new WeakMap<LexedDocument, { readonly index: NameIndex; readonly matches: KeptMatches }>();
  readonly onDidChange = this.#changed.event;

  readonly #explanations: Explanations;
  readonly #documents: OpenDocuments;
  readonly #silence: SilenceSettings;
  readonly #log: vscode.LogOutputChannel;

  constructor(
    explanations: Explanations,
    documents: OpenDocuments,
    silence: SilenceSettings,
    log: vscode.LogOutputChannel,
  ) {
    this.#explanations = explanations;
    this.#documents = documents;
    this.#silence = silence;
    this.#log = log;
    const soon = () => this.#schedule(0);
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(soon),
      vscode.window.onDidChangeVisibleTextEditors(soon),
      explanations.onDidChange(soon),
      silence.onDidChange(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) {
          this.#schedule(restAfterTyping);
        }
      }),
    ];
  }

  get current(): ConceptsOfFile | undefined {
    return this.#found;
  }

  /** Files are read as long as at least one surface shows what was found. */
  watch(): vscode.Disposable {
    const watcher = {};
    this.#watchers.add(watcher);
    this.#schedule(0);
    return new vscode.Disposable(() => this.#watchers.delete(watcher));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#cancel();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#cancel();
    if (this.#watchers.size > 0) {
      this.#timer = setTimeout(() => {
        this.#read().catch((error: unknown) => {
          this.#log.error('concepts of the file', error);
        });
      }, delay);
    }
  }

  #cancel(): void {
    if (this.#reading) {
      this.#reading.isCancellationRequested = true;
    }
  }

  async #read(): Promise<void> {
    const document = documentInView(this.#found?.document);
    if (!document) {
      this.#show(undefined);
      return;
    }
    if (!this.#found) {
      this.#changed.fire();
    }
    const reading = { isCancellationRequested: false };
    this.#reading = reading;
    const { catalog, index } = await this.#explanations.namedCatalog();
    const kept = this.#keptOf(this.#documents.lexed(document), index);
    while (kept.readNext(mostLines, reading)) {
      // Between two pieces the host answers others.
      await new Promise((next) => setTimeout(next));
    }
    if (!reading.isCancellationRequested) {
      const here = { languageId: document.languageId, path: pathOf(document) };
      const silences = this.#silence.current();
      const wanted = kept.matches.filter(({ id }) => !isSilenced(silences, id, here));
      this.#show({ document, concepts: group(wanted, catalog.get), isCut: document.lineCount > mostLines });
    }
  }

  #keptOf(document: LexedDocument, index: NameIndex): KeptMatches {
    let kept = this.#kept.get(document);
    if (kept?.index !== index) {
      kept = { index, matches: new KeptMatches(index, document) };
      this.#kept.set(document, kept);
    }
    return kept.matches;
  }

  #show(found: ConceptsOfFile | undefined): void {
    this.#found = found;
    this.#changed.fire();
  }
}

/** What the active editor shows. A focused page or view is none: then the document that was in view before, or another. */
function documentInView(before?: vscode.TextDocument): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const visible = visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined);
  return (activeTextEditor ?? visible.find(({ document }) => document === before) ?? visible[0])?.document;
}

function group(matches: readonly Match[], get: (id: string) => IndexedEntry | undefined): Concept[] {
  const places = new Map<string, vscode.Range[]>();
  for (const { id, line, start, end } of matches) {
    const range = new vscode.Range(line, start, line, end);
    const known = places.get(id);
    if (known) {
      known.push(range);
    } else {
      places.set(id, [range]);
    }
  }
  return [...places].flatMap(([id, ranges]) => {
    const entry = get(id);
    return entry ? [{ entry, places: ranges }] : [];
  });
}
