import type { Detection, Ecosystem } from '../catalog/entry.ts';

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
  if (Object.hasOwn(familiesById, id)) {
    return familiesById[id] ?? [];
  }
  const ecosystems = Object.keys(detect?.packages ?? {}) as Ecosystem[];
  return [...new Set(ecosystems.flatMap((ecosystem) => familiesByEcosystem[ecosystem]))];
}
