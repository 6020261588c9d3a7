import type { Entry, Kind } from './entry.ts';

/** An id that an entry names, where it stands, and which kinds may stand there (absent: any). */
export interface Reference {
  readonly id: string;
  readonly path: readonly PropertyKey[];
  readonly kinds?: readonly Kind[];
}

/** Every id that an entry names, apart from the links inside its texts. */
export function references(entry: Entry): Reference[] {
  return [...commonReferences(entry), ...kindReferences(entry)];
}

function list(
  ids: readonly string[] | undefined,
  path: readonly PropertyKey[],
  kinds?: readonly Kind[],
): Reference[] {
  return (ids ?? []).map((id, index) => one(id, [...path, index], kinds));
}

function one(id: string, path: readonly PropertyKey[], kinds?: readonly Kind[]): Reference {
  return kinds ? { id, path, kinds } : { id, path };
}

function commonReferences(entry: Entry): Reference[] {
  return [
    ...list(entry.needs, ['needs']),
    ...list(entry.related, ['related']),
    ...(entry.compare ?? []).map(({ with: id }, index) => one(id, ['compare', index, 'with'])),
    ...(entry.inCode ?? []).map(({ in: id }, index) => one(id, ['inCode', index, 'in'], ['tool'])),
    ...(entry.errors ?? []).flatMap(({ from }, index) =>
      from ? [one(from, ['errors', index, 'from'], ['tool'])] : [],
    ),
    ...(entry.contextual ?? []).flatMap(({ when, unless = [] }, index) =>
      Object.entries({ when, unless }).flatMap(([key, lines]) =>
        lines.flatMap(({ uses }, line) => list(uses, ['contextual', index, key, line, 'uses'], ['tool'])),
      ),
    ),
  ];
}

function kindReferences(entry: Entry): Reference[] {
  switch (entry.kind) {
    case 'role':
      return list(entry.skills, ['skills'], ['skill']);
    case 'skill':
      return [
        ...(entry.parent ? [one(entry.parent, ['parent'], ['skill'])] : []),
        ...list(entry.learn, ['learn'], ['term', 'tool', 'skill']),
      ];
    case 'tool':
      return [
        ...(entry.skill ? [one(entry.skill, ['skill'], ['skill'])] : []),
        ...(entry.alternatives ?? []).map(({ id }, index) =>
          one(id, ['alternatives', index, 'id'], ['tool']),
        ),
      ];
    case 'term':
      return [
        ...(entry.skill ? [one(entry.skill, ['skill'], ['skill'])] : []),
        ...(entry.partOf ? [one(entry.partOf, ['partOf'], ['term'])] : []),
      ];
    case 'path':
      return entry.steps.map((step, index) => one(step.entry, ['steps', index, 'entry']));
  }
}
