/** Of `count` things in reading order the number of the first that begins at or behind a column; `count` for none. */
export function firstBehind(count: number, startOf: (thing: number) => number, column: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < column) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
