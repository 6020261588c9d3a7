import type { IndexedEntry } from '../catalog/entry.ts';
import { expandBraces, matchesGlob } from '../catalog/globs.ts';
import { type Dependency, fileName, manifestFiles, readDependencies } from './dependencies.ts';

type IndexedTool = Extract<IndexedEntry, { kind: 'tool' }>;

/** Files that are no manifests, and say what a project runs on line by line. */
const settingFiles = [
  'compose*.{yml,yaml}',
  'docker-compose*.{yml,yaml}',
  'Dockerfile*',
  '*.Dockerfile',
  '.env',
  '.env.*',
  'Procfile',
];

/** Which files of a project are worth reading, as globs on their names, without braces. */
export const projectFiles: readonly string[] = [...manifestFiles, ...settingFiles].flatMap(expandBraces);

/**
 * Files whose being there is all that is asked of them, as globs without braces. The ending of a language is
 * none of them: it would find every file of a project, and its manifest tells as much.
 */
export function tellingFiles(tools: readonly IndexedTool[]): string[] {
  const globs = tools.flatMap(({ detect }) => detect?.files ?? []).flatMap(expandBraces);
  return [...new Set(globs)].filter(
    (glob) => !glob.startsWith('*') && !projectFiles.some((known) => matchesGlob(glob, known)),
  );
}

export interface ProjectFile {
  /** Relative to the workspace folder, `/` between the parts. */
  readonly path: string;
  /** Empty where the file's being there is all that was asked. */
  readonly text: string;
}

/** A tool that the project shows it uses, and the line that shows it. */
export interface ToolInUse {
  readonly id: string;
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** What was found there: a package, an image, a URL scheme, a variable, the file itself. */
  readonly found: string;
}

/** Which tools a set of project files shows; for each tool the first line that shows it, files in their order. */
export function detectTools(files: readonly ProjectFile[], tools: readonly IndexedTool[]): ToolInUse[] {
  const inUse = new Map<string, ToolInUse>();
  const index = indexDetection(tools);
  for (const { path, text } of files) {
    for (const [id, found, line] of [
      ...byName(path, index),
      ...byPackage(path, text, index),
      ...byLine(path, text, index),
    ]) {
      if (!inUse.has(id)) {
        inUse.set(id, { id, path, line, found });
      }
    }
  }
  return [...inUse.values()];
}

type Finding = readonly [id: string, found: string, line: number];

/** One package shows two tools where one builds on the other: `mongoose` is Mongoose, and MongoDB behind it. */
type Owners = Map<string, readonly string[]>;

interface GlobOwner {
  readonly glob: string;
  readonly id: string;
}

interface DetectionIndex {
  readonly packages: Owners;
  readonly images: Owners;
  /** `mcr.microsoft.com/dotnet/*`, `php:*-apache`. */
  readonly imageGlobs: readonly GlobOwner[];
  readonly schemes: Owners;
  readonly environment: Owners;
  readonly files: readonly GlobOwner[];
}

function indexDetection(tools: readonly IndexedTool[]): DetectionIndex {
  const packages: Owners = new Map();
  const images: Owners = new Map();
  const schemes: Owners = new Map();
  const environment: Owners = new Map();
  const imageGlobs: GlobOwner[] = [];
  const files: GlobOwner[] = [];
  for (const { id, detect } of tools) {
    for (const [ecosystem, names] of Object.entries(detect?.packages ?? {})) {
      for (const name of names ?? []) {
        own(packages, packageKey(ecosystem, name), id);
      }
    }
    for (const image of detect?.images ?? []) {
      if (image.includes('*')) {
        imageGlobs.push({ glob: image, id });
      } else {
        own(images, image.toLowerCase(), id);
      }
    }
    for (const scheme of detect?.urls ?? []) {
      // `jdbc:oracle` is not the scheme `jdbc`, which all databases share.
      own(schemes, scheme.toLowerCase(), id);
    }
    for (const name of detect?.environment ?? []) {
      own(environment, name, id);
    }
    files.push(...(detect?.files ?? []).map((glob) => ({ glob, id })));
  }
  return { packages, images, imageGlobs, schemes, environment, files };
}

function own(owners: Owners, key: string, id: string): void {
  owners.set(key, [...new Set([...(owners.get(key) ?? []), id])]);
}

/** PyPI holds `Flask_Login`, `flask-login` and `flask.login` for one name; the others are exact but for case. */
function packageKey(ecosystem: string, name: string): string {
  // Maven's names are listed as `group:artifact` or the artifact alone; manifests are read by the artifact.
  const key = (ecosystem === 'maven' ? name.slice(name.indexOf(':') + 1) : name).toLowerCase();
  return `${ecosystem}:${ecosystem === 'pypi' ? key.replace(/[._-]+/g, '-') : key}`;
}

function byName(path: string, { files }: DetectionIndex): Finding[] {
  return files
    .filter(({ glob }) => matchesGlob(path, glob))
    .map(({ id }) => [id, fileName(path), 0] as const);
}

function byPackage(path: string, text: string, { packages }: DetectionIndex): Finding[] {
  return readDependencies(path, text).flatMap((dependency) =>
    packageOwners(dependency, packages).map((id) => [id, dependency.name, dependency.line] as const),
  );
}

/**
 * A Go module's path may go on behind the name that is listed: `/v5`, or a package inside it. A NuGet name may
 * be listed with all that lies below it: `Microsoft.AspNetCore.*`.
 */
function packageOwners({ ecosystem, name }: Dependency, packages: Owners): readonly string[] {
  let key = packageKey(ecosystem, name);
  let ids = packages.get(key);
  const separator = ecosystem === 'go' ? '/' : ecosystem === 'nuget' ? '.' : undefined;
  while (ids === undefined && separator !== undefined && key.includes(separator)) {
    key = key.slice(0, key.lastIndexOf(separator));
    ids = packages.get(separator === '/' ? key : `${key}.*`);
  }
  return ids ?? [];
}

/** The image's whole name, its tag with it. */
const imageLine =
  /^\s*(?:-\s*)?(?:image:|FROM(?:\s+--platform=\S+)?)\s*["']?((?:[\w.-]+(?::\d+)?\/)*[\w.-]+(?::[\w.-]+)?)/;

/** The tools of an image: by all of its name, and failing that with the registry and the publisher taken off. */
function imageOwners(image: string, { images, imageGlobs }: DetectionIndex): readonly string[] {
  const parts = image
    .replace(/:[^/]*$/, '')
    .toLowerCase()
    .split('/');
  const byNameOfImage = parts
    .map((_, n) => images.get(parts.slice(n).join('/')))
    .find((ids) => ids !== undefined);
  return [
    ...(byNameOfImage ?? []),
    ...imageGlobs.filter(({ glob }) => matchesGlob(image, glob)).map(({ id }) => id),
  ];
}

const scheme = /\b([a-z][a-z0-9+.-]*):\/\//gi;
const variable = /^\s*(?:export\s+|-\s*)?([A-Z][A-Z0-9_]+)\s*[=:]/;

/** Images, URL schemes and variables, in the few files where they say what a project runs on. */
function byLine(path: string, text: string, index: DetectionIndex): Finding[] {
  if (!settingFiles.some((glob) => matchesGlob(path, glob))) {
    return [];
  }
  const findings: Finding[] = [];
  const add = (ids: readonly string[] | undefined, found: string, line: number) => {
    findings.push(...(ids ?? []).map((id) => [id, found, line] as const));
  };
  for (const [line, content] of text.split(/\r\n|\n|\r/).entries()) {
    if (!/^\s*#/.test(content)) {
      const image = imageLine.exec(content)?.[1] ?? '';
      add(imageOwners(image, index), image.replace(/:[^/]*$/, ''), line);
      for (const [, name = ''] of content.matchAll(scheme)) {
        add(index.schemes.get(name.toLowerCase().replace(/\+.*$/, '')), `${name}://`, line);
      }
      const name = variable.exec(content)?.[1] ?? '';
      add(index.environment.get(name), name, line);
    }
  }
  return findings;
}
