import type { Contextual, Detection, ErrorMessage, Kind, Literals, Spelling } from '../catalog/entry.ts';
import { type CompiledEvidence, compileEvidence } from './evidence.ts';
import { PatternTable } from './pattern-table.ts';

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
}

/** What a pattern of the table is to the entry that brought it. */
export const claims = {
  name: 0,
  alias: 1,
  contextual: 2,
  /** A word that is evidence for others. */
  near: 3,
} as const;

export class NameIndex {
  readonly entries: readonly MatchableEntry[];
  readonly table = new PatternTable();
  /** For each pattern: what it is, of which entry, and which group of evidence goes with it. */
  readonly claim: number[] = [];
  readonly owner: number[] = [];
  readonly group: number[] = [];
  readonly groups: (readonly CompiledEvidence[])[] = [];
  private readonly nearWords = new Map<string, number>();

  constructor(entries: Iterable<MatchableEntry>) {
    this.entries = [...entries];
    this.entries.forEach((entry, order) => {
      this.enter(entry, order);
    });
    this.table.seal();
  }

  private enter(entry: MatchableEntry, order: number): void {
    const contextual = entry.contextual ?? [];
    const needEvidence =
      contextual.length === 0 ? undefined : new Set(contextual.flatMap(({ names }) => names.map(bare)));
    const always = (name: string) => needEvidence === undefined || !needEvidence.has(bare(name));
    if (always(entry.name)) {
      this.add(entry.name, claims.name, order);
    }
    for (const alias of entry.aliases ?? []) {
      if (always(alias)) {
        this.add(alias, claims.alias, order);
      }
    }
    for (const { names, when } of contextual) {
      this.groups.push(when.map((evidence) => compileEvidence(evidence, (word) => this.near(word))));
      for (const name of names) {
        this.add(name, claims.contextual, order, this.groups.length - 1);
      }
    }
  }

  private add(text: string, claim: number, owner: number, group = -1): void {
    this.table.add(text);
    this.claim.push(claim);
    this.owner.push(owner);
    this.group.push(group);
  }

  /** The tools whose packages are among a file's imports. */
  toolsOf(_imports: ReadonlySet<string>): ReadonlySet<string> {
    return new Set();
  }

  /** The number under which a neighbouring word is told; the same words share it. */
  private near(word: string): number {
    const known = this.nearWords.get(word);
    if (known !== undefined) {
      return known;
    }
    const pattern = this.table.size;
    this.add(word, claims.near, -1);
    this.nearWords.set(word, pattern);
    return pattern;
  }
}

/** A name without what its matching overlooks: case, and how its words are joined. */
const bare = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Indexes entries in the order of their definition. An entry that is replaced by a pack is left out by the caller. */
export function buildNameIndex(entries: Iterable<MatchableEntry>): NameIndex {
  return new NameIndex(entries);
}
