/** A result as a database gives it, every value as text. */
export interface TableResult {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * A result in the aligned form of `psql`: names centered, numbers to the right, a null as nothing, a line
 * break inside a value shown by `+`, and the number of rows below.
 */
export function formatTable({ columns, rows }: TableResult): string {
  const cells = rows.map((row) => row.map((value) => (value ?? '').split('\n')));
  const widths = columns.map(({ name }, at) =>
    Math.max(width(name), ...cells.flatMap((row) => (row[at] ?? []).map(width))),
  );
  const header = columns.map(({ name }, at) => ` ${centered(name, widths[at] ?? 0)} `).join('|');
  const rule = widths.map((each) => '-'.repeat(each + 2)).join('+');
  const body = cells.flatMap((row) =>
    formatRow(
      row,
      columns.map(({ numeric }) => numeric),
      widths,
    ),
  );
  const count = `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`;
  return [header, rule, ...body, count].map((line) => line.trimEnd()).join('\n');
}

function formatRow(
  row: readonly string[][],
  numeric: readonly boolean[],
  widths: readonly number[],
): string[] {
  const height = Math.max(1, ...row.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map((lines, at) => {
        const text = lines[line] ?? '';
        const space = ' '.repeat((widths[at] ?? 0) - width(text));
        const goesOn = line + 1 < lines.length;
        return ` ${numeric[at] ? space + text : text + space}${goesOn ? '+' : ' '}`;
      })
      .join('|'),
  );
}

function centered(text: string, room: number): string {
  const free = room - width(text);
  const left = Math.floor(free / 2);
  return ' '.repeat(left) + text + ' '.repeat(free - left);
}

/** In columns of a terminal, where ideographs and emoji take two and combining marks none. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (wide.test(character) ? 2 : combining.test(character) ? 0 : 1),
    0,
  );
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
const combining = /\p{Mn}/u;
