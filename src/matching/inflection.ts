/**
 * Singular and plural. A stem only finds candidates and is generous: it drops what a plural may add, from
 * plural and singular alike. Whether two words really are forms of each other, `forms` decides.
 */

const S = 0x73;
const E = 0x65;

/** Folds an ASCII capital; other characters are folded before they come here. */
export const small = (code: number) => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

const sibilant = (code: number) => code === S || code === 0x78 || code === 0x7a || code === 0x6f;

/** One step of the hash that names and texts share (FNV-1a). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export const hashSeed = 0x811c9dc5 | 0;

/** Where the stem of a word ends; negative when its last two letters, `ie`, stand for a `y`. */
export function stemEnd(text: string, start: number, end: number): number {
  let at = end;
  let last = small(text.charCodeAt(at - 1));
  if (last !== S && last !== E) {
    return at;
  }
  while (at - start > 1 && last === S) {
    at--;
    last = small(text.charCodeAt(at - 1));
  }
  if (last !== E || at - start < 3) {
    return at;
  }
  const before = small(text.charCodeAt(at - 2));
  if (before === 0x69) {
    return -at;
  }
  const digraph = before === 0x68 && at - start > 3 ? small(text.charCodeAt(at - 3)) : 0;
  if (sibilant(before) || digraph === 0x63 || digraph === S) {
    at--;
    while (at - start > 1 && small(text.charCodeAt(at - 1)) === S) {
      at--;
    }
  }
  return at;
}

/** Goes on from a hash over the stem of a word. */
export function hashStem(from: number, text: string, start: number, end: number): number {
  const stem = stemEnd(text, start, end);
  const stop = stem < 0 ? -stem - 2 : stem;
  let hash = from;
  for (let at = start; at < stop; at++) {
    hash = hashStep(hash, small(text.charCodeAt(at)));
  }
  return stem < 0 ? hashStep(hash, 0x79) : hash;
}

/** A word as it may be spelled in a text. */
export interface Form {
  readonly text: string;
  readonly inflection: 'none' | 'plural' | 'singular';
}

const irregular: readonly (readonly [string, string])[] = [
  ['index', 'indices'],
  ['vertex', 'vertices'],
  ['matrix', 'matrices'],
  ['appendix', 'appendices'],
  ['leaf', 'leaves'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['self', 'selves'],
  ['life', 'lives'],
  ['child', 'children'],
  ['person', 'people'],
  ['man', 'men'],
  ['schema', 'schemata'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['crisis', 'crises'],
  ['thesis', 'theses'],
  ['hypothesis', 'hypotheses'],
  ['axis', 'axes'],
  ['quiz', 'quizzes'],
];
const irregularPlurals = new Map(irregular);
const irregularSingulars = new Map(irregular.map(([singular, plural]) => [plural, singular]));

/** Acronyms whose last S is a letter of their own even where somebody writes them in small letters. */
const endInTheirOwnS = new Set(
  'https dns cors tls dtls mtls aws css scss dos ddos sms rss ios macos gps saas paas iaas faas baas xss gcs ecs eks sqs sns rds ses dbms rdbms kms hls oss sas nfs iops'.split(
    ' ',
  ),
);

function pluralsOf(word: string, isAcronym: boolean): string[] {
  const odd = irregularPlurals.get(word);
  const more = odd === undefined ? [] : [odd];
  if (isAcronym) {
    return [`${word}s`, ...more];
  }
  if (/[^aeiou]y$/.test(word)) {
    return [`${word.slice(0, -1)}ies`, ...more];
  }
  if (/(?:[sxz]|ch|sh)$/.test(word)) {
    return [`${word}es`, ...more];
  }
  return word.endsWith('o') ? [`${word}s`, `${word}es`, ...more] : [`${word}s`, ...more];
}

function singularsOf(word: string): string[] {
  const odd = irregularSingulars.get(word);
  const more = odd === undefined ? [] : [odd];
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) {
    return more;
  }
  const singulars = [word.slice(0, -1)];
  if (/[^aeiou]ies$/.test(word) && word.length > 4) {
    singulars.push(`${word.slice(0, -3)}y`);
  }
  if (/(?:[sxzo]|ch|sh)es$/.test(word) && word.length > 4) {
    singulars.push(word.slice(0, -2));
  }
  return [...singulars, ...more];
}

/** A word as British English spells it, where that differs: `authorise`, `denormalisation`, `analyser`. A size is none. */
function british(word: string): string {
  return word.replace(/(?<=..)(?<!s)iz(?=e|ing|a[bt])|(?<=al)yz(?=e|ing)/, ([first]) => `${first}s`);
}

/**
 * Every spelling of one word of a name. `word` is folded; `isAcronym` says that the name writes it in
 * capitals only, so that a last S is a letter of its own.
 */
export function forms(word: string, isAcronym: boolean): readonly Form[] {
  const own: Form = { text: word, inflection: 'none' };
  if (word.length < 2 || !/^\p{L}+$/u.test(word)) {
    return [own];
  }
  const plurals = pluralsOf(word, isAcronym).filter((plural) => !endInTheirOwnS.has(plural));
  const singulars = isAcronym || endInTheirOwnS.has(word) ? [] : singularsOf(word);
  const other = british(word);
  return [
    own,
    ...(other === word ? [] : forms(other, isAcronym)),
    ...plurals.map((text): Form => ({ text, inflection: 'plural' })),
    ...singulars.map((text): Form => ({ text, inflection: 'singular' })),
  ];
}

/** The hashes over the stems of all irregular words: nearly every other word is none by this alone. */
const irregularStems = new Set(irregular.flat().map((word) => hashStem(hashSeed, word, 0, word.length)));

/** Whether a word of a name has a form that no stem connects with it; `hash` is that over its stem. */
export function isIrregular(text: string, start: number, end: number, hash: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  return (irregularStems.has(hash) || word.includes('z')) && irregularForm(word) !== undefined;
}

/** The other spelling of a word that no stem connects with it, such as `indices` for `index`. */
export function irregularForm(word: string): string | undefined {
  const other = british(word);
  return irregularPlurals.get(word) ?? irregularSingulars.get(word) ?? (other === word ? undefined : other);
}

/**
 * Whether a word in capitals may be read as the plural of `stem`: `POOLS` is, `HTTPS` and `DNS` are
 * acronyms that end in S.
 */
export function mayBePluralInCapitals(stem: string, isAcronym: boolean): boolean {
  return !isAcronym && /[aeiouy]/.test(stem);
}
