import { type Candidate, isPartOfColumn, isPartOfKey, standsAlone } from './candidate.ts';
import type { LexedDocument } from './document.ts';
import { evidentPlaces, type FileSituation, isEvident } from './evidence.ts';
import type { NameIndex } from './name-index.ts';
import { isNear } from './nearness.ts';
import { sqlCode, string } from './places.ts';
import { countsInText } from './text-nearness.ts';

/** The bit of no place. */
const nowhere = 1 << 30;

/** Whether contextual names have their evidence in one file. */
export class ContextualEvidence {
  private readonly index: NameIndex;
  private readonly file: FileSituation;
  /** Where in the file each group of evidence may hold, one bit a place; 0 as long as nobody asked. */
  private readonly placesOfGroups: Int32Array;

  constructor(index: NameIndex, document: LexedDocument) {
    this.index = index;
    this.placesOfGroups = new Int32Array(index.groups.length);
    this.file = {
      document,
      uses: (tool) =>
        document.surroundings.tools?.has(tool) === true || index.toolsOf(document.imports).ids.has(tool),
      importedCategories: () => index.toolsOf(document.imports).categories,
    };
  }

  /** The places of the file, one bit each, in which a group of evidence may hold by the file alone. */
  placesOf(group: number): number {
    let places = this.placesOfGroups[group] as number;
    if (places === 0) {
      places = evidentPlaces(this.index.groups[group] ?? [], this.file) || nowhere;
      this.placesOfGroups[group] = places;
    }
    return places;
  }

  /** Whether a contextual name has its evidence where it stands, and no phrase around it is excepted. */
  holds(candidate: Candidate, group: number): boolean {
    const { place } = candidate;
    return (
      !(place === string && isPartOfKey(candidate)) &&
      !(place === sqlCode && isPartOfColumn(candidate)) &&
      this.isEvident(candidate, group) &&
      !this.isExcepted(candidate)
    );
  }

  private isEvident(candidate: Candidate, group: number): boolean {
    const { document, place, name, text, start, end, line, around } = candidate;
    return isEvident(this.index.groups[group] ?? [], {
      document,
      uses: this.file.uses,
      importedCategories: this.file.importedCategories,
      place,
      name,
      written: text.slice(start, end),
      standsAlone: () => standsAlone(candidate),
      isNear: (patterns) =>
        isNear(patterns, line, start, end, around, countsInText(this.index.table, document, line, place)),
    });
  }

  /** Whether the word stands within a phrase that its entry excepts. */
  private isExcepted({ pattern, start, end, line, around }: Candidate): boolean {
    const { claim, owner } = this.index;
    const reading = around(line);
    for (let n = 0; reading !== undefined && n < reading.candidateCount; n++) {
      const other = reading.patternOf(n);
      if (
        claim[other] === 'except' &&
        owner[other] === owner[pattern] &&
        reading.startOf(n) <= start &&
        reading.endOf(n) >= end
      ) {
        return true;
      }
    }
    return false;
  }
}
