/** Plain text in Markdown's clothes: every character that Markdown or an icon syntax (`$(name)`) could take for its own, made plain. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~$&:"]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, ' ');
}
