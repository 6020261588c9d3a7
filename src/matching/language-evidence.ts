import type { LexedDocument } from './document.ts';
import { type CompiledEvidence, dependsOnFile, type InLanguage, isInLanguage } from './evidence.ts';
import type { NameIndex } from './name-index.ts';
import { placeNames } from './places.ts';
import { candidate } from './reading.ts';

/** The bit of no place. */
export const nowhere = 1 << 30;
const anywhere = -1;
const allPlaces = (1 << placeNames.length) - 1;

/** The places, one bit each, in which one of these lines of evidence may hold; or `nowhere`. */
export function placesOfLines(lines: readonly CompiledEvidence[]): number {
  let places = 0;
  for (const line of lines) {
    places |= line.places === 0 ? anywhere : line.places;
  }
  return places || nowhere;
}

/**
 * What of all evidence the language of a file settles. All files in the language share it, so that each of them asks
 * only for what its own path and its own imports decide: without it, that is a quarter of reading a file of some
 * hundred lines.
 */
export class LanguageEvidence {
  /** Where each group of evidence may hold; 0 as long as nobody asked, and where the file has a say. */
  readonly places: Int32Array;
  /** The same at most, where the file has a say, too. */
  readonly #reach: Int32Array;
  readonly #lines: (readonly CompiledEvidence[] | undefined)[];

  /** The same of each name, twice: not written as the entry has it, and so written. */
  readonly #placesOfNames: Int32Array;

  readonly index: NameIndex;
  readonly #file: InLanguage;

  constructor(index: NameIndex, file: InLanguage) {
    this.index = index;
    this.#file = file;
    this.places = new Int32Array(index.groupCount);
    this.#reach = new Int32Array(index.groupCount);
    this.#placesOfNames = new Int32Array(2 * index.roles.length);
    this.#lines = new Array<readonly CompiledEvidence[] | undefined>(index.groupCount);
  }

  /** The places, one bit each, in which a group may hold at most; or `nowhere`. */
  reachOf(group: number): number {
    this.#reach[group] ||= placesOfLines(this.linesOf(group));
    return this.#reach[group] as number;
  }

  /** The lines of evidence of a group that the language allows. */
  linesOf(group: number): readonly CompiledEvidence[] {
    const known = this.#lines[group];
    if (known !== undefined) {
      return known;
    }
    const all = this.index.evidenceOf(group);
    const allowed = all.filter(
      ({ languages }) => languages === undefined || isInLanguage(this.#file, languages),
    );
    const lines = allowed.length === all.length ? all : allowed;
    this.#lines[group] = lines;
    if (!lines.some(dependsOnFile)) {
      this.places[group] = placesOfLines(lines);
    }
    return lines;
  }

  /** The places in which a name may mean anything, if it may be written as the entry has it or, by 0, is not. */
  placesOf(name: number, isExact: number): number {
    const at = 2 * name + isExact;
    const known = this.#placesOfNames[at] as number;
    if (known !== 0) {
      return known;
    }
    const places = this.#placesOf(name, isExact) || nowhere;
    this.#placesOfNames[at] = places;
    return places;
  }

  #placesOf(name: number, isExact: number): number {
    const { index } = this;
    // What is only joined keeps its words to itself, even where it has no evidence.
    if (index.claimOf(name) !== 'contextual' || /^[_-]|[_-]$|[_-]{2}/.test(index.table.textOf(name))) {
      return index.roles[name] === candidate ? allPlaces : anywhere;
    }
    let places = 0;
    for (const line of this.linesOf(index.detail[name] as number)) {
      places |= isExact === 0 && line.exact ? 0 : line.places || anywhere;
    }
    return places & allPlaces;
  }
}

/** The evidence of an index as each language settles it. */
export class Languages {
  readonly #known = new Map<string, LanguageEvidence>();

  readonly #index: NameIndex;

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** What is settled in the language of a file. */
  of(document: LexedDocument): LanguageEvidence {
    const { family } = document;
    const { languageId } = document.surroundings;
    const key = `${languageId} ${family.language} ${family.name}`;
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    // The document itself would stay in memory for ever.
    const settled = new LanguageEvidence(this.#index, { family, surroundings: { languageId } });
    this.#known.set(key, settled);
    return settled;
  }
}
