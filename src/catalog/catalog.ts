import type { IndexedEntry, Kind, Stop } from './entry.ts';

/** A comparison as seen from one of its two sides. */
export interface ComparisonView {
  readonly other: IndexedEntry;
  readonly how: string;
}

/** Words of no field that people type into the look-up (`data/everyday-words.yaml`), with single spaces between. */
export interface EverydayWords {
  /** Those that carry no subject. */
  readonly empty: string;
  /** Those that say what one wants to do with it. */
  readonly faint: string;
  /** Those that are used for one another, a family a line. */
  readonly families: readonly string[];
}

/** Everything there is to learn, with the look-ups that the surfaces share. Immutable. */
export interface Catalog {
  readonly entries: readonly IndexedEntry[];
  /** What the look-up knows of the words of every day. */
  readonly words?: EverydayWords;
  /** Why it is empty or not whole, in words for the reader; absent when all is well. */
  readonly problem?: string;
  /** Follows `renamed.yaml`; undefined for an id that never was. */
  get(id: string): IndexedEntry | undefined;
  /** The id that an id was renamed to, or the id itself: what a person once did under it goes on under the new one. */
  currentId(id: string): string;
  ofKind<K extends Kind>(kind: K): readonly Extract<IndexedEntry, { kind: K }>[];
  /** Terms, tools and sub-skills that hang directly under a skill, in the order to learn them. */
  under(skillId: string): readonly IndexedEntry[];
  partsOf(id: string): readonly IndexedEntry[];
  /** Both ways: written on one side, seen from both. */
  comparisons(id: string): readonly ComparisonView[];
  /** The entries that say they need this one first. */
  needing(id: string): readonly IndexedEntry[];
  /** The stop of the road on which the entry lives: its own, else that of its whole or its skill. */
  stopOf(id: string): Stop | undefined;
  skillOf(id: string): Extract<IndexedEntry, { kind: 'skill' }> | undefined;
}
