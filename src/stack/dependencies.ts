import type { Ecosystem } from '../catalog/entry.ts';
import { matchesGlob } from '../catalog/globs.ts';

/** A package that a manifest names, with the 0-based line that names it. */
export interface Dependency {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly line: number;
}

interface ManifestFormat {
  readonly ecosystem: Ecosystem;
  /** A glob on the file's name. */
  readonly file: string;
  /** Finds the name of a package in one line: its first group. Only within `section`, where there is one. */
  readonly line: RegExp;
  /** A line that opens a part which lists packages; any other line of `heading` closes it. */
  readonly section?: RegExp;
  readonly heading?: RegExp;
}

/**
 * How each kind of manifest names a package, line by line. Lines are enough for what people and their tools
 * write, and give the place to show; a manifest on one single line is the exception that is missed.
 */
const formats: readonly ManifestFormat[] = [
  {
    ecosystem: 'npm',
    file: 'package.json',
    section: /^\s*"(?:dev|peer|optional)?[dD]ependencies"\s*:/,
    heading: /^\s*\}/,
    line: /^\s*"((?:@[\w.-]+\/)?[\w.-]+)"\s*:\s*"/,
  },
  {
    ecosystem: 'pypi',
    file: 'requirements*.{txt,in}',
    line: /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[|[=<>~!;@#]|$)/,
  },
  {
    ecosystem: 'pypi',
    file: 'pyproject.toml',
    section:
      /^\s*(?:dependencies\s*=\s*\[|\w+\s*=\s*\[|\[tool\.poetry\.(?:group\.\w+\.)?(?:dev-)?dependencies\])/,
    heading: /^\s*(?:\]|\[)/,
    line: /^\s*["']?([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:[=<>~!;"']|$)/,
  },
  {
    ecosystem: 'pypi',
    file: 'Pipfile',
    section: /^\[(?:dev-)?packages\]/,
    heading: /^\[/,
    line: /^\s*"?([A-Za-z0-9][\w.-]*)"?\s*=/,
  },
  { ecosystem: 'maven', file: 'pom.xml', line: /<artifactId>\s*([\w.-]+)\s*<\/artifactId>/ },
  {
    ecosystem: 'maven',
    file: 'build.{gradle,gradle.kts}',
    line: /^\s*(?:\w*[iI]mplementation|api|\w*[cC]ompileOnly|\w*[rR]untimeOnly|\w*[aA]nnotationProcessor)\b[^"']*["'][\w.-]+:([\w.-]+)/,
  },
  {
    ecosystem: 'gem',
    file: '{Gemfile,*.gemspec}',
    line: /^\s*(?:gem|\w+\.add(?:_runtime|_development)?_dependency)[\s(]+["']([\w.-]+)["']/,
  },
  {
    ecosystem: 'composer',
    file: 'composer.json',
    section: /^\s*"require(?:-dev)?"\s*:/,
    heading: /^\s*\}/,
    line: /^\s*"([\w.-]+\/[\w.-]+)"\s*:/,
  },
  {
    ecosystem: 'nuget',
    file: '{*.csproj,*.fsproj,*.vbproj,Directory.Packages.props,Directory.Build.props}',
    line: /<Package(?:Reference|Version)\s+(?:Include|Update)="([\w.-]+)"/,
  },
  { ecosystem: 'go', file: 'go.mod', line: /^\s*(?:require\s+)?([\w.-]+\.[\w-]+\/[\w./-]+)\s+v\d/ },
  {
    ecosystem: 'cargo',
    file: 'Cargo.toml',
    section: /^\[(?:workspace\.)?(?:dev-|build-)?dependencies\]/,
    heading: /^\[/,
    line: /^\s*([\w-]+)\s*=/,
  },
];

/** The manifests that can be read, as globs on their names. */
export const manifestFiles: readonly string[] = [...new Set(formats.map(({ file }) => file))];

/** The packages that a manifest names; empty for a file that is none. Linear in the text. */
export function readDependencies(path: string, text: string): Dependency[] {
  return formats.filter(({ file }) => matchesGlob(path, file)).flatMap((format) => readFormat(format, text));
}

function readFormat(
  { ecosystem, line: pattern, section, heading }: ManifestFormat,
  text: string,
): Dependency[] {
  const found: Dependency[] = [];
  let inside = section === undefined;
  for (const [line, content] of text.split(/\r\n|\n|\r/).entries()) {
    if (section?.test(content)) {
      inside = true;
      continue;
    }
    if (section && heading?.test(content)) {
      inside = false;
    }
    const name = inside ? pattern.exec(content)?.[1] : undefined;
    if (name !== undefined) {
      found.push({ ecosystem, name, line });
    }
  }
  return found;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
