/** Numbers by what they have in common: those with key n stand from `starts[n]` to before `starts[n + 1]`. */
export interface Order {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The numbers below `count` ordered by their keys, which are small. */
export function ordered(
  count: number,
  keyOf: (item: number) => number,
  keys = mostKeys(count, keyOf),
): Order {
  const starts = new Int32Array(keys + 1);
  for (let item = 0; item < count; item++) {
    const behind = keyOf(item) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const next = starts.slice();
  const items = new Int32Array(count);
  for (let item = 0; item < count; item++) {
    const key = keyOf(item);
    const at = next[key] ?? 0;
    items[at] = item;
    next[key] = at + 1;
  }
  return { starts, items };
}

/** The numbers with a key from `key` to before `end`. */
export function under({ starts, items }: Order, key: number, end = key + 1): Int32Array {
  return items.subarray(starts[key] ?? items.length, starts[end] ?? items.length);
}

function mostKeys(count: number, keyOf: (item: number) => number): number {
  let most = 0;
  for (let item = 0; item < count; item++) {
    most = Math.max(most, keyOf(item) + 1);
  }
  return most;
}
