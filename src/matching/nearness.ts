import { nearCharacters, nearLines, neighbourBit, type Reading } from './reading.ts';

/** The readings of a line and of those around it; undefined beyond the text. */
export type Around = (line: number) => Reading | undefined;

/** Whether a neighbour counts: its pattern, its line, and how many characters lie between the two. */
export type Counts = (pattern: number, line: number, gap: number) => boolean;

/** Words of which one must stand nearby, by the numbers of their patterns. */
export interface NearWords {
  readonly patterns: readonly number[];
  /** The bits of all of them: most lines are known to hold none by a look at these. */
  readonly bits: number;
}

export function nearWords(patterns: readonly number[]): NearWords {
  return { patterns, bits: patterns.reduce((bits, pattern) => bits | neighbourBit(pattern), 0) };
}

/** A stretch of a line beside which words are looked for. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether one of these words stands near a stretch of a line; all neighbours count unless told otherwise. */
export function isNear(
  words: NearWords,
  line: number,
  start: number,
  end: number,
  around: Around,
  counts?: Counts,
): boolean {
  const stretch = { start, end };
  const own = around(line);
  if (own !== undefined && standsIn(own, 0, true, words, line, stretch, counts)) {
    return true;
  }
  // Lines are read as one run of text: `shift` is how far the columns of the other line lie behind those of this one.
  let shift = (own?.length ?? 0) + 1;
  for (let at = line + 1; at <= line + nearLines && shift <= end + nearCharacters; at++) {
    const reading = around(at);
    if (reading !== undefined && standsIn(reading, shift, false, words, at, stretch, counts)) {
      return true;
    }
    shift += (reading?.length ?? 0) + 1;
  }
  shift = 0;
  for (let at = line - 1; at >= line - nearLines && shift >= start - nearCharacters; at--) {
    const reading = around(at);
    shift -= (reading?.length ?? 0) + 1;
    if (reading !== undefined && standsIn(reading, shift, false, words, at, stretch, counts)) {
      return true;
    }
  }
  return false;
}

/** Whether one of the words stands in a line, as near as counts; within the stretch itself none does. */
function standsIn(
  reading: Reading,
  shift: number,
  isOwnLine: boolean,
  { patterns, bits }: NearWords,
  line: number,
  { start, end }: Stretch,
  counts: Counts | undefined,
): boolean {
  if ((reading.neighbourBits & bits) === 0) {
    return false;
  }
  const { neighbours } = reading;
  for (let n = neighbours.firstFrom(start - nearCharacters - shift); n < neighbours.count; n++) {
    const from = neighbours.startOf(n) + shift;
    if (from > end + nearCharacters) {
      break;
    }
    const pattern = neighbours.patternOf(n);
    if ((neighbourBit(pattern) & bits) === 0 || !patterns.includes(pattern)) {
      continue;
    }
    const to = neighbours.endOf(n) + shift;
    const overlaps = isOwnLine && from < end && to > start;
    if (!overlaps && (counts === undefined || counts(pattern, line, Math.max(from - end, start - to)))) {
      return true;
    }
  }
  return false;
}
