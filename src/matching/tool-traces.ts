import type { Detection } from '../catalog/entry.ts';

export type Ecosystem = 'npm' | 'pypi' | 'maven' | 'gem' | 'composer' | 'nuget' | 'go' | 'cargo';

const familiesByEcosystem: Readonly<Record<Ecosystem, readonly string[]>> = {
  npm: ['script', 'html'],
  pypi: ['python', 'html'],
  maven: ['java'],
  gem: ['ruby', 'html'],
  composer: ['php', 'blade', 'html'],
  nuget: ['csharp', 'html'],
  go: ['go'],
  cargo: ['rust'],
};

/** Tools that bring no packages of their own, and the families of files in which they are written. */
const familiesById: Readonly<Record<string, readonly string[]>> = {
  go: ['go'],
  python: ['python'],
  ruby: ['ruby'],
  'ruby-on-rails': ['ruby', 'html'],
  php: ['php', 'blade'],
  laravel: ['php', 'blade'],
  symfony: ['php'],
  java: ['java'],
  kotlin: ['java'],
  spring: ['java'],
  'spring-boot': ['java'],
  hibernate: ['java'],
  javascript: ['script', 'html'],
  typescript: ['script'],
  'node-js': ['script'],
  express: ['script'],
  'nest-js': ['script'],
  'c-sharp': ['csharp'],
  'dot-net': ['csharp'],
  'asp-net-core': ['csharp', 'html'],
  'entity-framework-core': ['csharp'],
  rust: ['rust'],
  'structured-query-language': ['sql', 'script', 'python', 'ruby', 'php', 'java', 'csharp', 'go', 'rust'],
  postgresql: ['sql', 'script', 'python', 'ruby', 'php', 'java', 'csharp', 'go', 'rust'],
  mysql: ['sql', 'script', 'python', 'ruby', 'php', 'java', 'csharp', 'go', 'rust'],
  sqlite: ['sql', 'script', 'python', 'ruby', 'php', 'java', 'csharp', 'go', 'rust'],
  nginx: ['directives'],
  'apache-http-server': ['directives'],
};

/** The families of files in which the spellings of a tool may stand; none for any file. */
export function familiesOfTool(id: string, detect: Detection | undefined): readonly string[] {
  const own = familiesById[id];
  if (own !== undefined) {
    return own;
  }
  const ecosystems = Object.keys(detect?.packages ?? {}) as Ecosystem[];
  return [...new Set(ecosystems.flatMap((ecosystem) => familiesByEcosystem[ecosystem]))];
}

/** Groups in which everybody's plugins for the build lie. */
const nobodysGroups = new Set(['org.apache.maven.plugins', 'org.codehaus.mojo']);

/**
 * Which tool a Maven group belongs to: the one with the most packages in it, if there is one. `packages` are
 * those of each tool in turn.
 */
export function ownersOfGroups(packages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const owners = new Map<string, number>();
  for (const [tool, names] of packages.entries()) {
    const own = new Map<string, number>();
    for (const name of names) {
      const group = name.split(':')[0] ?? name;
      if (nobodysGroups.has(group)) {
        continue;
      }
      own.set(group, (own.get(group) ?? 0) + 1);
    }
    for (const [group, count] of own) {
      const most = counts.get(group) ?? 0;
      if (count > most) {
        owners.set(group, tool);
        counts.set(group, count);
      } else if (count === most) {
        owners.delete(group);
      }
    }
  }
  return owners;
}

/** What a file that uses the tool imports; of Maven's groups only the tool's own. */
export function modulesOf(detect: Detection, isOwnGroup: (group: string) => boolean): readonly string[] {
  const packages = Object.entries(detect.packages ?? {}) as [Ecosystem, string[]][];
  return [
    ...packages.flatMap(([ecosystem, names]) =>
      names.flatMap((name) => moduleOf(ecosystem, name, isOwnGroup)),
    ),
    ...(detect.imports ?? []),
  ];
}

function moduleOf(
  ecosystem: Ecosystem,
  name: string,
  isOwnGroup: (group: string) => boolean,
): readonly string[] {
  switch (ecosystem) {
    case 'maven': {
      const group = name.split(':')[0] ?? name;
      return isOwnGroup(group) ? [group] : [];
    }
    case 'go':
      return [name.replace(/\/v\d+$/, '')];
    case 'pypi':
      return [name.replace(/-/g, '_')];
    default:
      return [name];
  }
}

/**
 * Whom a package stands for where several tools name it: of those that name it first, the one with the fewest.
 * `pg` is the driver's only package, and one of many of the database. Keys are `ecosystem name`, values positions.
 */
export function ownersOfPackages(
  detections: readonly (Detection | undefined)[],
): ReadonlyMap<string, number> {
  const size = (order: number) => Object.values(detections[order]?.packages ?? {}).flat().length;
  const owners = new Map<string, number>();
  for (const [order, detection] of detections.entries()) {
    for (const [ecosystem, [name]] of Object.entries(detection?.packages ?? {})) {
      const key = `${ecosystem} ${name}`;
      const other = owners.get(key);
      if (other === undefined || size(order) < size(other)) {
        owners.set(key, order);
      }
    }
  }
  return owners;
}
