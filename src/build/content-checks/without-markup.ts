import { withoutFences } from '../../catalog/fenced-lines.ts';

/**
 * The prose of a Markdown text, everything else blanked out by spaces of the same length, so that offsets
 * in the result are offsets in the text: fences, code spans, targets of links, footnote marks, addresses,
 * quotations in double quotes (somebody else's words) and marks of emphasis.
 */
export function withoutMarkup(text: string): string {
  return withoutFences(text)
    .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, blank)
    .replace(/\[\^[^\]\s]+\]/g, blank)
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/https?:\/\/\S+/g, blank)
    .replace(/"[^"\n]*"|“[^”\n]*”/g, blank)
    .replace(/[[*_#>|]/g, ' ');
}

/** Spaces of the same length; line breaks stay. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
