/** How far before and behind its anchor a message of a machine is looked for. */
const messageReach = 300;

/** Columns of a line, half-open. */
export type Stretch = readonly [start: number, end: number];

/** A message of a machine, with `{n}` and `{name}` for what varies. */
export class ErrorTemplate {
  /** All of the message; made when its anchor is met, which happens to few. */
  private whole: RegExp | undefined;
  /** Words that stand in every such message, in small letters: most places where its anchor stands lack one. */
  private words: readonly string[] | undefined;

  constructor(private readonly says: string) {}

  /**
   * Where the whole message stands around its anchor, in columns of the line, and within it what varies; undefined if
   * it does not.
   */
  around(
    text: string,
    start: number,
    end: number,
  ): { readonly start: number; readonly end: number; readonly holes: readonly Stretch[] } | undefined {
    const from = Math.max(0, start - messageReach);
    const part = text.slice(from, end + messageReach);
    this.words ??= fixedWords(this.says);
    const folded = part.toLowerCase();
    if (!this.words.every((word) => folded.includes(word))) {
      return undefined;
    }
    this.whole ??= wholeMessage(this.says);
    for (const found of part.matchAll(this.whole)) {
      const first = from + found.index;
      const last = first + found[0].trimEnd().length;
      if (first <= start && last >= end) {
        const holes = (found.indices ?? []).slice(1).map(([a, b] = [0, 0]): Stretch => [from + a, from + b]);
        return { start: first, end: last, holes };
      }
    }
    return undefined;
  }
}

/** The runs of plain letters outside of what varies, which the pattern takes over as they are. */
function fixedWords(says: string): readonly string[] {
  const words = says.replace(/\{\w+\}/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

const mostAnchorWords = 8;
const wordsOf = (text: string) => text.match(/[\p{L}\d]+/gu) ?? [];

/** A fixed stretch as a pattern: programs put one blank or two (`ERROR:  relation`), and quote as their version likes. */
function pattern(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ +/g, '[ \\t]+')
    .replace(/[`'‘’]/g, "[`'‘’]");
}

/** `ImagePullBackOff`, `ActiveRecord::RecordNotFound`: one identifier of three words or more. */
const identifier = /^(?:\w+::)?(?:[A-Z]+[a-z]+){3,}$|^\w+::(?:[A-Z][a-z]+){2,}$/;

/** A fixed stretch is telling when it has some words, or one that no person would write. */
function isTelling(text: string): boolean {
  return (
    wordsOf(text).length >= 3 ||
    identifier.test(text.replace(/:$/, '')) ||
    /\b(?:ERR_[A-Z_]+|E[A-Z]{4,})\b|\w+Error\b.*\w|^\w+Error: ['"]$/.test(text)
  );
}

/** Short stretches tell together, when what varies between them stands in quotes or brackets, as in no prose. */
function isTellingTogether(says: string, parts: readonly string[]): boolean {
  const variables = says.match(/\{\w+\}/g)?.length ?? 0;
  const marked = says.match(/(?:["'`[(]\{\w+\}["'`\])])|\{n\}/g)?.length ?? 0;
  return variables > 0 && marked === variables && parts.flatMap(wordsOf).length >= 3;
}

/** The fixed stretch by which a message is looked for; undefined when nothing in it tells it from ordinary text. */
export function anchorOfMessage(says: string): string | undefined {
  const parts = says
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .sort((a, b) => b.length - a.length);
  const fixed = parts.find(isTelling) ?? (isTellingTogether(says, parts) ? parts[0] : undefined);
  if (fixed === undefined) {
    return undefined;
  }
  const words = [...fixed.matchAll(/[\p{L}\p{N}_-]+/gu)];
  const last = words[Math.min(words.length, mostAnchorWords) - 1];
  const first = words[0];
  if (last === undefined || first === undefined) {
    return undefined;
  }
  return fixed.slice(first.index, last.index + last[0].length);
}

function wholeMessage(says: string): RegExp {
  const parts = says.split(/(\{\w+\})/).map((part, n, all) => {
    if (!/^\{\w+\}$/.test(part)) {
      return pattern(part);
    }
    const isLast = all.slice(n + 1).join('') === '';
    return part === '{n}' ? '([\\d.,-]{1,20})' : isLast ? '([^\\s"\']*)' : '(.{1,120}?)';
  });
  // A name is itself, and no part of a longer one such as `ImagePullBackOffTest`.
  return new RegExp(identifier.test(says) ? `(?<![\\w:])${parts.join('')}(?!\\w)` : parts.join(''), 'dgi');
}
