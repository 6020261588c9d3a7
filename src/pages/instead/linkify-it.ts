/**
 * Stands in the bundle of the extension for the package `linkify-it`, which markdown-it brings along to turn
 * bare addresses into links. Pages have that switched off: a link is what an author wrote as one.
 */
export class LinkifyIt {}
