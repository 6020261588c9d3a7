import type { LexedDocument } from './document.ts';
import { isEvident } from './evidence.ts';
import type { Ground, Match } from './match.ts';
import { claims, type NameIndex } from './name-index.ts';
import { placeNames, Segments, silent } from './places.ts';
import { nearCharacters, nearLines, type Reading } from './reading.ts';
import { isNobodysProse } from './silence.ts';

/** The readings of a line and of those around it; undefined beyond the text. */
export type Around = (line: number) => Reading | undefined;

/** The candidates of a line, held against where they stand. One judge serves one reading of a text. */
export class Judge {
  private readonly index: NameIndex;
  private readonly document: LexedDocument;
  private readonly segments = new Segments();
  private readonly ownTools: ReadonlySet<string>;

  constructor(index: NameIndex, document: LexedDocument) {
    this.index = index;
    this.document = document;
    this.ownTools = index.toolsOf(document.imports);
  }

  /** All that stands in a line, before longer matches swallow shorter ones. */
  matches(line: number, around: Around): Match[] {
    const reading = around(line);
    const found: Match[] = [];
    if (reading === undefined || reading.candidates.length === 0 || line < this.document.licenceEnd) {
      return found;
    }
    const text = this.document.lineAt(line);
    this.document.segments(line, this.segments);
    const { candidates } = reading;
    for (let n = 0; n < candidates.length; n += 4) {
      const match = this.match(
        line,
        text,
        candidates[n] as number,
        candidates[n + 1] as number,
        candidates[n + 2] as number,
        candidates[n + 3] === 1,
        around,
      );
      if (match !== undefined) {
        found.push(match);
      }
    }
    return found;
  }

  private match(
    line: number,
    text: string,
    pattern: number,
    start: number,
    end: number,
    isInflected: boolean,
    around: Around,
  ): Match | undefined {
    const place = this.segments.placeAt(start);
    if (place === silent || isNobodysProse(text, start, end)) {
      return undefined;
    }
    const { index } = this;
    const order = index.owner[pattern] as number;
    const name = index.table.textOf(pattern);
    const claim = index.claim[pattern];
    if (claim === claims.contextual) {
      const evident = isEvident(index.groups[index.group[pattern] as number] ?? [], {
        document: this.document,
        uses: (tool) => this.ownTools.has(tool) || this.document.surroundings.tools?.has(tool) === true,
        place,
        name,
        written: text.slice(start, end),
        isNear: (patterns) => isNear(patterns, line, start, end, around),
      });
      if (!evident) {
        return undefined;
      }
    }
    const ground: Ground = claim === claims.name ? 'name' : claim === claims.alias ? 'alias' : 'contextual';
    const id = index.entries[order]?.id ?? '';
    return { id, line, start, end, name, ground, place: placeNames[place] ?? 'code', order, isInflected };
  }
}

/** Whether one of these patterns stands near a stretch of a line. */
function isNear(
  patterns: readonly number[],
  line: number,
  start: number,
  end: number,
  around: Around,
): boolean {
  for (let at = line - nearLines; at <= line + nearLines; at++) {
    const reading = around(at);
    if (reading === undefined || reading.neighbours.length === 0) {
      continue;
    }
    const shift = offsetBetween(line, at, around);
    const { neighbours } = reading;
    for (let n = firstNear(neighbours, start - nearCharacters - shift); n < neighbours.length; n += 3) {
      const from = (neighbours[n + 1] as number) + shift;
      if (from > end + nearCharacters) {
        break;
      }
      const overlaps = at === line && from < end && (neighbours[n + 2] as number) > start;
      if (!overlaps && patterns.includes(neighbours[n] as number)) {
        return true;
      }
    }
  }
  return false;
}

/** How far the columns of another line lie behind those of this one, read as one run of text. */
function offsetBetween(line: number, other: number, around: Around): number {
  let shift = 0;
  for (let at = line; at < other; at++) {
    shift += (around(at)?.length ?? 0) + 1;
  }
  for (let at = other; at < line; at++) {
    shift -= (around(at)?.length ?? 0) + 1;
  }
  return shift;
}

/** The first neighbour that begins at or behind a column. */
function firstNear(neighbours: readonly number[], column: number): number {
  let low = 0;
  let high = neighbours.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((neighbours[middle * 3 + 1] as number) < column) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low * 3;
}
