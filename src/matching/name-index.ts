import type { Contextual, Detection, ErrorMessage, Kind, Literals, Spelling } from '../catalog/entry.ts';
import type { Claim } from './claim.ts';
import { ErrorTemplate } from './error-template.ts';
import { type CompiledEvidence, compileEvidence, type ToolCategory } from './evidence.ts';
import type { Format } from './formats.ts';
import { namesWithoutEvidence } from './names-without-evidence.ts';
import { type Ecosystem, PackageOwners } from './package-owners.ts';
import { PatternTable } from './pattern-table.ts';
import { type IndexedSpelling, purest, type Signature } from './spelling.ts';
import { type Telling, tellingOf } from './telling.ts';
import { familiesOfTool } from './tool-families.ts';
import { modulesOf, otherTraces, packageNames } from './tool-traces.ts';

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
  private readonly packageOwners: PackageOwners;
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
    this.packageOwners = new PackageOwners(this.entries.map(({ detect }) => detect));
    const tellings = this.entries.map((entry) => entry.telling ?? tellingOf(entry));
    for (const [order, entry] of this.entries.entries()) {
      this.enterNames(entry, order);
      this.enterLiterals(entry.literals, order);
      this.enterTraces(entry, order);
      this.enterErrors(entry.errors ?? [], tellings[order] as Telling, order);
    }
    this.enterSpellings(tellings);
    this.table.seal();
    this.isNeighbour = new Uint8Array(this.claim.length);
    for (let pattern = 0; pattern < this.claim.length; pattern++) {
      this.isNeighbour[pattern] = this.claim[pattern] === 'near' ? 1 : 0;
    }
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
    const owns = this.packageOwners.ownedBy(order);
    for (const { ecosystem, names } of packageNames(entry, detect, owns)) {
      const detail = this.ecosystems.push(ecosystem) - 1;
      for (const name of names) {
        this.add(name, 'package', order, detail);
      }
    }
    for (const module of modulesOf(detect, owns.group)) {
      this.toolsByModule.set(module, [...(this.toolsByModule.get(module) ?? []), order]);
    }
    for (const [claim, names] of otherTraces(detect)) {
      for (const name of names) {
        this.add(name, claim, order);
      }
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

/** A module and what it is part of: `a.b.c`, `a.b`, `a`. */
function* partsOfModule(module: string): Iterable<string> {
  yield module;
  for (let at = module.length - 1; at > 0; at--) {
    if (/[./:\\]/.test(module.charAt(at))) {
      yield module.slice(0, at);
    }
  }
}

/** Indexes entries in the order of their definition. An entry that is replaced by a pack is left out by the caller. */
export function buildNameIndex(entries: Iterable<MatchableEntry>): NameIndex {
  return new NameIndex(entries);
}
