/** British spellings, so that `normalisation` meets `normalization`. */
function american(word: string): string {
  return word
    .replace(/is(e[drs]?|ing|ers?|ations?|able)$/, 'iz$1')
    .replace(/([^s])our(s|ed|ing|al)?$/, '$1or$2')
    .replace(/ogue(s?)$/, 'og$1');
}

/** What grammar puts behind a word, and how much must be left. */
const inflections: readonly (readonly [RegExp, number])[] = [[/(?:ings?|ed|s)$/, 3]];
/** What makes another word of a word that has lost its final `e`. */
const derivations: readonly (readonly [RegExp, number])[] = [
  [/(?:ational|ation|at|ator|ativ)$/, 4],
  [/(?:ionally|ional|ion)$/, 4],
  [/(?:ment|ness|abl|abilit?y|ibl|ibilit?y|ally|ly)$/, 4],
  [/(?:ency|enc|ent|ancy|anc|ant)$/, 5],
  [/(?:er|or)$/, 3],
];

/**
 * A rough stem: equal for the forms of one word that learners mix (`cache`, `cached`, `caching`;
 * `idempotent`, `idempotency`). It is compared only with other stems and never shown. `word` is folded.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) {
    return word.length === 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  }
  const base = singular(american(word));
  const bare = /(?:ss|us|is)$/.test(base) ? base : without(inflections, base);
  const root = without(derivations, bare.replace(/e$/, '')) || bare;
  return undouble(root.length > 3 ? root.replace(/[eyia]$/, '') : root);
}

/** Without what makes a plural of it, as far as its letters tell. */
export function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh|zz)es$/, '$1')
    .replace(/([^sui])s$/, '$1');
}

function without(endings: readonly (readonly [RegExp, number])[], word: string): string {
  for (const [ending, least] of endings) {
    const shorter = word.replace(ending, '');
    if (shorter !== word && shorter.length >= least) {
      return shorter;
    }
  }
  return word;
}

function undouble(word: string): string {
  return word.replace(/([bdfglmnprst])\1$/, '$1');
}
