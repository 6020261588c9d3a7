/**
 * Stands in the bundle of the extension for the package `entities`, of which markdown-it needs one function
 * and which brings all 2,231 names of HTML. Packs are written in UTF-8 and need no more than these.
 */
const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/** The character of `&name;`, `&#number;` or `&#xnumber;`; anything else stays as it is written. */
export function decodeHTMLStrict(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (written, hexadecimal, decimal, name) => {
      if (name !== undefined) {
        return Object.hasOwn(names, name) ? (names[name] ?? written) : written;
      }
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd';
    },
  );
}
