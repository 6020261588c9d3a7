import type { Depth, Entry, IndexedEntry } from './entry.ts';

const runFence = /^\s*(?:`{3,}|~{3,})[^\n]*\brun\b/m;

/** Leaves the long texts behind, and keeps what they amount to. */
export function indexEntry(entry: Entry, pack?: string): IndexedEntry {
  const { guide: _guide, quiz: _quiz, links, ...rest } = entry;
  const checked = oldestMonth(links ?? []);
  return {
    ...rest,
    depth: depthOf(entry),
    ...(checked === undefined ? {} : { checked }),
    ...(pack === undefined ? {} : { pack }),
  };
}

export function depthOf({ guide, quiz = [] }: Entry): Depth {
  if (guide === undefined) {
    return 'short';
  }
  return quiz.length > 0 && runFence.test(guide) ? 'lesson' : 'guide';
}

function oldestMonth(links: readonly { readonly read?: string | undefined }[]): string | undefined {
  return links
    .flatMap(({ read }) => (read === undefined ? [] : [read]))
    .sort()
    .at(0);
}
