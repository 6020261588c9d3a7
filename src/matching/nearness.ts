import { nearCharacters, nearLines, type Reading } from './reading.ts';

/** The readings of a line and of those around it; undefined beyond the text. */
export type Around = (line: number) => Reading | undefined;

/** Whether one of these patterns stands near a stretch of a line. */
export function isNear(
  patterns: readonly number[],
  line: number,
  start: number,
  end: number,
  around: Around,
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
