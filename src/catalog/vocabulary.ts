/** The words that entries are written in, apart from the schema, which takes a while to make ready. */

/** Lower-case words joined by hyphens; also the file name. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export const kinds = ['role', 'skill', 'tool', 'term', 'path'] as const;

/** The folder of a kind below `data/`. */
export const folderOf = (kind: (typeof kinds)[number]): string => `${kind}s`;

/** The stops of the road a request travels, in its order; queue and worker stand beside it. */
export const stops = [
  'browser',
  'dns',
  'tls',
  'proxy',
  'application',
  'cache',
  'database',
  'queue',
  'worker',
] as const;
