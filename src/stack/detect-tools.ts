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

/** Files whose being there is all that is asked of them. */
const telling = ['nginx.conf', 'manage.py', 'artisan', 'config.ru'];

/** Which files of a project are worth reading, as globs on their names, without braces. */
export const projectFiles: readonly string[] = [...manifestFiles, ...settingFiles, ...telling].flatMap(
  expandBraces,
);

export interface ProjectFile {
  /** Relative to the workspace folder, `/` between the parts. */
  readonly path: string;
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

interface DetectionIndex {
  readonly packages: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, string>;
  readonly schemes: ReadonlyMap<string, string>;
  readonly environment: ReadonlyMap<string, string>;
  readonly files: readonly { readonly glob: string; readonly id: string }[];
}

function indexDetection(tools: readonly IndexedTool[]): DetectionIndex {
  const packages = new Map<string, string>();
  const images = new Map<string, string>();
  const schemes = new Map<string, string>();
  const environment = new Map<string, string>();
  const files: { glob: string; id: string }[] = [];
  for (const { id, detect } of tools) {
    for (const [ecosystem, names] of Object.entries(detect?.packages ?? {})) {
      for (const name of names ?? []) {
        packages.set(packageKey(ecosystem, name), id);
      }
    }
    for (const image of detect?.images ?? []) {
      images.set(image.toLowerCase(), id);
    }
    for (const scheme of detect?.urls ?? []) {
      schemes.set(scheme.replace(/:.*$/, '').toLowerCase(), id);
    }
    for (const name of detect?.environment ?? []) {
      environment.set(name, id);
    }
    files.push(...(detect?.files ?? []).map((glob) => ({ glob, id })));
  }
  return { packages, images, schemes, environment, files };
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
  return readDependencies(path, text).flatMap((dependency) => {
    const id = packageOwner(dependency, packages);
    return id === undefined ? [] : [[id, dependency.name, dependency.line] as const];
  });
}

/** A Go module's path may go on behind the name that is listed: `/v5`, or a package inside it. */
function packageOwner(
  { ecosystem, name }: Dependency,
  packages: ReadonlyMap<string, string>,
): string | undefined {
  let key = packageKey(ecosystem, name);
  let id = packages.get(key);
  while (id === undefined && ecosystem === 'go' && key.includes('/')) {
    key = key.slice(0, key.lastIndexOf('/'));
    id = packages.get(key);
  }
  return id;
}

const imageLine =
  /^\s*(?:-\s*)?(?:image:|FROM(?:\s+--platform=\S+)?)\s*["']?(?:[\w.-]+(?::\d+)?\/)*([\w.-]+)/;
const scheme = /\b([a-z][a-z0-9+.-]*):\/\//gi;
const variable = /^\s*(?:export\s+|-\s*)?([A-Z][A-Z0-9_]+)\s*[=:]/;

/** Images, URL schemes and variables, in the few files where they say what a project runs on. */
function byLine(path: string, text: string, { images, schemes, environment }: DetectionIndex): Finding[] {
  if (!settingFiles.some((glob) => matchesGlob(path, glob))) {
    return [];
  }
  const findings: Finding[] = [];
  const add = (id: string | undefined, found: string, line: number) => {
    if (id !== undefined) {
      findings.push([id, found, line]);
    }
  };
  for (const [line, content] of text.split(/\r\n|\n|\r/).entries()) {
    if (!/^\s*#/.test(content)) {
      const image = imageLine.exec(content)?.[1] ?? '';
      add(images.get(image.toLowerCase()), image, line);
      for (const [, name = ''] of content.matchAll(scheme)) {
        add(schemes.get(name.toLowerCase().replace(/\+.*$/, '')), `${name}://`, line);
      }
      const name = variable.exec(content)?.[1] ?? '';
      add(environment.get(name), name, line);
    }
  }
  return findings;
}
