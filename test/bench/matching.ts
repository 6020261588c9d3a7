import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AhoCorasick from 'ahocorasick';
import { LexedDocument, type Surroundings } from '../../src/matching/document.ts';
import { hoverMatches } from '../../src/matching/hover.ts';
import { linesOf } from '../../src/matching/line-source.ts';
import { buildNameIndex, type MatchableEntry, type NameIndex } from '../../src/matching/name-index.ts';
import { scan } from '../../src/matching/scan.ts';

/** What `npm run bench` says of finding words. Times are in milliseconds, speeds in megabytes a second. */
export interface MatchingFigures {
  readonly buildMs: { readonly entries: number; readonly names: number; readonly median: number };
  readonly scan: {
    readonly megabytes: number;
    readonly catalogueMBs: number;
    readonly names500MBs: number;
    readonly names20000MBs: number;
    /** Time with 20,000 names over time with 500. */
    readonly growthByNames: number;
    /** Time a character in a text four times as long over that in the short one. */
    readonly growthByLength: number;
    /** The same in texts of a single line. */
    readonly growthByLineLength: number;
  };
  readonly ahoCorasick: {
    readonly names: number;
    readonly oursMBs: number;
    readonly theirsMBs: number;
    readonly ours: Correctness;
    readonly theirs: Correctness;
  };
  readonly hover: {
    readonly lines: number;
    readonly p50: number;
    readonly p99: number;
    readonly firstMs: number;
    readonly afterEditP99: number;
    readonly megabyteLineP99: number;
  };
}

/** Of places made on purpose: how many of those to find were found, and of those to leave alone touched. */
export interface Correctness {
  readonly found: number;
  readonly toFind: number;
  readonly wrong: number;
  readonly traps: number;
}

const javascript: Surroundings = { languageId: 'typescript', path: 'src/service.ts' };
const prose: Surroundings = { languageId: 'markdown', path: 'README.md' };

export function measureMatching(catalogue: readonly MatchableEntry[]): MatchingFigures {
  const corpus = sourceText(4);
  const index = buildNameIndex(catalogue);
  const few = buildNameIndex(inventedEntries(500));
  const many = buildNameIndex(inventedEntries(20_000));
  const speed = (at: NameIndex, text: string) => text.length / 1e6 / (scanMs(at, text) / 1000);
  const slowFew = scanMs(few, corpus);
  const slowMany = scanMs(many, corpus);
  const quarter = inOnePiece(corpus.slice(0, corpus.length / 4));
  const quarterOfLine = inOnePiece(quarter.slice(0, quarter.length / 4).replaceAll('\n', ' '));
  // The same over and over: another part of the text may have more to say, and takes longer for that alone.
  const fourTimes = (text: string) => inOnePiece(text.repeat(4));
  return {
    buildMs: measureBuild(),
    scan: {
      megabytes: corpus.length / 1e6,
      catalogueMBs: speed(index, corpus),
      names500MBs: corpus.length / 1e3 / slowFew,
      names20000MBs: corpus.length / 1e3 / slowMany,
      growthByNames: slowMany / slowFew,
      growthByLength: scanMs(index, fourTimes(quarter)) / (4 * scanMs(index, quarter)),
      growthByLineLength:
        scanMs(index, fourTimes(quarterOfLine), prose) / (4 * scanMs(index, quarterOfLine, prose)),
    },
    ahoCorasick: compareWithAhoCorasick(corpus),
    hover: measureHover(index, corpus),
  };
}

function best(runs: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function scanMs(index: NameIndex, text: string, surroundings = javascript): number {
  return best(5, () => scan(index, new LexedDocument(linesOf(text), surroundings)));
}

/** The product's own sources, over and over, up to so many megabytes: code, comments and prose as people write them. */
function sourceText(megabytes: number): string {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const once = files.join('\n');
  return inOnePiece(once.repeat(Math.ceil((megabytes * 1e6) / once.length)).slice(0, megabytes * 1e6));
}

/** A string as a file gives it: one that was pasted together is slower to read for everybody. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}

const syllables = 'ka lo mi tre su van po ri del gor nex fi bru sha qui zon ter ob lum cra'.split(' ');

/** Names that look like words, of one to three of them; the same for the same number. */
function inventedName(n: number): string {
  const word = (seed: number) =>
    [seed, seed * 7 + 3, seed * 13 + 5].map((part) => syllables[Math.abs(part) % syllables.length]).join('') +
    (seed % 97).toString(36);
  return Array.from({ length: 1 + (n % 3) }, (_, at) => word(n * 31 + at * 17)).join(' ');
}

function inventedEntries(count: number): MatchableEntry[] {
  return Array.from({ length: count }, (_, n) => ({ id: `entry-${n}`, kind: 'term', name: inventedName(n) }));
}

function measureBuild(): MatchingFigures['buildMs'] {
  const entries: MatchableEntry[] = Array.from({ length: 1000 }, (_, n) => ({
    id: `entry-${n}`,
    kind: 'term',
    name: inventedName(n * 4),
    aliases: [inventedName(n * 4 + 1), inventedName(n * 4 + 2)],
    contextual: [
      {
        names: [inventedName(n * 4 + 3)],
        when: [{ near: ['connection', inventedName(n % 50)] }, { in: 'code', imports: ['pg'] }],
      },
    ],
  }));
  const times = Array.from({ length: 15 }, () => best(1, () => buildNameIndex(entries))).sort(
    (a, b) => a - b,
  );
  return { entries: 1000, names: 4000, median: times[7] ?? 0 };
}

const techWords =
  'connection pool,message queue,load balancer,rate limit,access token,circuit breaker,dead letter queue,foreign key,read replica,event loop'.split(
    ',',
  );

/** Places made on purpose, parted by line ends: names in every style, and words that only hold them. */
function madeOnPurpose(): { readonly text: string; readonly toFind: number[]; readonly traps: number[] } {
  const toFind: string[] = [];
  const traps: string[] = [];
  for (const name of techWords) {
    const words = name.split(' ');
    const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    toFind.push(
      name,
      name.toUpperCase(),
      words.join('_'),
      words.join('-'),
      words.map(title).join(''),
      words.join(''),
      `${name}s`,
      `my${words.map(title).join('')}Size`,
    );
    traps.push(
      `x${name}`,
      `${name}ing`,
      words.join('. '),
      words.join('  '),
      words.slice(0, -1).join(' '),
      `${words[0]?.slice(0, 3)} ${words[0]?.slice(3)} ${words.slice(1).join(' ')}`,
      words.join('/'),
      `${words.join('')}er`,
    );
  }
  const lines = [...toFind, ...traps];
  return {
    text: lines.join('\n'),
    toFind: toFind.map((_, n) => n),
    traps: traps.map((_, n) => n + toFind.length),
  };
}

function compareWithAhoCorasick(corpus: string): MatchingFigures['ahoCorasick'] {
  const names = [...techWords, ...Array.from({ length: 3990 }, (_, n) => inventedName(n))];
  const index = buildNameIndex(names.map((name, n) => ({ id: `entry-${n}`, kind: 'term', name })));
  const theirs = new AhoCorasick(names);
  const lower = inOnePiece(corpus.toLowerCase());
  const theirMs = best(3, () => theirs.search(lower));
  const made = madeOnPurpose();
  const ourLines = new Set(
    scan(index, new LexedDocument(linesOf(made.text), { languageId: 'plaintext' })).map(({ line }) => line),
  );
  const lineOf = (offset: number) => made.text.slice(0, offset).split('\n').length - 1;
  const theirLines = new Set(theirs.search(made.text.toLowerCase()).map(([end]) => lineOf(end)));
  const count = (lines: ReadonlySet<number>): Correctness => ({
    found: made.toFind.filter((line) => lines.has(line)).length,
    toFind: made.toFind.length,
    wrong: made.traps.filter((line) => lines.has(line)).length,
    traps: made.traps.length,
  });
  return {
    names: names.length,
    oursMBs: corpus.length / 1e3 / scanMs(index, corpus),
    theirsMBs: corpus.length / 1e3 / theirMs,
    ours: count(ourLines),
    theirs: count(theirLines),
  };
}

function measureHover(index: NameIndex, corpus: string): MatchingFigures['hover'] {
  const text = corpus.split('\n').slice(0, 5000).join('\n');
  const lines = linesOf(text);
  const document = new LexedDocument(lines, javascript);
  const start = performance.now();
  hoverMatches(index, document, { line: 4990, character: 5 });
  const firstMs = performance.now() - start;
  const positions = Array.from({ length: 4000 }, (_, n) => {
    const line = (n * 7919) % lines.lineCount;
    return { line, character: (n * 31) % (lines.lineAt(line).length + 1) };
  });
  const times = positions.map((position) => best(1, () => hoverMatches(index, document, position)));
  const edited = positions.slice(0, 500).map((position, n) => {
    const changed = (n * 37) % 4000;
    document.edit(changed, 1, 1, lines);
    return best(1, () => hoverMatches(index, document, position));
  });
  const long = new LexedDocument(linesOf(inOnePiece(corpus.replace(/\n/g, ' ').slice(0, 1e6))), javascript);
  const longTimes = positions
    .slice(0, 1000)
    .map((_, n) => best(1, () => hoverMatches(index, long, { line: 0, character: (n * 997) % 1e6 })));
  return {
    lines: lines.lineCount,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    firstMs,
    afterEditP99: percentile(edited, 0.99),
    megabyteLineP99: percentile(longTimes, 0.99),
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
