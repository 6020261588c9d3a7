import { longestIdentifier } from './reading.ts';

/** How far around a word is looked for the address, path or token it is part of. */
const reach = 160;

const breaks = /[\s"'`<>()[\]{},;|]/;

function tokenAround(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  let from = start;
  while (from > 0 && start - from < reach && !breaks.test(text.charAt(from - 1))) {
    from--;
  }
  let to = end;
  while (to < text.length && to - end < reach && !breaks.test(text.charAt(to))) {
    to++;
  }
  return { from, to };
}

const address = /^[\w+.-]*:\/\//;
const path =
  /^(?:\.{0,2}|~|[A-Za-z]:)[/\\][\w.@-]|^@?[\w.-]+\/[\w.@-]+\/|^[\w.@-]+(?:\/[\w.@-]+)+\.[a-z]{1,5}$/i;
const blob = /^[A-Za-z0-9+/=_.-]{40,}$/;

/** Base64, hashes and the like: long, without gaps, letters and digits mixed. */
function isBlob(token: string): boolean {
  if (!blob.test(token)) {
    return false;
  }
  const digits = token.replace(/\D/g, '').length;
  const humps = token.match(/[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  return digits >= 3 && humps * 5 > token.length;
}

/** Whether a word belongs to what nobody reads as words: an address, a path, a token, minified code. */
export function isNobodysProse(text: string, start: number, end: number): boolean {
  if (end - start > longestIdentifier) {
    return true;
  }
  const { from, to } = tokenAround(text, start, end);
  if (to - from > end - start) {
    const token = text.slice(from, to);
    if ((token.includes('/') || token.includes('\\')) && (address.test(token) || path.test(token))) {
      return true;
    }
    if (to - from >= 40 && isBlob(token)) {
      return true;
    }
    if (/^[\w.+-]+@[\w-]+\.[a-z.]+$/i.test(token)) {
      return true;
    }
  }
  return text.length > 600 && isMinified(text, start);
}

/** Minified code packs its punctuation without spaces. Prose on one long line does not. */
function isMinified(text: string, at: number): boolean {
  const from = Math.max(0, at - 200);
  const part = text.slice(from, from + 400);
  const spaces = part.match(/\s/g)?.length ?? 0;
  const signs = part.match(/[{}();,:=!&|[\]]/g)?.length ?? 0;
  return spaces * 12 < part.length && signs * 8 > part.length;
}

/** Whether a string is the value of a `class` or `className`. */
export function isStyleName(text: string, start: number): boolean {
  return /\bclass(?:Name|es)?\s*=\s*[{(]?\s*["'`][^"'`]*$/.test(text.slice(Math.max(0, start - 160), start));
}
