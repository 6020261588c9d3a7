/** A message of a machine, with `{n}` and `{name}` for what varies. */
export interface ErrorTemplate {
  /** The fixed stretch by which the message is looked for. */
  readonly anchor: string;
  /** All of it; made when the anchor is met, which happens to few. */
  readonly whole: () => RegExp;
}

const mostAnchorWords = 8;
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A fixed stretch is telling when it has some words, or one that no person would write. */
function isTelling(text: string): boolean {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  return words.length >= 3 || /\b(?:ERR_[A-Z_]+|E[A-Z]{4,})\b|\w+Error\b.*\w/.test(text);
}

/** Makes a message ready; undefined when nothing in it tells it from ordinary text. */
export function errorTemplate(says: string): ErrorTemplate | undefined {
  const fixed = says
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .filter(isTelling)
    .sort((a, b) => b.length - a.length)[0];
  if (fixed === undefined) {
    return undefined;
  }
  const words = [...fixed.matchAll(/[\p{L}\p{N}_-]+/gu)];
  const last = words[Math.min(words.length, mostAnchorWords) - 1];
  const first = words[0];
  if (last === undefined || first === undefined) {
    return undefined;
  }
  let whole: RegExp | undefined;
  return {
    anchor: fixed.slice(first.index, last.index + last[0].length),
    whole: () => {
      whole ??= wholeMessage(says);
      return whole;
    },
  };
}

function wholeMessage(says: string): RegExp {
  const parts = says.split(/(\{\w+\})/).map((part, n, all) => {
    if (!/^\{\w+\}$/.test(part)) {
      return quoted(part);
    }
    const isLast = all.slice(n + 1).join('') === '';
    return part === '{n}' ? '[\\d.,]{1,20}' : isLast ? '[^\\s"\']*' : '.{1,120}?';
  });
  return new RegExp(parts.join(''), 'gi');
}
