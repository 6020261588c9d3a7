/** A text in one piece, with the offsets of its lines. */
export interface WholeText {
  readonly text: string;
  startOf(line: number): number;
  /** Where the line's end begins. */
  endOf(line: number): number;
}

/** The lines of a text, without their ends. An editor's document is one without building its whole text. */
export interface LineSource {
  readonly lineCount: number;
  /** The line at a 0-based number below `lineCount`. */
  lineAt(line: number): string;
  /** Where the text is at hand in one piece, a scan reads it so. */
  readonly whole?: WholeText;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
      at++;
    }
    if (here === 0x0a || here === 0x0d) {
      starts.push(at + 1);
    }
  }
  return starts;
}

/** Cuts a text into lines at LF, CRLF and CR, as editors do. */
export function linesOf(text: string): LineSource {
  const starts = startsOfLines(text);
  const hasPairs = text.includes('\r\n');
  const startOf = (line: number) => starts[line] ?? text.length;
  const endOf = (line: number) => {
    const next = starts[line + 1];
    if (next === undefined) {
      return text.length;
    }
    const isPair =
      hasPairs &&
      next - 2 >= startOf(line) &&
      text.charCodeAt(next - 1) === 0x0a &&
      text.charCodeAt(next - 2) === 0x0d;
    return next - (isPair ? 2 : 1);
  };
  return {
    lineCount: starts.length,
    lineAt: (line) => text.slice(startOf(line), endOf(line)),
    whole: { text, startOf, endOf },
  };
}
