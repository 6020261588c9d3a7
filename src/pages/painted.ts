import { escapeHtml } from './html.ts';
import type { Diagram, Paint } from './page.ts';

/**
 * What the heavy tools of the build made of a page: its colours and pictures, in the order in which the page asks
 * for them. With its text that is a third of the page itself.
 */
export interface Painted {
  readonly colours: readonly string[];
  readonly diagrams: readonly (Diagram | null)[];
}

/** Each colour of the stylesheet and the letter that stands for it in runs; whatever has none is `-`. */
export const colourLetters: Readonly<Record<string, string>> = {
  'c-comment': 'c',
  'c-string': 's',
  'c-number': 'n',
  'c-keyword': 'k',
  'c-function': 'f',
  'c-type': 't',
  'c-name': 'm',
  'c-added': 'a',
  'c-removed': 'r',
};
const classOf = new Map(Object.entries(colourLetters).map(([name, letter]) => [letter, name]));

/** Code as HTML by its runs, such as `5k1-3s`: so many UTF-16 units of a colour, one after the other. */
export function paintRuns(code: string, runs: string): string {
  let at = 0;
  let markup = '';
  for (const [, length = '', letter = ''] of runs.matchAll(/(\d+)([a-z-])/g)) {
    const end = at + Number(length);
    const text = escapeHtml(code.slice(at, end));
    at = end;
    const name = classOf.get(letter);
    markup += name === undefined ? text : `<span class="${name}">${text}</span>`;
  }
  return markup + escapeHtml(code.slice(at));
}

/** Paints by what was painted before, on the spot: what is missing stays plain. */
export function paintAgain({ colours, diagrams }: Painted): Paint {
  const runs = colours.values();
  const pictures = diagrams.values();
  return {
    colour: (code) => paintRuns(code, runs.next().value ?? ''),
    diagram: () => pictures.next().value ?? undefined,
  };
}
