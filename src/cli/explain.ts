import { explainError } from '../catalog/search/errors.ts';
import { buildSearch, type SearchResult } from '../catalog/search/search.ts';
import { type Call, type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { bundledCatalog } from './content.ts';

/** From this score on, a result is taken for what was meant; below, it is only a near miss. */
const surely = 0.6;

/** `explain WORDS…`: the best entry, or exit 1 with near misses. */
export const explain: Command = {
  usage: 'explain WORDS…',
  purpose: 'say what a word means, or what comes near it',
  async run(call, terminal) {
    const query = call.words.join(' ');
    if (query.trim() === '') {
      throw new UsageError('say which word');
    }
    const results = buildSearch(bundledCatalog()).search(query, { limit: 5 });
    const [best] = results;
    const known = best !== undefined && (best.exact || best.comparison !== undefined || best.score >= surely);
    if (call.json) {
      terminal.out(JSON.stringify({ query, found: known ? asJson(best) : null, near: results.map(asJson) }));
    } else if (known) {
      terminal.out(inWords(best));
    } else {
      const near = results.map(({ entry }) => `  ${entry.name} (${entry.id})`);
      terminal.error(
        [`nothing here is called "${query}"`, ...(near.length > 0 ? ['near misses:', ...near] : [])].join(
          '\n',
        ),
      );
    }
    return known ? 0 : 1;
  },
};

function inWords({ entry, comparison }: SearchResult): string {
  const versus = comparison ? [`${entry.name} or ${comparison.other.name}: ${comparison.how}`, ''] : [];
  return [...versus, `${entry.name} (${entry.kind}, ${entry.id})`, entry.summary].join('\n');
}

function asJson({ entry, exact, comparison }: SearchResult): unknown {
  const { id, kind, name, aliases = [], summary } = entry;
  return {
    id,
    kind,
    name,
    aliases,
    summary,
    exact,
    ...(comparison ? { with: comparison.other.id, how: comparison.how } : {}),
  };
}

/** `error TEXT…`: the entry that explains a message, with what it means and what to look at first. */
export const explainErrorMessage: Command = {
  usage: 'error TEXT…',
  purpose:
    'say what an error message means and what to look at first; reads standard input when no text is given',
  async run(call: Call, terminal: Terminal): Promise<ExitCode> {
    const text = call.words.length > 0 ? call.words.join(' ') : await readAll(terminal);
    const found = explainError(bundledCatalog(), text);
    if (call.json) {
      terminal.out(
        JSON.stringify(
          found.map(({ entry, error, line }) => ({ id: entry.id, name: entry.name, line, ...error })),
        ),
      );
    } else if (found.length === 0) {
      terminal.error('no entry explains this message');
    } else {
      const answers = found.map(
        ({ entry, error }) => `${entry.name} (${entry.id})\n${error.means}\nFirst: ${error.first}`,
      );
      terminal.out(answers.join('\n\n'));
    }
    return found.length > 0 ? 0 : 1;
  },
};

async function readAll(terminal: Terminal): Promise<string> {
  const lines: string[] = [];
  for await (const line of terminal.lines()) {
    lines.push(line);
  }
  return lines.join('\n');
}
