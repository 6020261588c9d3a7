/** What falls under each key, in the order given; a thing may have several keys, or none. */
export function groupBy<T>(things: Iterable<T>, keys: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keys(thing)) {
      const group = groups.get(key);
      if (group) {
        group.push(thing);
      } else {
        groups.set(key, [thing]);
      }
    }
  }
  return groups;
}
