import * as vscode from 'vscode';
import type { Catalog } from '../catalog/catalog.ts';
import type { IndexedEntry } from '../catalog/entry.ts';
import type { CatalogSource, Disposable } from '../catalog/ports.ts';
import { KeptReading } from '../kept-reading.ts';
import type { Knowledge } from '../learning/ports.ts';
import { hoverMatches } from '../matching/hover.ts';
import type { Match } from '../matching/match.ts';
import type { NameIndex } from '../matching/name-index.ts';
import { affectsSetting, readSetting } from '../settings.ts';
import { type OpenDocuments, pathOf } from './open-documents.ts';
import { type Here, isSilenced } from './silence.ts';
import type { SilenceSettings } from './silence-settings.ts';

/** What a word in a document stands for, as far as the user wants to hear of it. */
export interface Explanation {
  readonly catalog: Catalog;
  /** Best first; never empty. */
  readonly entries: readonly IndexedEntry[];
  readonly range: vscode.Range;
  readonly here: Here;
}

/** The catalogue with the index of its names, made together. */
export interface NamedCatalog {
  readonly catalog: Catalog;
  readonly index: NameIndex;
}

/** Places that are no code: what `commentsAndStrings` leaves. */
const proseful: ReadonlySet<string> = new Set(['comment', 'string', 'prose']);

/** Tells, for the hover, the command and the docked view alike, what the word at a place stands for. */
export class Explanations implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** The catalogue is another one now, or documents are to be read anew. */
  readonly onDidChange = this.#changed.event;
  readonly #named = new KeptReading(() => this.#read());
  readonly #subscriptions: Disposable[];
  /** The setting `hover.where`, once somebody pointed at something. */
  #where: { readonly setting: unknown } | undefined;

  readonly #source: CatalogSource;
  readonly #documents: OpenDocuments;
  readonly #silence: SilenceSettings;
  readonly #knowledge: Knowledge;
  readonly #indexOf: (catalog: Catalog) => Promise<NameIndex>;

  constructor(
    source: CatalogSource,
    documents: OpenDocuments,
    silence: SilenceSettings,
    knowledge: Knowledge,
    indexOf: (catalog: Catalog) => Promise<NameIndex>,
  ) {
    this.#source = source;
    this.#documents = documents;
    this.#silence = silence;
    this.#knowledge = knowledge;
    this.#indexOf = indexOf;
    this.#subscriptions = [
      this.#changed,
      source.onDidChange(() => {
        this.#named.forget();
        documents.clear();
      }),
      documents.onDidClear(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsSetting(event, 'hover.where')) {
          this.#where = undefined;
        }
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The catalogue and its names; made once for each catalogue, on first need, and after a failure again. */
  namedCatalog(): Promise<NamedCatalog> {
    return this.#named.current();
  }

  async #read(): Promise<NamedCatalog> {
    const catalog = await this.#source.current();
    return { catalog, index: await this.#indexOf(catalog) };
  }

  /** What a hover shows: the settings hold. */
  async forHover(document: vscode.TextDocument, position: vscode.Position): Promise<Explanation | undefined> {
    const where = this.#readWhere();
    if (where === 'off' || !isLanguageOn(document)) {
      return undefined;
    }
    const here = { languageId: document.languageId, path: pathOf(document) };
    const silences = this.#silence.current();
    return this.#explain(document, position, here, (match) => {
      return isPlaceOn(match, where) && !isSilenced(silences, match.id, here) && !this.#isQuietlyKnown(match);
    });
  }

  /** What was asked for outright: the settings of the hover do not hold. */
  async onRequest(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<Explanation | undefined> {
    return this.#explain(
      document,
      position,
      { languageId: document.languageId, path: pathOf(document) },
      () => true,
    );
  }

  async #explain(
    document: vscode.TextDocument,
    position: vscode.Position,
    here: Here,
    isWanted: (match: Match) => boolean,
  ): Promise<Explanation | undefined> {
    const { catalog, index } = await this.namedCatalog();
    const matches = hoverMatches(index, this.#documents.lexed(document), position).filter(isWanted);
    const [best] = matches;
    if (!best) {
      return undefined;
    }
    const entries = matches.map(({ id }) => catalog.get(id)).filter((entry) => entry !== undefined);
    return { catalog, entries, range: new vscode.Range(best.line, best.start, best.line, best.end), here };
  }

  #isQuietlyKnown({ id }: Match): boolean {
    return readSetting('hover.known') === 'quiet' && this.#knowledge.isKnown(id);
  }

  #readWhere(): unknown {
    this.#where ??= { setting: readSetting('hover.where') };
    return this.#where.setting;
  }
}

function isPlaceOn({ place }: Match, where: unknown): boolean {
  return where !== 'commentsAndStrings' || proseful.has(place);
}

/** `{ "sql": false }` switches one off, `{ "*": false, "python": true }` all but one. */
function isLanguageOn(document: vscode.TextDocument): boolean {
  const languages = readSetting('hover.languages', document);
  if (typeof languages !== 'object' || languages === null) {
    return true;
  }
  const { [document.languageId]: own, '*': all } = languages as Readonly<Record<string, unknown>>;
  return own === undefined ? all !== false : own !== false;
}
