/**
 * Stands in the bundle of the extension for the package `mdurl`, by which markdown-it takes addresses apart, encodes
 * each part and puts them together again. Encoded as a whole an address comes out the same.
 */
interface Address {
  readonly pathname: string;
}

export function parse(address: string): Address {
  return { pathname: address };
}

export function format({ pathname }: Address): string {
  return pathname;
}

/** Characters of an address that need it become `%` and two digits; what is so already stays. */
export function encode(address: string): string {
  return address.replace(/%(?![\da-f]{2})|[^\w;/?:@&=+$,.!~*'()#%-]+/gi, (characters) =>
    encodeURIComponent(characters.replace(/\p{Surrogate}/gu, '\ufffd')),
  );
}

/** The address as a person reads it. */
export function decode(address: string): string {
  try {
    return decodeURI(address.replace(/%25/g, '%2525'));
  } catch {
    return address;
  }
}
decode.defaultChars = '';
