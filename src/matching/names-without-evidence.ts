import type { Contextual, Literals } from '../catalog/entry.ts';

/** What of an entry says that a name needs evidence. */
interface Named {
  readonly contextual?: readonly Contextual[] | undefined;
  readonly literals?: Literals | undefined;
}

/** Tells which of an entry's names need no evidence. */
export function namesWithoutEvidence({ contextual, literals }: Named): (name: string) => boolean {
  if (contextual === undefined && literals === undefined) {
    return () => true;
  }
  const needEvidence = new Set(literals === undefined ? [] : literalNames(literals).map(bare));
  for (const { names } of contextual ?? []) {
    for (const name of names) {
      needEvidence.add(bare(name));
    }
  }
  const isSpelledOut = (name: string) =>
    literals?.sql?.includes(name) === true || literals?.headers?.includes(name) === true;
  return (name) => !(needEvidence.has(bare(name)) || isSpelledOut(name));
}

/** Literals speak where their context is theirs, and so does an entry that is called like one: `DELETE`, `Host`. */
function literalNames({
  methods = [],
  sql = [],
  headerValues = [],
  headers = [],
}: Literals = {}): readonly string[] {
  const words = (texts: readonly string[]) => texts.filter((text) => !/[\s-]/.test(text));
  // A header such as ETag is no word of any language.
  const ordinary = words(headers).filter((header) => !/[A-Z].*[A-Z]/.test(header));
  return [...methods, ...words(sql), ...headerValues, ...ordinary];
}

/** A name without what its matching overlooks: case, and how its words are joined. */
const bare = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '');
