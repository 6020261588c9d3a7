/** What a character is to the cutting of words. */
export const separator = 0;
export const lower = 1;
export const upper = 2;
export const digit = 3;
/** `_` and `-` hold an identifier together. */
export const joiner = 4;
/** A combining mark belongs to the letter before it. */
export const mark = 5;
/** A script that writes no gaps between words: each character may begin or end a name. */
export const gapless = 6;

const unknown = 255;
const kinds = new Uint8Array(0x10000).fill(unknown);

const gaplessScripts =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]$/u;

function classify(character: string): number {
  if (character === '_' || character === '-') {
    return joiner;
  }
  if (/^\p{M}$/u.test(character)) {
    return mark;
  }
  if (/^\p{N}$/u.test(character)) {
    return digit;
  }
  if (!/^\p{L}$/u.test(character)) {
    return separator;
  }
  if (gaplessScripts.test(character)) {
    return gapless;
  }
  return /^[\p{Lu}\p{Lt}]$/u.test(character) ? upper : lower;
}

for (let code = 0; code < 128; code++) {
  kinds[code] = classify(String.fromCharCode(code));
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** The kind of the character at a UTF-16 offset; either half of a surrogate pair tells the kind of the pair. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code];
  if (known !== undefined && known !== unknown) {
    return known;
  }
  if (isHighSurrogate(code)) {
    return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  }
  if (isLowSurrogate(code)) {
    return at > 0 && isHighSurrogate(text.charCodeAt(at - 1))
      ? classify(String.fromCodePoint(text.codePointAt(at - 1) ?? 0))
      : separator;
  }
  const kind = classify(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

/** The kinds of all ASCII characters, for the inner loops. */
export const asciiKinds: Uint8Array = kinds.subarray(0, 128);

/** Signs without which some notations do not occur: whoever cuts a line into words notes which it meets. */
export const star = 1;
export const at = 2;
export const dot = 4;
export const slash = 8;
export const hyphen = 16;
/** Any digit. */
export const figure = 32;
export const allSigns = 63;

/** The bit of each ASCII character, 0 for most. */
export const asciiSigns = new Uint8Array(128);
for (const [sign, bit] of [
  ['*', star],
  ['@', at],
  ['.', dot],
  ['/', slash],
  ['-', hyphen],
] as const) {
  asciiSigns[sign.charCodeAt(0)] = bit;
}

export function isWordKind(kind: number): boolean {
  return kind !== separator && kind !== joiner;
}

/** Whether an ASCII letter, a digit or an underscore stands at a column: a `\w` without a pattern. */
export function isAsciiWord(text: string, column: number): boolean {
  const code = text.charCodeAt(column);
  return code < 128 && (code === 0x5f || isWordKind(asciiKinds[code] as number));
}

/** Letters, digits, marks, `_` and `-`: what an identifier is made of. */
export function isIdentifierCharacter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindAt(text, at) !== separator;
}
