import type { Catalog } from '../catalog/catalog.ts';
import { createCatalog } from '../catalog/create-catalog.ts';
import { joinPacks } from '../catalog/join-packs.ts';
import { isRecord } from '../catalog/read-entry.ts';
import { reasonOf } from '../catalog/reason.ts';
import { LexedDocument } from '../matching/document.ts';
import { hoverMatches } from '../matching/hover.ts';
import { linesOf } from '../matching/line-source.ts';
import type { NameIndex } from '../matching/name-index.ts';
import { type Call, type Command, type Terminal, UsageError } from './command.ts';
import { nameIndexOf, readBundled, readPackFile, readTextFile } from './content.ts';

/** `hover --batch`: positions in, what stands there out; one JSON line for each, in order. */
export const hover: Command = {
  usage: 'hover --batch [--pack FILE]… [--no-bundled]',
  purpose:
    'answer positions in texts, one JSON line each: {"languageId","text" or "path","line","character"}',
  options: {
    batch: { type: 'boolean' },
    pack: { type: 'string', multiple: true },
    'no-bundled': { type: 'boolean' },
  },
  async run(call, terminal) {
    if (!call.flag('batch')) {
      throw new UsageError('positions are read from standard input: add --batch');
    }
    const catalog = readCatalog(call, terminal);
    const index = nameIndexOf(catalog);
    const documents = new RecentDocuments();
    let line = 0;
    let faults = 0;
    for await (const text of terminal.lines()) {
      line++;
      if (text.trim() === '') {
        continue;
      }
      const question = questionOrFault(text);
      if (typeof question === 'string') {
        faults++;
        terminal.error(`line ${line}: ${question}`);
        terminal.out(JSON.stringify({ matches: [], error: question }));
      } else {
        terminal.out(JSON.stringify({ matches: answer(question, index, catalog, documents) }));
      }
    }
    return faults > 0 ? 1 : 0;
  },
};

function readCatalog(call: Call, terminal: Terminal): Catalog {
  const packs = call.values('pack').map((file) => readPackFile(file));
  for (const { message, file, range } of packs.flatMap(({ diagnostics }) => diagnostics)) {
    terminal.error(`${file}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
  }
  const nothing = { entries: [], renamed: {} };
  const shipped = call.flag('no-bundled') ? nothing : readBundled();
  return packs.length > 0
    ? joinPacks(shipped, packs).catalog
    : createCatalog(shipped.entries, shipped.renamed);
}

interface Question {
  readonly languageId: string;
  readonly text: string;
  readonly path?: string;
  readonly line: number;
  readonly character: number;
}

/** The question, or what is wrong with it: a file that cannot be read takes no answer from the others. */
function questionOrFault(json: string): Question | string {
  try {
    return readQuestion(json);
  } catch (error) {
    if (error instanceof UsageError) {
      return error.message;
    }
    throw error;
  }
}

function readQuestion(json: string): Question | string {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return `not readable as JSON: ${reasonOf(error)}`;
  }
  if (!isRecord(data)) {
    return 'a position is an object';
  }
  const { languageId, text, path, line, character } = data;
  if (typeof line !== 'number' || typeof character !== 'number') {
    return '"line" and "character" must be numbers, counted from 0';
  }
  if (typeof text !== 'string' && typeof path !== 'string') {
    return 'needs "text" or "path"';
  }
  return {
    languageId: typeof languageId === 'string' ? languageId : 'plaintext',
    text: typeof text === 'string' ? text : readTextFile(String(path)),
    ...(typeof path === 'string' ? { path: path.replaceAll('\\', '/') } : {}),
    line,
    character,
  };
}

function answer(question: Question, index: NameIndex, catalog: Catalog, documents: RecentDocuments) {
  return hoverMatches(index, documents.lexed(question), question).map(({ id, line, start, end }) => {
    const entry = catalog.get(id);
    const range = { start: { line, character: start }, end: { line, character: end } };
    return { id, name: entry?.name ?? id, aliases: entry?.aliases ?? [], range };
  });
}

/** Positions of one text usually follow each other; it is then read once. */
class RecentDocuments {
  #last: { readonly key: string; readonly document: LexedDocument } | undefined;

  lexed({ languageId, text, path }: Question): LexedDocument {
    const key = `${languageId}\n${path ?? ''}\n${text}`;
    if (this.#last?.key !== key) {
      const surroundings = { languageId, ...(path === undefined ? {} : { path }) };
      this.#last = { key, document: new LexedDocument(linesOf(text), surroundings) };
    }
    return this.#last.document;
  }
}
