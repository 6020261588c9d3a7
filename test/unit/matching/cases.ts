import { equal } from 'node:assert/strict';
import type { Evidence, Literals } from '../../../src/catalog/entry.ts';
import { LexedDocument, type Surroundings } from '../../../src/matching/document.ts';
import { hoverMatches } from '../../../src/matching/hover.ts';
import { linesOf } from '../../../src/matching/line-source.ts';
import type { Match } from '../../../src/matching/match.ts';
import { buildNameIndex, type MatchableEntry } from '../../../src/matching/name-index.ts';
import { scan } from '../../../src/matching/scan.ts';

/** An entry called by its name, which is also its id. */
export function named(name: string, more: Partial<MatchableEntry> = {}): MatchableEntry {
  return { id: name, kind: 'term', name, ...more };
}

/** An entry that is only found by a name that needs evidence; its id is that name. */
export function contextual(name: string, ...when: Evidence[]): MatchableEntry {
  return {
    id: name,
    kind: 'term',
    name: `${name} (in its technical sense)`,
    contextual: [{ names: [name], when }],
  };
}

export const plaintext: Surroundings = { languageId: 'plaintext' };

export function read(text: string, surroundings: Surroundings = plaintext): LexedDocument {
  return new LexedDocument(linesOf(text), surroundings);
}

/** What a text says by itself, as `id@line:start-end`. */
export function found(
  entries: readonly MatchableEntry[],
  text: string,
  surroundings?: Surroundings,
): string[] {
  return scan(buildNameIndex(entries), read(text, surroundings)).map(shown);
}

export function shown({ id, line, start, end }: Match): string {
  return `${id}@${line}:${start}-${end}`;
}

/** The ids answered at the place of `|` in a text, best first. */
export function hovered(
  entries: readonly MatchableEntry[],
  marked: string,
  surroundings?: Surroundings,
): string[] {
  const at = marked.indexOf('|');
  const document = read(marked.slice(0, at) + marked.slice(at + 1), surroundings);
  const before = marked.slice(0, at).split(/\r\n|\r|\n/);
  const position = { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
  return hoverMatches(buildNameIndex(entries), document, position).map(({ id }) => id);
}

/** The texts in which entries are found, for tables: the marked parts of `text` in guillemets. */
export function marked(
  entries: readonly MatchableEntry[],
  text: string,
  surroundings?: Surroundings,
): string {
  const document = read(text, surroundings);
  const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line));
  const matches = scan(buildNameIndex(entries), document);
  for (const { line, start, end } of [...matches].reverse()) {
    const before = lines[line] ?? '';
    lines[line] = `${before.slice(0, start)}«${before.slice(start, end)}»${before.slice(end)}`;
  }
  return lines.join('\n');
}

/** For each language id, a path behind a space where it matters, texts in which guillemets mark what speaks. */
export type Cases = Readonly<Record<string, readonly string[]>>;

/** A test for each text: it says what its guillemets mark, and nothing else. */
export function table(title: string, entries: readonly MatchableEntry[], cases: Cases): void {
  describe(title, () => {
    for (const [where, texts] of Object.entries(cases)) {
      const [languageId = '', path] = where.split(' ');
      const surroundings: Surroundings = path === undefined ? { languageId } : { languageId, path };
      for (const expected of texts) {
        it(`${where}: ${JSON.stringify(expected)}`, () => {
          equal(marked(entries, expected.replace(/[«»]/g, ''), surroundings), expected);
        });
      }
    }
  });
}

/** The name of what is to be found by something else. */
export const hidden = 'a name that stands nowhere';

/** An entry that is only found by its literals. */
export function withLiterals(literals: Literals): readonly MatchableEntry[] {
  return [{ id: 'entry', kind: 'term', name: hidden, literals }];
}

/** A tool that is only found by what shows it. */
export function tool(detect: NonNullable<MatchableEntry['detect']>): readonly MatchableEntry[] {
  return [{ id: 'tool', kind: 'tool', name: hidden, detect }];
}

/** One tool for each package: a second package of one tool speaks only if it bears its name. */
export function packages(named: Readonly<Record<string, readonly string[]>>): readonly MatchableEntry[] {
  return Object.entries(named).flatMap(([ecosystem, names]) =>
    names.flatMap((name) => tool({ packages: { [ecosystem]: [name] } })),
  );
}
