import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { LexedDocument, type Surroundings } from '../../../src/matching/document.ts';
import { KeptMatches } from '../../../src/matching/kept-matches.ts';
import { linesOf } from '../../../src/matching/line-source.ts';
import { buildNameIndex } from '../../../src/matching/name-index.ts';
import { scan } from '../../../src/matching/scan.ts';
import { named } from './cases.ts';

const index = buildNameIndex([
  named('database'),
  {
    ...named('connection pool'),
    contextual: [{ names: ['pool'], when: [{ near: ['database'] }, { in: 'comment' }, { imports: ['pg'] }] }],
  },
]);
const nobodyGaveUp = { isCancellationRequested: false };
const everyLine = Number.POSITIVE_INFINITY;

function documentOf(lines: readonly string[], where: Surroundings): LexedDocument {
  return new LexedDocument(linesOf(lines.join('\n')), where);
}

/** Reads what is not up to date; tells how many pieces that were. */
function readAll(kept: KeptMatches): number {
  let pieces = 0;
  while (kept.readNext(everyLine, nobodyGaveUp)) {
    pieces++;
  }
  return pieces;
}

describe('The matches of an open document', () => {
  const javascript: Surroundings = { languageId: 'javascript' };

  it('are those of a scan, whatever was changed', () => {
    const line = fc.constantFrom(
      ...[
        'pool',
        'the database',
        '',
        'x',
        'const a = 1;',
        '/* open',
        'close */',
        "import pg from 'pg';",
        '`',
      ],
    );
    const block = fc
      .tuple(line, fc.nat(200))
      .map(([text, blanks]) => [text, ...Array<string>(blanks).fill('x')]);
    const texts = fc.array(block, { minLength: 1, maxLength: 12 }).map((blocks) => blocks.flat());
    const changes = fc.array(fc.tuple(fc.nat(2500), fc.nat(700), texts), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, changes, (start, edits) => {
        let lines = start;
        const document = documentOf(lines, javascript);
        const kept = new KeptMatches(index, document);
        for (const [at, count, inserted] of edits) {
          const first = Math.min(at, lines.length - 1);
          const removed = Math.min(Math.max(count, 1), lines.length - first);
          lines = [...lines.slice(0, first), ...inserted, ...lines.slice(first + removed)];
          document.edit(first, removed, inserted.length, linesOf(lines.join('\n')));
          if (at % 3 > 0) {
            readAll(kept);
            deepEqual(kept.matches, scan(index, documentOf(lines, javascript)));
          }
        }
        readAll(kept);
        deepEqual(kept.matches, scan(index, documentOf(lines, javascript)));
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('are read anew only around a change, in a file of ten thousand lines', () => {
    const lines: string[] = Array.from({ length: 10_000 }, (_, at) =>
      at % 50 === 0 ? '// a pool' : 'pool(1);',
    );
    const document = documentOf(lines, javascript);
    const kept = new KeptMatches(index, document);
    const whole = readAll(kept);
    equal(kept.matches.length, 200);
    lines[5_000] = 'the database';
    document.edit(5_000, 1, 1, linesOf(lines.join('\n')));
    const again = readAll(kept);
    ok(whole > 30 && again <= 2, `${again} of ${whole} pieces`);
    // One comment gave way to the name of the database, which speaks for six pools around it.
    equal(kept.matches.length, 206);
  });

  it('follow what the whole file says: its imports, and whether somebody wrote it at all', () => {
    const lines = ['', ...Array<string>(1_000).fill('pool(1);')];
    const document = documentOf(lines, javascript);
    const kept = new KeptMatches(index, document);
    const foundWith = (first: string): number => {
      lines[0] = first;
      document.edit(0, 1, 1, linesOf(lines.join('\n')));
      readAll(kept);
      return kept.matches.length;
    };
    equal(foundWith(''), 0);
    equal(foundWith("import pg from 'pg';"), 1_000);
    equal(foundWith('// @generated'), 0);
  });

  it('are not sought behind the last line that is wanted, nor when nobody waits', () => {
    const kept = new KeptMatches(index, documentOf(Array<string>(2_000).fill('database'), javascript));
    equal(kept.readNext(everyLine, { isCancellationRequested: true }), false);
    equal(kept.matches.length, 0);
    while (kept.readNext(1_000, nobodyGaveUp)) {
      ok(kept.matches.length > 0);
    }
    ok(kept.matches.length >= 1_000 && kept.matches.length < 1_300);
  });
});
