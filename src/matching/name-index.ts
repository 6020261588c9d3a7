import type { Contextual, Ecosystem, ErrorMessage, Evidence } from '../catalog/entry.ts';
import type { Claim } from './claim.ts';
import { ErrorTemplate } from './error-template.ts';
import { type CompiledEvidence, compileEvidence } from './evidence.ts';
import type { Format } from './formats.ts';
import { Languages } from './language-evidence.ts';
import { claims, type MatchableEntry, type NameParts, nearWordsOf } from './name-parts.ts';
import { writeNames } from './name-writer.ts';
import type { PatternTable } from './pattern-table.ts';
import { candidate, exception, neighbour } from './reading.ts';
import type { IndexedSpelling } from './spelling.ts';
import { familiesOfTool } from './tool-families.ts';

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

export type { MatchableEntry } from './name-parts.ts';

/** What a file's imports tell of the tools it uses. */
export interface ImportedTools {
  readonly ids: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

export class NameIndex {
  readonly table: PatternTable;
  /** For each pattern the number of its entry, and of what goes with it. */
  readonly owner: Int32Array;
  readonly detail: Int32Array;
  /** How each pattern is read. */
  readonly roles: Uint8Array;
  readonly ecosystems: readonly Ecosystem[];
  readonly spellings: readonly IndexedSpelling[];
  /** Notations, and the entries they stand for. */
  readonly formats: readonly (readonly [Format, number])[];
  readonly #claims: Uint8Array;
  readonly #contextual: readonly Contextual[];
  readonly #evidence: (readonly CompiledEvidence[] | undefined)[];
  readonly #counterEvidence: (readonly CompiledEvidence[] | undefined)[] = [];
  #nearWords: ReadonlyMap<string, number> | undefined;
  readonly #messages: readonly ErrorMessage[];
  readonly #templates: (ErrorTemplate | undefined)[] = [];
  readonly #toolsByModule: ReadonlyMap<string, readonly number[]>;
  /** What of the evidence the language of a file settles. */
  readonly languages = new Languages(this);
  readonly #toolsByImports = new WeakMap<ReadonlySet<string>, ImportedTools>();

  /** `parts` are those of these very entries. */
  constructor(
    readonly entries: readonly MatchableEntry[],
    parts: NameParts,
  ) {
    this.table = parts.table;
    this.#claims = parts.claims;
    this.owner = parts.owner;
    this.detail = parts.detail;
    this.ecosystems = parts.ecosystems;
    this.spellings = parts.spellings;
    this.formats = parts.formats;
    this.#toolsByModule = parts.toolsByModule;
    this.roles = parts.claims.map((claim) => roleOf(claims[claim]));
    this.#contextual = entries.flatMap(({ contextual = [] }) => contextual);
    this.#evidence = new Array<readonly CompiledEvidence[] | undefined>(this.#contextual.length);
    this.#messages = entries.flatMap(({ errors = [] }) => errors);
  }

  /** What a pattern is to its entry. */
  claimOf(pattern: number): Claim {
    return claims[this.#claims[pattern] as number] as Claim;
  }

  /** How many groups of evidence there are: one for each time an entry names words with what they need. */
  get groupCount(): number {
    return this.#contextual.length;
  }

  /** The lines of evidence of a group, of which one must hold; made ready when the first of its words is met. */
  evidenceOf(group: number): readonly CompiledEvidence[] {
    const known = this.#evidence[group] ?? this.#compiled(this.#contextual[group]?.when);
    this.#evidence[group] = known;
    return known;
  }

  /** The lines of a group of which none may hold. */
  counterEvidenceOf(group: number): readonly CompiledEvidence[] {
    const known = this.#counterEvidence[group] ?? this.#compiled(this.#contextual[group]?.unless);
    this.#counterEvidence[group] = known;
    return known;
  }

  #compiled(lines: readonly Evidence[] = []): readonly CompiledEvidence[] {
    this.#nearWords ??= nearWordsOf(this.#claims, this.table);
    const numbers = this.#nearWords;
    return lines.map((line) => compileEvidence(line, (word) => numbers.get(word) ?? -1));
  }

  /** A message, counted over the entries; made ready when words of it are met. */
  templateOf(message: number): ErrorTemplate {
    const template = this.#templates[message] ?? new ErrorTemplate(this.#messages[message]?.says ?? '');
    this.#templates[message] = template;
    return template;
  }

  /** The families of files in which the modules of a pattern's tool may be imported; none for any. */
  familiesOf(pattern: number): readonly string[] {
    const { id = '', detect } = this.entries[this.owner[pattern] as number] ?? {};
    return familiesOfTool(id, detect);
  }

  /** The tools whose packages are among a file's imports, and their categories. */
  toolsOf(imports: ReadonlySet<string>): ImportedTools {
    const known = this.#toolsByImports.get(imports);
    if (known !== undefined) {
      return known;
    }
    const ids = new Set<string>();
    const categories = new Set<string>();
    for (const module of imports) {
      for (const part of partsOfModule(module)) {
        for (const order of this.#toolsByModule.get(part) ?? []) {
          const { id = '', category = '' } = this.entries[order] ?? {};
          ids.add(id);
          categories.add(category);
        }
      }
    }
    const tools = { ids, categories };
    this.#toolsByImports.set(imports, tools);
    return tools;
  }
}

/** How a pattern is read. */
const roleOf = (claim: Claim | undefined) =>
  claim === 'near' ? neighbour : claim === 'except' ? exception : candidate;

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
  const all = [...entries];
  return new NameIndex(all, writeNames(all));
}
