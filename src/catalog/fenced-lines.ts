/** A line of a Markdown text. */
export interface MarkdownLine {
  readonly text: string;
  /** It stands in a code fence, or opens or closes one. */
  readonly isFenced: boolean;
}

/** The lines of a text, for those who look for something in it without the Markdown parser. */
export function markdownLines(markdown: string): MarkdownLine[] {
  let open: string | undefined;
  return markdown.split('\n').map((text) => {
    const marks = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    const isFenced = open !== undefined || marks !== undefined;
    if (open === undefined) {
      open = marks;
    } else if (marks?.startsWith(open) && text.trim() === marks) {
      open = undefined;
    }
    return { text, isFenced };
  });
}

/** The text with all its fences blanked out, offsets kept. */
export function withoutFences(markdown: string): string {
  return markdownLines(markdown)
    .map(({ text, isFenced }) => (isFenced ? ' '.repeat(text.length) : text))
    .join('\n');
}
