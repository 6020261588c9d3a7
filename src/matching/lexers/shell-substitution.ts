/**
 * The column of the bracket that ends a shell's `$(…)`, whose quotes are its own; `at` is that of the opening one. Where it
 * goes on over the line, the opening one itself.
 */
export function endOfSubstitution(line: string, at: number): number {
  let depth = 0;
  let quote = '';
  for (let end = at; end < line.length; end++) {
    const here = line.charAt(end);
    if (here === '\\') {
      end++;
    } else if (quote === "'" || (quote === '"' && here !== '"' && !(here === '$' && line[end + 1] === '('))) {
      quote = here === quote ? '' : quote;
    } else if (here === '$' && line.charAt(end + 1) === '(' && quote === '"') {
      end = endOfSubstitution(line, end + 1);
    } else if (here === '"' || here === "'") {
      quote = quote === here ? '' : here;
    } else if (here === '(') {
      depth++;
    } else if (here === ')' && --depth === 0) {
      return end;
    }
  }
  return at;
}
