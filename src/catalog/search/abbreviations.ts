import type { Names } from './names.ts';
import type { Subject } from './question.ts';

const longest = 6;
const numeral = /^([a-z])(\d+)([a-z])$/;

/**
 * The entries whose name people may abbreviate so where no author says it: by initials (`iac`), or by first
 * letter, count and last letter (`k8s`).
 */
export function abbreviatedSo(names: Names, text: string, subject: Subject): readonly number[] {
  const found: number[] = [];
  const [, first, count, last] = numeral.exec(text) ?? [];
  const written = Number(count) + 2;
  for (let name = 0; text.length <= longest && name < names.count; name++) {
    if (names.sortOf(name) === 'name') {
      const isOne = names.from(name + 1) - names.from(name) === 1;
      const length = names.length(name);
      if (
        isOne
          ? length > 7 &&
            length === written &&
            names.squeezed(name)[0] === first &&
            names.squeezed(name).at(-1) === last
          : areInitials(names, name, text) || areInitials(names, name, text, subject)
      ) {
        found.push(names.entryOf(name));
      }
    }
  }
  return found;
}

/** Of all words, or only of those that carry a subject: `iac` and `ic` of infrastructure as code. */
function areInitials(names: Names, name: number, text: string, subject?: Subject): boolean {
  let at = 0;
  for (let place = names.from(name); place < names.from(name + 1); place++) {
    const word = names.words[place]?.text ?? '';
    if (subject === undefined || subject.weight(word) > 0) {
      if (word[0] !== text[at]) {
        return false;
      }
      at++;
    }
  }
  return at === text.length;
}
