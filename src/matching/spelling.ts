/** What is left of a spelling in code once everything that each author names otherwise is taken out. */
export interface Signature {
  /** Words that are telling by themselves; each of them stands for the entry if the others are near. */
  readonly words: readonly string[];
  /** How much of the spelling its telling words are: 1 for `@Transactional`, less for one with arguments. */
  readonly share: number;
}

/** A spelling in code: all its words, the numbers under which they are told, and where it is spoken. */
export interface IndexedSpelling {
  readonly companions: readonly (readonly number[])[];
  readonly families: readonly string[];
}

const strings = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?/g;
const capitalised = /^[A-Z][a-z]+$/;

/** Names of examples, which every reader's code replaces. */
const sampleNames =
  /^(?:books?|authors?|accounts?|orders?|customers?|users?|posts?|comments?|products?|items?|articles?|shop|signup|roles?|reporting|invoices?|carts?|payments?|people|person|todos?|tasks?|my|foo|bar|example|tags?|categor(?:y|ies))$/i;

/** Columns that every table has: `created_at`, `customerId`. */
const columnName = /^[a-z]+(?:_(?:at|ids?)|At|Ids?)$/;

/** The words of an identifier, as its writer joined them. */
const partsOf = (identifier: string) => identifier.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];

/** Whether a word of code is rare enough to be told from what people call their own things. */
function isTelling(token: string): boolean {
  if (token.startsWith('@')) {
    // In Ruby `@user` is a variable of the object.
    return token.length > 3 && !(/^@[a-z]/.test(token) && sampleNames.test(token.slice(1)));
  }
  if (token.length < 7 || columnName.test(token)) {
    return false;
  }
  const parts = partsOf(token);
  if (parts.length < 2 || parts.some((part) => sampleNames.test(part))) {
    return false;
  }
  if (/^[a-z][\w]*(?:\.[\w-]+){2,}$/.test(token)) {
    return true;
  }
  return !/[.:]/.test(token);
}

/** So much of a spelling's longer words must be telling, or it is told from its arguments and not by its words. */
const leastShare = 0.6;

const lettersOf = (words: readonly string[]) =>
  words.filter((word) => word.length > 3).reduce((sum, word) => sum + word.length, 0);

/**
 * What is telling in a spelling: the words its author names, each by itself, or else what its form shows;
 * nothing where no word of it is.
 */
export function signaturesOf(write: string, tell?: readonly string[]): readonly Signature[] {
  if (tell !== undefined) {
    return tell.map((word) => ({ words: [word], share: 1 }));
  }
  if (/^@\w+(?:\s*,\s*@\w+)+$/.test(write)) {
    return write.split(/\s*,\s*/).map((word) => ({ words: [word], share: 1 }));
  }
  // A status code tells more than the call around it, which all the codes share.
  if (/(?<![\w.])[1-5]\d\d(?![\w.])/.test(write)) {
    return [];
  }
  const code = write.replace(strings, ' ');
  const declared = new Set([...code.matchAll(/\bclass\s+(\w+)/g)].map(([, name]) => name));
  const tokens = code.match(/@?[A-Za-z_$][\w$]*(?:(?:[.-]|::)[\w$]+)*/g) ?? [];
  const words = new Set<string>();
  for (const token of tokens) {
    // Of a chain only the last word tells: what it is called on has a name of its own in each program.
    const word = isTelling(token) ? token : (token.split(/\.|::/).at(-1) ?? '');
    if (isTelling(word) && !declared.has(word) && !capitalised.test(word)) {
      words.add(word);
    }
  }
  const all = code.match(/[A-Za-z_][\w-]*/g) ?? [];
  const share = lettersOf([...words]) / lettersOf(all.filter((word) => !sampleNames.test(word)));
  return words.size === 0 || words.size > 4 || share < leastShare ? [] : [{ words: [...words], share }];
}

interface Spelled {
  readonly signature: Signature;
  /** The name of the entry that is spelled so. */
  readonly name: string;
}

/**
 * Whichever entry is spelled with these words and the least besides owns them: others add arguments of their
 * own. Among equals it is the one whose name stands in the spelling, as in `@Transactional`.
 */
export function purest<T extends Spelled>(spelled: readonly T[]): readonly T[] {
  const rivals = new Map<string, T[]>();
  for (const one of spelled) {
    const { words } = one.signature;
    const key = words.length === 1 ? (words[0] ?? '') : [...words].sort().join(' ');
    const others = rivals.get(key);
    if (others === undefined) {
      rivals.set(key, [one]);
    } else {
      others.push(one);
    }
  }
  return [...rivals.values()].flatMap((group) => (group.length === 1 ? group : owners(group)));
}

function owners<T extends Spelled>(group: readonly T[]): readonly T[] {
  const purity = group.map(({ signature, name }) => signature.share + (isNamedIn(signature, name) ? 0.3 : 0));
  const most = Math.max(...purity);
  return group.filter((_, n) => purity[n] === most);
}

function isNamedIn({ words }: Signature, name: string): boolean {
  const squeezed = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return squeezed.length > 3 && words.join(' ').toLowerCase().replace(/_/g, '').includes(squeezed);
}
