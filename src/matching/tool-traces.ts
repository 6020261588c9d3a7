import type { Detection, Ecosystem } from '../catalog/entry.ts';
import type { OwnPackages } from './package-owners.ts';

interface Tool {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** The packages of one ecosystem by which a tool is known, as they stand in files. */
export interface PackageNames {
  readonly ecosystem: Ecosystem;
  readonly names: readonly string[];
}

const packagesOf = ({ packages }: Detection) =>
  Object.entries(packages ?? {}) as (readonly [Ecosystem, readonly string[]])[];

/** A package that only builds on the tool, as Sidekiq on Redis, shows the tool and is not it. */
export function packageNames(
  { id, name, aliases = [] }: Tool,
  detect: Detection,
  owns: OwnPackages,
): readonly PackageNames[] {
  let ownNames: readonly string[] | undefined;
  const isNamedLikeTool = (text: string) => {
    ownNames ??= [name, ...aliases, id].map(squeezed);
    return ownNames.some((own) => own.length > 1 && squeezed(text).includes(own));
  };
  return packagesOf(detect).map(([ecosystem, packages]) => ({
    ecosystem,
    names: packages.flatMap((text, n) =>
      (n > 0 && !isNamedLikeTool(text)) || !owns.name(ecosystem, text)
        ? []
        : spellingsOf(ecosystem, text, owns),
    ),
  }));
}

/** A name as far as it can stand within that of a package. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^a-z0-9]|\.js$/g, '');

/** How a package is written where it is used; Maven's group and artifact stand apart. */
function spellingsOf(ecosystem: Ecosystem, name: string, owns: OwnPackages): readonly string[] {
  if (ecosystem === 'go') {
    return [name.replace(/\/v\d+$/, '')];
  }
  const [group = '', artifact] = ecosystem === 'maven' ? name.split(':') : [];
  return artifact === undefined ? [name] : owns.group(group) ? [name, artifact, group] : [name, artifact];
}

/** What a file that uses the tool imports; of Maven's groups only the tool's own. */
export function modulesOf(detect: Detection, isOwnGroup: (group: string) => boolean): readonly string[] {
  return [
    ...packagesOf(detect).flatMap(([ecosystem, names]) =>
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

/** What else shows a tool in a file, by what it claims to be. */
export function otherTraces({
  imports = [],
  images = [],
  urls = [],
  environment = [],
}: Detection): readonly (readonly [
  claim: 'import' | 'image' | 'url' | 'environment',
  names: readonly string[],
])[] {
  return [
    ['import', imports],
    ['image', images.map((image) => image.replace(/\/\*$/, '')).filter((image) => !/[*:]/.test(image))],
    ['url', urls.map(schemeOf)],
    ['environment', environment],
  ];
}

/** `redis` and `jdbc:postgresql:` as they begin an address. */
function schemeOf(url: string): string {
  return url.includes('://') ? url : url.includes(':') ? `${url.replace(/:$/, '')}:` : `${url}://`;
}
