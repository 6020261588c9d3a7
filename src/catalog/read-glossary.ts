import type { Entry } from './entry.ts';
import { isRecord, type LocatedEntry } from './read-entry.ts';
import { idFromName, type Pack } from './read-pack.ts';
import { summaryLimit } from './schema.ts';
import { readYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

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
  const contexts = isRecord(yaml.data) && Array.isArray(yaml.data['contexts']) ? yaml.data['contexts'] : [];
  const entries: LocatedEntry[] = [];
  const seen = new Set<string>();
  for (const [contextIndex, context] of contexts.entries()) {
    const terms: unknown = isRecord(context) ? context['terms'] : undefined;
    for (const [termIndex, term] of (Array.isArray(terms) ? terms : []).entries()) {
      const located = readTerm(yaml, ['contexts', contextIndex, 'terms', termIndex], term);
      if (located && !seen.has(located.entry.id)) {
        seen.add(located.entry.id);
        entries.push(located);
      }
    }
  }
  const first: unknown = contexts[0];
  const title =
    isRecord(first) && typeof first['name'] === 'string'
      ? first['name']
      : (source.file.split('/').at(-1) ?? '');
  return { title, entries, diagnostics: yaml.diagnostics };
}

function readTerm(yaml: YamlSource, at: readonly PropertyKey[], term: unknown): LocatedEntry | undefined {
  if (!isRecord(term) || typeof term['name'] !== 'string' || term['name'].trim() === '') {
    return undefined;
  }
  const name = term['name'].trim();
  const definition = typeof term['definition'] === 'string' ? term['definition'].trim() : '';
  const aliases = texts(term['aliases']);
  const examples = texts(term['examples']);
  const long = definition.length > summaryLimit;
  const guide = [...(long ? [definition] : []), ...examples.map((example) => `- ${example}`)].join('\n\n');
  const entry: Entry = {
    id: idFromName(name),
    kind: 'term',
    name,
    summary: definition === '' ? noDefinition : shorten(definition),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(guide === '' ? {} : { guide }),
  };
  return {
    entry,
    file: yaml.file,
    rangeOfKey: (path) => yaml.rangeOfKey([...at, ...path]),
    rangeOfValue: (path) => yaml.rangeOfValue([...at, ...path]),
    rangeInScalar: (path, offset, length) => yaml.rangeInScalar([...at, ...path], offset, length),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
    : [];
}

const noDefinition = 'The glossary names this word and does not define it yet.';

/** At most a hover's length, cut between words. */
function shorten(text: string): string {
  if (text.length <= summaryLimit) {
    return text;
  }
  const cut = text.slice(0, summaryLimit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), summaryLimit / 2))}…`;
}
