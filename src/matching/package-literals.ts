import { ahead, behind, type Literal } from './literal.ts';
import { comment, key, prose, specifier } from './places.ts';

/** What stands before a package where its package manager is told to fetch it; a system's own fetches programs. */
const installs: Readonly<Record<string, RegExp>> = {
  npm: /\b(?:npm\s+(?:i|install|add)|yarn\s+add|pnpm\s+(?:add|i|install)|bun\s+add)\s[^#|&;]*$/,
  pypi: /\b(?:pip3?\s+install|uv\s+(?:add|pip\s+install)|poetry\s+add|pipx\s+(?:install|run)|uvx)\s[^#|&;]*$/,
  gem: /\b(?:gem\s+install|bundle\s+add)\s[^#|&;]*$/,
  composer: /\bcomposer\s+require\s[^#|&;]*$/,
  nuget: /\bdotnet\s+add\s+(?:\S+\s+)?package\s[^#|&;]*$/,
  go: /\bgo\s+(?:get|install)\s[^#|&;]*$/,
  cargo: /\bcargo\s+(?:add|install)\s[^#|&;]*$/,
};

/** What npx fetches is the first word behind its options; the others are handed to that. */
const runs = /\bnpx\s+(?:--?[\w-]+\s+)*$/;

const manifests: Readonly<Record<string, RegExp>> = {
  npm: /(?:^|\/)package\.json$/,
  pypi: /(?:^|\/)(?:requirements[\w.-]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|constraints\.txt|environment\.ya?ml)$/,
  gem: /(?:^|\/)Gemfile$|\.gemspec$/,
  composer: /(?:^|\/)composer\.json$/,
  maven: /(?:^|\/)(?:pom\.xml|[\w.-]*\.gradle(?:\.kts)?|libs\.versions\.toml|build\.sbt)$/,
  nuget: /\.(?:cs|fs|vb)proj$|(?:^|\/)(?:Directory\.(?:Packages|Build)\.props|packages\.config)$/,
  go: /(?:^|\/)go\.mod$/,
  cargo: /(?:^|\/)Cargo\.toml$/,
};

const familiesOf: Readonly<Record<string, string>> = {
  npm: 'script html',
  pypi: 'python',
  gem: 'ruby',
  composer: 'php',
  maven: 'java',
  nuget: 'csharp',
  go: 'go',
  cargo: 'rust',
};

/** A package in a manifest, in an install command, or as what a file imports. */
export function isPackage(literal: Literal, ecosystem: string): boolean {
  const { document, place, start } = literal;
  const path = document.surroundings.path ?? '';
  const before = behind(literal, 120);
  const after = ahead(literal, 40);
  if (/[\w@/.-]$/.test(before) || /^[\w-]/.test(after)) {
    return ecosystem === 'maven' && place === specifier && isModule(literal);
  }
  if (manifests[ecosystem]?.test(path)) {
    return place !== comment && isListed(literal, ecosystem, before, after);
  }
  if (place === specifier && (familiesOf[ecosystem] ?? '').includes(document.family.name)) {
    return isModule(literal);
  }
  if (place === specifier && document.family.name === 'packages') {
    return ecosystem === 'pypi' && /^\s*$/.test(literal.text.slice(0, start));
  }
  return (
    (installs[ecosystem]?.test(before) || (ecosystem === 'npm' && runs.test(before))) &&
    place !== prose &&
    !/^\//.test(after)
  );
}

function isListed(literal: Literal, ecosystem: string, before: string, after: string): boolean {
  switch (ecosystem) {
    case 'npm':
    case 'composer':
      return literal.place === key && /^"\s*:\s*"/.test(after);
    case 'pypi':
      return /(?:^|["'\s])$/.test(before) && /^(?:\[[\w,-]+\])?\s*(?:[=<>!~"',;]|$)/.test(after);
    case 'gem':
      return /\b(?:gem|add_\w*dependency)\b[\s(]*["']$/.test(before);
    case 'maven':
      return /(?:<(?:artifact|group)Id>|["':])$/.test(before) || /["']$/.test(before);
    case 'nuget':
      return /(?:Include|Update|id)="$/.test(before);
    case 'go':
      return /^\s/.test(after) || /^\/v\d/.test(after);
    default:
      return /^\s*=/.test(after) || /dependencies\.$/.test(before);
  }
}

/** The hit begins what is imported, and nothing but a part of the same module follows. */
export function isModule(literal: Literal): boolean {
  return (
    literal.place === specifier &&
    /(?:^|["'`<\s(])$/.test(behind(literal, 1)) &&
    /^(?:["'`>\s;,./:\\]|$)/.test(ahead(literal, 1))
  );
}
