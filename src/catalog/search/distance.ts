/** How much swapped neighbours cost, or a letter doubled that is single: less than a wrong letter, as the commonest slips. */
const swapCost = 0.5;

/** Longer texts are compared for equality only. They share these rows: one comparison ends before the next begins. */
const longest = 63;
const rows = [0, 1, 2].map(() => new Float64Array(longest + 1));
const costs = new Float64Array(longest + 1);

/**
 * Edits that lead from one word to the other: letters put in, left out, replaced, swapped with their neighbour, or
 * doubled (no letter is edited twice). Infinity as soon as it is clear that `limit` is passed.
 */
export function editDistance(from: string, to: string, limit: number): number {
  let [beforeLast, last, row] = rows;
  const isLong = from.length > longest || to.length > longest;
  if (isLong || Math.abs(from.length - to.length) * swapCost > limit || !beforeLast || !last || !row) {
    return Number.POSITIVE_INFINITY;
  }
  last[0] = 0;
  for (let column = 1; column <= to.length; column++) {
    costs[column] = letterCost(to, column - 1);
    last[column] = at(last, column - 1) + at(costs, column);
  }
  let leastBefore = 0;
  for (let i = 1; i <= from.length; i++) {
    const letter = from.charCodeAt(i - 1);
    const letterBefore = from.charCodeAt(i - 2);
    const leftOut = letterCost(from, i - 1);
    let least = at(last, 0) + leftOut;
    row[0] = least;
    for (let j = 1; j <= to.length; j++) {
      const other = to.charCodeAt(j - 1);
      let cost = Math.min(
        at(last, j) + leftOut,
        at(row, j - 1) + at(costs, j),
        at(last, j - 1) + (letter === other ? 0 : 1),
      );
      if (letterBefore === other && j > 1 && letter === to.charCodeAt(j - 2)) {
        cost = Math.min(cost, at(beforeLast, j - 2) + swapCost);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // A swap leads from the row before this one to the next.
    if (least > limit && leastBefore > limit) {
      return Number.POSITIVE_INFINITY;
    }
    leastBefore = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = at(last, to.length);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** What a letter costs that only one of the words has. */
function letterCost(word: string, index: number): number {
  return word.charCodeAt(index) === word.charCodeAt(index - 1) ? swapCost : 1;
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** How many edits still make the same word with a slip: none in short words, three in long ones. */
export function slipsAllowed(length: number): number {
  if (length < 3) {
    return 0;
  }
  if (length < 4) {
    return swapCost;
  }
  return length < 8 ? 1 : length < 13 ? 2 : 3;
}

/** From 1 (equal) down to 0 (another word): how surely one is the other with slips in it. */
export function likeness(from: string, to: string): number {
  if (from === to) {
    return 1;
  }
  const longer = Math.max(from.length, to.length);
  const distance = editDistance(from, to, slipsAllowed(longer));
  if (distance === Number.POSITIVE_INFINITY) {
    return 0;
  }
  // People rarely get the first letter wrong.
  const otherStart = from[0] === to[0] ? 0 : 0.1;
  return Math.max(0, 0.97 - (1.1 * distance) / longer - otherStart);
}

/** The letters that occur in a word as bits; words whose bits differ much cannot be close. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) {
    bits |= 1 << (word.charCodeAt(index) & 31);
  }
  return bits;
}

/**
 * False only if the two words are surely more than `limit` edits apart. `apart` is by how much their lengths differ:
 * so many of the edits put a letter in, and change one of the bits where others change two.
 */
export function mayBeClose(bits: number, otherBits: number, limit: number, apart = 0): boolean {
  return bitsSet(bits ^ otherBits) <= 2 * Math.ceil(limit) - apart;
}

/** Counted in pairs, in fours, in bytes (H. S. Warren, Hacker's Delight, 5-1): a loop would take as many turns as bits. */
function bitsSet(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
