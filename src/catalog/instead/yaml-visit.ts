/** What of a tree of YAML is walked through: a node with items, or a pair of a key and a value. */
interface Walked {
  readonly contents?: Walked | null;
  readonly items?: readonly Walked[];
  readonly key?: Walked | null;
  readonly value?: unknown;
}

interface Visitor {
  readonly Node: (key: null, node: Walked) => void;
}

/**
 * Stands in the bundle of the extension for the package's own, which can also change a tree: aliases ask for all nodes
 * of a document, each before what it holds.
 */
export function visit({ contents }: Walked, visitor: Visitor): void {
  walk(contents, visitor);
}

function walk(node: Walked | null | undefined, visitor: Visitor): void {
  if (node?.key !== undefined) {
    walk(node.key, visitor);
    walk(node.value as Walked | null, visitor);
  } else if (node) {
    visitor.Node(null, node);
    for (const item of node.items ?? []) {
      walk(item, visitor);
    }
  }
}

export { visit as visitAsync };
