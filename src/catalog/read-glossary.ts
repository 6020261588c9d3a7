import type { Diagnostic } from './diagnostic.ts';
import { isRecord } from './read-entry.ts';
import { idFromName, type Pack, type PlaceOfEntry, readPlaces } from './read-pack.ts';
import { summaryLimit } from './schema.ts';
import { readYaml, type SourceFile } from './yaml-source.ts';

/** Whether a file is a Contextive glossary, told by its path. */
export function isGlossaryFile(path: string): boolean {
  return /(?:\.glossary\.ya?ml|(?:^|\/)\.contextive\/definitions\.yml)$/.test(path);
}

/**
 * Reads a Contextive glossary as a pack: `contexts`, each with a `name` and `terms`, a term with `name`,
 * `definition`, `aliases` and `examples`.
 * Format: the project's own documentation of its definitions file, https://docs.contextive.tech
 */
export function readGlossary(source: SourceFile): Pack {
  const yaml = readYaml(source);
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const contexts = listAt(yaml.data, 'contexts');
  const places = contexts.flatMap((context, contextIndex) =>
    listAt(context, 'terms').map((term, termIndex): PlaceOfEntry => {
      const name = isRecord(term) && typeof term['name'] === 'string' ? term['name'] : '';
      return {
        at: ['contexts', contextIndex, 'terms', termIndex],
        identity: () => ({ id: idFromName(name), kind: 'term' }),
        value: () => (isRecord(term) ? entryOf(term) : term),
      };
    }),
  );
  const [first] = contexts;
  const title =
    isRecord(first) && typeof first['name'] === 'string'
      ? first['name']
      : (source.file.split('/').at(-1) ?? '');
  return { title, entries: readPlaces(yaml, places, diagnostics), diagnostics };
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

/** What an entry calls the parts of a term. */
function entryOf(term: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { name } = term;
  const definition = typeof term['definition'] === 'string' ? term['definition'].trim() : '';
  const aliases = texts(term['aliases']);
  const examples = texts(term['examples']);
  const long = definition.length > summaryLimit;
  const guide = [...(long ? [definition] : []), ...examples.map((example) => `- ${example}`)].join('\n\n');
  return {
    ...(name === undefined ? {} : { name: typeof name === 'string' ? name.trim() : name }),
    summary: definition === '' ? noDefinition : shorten(definition),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(guide === '' ? {} : { guide }),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
    : [];
}

const noDefinition = 'The glossary names this word and does not define it yet.';

/** At most a hover's length, cut between words where there are any, and never within a letter. */
function shorten(text: string): string {
  if (text.length <= summaryLimit) {
    return text;
  }
  const cut = text.slice(0, summaryLimit - 1);
  const gap = cut.lastIndexOf(' ');
  return `${gap < summaryLimit / 2 ? cut.replace(/[\ud800-\udbff]$/, '') : cut.slice(0, gap)}…`;
}
