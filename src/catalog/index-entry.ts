import type { Depth, Entry, IndexedEntry, LongTexts } from './entry.ts';

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

function depthOf({ guide, quiz = [] }: Entry): Depth {
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

/** What an entry's page holds beside what the index knows. */
export function longTextsOf({ guide, quiz, links }: Entry): LongTexts {
  return { ...(guide ? { guide } : {}), ...(quiz ? { quiz } : {}), ...(links ? { links } : {}) };
}

/** An entry as its author wrote it, put together again from the index and its page's own file. */
export function wholeEntry(indexed: IndexedEntry, texts: LongTexts): Entry {
  return { ...indexed, ...texts };
}
