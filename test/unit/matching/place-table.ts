import { equal } from 'node:assert/strict';
import type { Surroundings } from '../../../src/matching/document.ts';
import { Segments } from '../../../src/matching/places.ts';
import { read } from './cases.ts';

/** One letter for each place, as long as it lasts: c code, # comment, s string, q SQL in a string, i import word, m imported module, k key, v value, t tag, p prose, . nobody's. */
export const letters = ['.', 'c', '#', 's', 'i', 'm', 'k', 'v', 't', 'p', 'q', 'c'];

/** The letters of a text, line by line. */
function places(surroundings: Surroundings, text: string): string {
  const document = read(text, surroundings);
  const segments = new Segments();
  const shown: string[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    document.segments(line, segments);
    const length = document.lineAt(line).length;
    shown.push(Array.from({ length }, (_, column) => letters[segments.placeAt(column)]).join(''));
  }
  return shown.join('\n');
}

/** A test for each pair: a text, and below it the letter of each character. */
export function table(
  title: string,
  surroundings: Surroundings,
  pairs: readonly (readonly [text: string, expected: string])[],
): void {
  describe(title, () => {
    for (const [text, expected] of pairs) {
      it(JSON.stringify(text), () => equal(places(surroundings, text), expected));
    }
  });
}
