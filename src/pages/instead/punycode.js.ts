/**
 * Stands in the bundle of the extension for the package `punycode.js`, by which markdown-it rewrites host
 * names in other scripts. A link leads to what its author wrote; whoever opens it rewrites the name itself.
 */
const punycode = { toASCII: (name: string) => name, toUnicode: (name: string) => name };

// biome-ignore lint/style/noDefaultExport: the package it stands for has one
export default punycode;
