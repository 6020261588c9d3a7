import { key, type Segments, value } from '../places.ts';

/** Tells keys and values of a list of tags apart, and gives back where it ends; or the column itself. */
export function endOfTags(tags: RegExp, line: string, at: number, out: Segments): number {
  tags.lastIndex = at;
  if (!tags.test(line)) {
    return at;
  }
  const end = tags.lastIndex;
  let isKey = true;
  out.begin(at, key);
  for (let quote = line.indexOf('"', at); quote >= 0 && quote < end; quote = line.indexOf('"', quote + 1)) {
    out.begin(isKey ? quote : quote + 1, isKey ? value : key);
    isKey = !isKey;
  }
  return end;
}
