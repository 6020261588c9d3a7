declare module 'ahocorasick' {
  /** The package's search for many fixed strings at once. */
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** For each end of a match, the offset of its last character and the keywords that end there. */
    search(text: string): [end: number, keywords: string[]][];
  }
}
