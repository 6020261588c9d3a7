/** The lines of a text, without their ends. An editor's document is one without building its whole text. */
export interface LineSource {
  readonly lineCount: number;
  /** The line at a 0-based number below `lineCount`. */
  lineAt(line: number): string;
}

/** Cuts a text into lines at LF, CRLF and CR, as editors do. */
export function linesOf(text: string): LineSource {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
      at++;
    }
    if (here === 0x0a || here === 0x0d) {
      starts.push(at + 1);
    }
  }
  return {
    lineCount: starts.length,
    lineAt(line) {
      const start = starts[line] ?? text.length;
      let end = starts[line + 1] ?? text.length + 1;
      if (line + 1 < starts.length) {
        end--;
        if (text.charCodeAt(end) === 0x0a && end > start && text.charCodeAt(end - 1) === 0x0d) {
          end--;
        }
      }
      return text.slice(start, end);
    },
  };
}
