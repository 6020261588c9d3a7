import type { Evidence, Tool } from '../catalog/entry.ts';
import { matchesGlob } from '../catalog/globs.ts';
import type { LexedDocument, Surroundings } from './document.ts';
import { dotted, importsModule } from './imports.ts';
import { type NearWords, nearWords } from './nearness.ts';
import { key, placeMask } from './places.ts';

export type ToolCategory = NonNullable<Tool['category']>;

/** One line of evidence, made ready: what is cheap to look at stands first. */
export interface CompiledEvidence {
  readonly exact: boolean;
  /** One bit for each place that will do; 0 for any. */
  readonly places: number;
  readonly languages: readonly string[] | undefined;
  readonly files: readonly string[] | undefined;
  readonly imports: readonly string[] | undefined;
  readonly importing: readonly ToolCategory[] | undefined;
  readonly uses: readonly string[] | undefined;
  /** The words of which one must stand nearby. */
  readonly near: NearWords | undefined;
}

const list = <T>(given: T | readonly T[]): readonly T[] => (Array.isArray(given) ? given : [given as T]);

/** `nearWord` gives the number under which a neighbouring word will be told. */
export function compileEvidence(evidence: Evidence, nearWord: (word: string) => number): CompiledEvidence {
  return {
    exact: evidence.exact === true,
    places: evidence.in === undefined ? 0 : placeMask(list(evidence.in)),
    languages: evidence.language === undefined ? undefined : list(evidence.language),
    files: evidence.file === undefined ? undefined : list(evidence.file),
    imports: evidence.imports?.map(dotted),
    importing: evidence.importing,
    uses: evidence.uses,
    near: evidence.near && nearWords(evidence.near.map(nearWord)),
  };
}

/** What of a file evidence is held against, wherever in it a name stands. */
export interface FileSituation {
  readonly document: LexedDocument;
  /** Ids of the tools that the project or the file's own imports show. */
  readonly uses: (tool: string) => boolean;
  /** Categories of the tools that the file imports. */
  readonly importedCategories: () => ReadonlySet<string>;
}

/** Languages that count as another one, too. */
const alsoKnownAs: Readonly<Record<string, readonly string[]>> = {
  javascriptreact: ['javascript'],
  typescript: ['javascript'],
  typescriptreact: ['typescript', 'javascript'],
  vue: ['javascript'],
  svelte: ['javascript'],
  jsonc: ['json'],
  dockercompose: ['yaml'],
  pgsql: ['sql'],
  mysql: ['sql'],
  plsql: ['sql'],
  blade: ['php'],
  erb: ['ruby'],
  // Whose commands are a shell's.
  makefile: ['shellscript'],
  dockerfile: ['shellscript'],
  crontab: ['shellscript'],
};

/** What of a file says in which language it is. */
export type InLanguage = Pick<LexedDocument, 'family'> & {
  readonly surroundings: Pick<Surroundings, 'languageId'>;
};

/** Whether a file is in a language an author names: by its id, by what its name tells, or by its family. */
export function isInLanguage({ surroundings, family }: InLanguage, languages: readonly string[]): boolean {
  const { languageId } = surroundings;
  const { language, name } = family;
  return languages.some(
    (wanted) =>
      wanted === languageId ||
      wanted === language ||
      wanted === name ||
      alsoKnownAs[language]?.includes(wanted) === true,
  );
}

/** Whether of two files in one language one may be as the evidence has it and the other not. */
export function dependsOnFile({ files, imports, importing, uses }: CompiledEvidence): boolean {
  return files !== undefined || imports !== undefined || importing !== undefined || uses !== undefined;
}

/** Whether the file, apart from its language and from any place in it, is as the evidence has it. */
export function holdsInFile(evidence: CompiledEvidence, situation: FileSituation): boolean {
  const { document } = situation;
  if (evidence.files !== undefined) {
    // Compose files have many names; what package.json lists scripts import.
    const isCompose = document.family.language === 'dockercompose';
    const namesPackages = document.family.name === 'script' && evidence.places === 1 << key;
    if (
      !evidence.files.some(
        (glob) =>
          document.paths.some((path) => matchesGlob(path, glob)) ||
          (isCompose && /compose(?!r)/.test(glob)) ||
          (namesPackages && glob === 'package.json'),
      )
    ) {
      return false;
    }
  }
  if (
    evidence.imports !== undefined &&
    !evidence.imports.some((module) => importsModule(document.imports, module))
  ) {
    return false;
  }
  if (evidence.importing !== undefined) {
    const categories = situation.importedCategories();
    if (!evidence.importing.some((category) => categories.has(category))) {
      return false;
    }
  }
  return evidence.uses === undefined || evidence.uses.some(situation.uses);
}
