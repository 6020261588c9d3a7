import type { Detection, Ecosystem } from '../catalog/entry.ts';

/** What of packages is one tool's own. */
export interface OwnPackages {
  /** Whether a Maven group is the tool's. */
  readonly group: (group: string) => boolean;
  /** Whether no other tool is what the package stands for. */
  readonly name: (ecosystem: Ecosystem, name: string) => boolean;
}

/** Whose the packages are that several tools name; tools are told by their position. */
export class PackageOwners {
  readonly #ofGroups: ReadonlyMap<string, number>;
  readonly #ofPackages: ReadonlyMap<string, number>;

  constructor(detections: readonly (Detection | undefined)[]) {
    this.#ofGroups = ownersOfGroups(detections.map((detection) => detection?.packages?.maven ?? []));
    this.#ofPackages = ownersOfPackages(detections);
  }

  ownedBy(tool: number): OwnPackages {
    return {
      group: (group) => this.#ofGroups.get(group) === tool,
      name: (ecosystem, name) => (this.#ofPackages.get(`${ecosystem} ${name}`) ?? tool) === tool,
    };
  }
}

/** Groups in which everybody's plugins for the build lie. */
const nobodysGroups = new Set(['org.apache.maven.plugins', 'org.codehaus.mojo']);

/**
 * Which tool a Maven group belongs to: the one with the most packages in it, if there is one. `packages` are
 * those of each tool in turn.
 */
function ownersOfGroups(packages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
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

/**
 * Whom a package stands for where several tools name it: of those that name it first, the one with the fewest.
 * `pg` is the driver's only package, and one of many of the database. Keys are `ecosystem name`, values positions.
 */
function ownersOfPackages(detections: readonly (Detection | undefined)[]): ReadonlyMap<string, number> {
  const size = (order: number) => Object.values(detections[order]?.packages ?? {}).flat().length;
  const owners = new Map<string, number>();
  for (const [order, detection] of detections.entries()) {
    for (const [ecosystem, [name] = []] of Object.entries(detection?.packages ?? {})) {
      const key = `${ecosystem} ${name}`;
      const other = owners.get(key);
      if (other === undefined || size(order) < size(other)) {
        owners.set(key, order);
      }
    }
  }
  return owners;
}
