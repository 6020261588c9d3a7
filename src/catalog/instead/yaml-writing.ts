/**
 * Stands in the bundle of the extension for the part of the package `yaml` that writes: the extension only reads.
 * One thing is still written while a text is read: a key that is itself a list or a map becomes text.
 */
const unwritten = (): string => '…';

export {
  unwritten as anchorIsValid,
  unwritten as anchorNames,
  unwritten as applyReviver,
  unwritten as createNode,
  unwritten as createNodeAnchors,
  unwritten as findNewAnchor,
  unwritten as stringify,
  unwritten as stringifyCollection,
  unwritten as stringifyDocument,
  unwritten as stringifyNumber,
  unwritten as stringifyPair,
  unwritten as stringifyString,
  unwritten as visit,
};

export function createStringifyContext(): object {
  return { options: {} };
}
