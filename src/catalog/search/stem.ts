/** British spellings, so that `normalisation` meets `normalization`. */
function american(word: string): string {
  return word
    .replace(/is(e[drs]?|ing|ers?|ations?|able)$/, 'iz$1')
    .replace(/([^s])our(s|ed|ing|al)?$/, '$1or$2')
    .replace(/ogue(s?)$/, 'og$1');
}

/** Endings, longest first, with how many letters must be left before them. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/(?:ational|ations?|ating|ated|ators?|ates?|ative)$/, 4],
  [/(?:ionally|ional|ions?|ioned|ioning)$/, 4],
  [/(?:encies|ency|ences?|ents?|ancies|ancy|ances?|ants?)$/, 5],
  [/(?:ments?|ness|nesses|ities|ity|ables?|ibles?|ally|ly)$/, 4],
  [/(?:ings?|ed|ers?|ors?|ies|es|s|e|y|a)$/, 3],
];

/**
 * A rough stem: equal for the forms of one word that learners mix (`cache`, `cached`, `caching`;
 * `idempotent`, `idempotency`). It is compared only with other stems and never shown. `word` is folded.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) {
    return word.length === 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  }
  let rest = american(word);
  if (/(?:ss|us|is)$/.test(rest)) {
    return undouble(rest);
  }
  rest = rest
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh|z)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  for (const [ending, least] of endings) {
    const shorter = rest.replace(ending, '');
    if (shorter !== rest && shorter.length >= least) {
      rest = shorter;
      break;
    }
  }
  // What the first ending left may carry a second, weak one: `queueing` → `queue`, `queue` → `queu`.
  return undouble(rest.length > 4 ? rest.replace(/[ey]$/, '') : rest);
}

function undouble(word: string): string {
  return word.replace(/([bdfglmnprst])\1$/, '$1');
}
