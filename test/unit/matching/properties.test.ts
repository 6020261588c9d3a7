// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { kindAt } from '../../../src/matching/characters.ts';
import { LexedDocument } from '../../../src/matching/document.ts';
import { hoverMatches } from '../../../src/matching/hover.ts';
import { linesOf } from '../../../src/matching/line-source.ts';
import type { Match } from '../../../src/matching/match.ts';
import { buildNameIndex } from '../../../src/matching/name-index.ts';
import { Segments } from '../../../src/matching/places.ts';
import { scan } from '../../../src/matching/scan.ts';
import { cutWords, Words } from '../../../src/matching/words.ts';
import { entries, spacious, surroundings, text } from './arbitrary-texts.ts';
import { read } from './cases.ts';

const index = buildNameIndex(entries);
const runs = { numRuns: 400 };

/** A match without what depends on the order of definition. */
const essence = ({ id, line, start, end, ground, place }: Match) =>
  `${id} ${line}:${start}-${end} ${ground} ${place}`;

describe('Properties of matching', () => {
  it('a match is whole words and inside the text', () => {
    fc.assert(
      fc.property(text, surroundings, (content, where) => {
        const document = read(content, where);
        for (const { line, start, end, ground, name } of scan(index, document)) {
          const here = document.lineAt(line);
          ok(start >= 0 && start < end && end <= here.length);
          if (ground === 'name' || ground === 'alias' || ground === 'contextual') {
            ok(bordersWords(here, start, end), `${name} in ${JSON.stringify(here)}`);
          }
        }
      }),
      runs,
    );
  }).timeout(30_000);

  it('scanning a text and hovering each position agree', () => {
    fc.assert(
      fc.property(spacious, surroundings, (content, where) => {
        const document = read(content, where);
        const scanned = scan(index, document);
        const hovered = new Set<string>();
        for (let line = 0; line < document.lineCount; line++) {
          for (let character = 0; character <= document.lineAt(line).length; character++) {
            const answers = hoverMatches(index, document, { line, character });
            equal(new Set(answers.map(({ id }) => id)).size, answers.length, 'each entry once');
            for (const match of answers) {
              hovered.add(essence(match));
            }
            const covering = scanned.filter(
              (match) =>
                match.line === line &&
                match.start <= character &&
                character <= match.end &&
                // What varies in a message says nothing.
                !match.holes?.some(([start, end]) => start <= character && character < end),
            );
            const ids = answers.map(({ id }) => id);
            // Between two blanks of a schedule the cursor is on nothing.
            const isOnNothing = !/\S/.test(
              document.lineAt(line).slice(Math.max(0, character - 1), character + 1),
            );
            for (const { id } of isOnNothing ? [] : covering) {
              ok(ids.includes(id), `${id} at ${line}:${character}`);
            }
          }
        }
        const all = new Set(scanned.map(essence));
        for (const one of hovered) {
          ok(all.has(one), `hovering found ${one}`);
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('the order of entries does not matter', () => {
    fc.assert(
      fc.property(
        text,
        surroundings,
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        (content, where, shuffled) => {
          const other = scan(buildNameIndex(shuffled), read(content, where));
          deepEqual(new Set(other.map(essence)), new Set(scan(index, read(content, where)).map(essence)));
        },
      ),
      runs,
    );
  }).timeout(30_000);

  it('LF, CRLF and CR give the same matches', () => {
    fc.assert(
      fc.property(text, surroundings, fc.constantFrom('\r\n', '\r'), (content, where, end) => {
        const plain = content.replace(/\r\n|\r/g, '\n');
        deepEqual(scan(index, read(plain.replace(/\n/g, end), where)), scan(index, read(plain, where)));
      }),
      runs,
    );
  }).timeout(30_000);

  it('an unrelated entry more changes nothing', () => {
    const more = buildNameIndex([
      ...entries,
      {
        id: 'unrelated',
        kind: 'term',
        name: 'quokka husbandry',
        aliases: ['Zyx.qq'],
        contextual: [{ names: ['wombat'], when: [{ near: ['pouch'] }] }],
      },
    ]);
    fc.assert(
      fc.property(text, surroundings, (content, where) => {
        deepEqual(scan(more, read(content, where)), scan(index, read(content, where)));
      }),
      runs,
    );
  }).timeout(30_000);

  it('case does not matter to a name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'connection pool',
          'connectionPool',
          'CONNECTION_POOL',
          'Connection-Pool',
          'connectionpool',
          'ConnectionPools',
        ),
        (name) => {
          deepEqual(
            scan(index, read(`a ${name}, b`)).map(({ id, start, end }) => [id, start, end]),
            [['connection-pool', 2, 2 + name.length]],
          );
        },
      ),
    );
  });

  it('words tile the letters and digits of a text', () => {
    fc.assert(
      fc.property(text, (content) => {
        const line = content.replace(/[\r\n]/g, ' ');
        const words = new Words();
        cutWords(line, 0, line.length, words);
        let last = 0;
        for (let n = 0; n < words.count; n++) {
          const start = words.start[n] ?? 0;
          const end = words.end[n] ?? 0;
          ok(start >= last && end > start && end <= line.length);
          last = end;
        }
      }),
      runs,
    );
  }).timeout(30_000);

  it('a document that was told of its changes is read like a new one', () => {
    const line = fc.constantFrom(
      'database pool',
      '/* open',
      'close */',
      '`',
      '"""',
      "'''",
      '<!--',
      '-->',
      '```sql',
      '```',
      '---',
      'run: |',
      '  deeper',
      'key: value',
      '<<EOF',
      'EOF',
      '${',
      '}',
      '<script>',
      '</script>',
      '<?php',
      '?>',
      'import {',
      "} from 'pg';",
      'query index table',
      '',
    );
    const some = fc.array(line, { minLength: 1, maxLength: 5 });
    const changes = fc.array(fc.tuple(fc.nat(20), fc.nat(4), some), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 5, maxLength: 25 }),
        surroundings,
        changes,
        fc.nat(30),
        (start, where, edits, looked) => {
          let lines = start;
          const document = new LexedDocument(linesOf(lines.join('\n')), where);
          lookAt(document, looked);
          for (const [at, count, inserted] of edits) {
            const first = Math.min(at, lines.length - 1);
            const removed = Math.min(Math.max(count, 1), lines.length - first);
            lines = [...lines.slice(0, first), ...inserted, ...lines.slice(first + removed)];
            document.edit(first, removed, inserted.length, linesOf(lines.join('\n')));
            lookAt(document, (looked * 7 + at) % 30);
          }
          const fresh = new LexedDocument(linesOf(lines.join('\n')), where);
          deepEqual(placesOf(document), placesOf(fresh));
          deepEqual([...document.imports].sort(), [...fresh.imports].sort());
          deepEqual(scan(index, document), scan(index, fresh));
        },
      ),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('stops when it is cancelled', () => {
    const long = read('database\n'.repeat(2000));
    equal(scan(index, long, { isCancellationRequested: true }).length, 0);
    equal(scan(index, long, { isCancellationRequested: false }).length, 2000);
  });
});

function lookAt(document: LexedDocument, line: number): void {
  if (line < document.lineCount) {
    document.segments(line, new Segments());
  }
}

function placesOf(document: LexedDocument): string[] {
  const segments = new Segments();
  return Array.from({ length: document.lineCount }, (_, line) => {
    document.segments(line, segments);
    const shown: string[] = [];
    segments.forEach((start, place) => {
      shown.push(`${start}:${place}`);
    });
    return shown.join(' ');
  });
}

/** Whether both ends lie between words as rule 1 cuts them, or beside punctuation. */
function bordersWords(line: string, start: number, end: number): boolean {
  const words = new Words();
  cutWords(line, 0, line.length, words);
  const within = (at: number) => {
    for (let n = 0; n < words.count; n++) {
      if ((words.start[n] ?? 0) < at && at < (words.end[n] ?? 0)) {
        return true;
      }
    }
    return false;
  };
  return !within(start) && !within(end) && kindAt(line, start) >= 0;
}
