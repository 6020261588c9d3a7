/** Stands in an `output` fence for what may vary: times, ports, generated ids. Never for a result. */
export const ellipsis = '…';

/**
 * Whether what was printed is what the guide shows. White space at line ends and blank lines at either end
 * do not count. `…` inside a line stands for any text of that line, a line of `…` alone for any number of
 * lines, none too.
 */
export function sameOutput(shown: string, printed: string): boolean {
  return outputPattern(shown).test(`${tidyOutput(printed)}\n`);
}

/** The form in which outputs are compared and shown. */
export function tidyOutput(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Whether an output promises anything at all. */
export function showsSomething(shown: string): boolean {
  return shown.replaceAll(ellipsis, '').trim() !== '';
}

function outputPattern(shown: string): RegExp {
  const lines = tidyOutput(shown)
    .split('\n')
    .map((line) =>
      line.trim() === ellipsis ? '(?:.*\n)*?' : `${line.split(ellipsis).map(literally).join('.*?')}\n`,
    );
  return new RegExp(`^${lines.join('')}$`);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
