import { buildSearch, type Search } from '../catalog/search/search.ts';
import { type Command, UsageError } from './command.ts';
import { bundledCatalog } from './content.ts';

const mostResults = 10;

/** `search WORDS…`: ranked entries; `--batch` answers one JSON line for each line of standard input. */
export const search: Command = {
  usage: 'search WORDS… | search --batch',
  purpose: 'list the entries that fit, best first; --batch takes one query a line',
  options: { batch: { type: 'boolean' } },
  async run(call, terminal) {
    const finder = buildSearch(bundledCatalog());
    if (call.flag('batch')) {
      for await (const query of terminal.lines()) {
        terminal.out(JSON.stringify(answer(finder, query)));
      }
      return 0;
    }
    const query = call.words.join(' ');
    if (query.trim() === '') {
      throw new UsageError('say what to look for');
    }
    const found = answer(finder, query);
    if (call.json) {
      terminal.out(JSON.stringify(found));
    } else {
      for (const { id, kind, name } of found.results) {
        terminal.out(`${name} (${kind}, ${id})`);
      }
    }
    return found.results.length > 0 ? 0 : 1;
  },
};

function answer(finder: Search, query: string) {
  const results = finder.search(query, { limit: mostResults }).map(({ entry, exact }) => ({
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases ?? [],
    kind: entry.kind,
    exact,
  }));
  return { query, results };
}
