import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LexedDocument } from '../../../src/matching/document.ts';
import { type KeptNames, keepNames, restoreNames } from '../../../src/matching/kept-names.ts';
import { linesOf } from '../../../src/matching/line-source.ts';
import { buildNameIndex, type MatchableEntry, type NameIndex } from '../../../src/matching/name-index.ts';
import { writeNames } from '../../../src/matching/name-writer.ts';
import { scan } from '../../../src/matching/scan.ts';

const entries: readonly MatchableEntry[] = [
  { id: 'connection-pool', kind: 'term', name: 'Connection pool', aliases: ['Zugriffsgröße', 'pooling'] },
  {
    id: 'pool',
    kind: 'term',
    name: 'Swimming',
    contextual: [
      {
        names: ['pool'],
        when: [{ near: ['database', 'C++'] }],
        unless: [{ near: ['water'] }],
        except: ['car pool'],
      },
    ],
  },
  {
    id: 'postgresql',
    kind: 'tool',
    name: 'PostgreSQL',
    category: 'database',
    detect: { packages: { npm: ['pg'], pypi: ['psycopg'] }, imports: ['pg'], urls: ['postgres'] },
  },
  { id: 'c-plus-plus', kind: 'tool', name: 'C++', category: 'language' },
  { id: 'not-found', kind: 'term', name: '404', literals: { statuses: [404], formats: ['uuid'] } },
  {
    id: 'timeout',
    kind: 'term',
    name: 'Connection timeout',
    inCode: [{ in: 'postgresql', write: 'connectionTimeoutMillis: 2000' }],
    errors: [
      { says: 'timeout', means: 'Too late.', first: 'Wait.' },
      { says: 'timeout exceeded when trying to connect to {name}', means: 'Too late.', first: 'Wait.' },
    ],
  },
];

const text = `import { Pool } from 'pg';
// The connection pool, a ConnectionPool; its Zugriffsgroesse. C++ and a pool beside a database, no car pool.
const pools = new Pool({ connectionTimeoutMillis: 2000 }); res.status(404);
throw new Error('timeout exceeded when trying to connect to orders');
const id = '123e4567-e89b-42d3-a456-426614174000', url = 'postgres://localhost/orders';
`;

const matches = (index: NameIndex) =>
  scan(index, new LexedDocument(linesOf(text), { languageId: 'typescript', path: 'src/orders.ts' }));

const kept = () => keepNames(entries, writeNames(entries));

const keysBackwards = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;

/** The same bytes where no number begins at a place that four divides. */
function moved({ json, numbers }: KeptNames): KeptNames {
  const all = new Uint8Array(numbers.length + 1);
  all.set(numbers, 1);
  return { json, numbers: all.subarray(1) };
}

describe('names that were kept', () => {
  it('say what names say that are read from the entries', () => {
    const anew = matches(buildNameIndex(entries));
    const restored = restoreNames(entries, kept());
    assert.ok(restored !== undefined);
    assert.deepEqual(matches(restored), anew);
    const grounds = new Set(anew.map(({ ground }) => ground));
    for (const ground of ['name', 'alias', 'contextual', 'error', 'status', 'import', 'url', 'format']) {
      assert.ok(grounds.has(ground as never), `the text holds no ${ground}`);
    }
  });

  it('say the same of entries with their keys in another order', () => {
    const turned = entries.map((entry) => JSON.parse(JSON.stringify(entry), keysBackwards) as MatchableEntry);
    const restored = restoreNames(turned, kept());
    assert.ok(restored !== undefined);
    assert.deepEqual(matches(restored), matches(buildNameIndex(entries)));
  });

  it('may begin anywhere in what was read of their file', () => {
    const restored = restoreNames(entries, moved(kept()));
    assert.ok(restored !== undefined);
    assert.deepEqual(matches(restored), matches(buildNameIndex(entries)));
  });

  it('are refused for other entries, and for the same in another order', () => {
    assert.equal(restoreNames(entries.slice(1), kept()), undefined);
    assert.equal(restoreNames([...entries].reverse(), kept()), undefined);
  });

  it('are refused when a part of them is missing', () => {
    const { json, numbers } = kept();
    assert.equal(restoreNames(entries, { json, numbers: numbers.subarray(4) }), undefined);
    assert.equal(restoreNames(entries, { json: json.slice(0, -9), numbers }), undefined);
  });
});
