import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LexedDocument } from '../../../src/matching/document.ts';
import { linesOf } from '../../../src/matching/line-source.ts';
import { buildNameIndex } from '../../../src/matching/name-index.ts';
import { scan } from '../../../src/matching/scan.ts';

const python = { id: 'python', kind: 'tool', name: 'Python', summary: 's', depth: 'short' } as const;

function found(tell: string[] | undefined): string[] {
  const spelling = {
    in: 'python',
    write: 'bulk_create(rows, ignore_conflicts=True)',
    ...(tell ? { tell } : {}),
  };
  const entry = { id: 'bulk-insert', kind: 'term', name: 'Bulk insert', inCode: [spelling] } as const;
  const text = 'orders.bulk_create(batch, ignore_conflicts=True)\n';
  const document = new LexedDocument(linesOf(text), { languageId: 'python' });
  return scan(buildNameIndex([python, entry]), document).map(({ start, end }) => text.slice(start, end));
}

describe('the telling words of a spelling', () => {
  it('are judged by their form when the author names none', () => {
    assert.deepEqual(found(undefined), ['bulk_create', 'ignore_conflicts']);
  });

  it('are those the author names', () => {
    assert.deepEqual(found(['bulk_create']), ['bulk_create']);
    assert.deepEqual(found([]), []);
  });
});
