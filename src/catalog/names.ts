/**
 * The form in which two spellings of a name are the same: case, accents, and the gaps between words
 * do not count; other punctuation does (`C`, `C++` and `C#` are three names).
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
