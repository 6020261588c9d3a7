import assert from 'node:assert/strict';
import { formatTable } from './table.ts';

describe('a result', () => {
  it('is drawn as psql draws it: names centered, numbers to the right, null as nothing', () => {
    const table = formatTable({
      columns: [
        { name: 'id', numeric: true },
        { name: 'name', numeric: false },
      ],
      rows: [
        ['1', 'Anastasia'],
        ['1000', null],
      ],
    });
    assert.equal(
      table,
      ['  id  |   name', '------+-----------', '    1 | Anastasia', ' 1000 |', '(2 rows)'].join('\n'),
    );
  });

  it('shows a line break inside a value by a plus', () => {
    const columns = [
      { name: 'a', numeric: false },
      { name: 'b', numeric: true },
    ];
    assert.equal(
      formatTable({ columns, rows: [['x\ny', '1']] }),
      [' a | b', '---+---', ' x+| 1', ' y |', '(1 row)'].join('\n'),
    );
  });

  it('without rows still tells its columns', () => {
    assert.equal(
      formatTable({ columns: [{ name: 'a', numeric: false }], rows: [] }),
      [' a', '---', '(0 rows)'].join('\n'),
    );
  });
});
