/** What is left of a spelling in code once everything that each author names otherwise is taken out. */
export interface Signature {
  /** Words that are telling by themselves; each of them stands for the entry if the others are near. */
  readonly words: readonly string[];
}

const strings = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?/g;
const capitalised = /^[A-Z][a-z]+$/;

/** Names of examples, which every reader's code replaces. */
const sampleNames =
  /^(?:books?|authors?|accounts?|orders?|customers?|users?|posts?|comments?|products?|items?|articles?|shop|signup|roles?|reporting|invoices?|carts?|payments?|people|person|todos?|tasks?|my|foo|bar|example|tags?|categor(?:y|ies))$/i;

/** The words of an identifier, as its writer joined them. */
const partsOf = (identifier: string) => identifier.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];

/** Whether a word of code is rare enough to be told from what people call their own things. */
function isTelling(token: string): boolean {
  if (token.startsWith('@')) {
    return token.length > 3;
  }
  const parts = partsOf(token);
  if (parts.length < 2 || token.length < 7 || parts.some((part) => sampleNames.test(part))) {
    return false;
  }
  if (/^[a-z][\w]*(?:\.[\w-]+){2,}$/.test(token)) {
    return true;
  }
  return !token.includes('.');
}

/** Reads what is telling out of a spelling; nothing where no word of it is. */
export function signaturesOf(write: string): readonly Signature[] {
  const isListOfAnnotations = /^@\w+(?:\s*,\s*@\w+)+$/.test(write);
  if (isListOfAnnotations) {
    return write.split(/\s*,\s*/).map((word) => ({ words: [word] }));
  }
  const code = write.replace(strings, ' ');
  const declared = new Set([...code.matchAll(/\bclass\s+(\w+)/g)].map(([, name]) => name));
  const tokens = code.replace(/\w+(?=::)/g, ' ').match(/@?[A-Za-z_$][\w$]*(?:[.-][\w$]+)*/g) ?? [];
  const words = new Set<string>();
  for (const token of tokens) {
    // Of a chain only the last word tells: what it is called on has a name of its own in each program.
    const pieces = isTelling(token) ? [token] : token.split('.').slice(-1);
    for (const piece of pieces) {
      if (isTelling(piece) && !declared.has(piece) && !capitalised.test(piece)) {
        words.add(piece);
      }
    }
  }
  return words.size === 0 || words.size > 4 ? [] : [{ words: [...words] }];
}
