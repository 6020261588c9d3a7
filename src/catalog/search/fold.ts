/** Letters that decomposition leaves whole, with what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Nearly every text; what it needs is a small part of what the others need. */
const ascii = /^[\0-\x7f]*$/;

/** Lower case without accents: what two spellings of one word have in common. */
export function fold(text: string): string {
  if (ascii.test(text)) {
    return text.toLowerCase();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Both ways to write a text without accents: `größe` is typed `grosse` and `groesse`. One when they are the same. */
export function foldings(text: string): readonly string[] {
  const plain = fold(text);
  if (ascii.test(text)) {
    return [plain];
  }
  const spelledOut = fold(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter),
  );
  return spelledOut === plain ? [plain] : [plain, spelledOut];
}

/** Only the letters and digits of a folded text: equal for `load balancer`, `Load-Balancer` and `loadbalancer`. */
export function squeeze(folded: string): string {
  if (ascii.test(folded)) {
    return folded.replace(/[^a-z0-9]+/g, '');
  }
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Like `squeeze`, but with the signs that tell `C`, `C++` and `C#` apart. */
export function squeezeKeepingSigns(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/**
 * The words of a text, folded, in order. Case humps separate (`maxPoolSize`), an apostrophe does not
 * (`what's` is one word); letters and digits stay together (`k8s`, `oauth2`).
 */
export function wordsOf(text: string): readonly string[] {
  if (ascii.test(text)) {
    const plain = text.replace(/([a-z])([A-Z][a-z])/g, '$1 $2').replace(/'/g, '');
    return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  }
  return fold(spacedAtHumps(text).replace(/['’]/g, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `maxPoolSize` as `max Pool Size`. */
export function spacedAtHumps(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2');
}
