import { equal } from 'node:assert/strict';
import type { Contextual } from '../../../src/catalog/entry.ts';
import type { Candidate } from '../../../src/matching/candidate.ts';
import { ContextualEvidence } from '../../../src/matching/contextual-evidence.ts';
import type { Surroundings } from '../../../src/matching/document.ts';
import { nowhere } from '../../../src/matching/language-evidence.ts';
import { buildNameIndex, type MatchableEntry, type NameIndex } from '../../../src/matching/name-index.ts';
import { comment, key, placeMask, Segments } from '../../../src/matching/places.ts';
import { Reading, readLine } from '../../../src/matching/reading.ts';
import { cutWords, Words } from '../../../src/matching/words.ts';
import { hidden, plaintext, read } from './cases.ts';

const js: Surroundings = { languageId: 'javascript', path: 'src/db/pool.js' };

function entry(contextual: Contextual, more: Partial<MatchableEntry> = {}): MatchableEntry {
  return { id: 'entry', kind: 'term', name: hidden, contextual: [contextual], ...more };
}

interface Asked {
  readonly evidence: ContextualEvidence;
  readonly candidate: Candidate;
  readonly group: number;
}

/** The word between the bars of a text, as its evidence is asked about it. */
function ask(
  entries: readonly MatchableEntry[],
  marked: string,
  surroundings: Surroundings = plaintext,
): Asked {
  const start = marked.indexOf('|');
  const end = marked.indexOf('|', start + 1) - 1;
  const document = read(marked.replaceAll('|', ''), surroundings);
  const line = marked.slice(0, start).split('\n').length - 1;
  const column = start - (marked.slice(0, start).lastIndexOf('\n') + 1);
  const index = buildNameIndex(entries);
  const text = document.lineAt(line);
  const segments = new Segments();
  document.segments(line, segments);
  const language = index.languages.of(document);
  const readings = Array.from({ length: document.lineCount }, (_, at) => {
    const other = document.lineAt(at);
    return readLine(index, at, other, 0, other.length, new Reading(document, language));
  });
  const pattern = patternAt(index, text, column, column + end - start);
  const candidate: Candidate = {
    document,
    line,
    text,
    start: column,
    end: column + end - start,
    place: segments.placeAt(column),
    name: index.table.textOf(pattern),
    pattern,
    isInflected: false,
    around: (at) => readings[at],
  };
  return {
    evidence: new ContextualEvidence(index, document),
    candidate,
    group: index.detail[pattern] as number,
  };
}

function patternAt(index: NameIndex, text: string, start: number, end: number): number {
  const words = new Words();
  cutWords(text, 0, text.length, words);
  const found: number[] = [];
  index.table.find(text, words, {
    mayMean: () => true,
    hit(name, from, to) {
      if (from === start && to === end && index.claimOf(name) === 'contextual') {
        found.push(name);
      }
    },
  });
  const [pattern] = found;
  if (pattern === undefined) {
    throw new Error(`no contextual name stands at ${start}-${end}`);
  }
  return pattern;
}

function holds(...asked: Parameters<typeof ask>): boolean {
  const { evidence, candidate, group } = ask(...asked);
  evidence.placesOf(group);
  return evidence.holds(candidate, group);
}

describe('Evidence in a file: the places that are left for a name', () => {
  const placesOf = (contextual: Contextual, surroundings: Surroundings, text = '|pool|') => {
    const { evidence, group } = ask([entry(contextual)], text, surroundings);
    return evidence.placesOf(group);
  };
  it('all of them where the evidence names none', () => {
    equal(placesOf({ names: ['pool'], when: [{ near: ['database'] }] }, plaintext), -1);
  });
  it('those that any line names', () => {
    equal(
      placesOf({ names: ['pool'], when: [{ in: 'comment' }, { in: ['key', 'string'] }] }, plaintext),
      (1 << comment) | placeMask(['key', 'string']),
    );
  });
  it('not those of a line that the file rules out', () => {
    equal(
      placesOf({ names: ['pool'], when: [{ in: 'comment', language: 'python' }, { in: 'key' }] }, js),
      1 << key,
    );
  });
  it('none where the language, the path, the imports and the tools rule out every line', () => {
    const contextual: Contextual = {
      names: ['pool'],
      when: [{ language: 'python' }, { file: '*.yaml' }, { imports: ['pg'] }, { uses: ['redis'] }],
    };
    equal(placesOf(contextual, js), nowhere);
  });
  it('all again where the file imports what is asked for', () => {
    equal(placesOf({ names: ['pool'], when: [{ imports: ['pg'] }] }, js, "import 'pg'\n|pool|"), -1);
  });
  it('and where the project uses the tool', () => {
    const contextual: Contextual = { names: ['pool'], when: [{ uses: ['redis'] }] };
    equal(placesOf(contextual, { ...js, tools: new Set(['redis']) }), -1);
    equal(placesOf(contextual, { ...js, tools: new Set(['mysql']) }), nowhere);
  });
  it('the same whoever asks again', () => {
    const { evidence, group } = ask([entry({ names: ['pool'], when: [{ in: 'key' }] })], '|pool|');
    equal(evidence.placesOf(group), evidence.placesOf(group));
  });
});

describe('Evidence where a name stands', () => {
  const near: Contextual = { names: ['pool'], when: [{ near: ['database'] }] };
  const exact: Contextual = { names: ['Pool'], when: [{ exact: true }] };
  it('holds beside its neighbour', () => equal(holds([entry(near)], 'a |pool| of the database'), true));
  it('not without', () => equal(holds([entry(near)], 'a |pool| of water'), false));
  it('not by its own letters', () => {
    equal(holds([entry({ names: ['pool'], when: [{ near: ['pool'] }] })], 'a |pool|'), false);
  });
  it('holds where one line of several does', () => {
    const contextual: Contextual = { names: ['pool'], when: [{ near: ['database'] }, { in: 'comment' }] };
    equal(holds([entry(contextual)], '// a |pool|', js), true);
    equal(holds([entry(contextual)], 'a |pool|', js), false);
  });
  it('only where all keys of a line do', () => {
    const contextual: Contextual = { names: ['pool'], when: [{ near: ['database'], in: 'comment' }] };
    equal(holds([entry(contextual)], '// a |pool| of the database', js), true);
    equal(holds([entry(contextual)], 'database(|pool|)', js), false);
  });
  it('exactly so, or with an s, and alone', () => {
    equal(holds([entry(exact)], 'a |Pool|'), true);
    equal(holds([entry(exact)], 'two |Pools|'), true);
    equal(holds([entry(exact)], 'a |pool|'), false);
    equal(holds([entry(exact)], '|Pool|Size'), false);
    equal(holds([entry(exact)], '|Pool|_size'), false);
    const small = [entry({ names: ['level'], when: [{ exact: true }] })];
    equal(holds([entry({ names: ['on'], when: [{ exact: true }] })], 'fail-|on|-error'), false);
    equal(holds([entry({ names: ['on'], when: [{ exact: true }] })], 'fail-|on|'), true);
    const js = { languageId: 'javascript' };
    equal(holds(small, 'x.|level|', js), true);
    equal(holds(small, 'x.|levels|', js), false);
    equal(holds(small, '// the |levels|', js), true);
    equal(holds([entry(exact)], 'x.|Pools|', js), true);
  });
  it('not within a phrase that the entry excepts', () => {
    const contextual: Contextual = { ...near, except: ['swimming pool'] };
    equal(holds([entry(contextual)], 'the swimming |pool| of a database'), false);
    equal(holds([entry(contextual)], 'the |pool| of a swimming database'), true);
  });
  it('but a form of a phrase is not the name itself', () => {
    const contextual: Contextual = { names: ['SELECT query'], when: [{}], except: ['selects query'] };
    equal(holds([entry(contextual)], 'a |SELECT query|'), true);
    equal(holds([entry(contextual)], 'it |selects query| plans'), false);
  });
  it('not where there is evidence against it', () => {
    const besideWater: Contextual = { ...near, unless: [{ near: ['water'] }] };
    equal(holds([entry(besideWater)], 'a |pool| for the database'), true);
    equal(holds([entry(besideWater)], 'a |pool| for the database of water levels'), false);
    const inImports: Contextual = { ...near, unless: [{ imports: ['aquatics'], in: 'code' }] };
    equal(holds([entry(inImports)], "import 'aquatics'; database.|pool|", js), false);
    equal(holds([entry(inImports)], "import 'aquatics'; // the database's |pool|", js), true);
    equal(holds([entry(inImports)], "import 'pg'; database.|pool|", js), true);
    const inFiles: Contextual = { ...near, unless: [{ file: 'pool.js' }, { language: 'sql' }] };
    equal(holds([entry(inFiles)], 'database.|pool|', js), false);
    equal(holds([entry(inFiles)], 'database.|pool|', { ...js, path: 'src/db/pools.js' }), true);
    equal(holds([entry(inFiles)], 'SELECT |pool| -- database', { languageId: 'sql' }), false);
  });
  it('whatever another entry excepts', () => {
    const other = entry({ names: ['lake'], when: [{}], except: ['swimming pool'] }, { id: 'lake' });
    equal(holds([entry(near), other], 'the swimming |pool| of a database'), true);
  });
  it('not as a piece of a key in a string, nor of a column in SQL', () => {
    equal(holds([entry(near)], "t('a.|pool|.b') // database", js), false);
    equal(holds([entry(near)], "t('the |pool|') // database", js), true);
    equal(holds([entry(near)], 'SELECT |pool|_id -- database', { languageId: 'sql' }), false);
    equal(holds([entry(near)], 'SELECT |pool| -- database', { languageId: 'sql' }), true);
  });
  it('for a word alone in backticks of Markdown as for one of its sentence', () => {
    const contextual: Contextual = { names: ['pool'], when: [{ in: 'prose' }] };
    equal(holds([entry(contextual)], 'a `|pool|`', { languageId: 'markdown' }), true);
    equal(holds([entry(contextual)], 'a `big |pool|`', { languageId: 'markdown' }), false);
  });
});

describe('A name without its evidence', () => {
  const withholds = (...asked: Parameters<typeof ask>) => {
    const { evidence, candidate, group } = ask(...asked);
    return evidence.withholds(candidate, group);
  };
  const go: Surroundings = { languageId: 'go' };
  const member: Contextual = {
    names: ['WriteTimeout'],
    when: [{ exact: true, language: 'go', near: ['Server'] }],
  };
  const path: Contextual = { names: ['redirect_to'], when: [{ exact: true, near: ['Rails'] }] };
  it('keeps its words', () => {
    equal(withholds([entry({ names: ['page size'], when: [{ near: ['cursor'] }] })], 'a |page size|'), true);
  });
  it('but not words that are not spelled as only it is', () => {
    equal(withholds([entry(path)], 'a |redirect to| the start'), false);
    equal(withholds([entry(path)], '|redirect_to| start'), true);
  });
  it('nor those of a member in files that are none of its own', () => {
    equal(withholds([entry(member)], '|WriteTimeout| = 60', { languageId: 'ini' }), false);
    equal(withholds([entry(member)], '|WriteTimeout|: 60', go), true);
  });
});
