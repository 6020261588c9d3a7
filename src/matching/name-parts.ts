import type {
  Contextual,
  Detection,
  Ecosystem,
  ErrorMessage,
  Kind,
  Literals,
  Spelling,
} from '../catalog/entry.ts';
import type { Claim } from './claim.ts';
import type { ToolCategory } from './evidence.ts';
import type { Format } from './formats.ts';
import type { PatternTable } from './pattern-table.ts';
import type { IndexedSpelling } from './spelling.ts';

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
}

/** All claims; a pattern bears the place of its own in this list. */
export const claims: readonly Claim[] = [
  'name',
  'alias',
  'contextual',
  'spelling',
  'error',
  'status',
  'port',
  'header',
  'header-value',
  'method',
  'sql',
  'environment',
  'package',
  'import',
  'image',
  'url',
  'near',
  'except',
];

/** What an index of names is made of beside its entries: written once, and then only read. */
export interface NameParts {
  readonly table: PatternTable;
  /** For each pattern: what it is, of which entry, and what goes with it, by the number of it. */
  readonly claims: Uint8Array;
  readonly owner: Int32Array;
  readonly detail: Int32Array;
  readonly ecosystems: readonly Ecosystem[];
  readonly spellings: readonly IndexedSpelling[];
  readonly formats: readonly (readonly [Format, number])[];
  /** The entries of the tools that a module shows. */
  readonly toolsByModule: ReadonlyMap<string, readonly number[]>;
}

/** The numbers of all words that are evidence for others. */
export function nearWordsOf(kinds: Uint8Array, table: PatternTable): ReadonlyMap<string, number> {
  const near = claims.indexOf('near');
  const words = new Map<string, number>();
  for (let pattern = 0; pattern < kinds.length; pattern++) {
    if (kinds[pattern] === near) {
      words.set(table.textOf(pattern), pattern);
    }
  }
  return words;
}
