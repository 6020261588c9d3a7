import { nearCharacters, nearLines, type Reading } from './reading.ts';

/** The readings of a line and of those around it; undefined beyond the text. */
export type Around = (line: number) => Reading | undefined;

/** Whether a neighbour counts: its pattern, its line, and how many characters lie between the two. */
export type Counts = (pattern: number, line: number, gap: number) => boolean;

/** Whether one of these patterns stands near a stretch of a line; all neighbours count unless told otherwise. */
export function isNear(
  patterns: readonly number[],
  line: number,
  start: number,
  end: number,
  around: Around,
  counts?: Counts,
): boolean {
  for (let at = line - nearLines; at <= line + nearLines; at++) {
    const reading = around(at);
    if (reading === undefined || reading.neighbourCount === 0) {
      continue;
    }
    const shift = offsetBetween(line, at, around);
    const { neighbours, neighbourCount } = reading;
    for (let n = firstNear(reading, start - nearCharacters - shift); n < neighbourCount * 3; n += 3) {
      const from = (neighbours[n + 1] as number) + shift;
      if (from > end + nearCharacters) {
        break;
      }
      const to = (neighbours[n + 2] as number) + shift;
      const overlaps = at === line && from < end && to > start;
      const pattern = neighbours[n] as number;
      if (
        !overlaps &&
        patterns.includes(pattern) &&
        (counts === undefined || counts(pattern, at, Math.max(from - end, start - to)))
      ) {
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
function firstNear({ neighbours, neighbourCount }: Reading, column: number): number {
  let low = 0;
  let high = neighbourCount;
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
