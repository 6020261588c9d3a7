import { subjectWeight } from './question.ts';
import type { IndexedName, SearchIndex } from './search-index.ts';

const longest = 6;
const numeral = /^([a-z])(\d+)([a-z])$/;

/**
 * The names that people may abbreviate so where no author says it: by initials (`iac`), or by first letter, count
 * and last letter (`k8s`).
 */
export function abbreviatedSo(index: SearchIndex, text: string): readonly IndexedName[] {
  if (text.length > longest) {
    return [];
  }
  const [, first, count, last] = numeral.exec(text) ?? [];
  return index.names.filter((name) => {
    if (name.sort !== 'name') {
      return false;
    }
    if (name.to - name.from > 1) {
      return areInitials(index, name, text, false) || areInitials(index, name, text, true);
    }
    const { squeezed } = name;
    return (
      squeezed.length > 7 &&
      squeezed.length === Number(count) + 2 &&
      squeezed[0] === first &&
      squeezed.at(-1) === last
    );
  });
}

/** Of all words, or only of those that carry a subject: `iac` and `ic` of infrastructure as code. */
function areInitials(
  { wordAt }: SearchIndex,
  { from, to }: IndexedName,
  text: string,
  weighty: boolean,
): boolean {
  let at = 0;
  for (let place = from; place < to; place++) {
    const word = wordAt[place]?.text ?? '';
    if (!weighty || subjectWeight(word) > 0) {
      if (word[0] !== text[at]) {
        return false;
      }
      at++;
    }
  }
  return at === text.length;
}
