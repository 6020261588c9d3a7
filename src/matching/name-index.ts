import type { Contextual, Detection, ErrorMessage, Kind, Literals, Spelling } from '../catalog/entry.ts';
import { ErrorTemplate } from './error-template.ts';
import { type CompiledEvidence, compileEvidence, type ToolCategory } from './evidence.ts';
import type { Format } from './formats.ts';
import { PatternTable } from './pattern-table.ts';
import { purest, type Signature } from './spelling.ts';
import { type Telling, tellingOf } from './telling.ts';
import {
  type Ecosystem,
  familiesOfTool,
  modulesOf,
  ownersOfGroups,
  ownersOfPackages,
} from './tool-traces.ts';

/**
 * The index of all names, and where to begin:
 *
 *     const index = buildNameIndex(catalog.entries);
 *     const document = new LexedDocument(linesOf(text), { languageId, path, tools });
 *     hoverMatches(index, document, { line, character });   // hover.ts: best first, empty for silence
 *     scan(index, document);                                // scan.ts: all matches in reading order
 *
 * An editor holds one `LexedDocument` (document.ts) for each open text and tells it of changes with `edit`.
 */

/** What of an entry tells which words stand for it. */
export interface MatchableEntry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly contextual?: readonly Contextual[] | undefined;
  readonly literals?: Literals | undefined;
  readonly inCode?: readonly Spelling[] | undefined;
  readonly errors?: readonly ErrorMessage[] | undefined;
  readonly detect?: Detection | undefined;
  readonly category?: ToolCategory | undefined;
  /** Found when it is needed, unless it is given. */
  readonly telling?: Telling | undefined;
}

/** What a pattern of the table is to the entry that brought it. */
export type Claim =
  | 'name'
  | 'alias'
  | 'contextual'
  /** A word that is evidence for others. */
  | 'near'
  /** A phrase that takes its words from the contextual names of its owner. */
  | 'except'
  | 'status'
  | 'port'
  | 'header'
  | 'header-value'
  | 'method'
  | 'sql'
  | 'environment'
  | 'package'
  | 'import'
  | 'image'
  | 'url'
  | 'spelling'
  | 'error';

/** A spelling in code: all its words, the numbers under which they are told, and where it is spoken. */
export interface IndexedSpelling {
  readonly companions: readonly (readonly number[])[];
  readonly families: readonly string[];
}

/** What a file's imports tell of the tools it uses. */
export interface ImportedTools {
  readonly ids: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

export class NameIndex {
  readonly entries: readonly MatchableEntry[];
  readonly table = new PatternTable();
  /** For each pattern: what it is, of which entry, and what goes with it, by the number of it. */
  readonly claim: Claim[] = [];
  readonly owner: number[] = [];
  /** 1 for each pattern that is only evidence for others. */
  readonly isNeighbour: Uint8Array;
  readonly detail: number[] = [];
  readonly groups: (readonly CompiledEvidence[])[] = [];
  readonly ecosystems: Ecosystem[] = [];
  readonly spellings: IndexedSpelling[] = [];
  readonly templates: ErrorTemplate[] = [];
  /** Notations, and the entries they stand for. */
  readonly formats: (readonly [Format, number])[] = [];
  private readonly nearWords = new Map<string, number>();
  /** The tool that a Maven group belongs to, where several have packages in it. */
  private readonly groupOwners: ReadonlyMap<string, number>;
  private readonly packageOwners: ReadonlyMap<string, number>;
  private readonly toolsByModule = new Map<string, number[]>();
  private readonly families = new Map<string, readonly string[]>();
  private readonly toolsByImports = new WeakMap<ReadonlySet<string>, ImportedTools>();

  constructor(entries: Iterable<MatchableEntry>) {
    this.entries = [...entries];
    for (const { id, detect } of this.entries) {
      if (detect !== undefined) {
        this.families.set(id, familiesOfTool(id, detect));
      }
    }
    this.groupOwners = ownersOfGroups(this.entries.map(({ detect }) => detect?.packages?.maven ?? []));
    this.packageOwners = ownersOfPackages(this.entries.map(({ detect }) => detect));
    const tellings = this.entries.map((entry) => entry.telling ?? tellingOf(entry));
    for (const [order, entry] of this.entries.entries()) {
      this.enterNames(entry, order);
      this.enterLiterals(entry.literals, order);
      this.enterTraces(entry, order);
      this.enterErrors(entry.errors ?? [], tellings[order] as Telling, order);
    }
    this.enterSpellings(tellings);
    this.table.seal();
    this.isNeighbour = Uint8Array.from(this.claim, (claim) => (claim === 'near' ? 1 : 0));
  }

  /** The tools whose packages are among a file's imports, and their categories. */
  toolsOf(imports: ReadonlySet<string>): ImportedTools {
    const known = this.toolsByImports.get(imports);
    if (known !== undefined) {
      return known;
    }
    const ids = new Set<string>();
    const categories = new Set<string>();
    for (const module of imports) {
      for (const part of partsOfModule(module)) {
        for (const order of this.toolsByModule.get(part) ?? []) {
          const { id = '', category = '' } = this.entries[order] ?? {};
          ids.add(id);
          categories.add(category);
        }
      }
    }
    const tools = { ids, categories };
    this.toolsByImports.set(imports, tools);
    return tools;
  }

  private enterNames(entry: MatchableEntry, order: number): void {
    const contextual = entry.contextual ?? [];
    const isAlways = namesWithoutEvidence(entry);
    if (isAlways(entry.name)) {
      this.add(entry.name, 'name', order);
    }
    for (const alias of entry.aliases ?? []) {
      if (isAlways(alias)) {
        this.add(alias, 'alias', order);
      }
    }
    for (const { names, when, except = [] } of contextual) {
      this.groups.push(when.map((evidence) => compileEvidence(evidence, (word) => this.near(word))));
      for (const name of names) {
        this.add(name, 'contextual', order, this.groups.length - 1);
      }
      for (const phrase of except) {
        this.add(phrase, 'except', order);
      }
    }
  }

  private enterLiterals(literals: Literals | undefined, order: number): void {
    if (literals === undefined) {
      return;
    }
    const enter = (claim: Claim, texts: readonly (string | number)[] | undefined) => {
      for (const text of texts ?? []) {
        this.add(String(text), claim, order);
      }
    };
    enter('status', literals.statuses);
    enter('port', literals.ports);
    enter('header', literals.headers);
    enter('header-value', literals.headerValues);
    enter('method', literals.methods);
    enter('sql', literals.sql);
    enter('environment', literals.environment);
    for (const format of literals.formats ?? []) {
      this.formats.push([format, order]);
    }
  }

  /** What in a file shows a tool: packages, images, addresses, environment names, imports. */
  private enterTraces(entry: MatchableEntry, order: number): void {
    const { detect } = entry;
    if (detect === undefined) {
      return;
    }
    let ownNames: readonly string[] | undefined;
    const isOwnName = (name: string) => {
      ownNames ??= [entry.name, ...(entry.aliases ?? []), entry.id].map(squeezed);
      return ownNames.some((own) => own.length > 1 && squeezed(name).includes(own));
    };
    for (const [ecosystem, packages] of Object.entries(detect.packages ?? {}) as [Ecosystem, string[]][]) {
      this.ecosystems.push(ecosystem);
      const detail = this.ecosystems.length - 1;
      for (const [n, name] of packages.entries()) {
        const [group = '', artifact] = ecosystem === 'maven' ? name.split(':') : [];
        // A package that only builds on the tool, as Sidekiq on Redis, shows the tool and is not it.
        if (n > 0 && !isOwnName(name)) {
          continue;
        }
        if ((this.packageOwners.get(`${ecosystem} ${name}`) ?? order) !== order) {
          continue;
        }
        this.add(ecosystem === 'go' ? name.replace(/\/v\d+$/, '') : name, 'package', order, detail);
        if (artifact !== undefined) {
          this.add(artifact, 'package', order, detail);
          if (this.groupOwners.get(group) === order) {
            this.add(group, 'package', order, detail);
          }
        }
      }
    }
    const isOwn = (group: string) => this.groupOwners.get(group) === order;
    for (const module of modulesOf(detect, isOwn)) {
      this.toolsByModule.set(module, [...(this.toolsByModule.get(module) ?? []), order]);
    }
    for (const module of detect.imports ?? []) {
      this.add(module, 'import', order);
    }
    for (const image of detect.images ?? []) {
      const fixed = image.replace(/\/\*$/, '');
      if (!/[*:]/.test(fixed)) {
        this.add(fixed, 'image', order);
      }
    }
    for (const url of detect.urls ?? []) {
      this.add(
        url.includes('://') ? url : url.includes(':') ? `${url.replace(/:$/, '')}:` : `${url}://`,
        'url',
        order,
      );
    }
    for (const name of detect.environment ?? []) {
      this.add(name, 'environment', order);
    }
  }

  private enterSpellings(tellings: readonly Telling[]): void {
    const spelled: { signature: Signature; name: string; tool: string; order: number }[] = [];
    for (const [order, { name, inCode = [] }] of this.entries.entries()) {
      for (const [n, { in: tool }] of inCode.entries()) {
        for (const signature of tellings[order]?.spellings[n] ?? []) {
          spelled.push({ signature, name, tool, order });
        }
      }
    }
    for (const { signature, tool, order } of purest(spelled)) {
      const numbers = signature.words.map((word) => this.near(word));
      for (const [n, word] of signature.words.entries()) {
        this.spellings.push({
          companions: numbers.filter((_, at) => at !== n).map((number) => [number]),
          families: this.families.get(tool) ?? familiesOfTool(tool, undefined),
        });
        this.add(word, 'spelling', order, this.spellings.length - 1);
      }
    }
  }

  private enterErrors(errors: readonly ErrorMessage[], { messages }: Telling, order: number): void {
    for (const [n, { says }] of errors.entries()) {
      const anchor = messages[n];
      if (typeof anchor === 'string') {
        this.templates.push(new ErrorTemplate(says));
        this.add(anchor, 'error', order, this.templates.length - 1);
      }
    }
  }

  private add(text: string, claim: Claim, owner: number, detail = -1): void {
    this.table.add(text, claim === 'url');
    this.claim.push(claim);
    this.owner.push(owner);
    this.detail.push(detail);
  }

  /** The number under which a neighbouring word is told; the same words share it. */
  private near(word: string): number {
    const known = this.nearWords.get(word);
    if (known !== undefined) {
      return known;
    }
    const pattern = this.table.size;
    this.add(word, 'near', -1);
    this.nearWords.set(word, pattern);
    return pattern;
  }
}

/** Tells which of an entry's names need no evidence. */
function namesWithoutEvidence({ contextual, literals }: MatchableEntry): (name: string) => boolean {
  if (contextual === undefined && literals === undefined) {
    return () => true;
  }
  const needEvidence = new Set(literals === undefined ? [] : literalNames(literals).map(bare));
  for (const { names } of contextual ?? []) {
    for (const name of names) {
      needEvidence.add(bare(name));
    }
  }
  const isSpelledOut = (name: string) =>
    literals?.sql?.includes(name) === true || literals?.headers?.includes(name) === true;
  return (name) => !(needEvidence.has(bare(name)) || isSpelledOut(name));
}

/** A module and what it is part of: `a.b.c`, `a.b`, `a`. */
function* partsOfModule(module: string): Iterable<string> {
  yield module;
  for (let at = module.length - 1; at > 0; at--) {
    if (/[./:\\]/.test(module.charAt(at))) {
      yield module.slice(0, at);
    }
  }
}

/** Literals speak where their context is theirs, and so does an entry that is called like one: `DELETE`, `Host`. */
function literalNames({
  methods = [],
  sql = [],
  headerValues = [],
  headers = [],
}: Literals = {}): readonly string[] {
  const words = (texts: readonly string[]) => texts.filter((text) => !/[\s-]/.test(text));
  // A header such as ETag is no word of any language.
  const ordinary = words(headers).filter((header) => !/[A-Z].*[A-Z]/.test(header));
  return [...methods, ...words(sql), ...headerValues, ...ordinary];
}

/** A name as far as it can stand within that of a package. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^a-z0-9]|\.js$/g, '');

/** A name without what its matching overlooks: case, and how its words are joined. */
const bare = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Indexes entries in the order of their definition. An entry that is replaced by a pack is left out by the caller. */
export function buildNameIndex(entries: Iterable<MatchableEntry>): NameIndex {
  return new NameIndex(entries);
}
