const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const single: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Lower case, with Latin, Greek and Cyrillic accents taken off. Marks of other scripts change the word and stay. */
export function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđı]|\u0307/g, (letter) => single[letter] ?? '');
}

/** More umlauts than this in one word are written all one way. */
const freelyMixed = 3;

/** Words folded last: a text says the same ones again and again. */
const kept = new Map<string, readonly string[]>();
const mostKept = 1024;
const longestKept = 12;

/**
 * The spellings under which a word is looked for: without accents, and with ae, oe, ue for its umlauts,
 * in any mixture.
 */
export function foldedSpellings(word: string): readonly string[] {
  // A longer slice would hold on to the whole text it was cut from.
  if (word.length > longestKept) {
    return foldedAnew(word);
  }
  const known = kept.get(word);
  if (known !== undefined) {
    return known;
  }
  const spellings = foldedAnew(word);
  if (kept.size >= mostKept) {
    kept.clear();
  }
  kept.set(word, spellings);
  return spellings;
}

function foldedAnew(word: string): readonly string[] {
  const composed = word.normalize('NFC').toLowerCase();
  const umlauts = [...composed.matchAll(/[äöü]/g)].map(({ index }) => index);
  if (umlauts.length === 0) {
    return [stripAccents(composed)];
  }
  const spellings = new Set<string>();
  const mixtures = umlauts.length <= freelyMixed ? 2 ** umlauts.length : 2;
  for (let mixture = 0; mixture < mixtures; mixture++) {
    let spelled = '';
    let last = 0;
    for (const [n, at] of umlauts.entries()) {
      const out = umlauts.length <= freelyMixed ? (mixture >> n) & 1 : mixture;
      spelled += composed.slice(last, at) + (out ? writtenOut[composed.charAt(at)] : composed.charAt(at));
      last = at + 1;
    }
    spellings.add(stripAccents(spelled + composed.slice(last)));
  }
  return [...spellings];
}
