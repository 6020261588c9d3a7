import { deepEqual, equal, ok } from 'node:assert/strict';
import { hashSeed, hashStem } from '../../../src/matching/inflection.ts';
import { LiteralGuards } from '../../../src/matching/literal-guards.ts';
import { mostWords, PatternWriter } from '../../../src/matching/pattern-writer.ts';
import { beginning, ending, gapBehind, StemTable } from '../../../src/matching/stem-table.ts';

/** Names entered one after the other, and what a text finds of them. */
class Written {
  readonly patterns: readonly number[];
  private readonly stems: StemTable;

  constructor(names: readonly string[], open: readonly number[] = []) {
    this.stems = StemTable.withRoomFor(names.length, names.join('').length);
    const literals = LiteralGuards.withRoomFor(names.length);
    const writer = new PatternWriter(names, new Set(open), this.stems, literals);
    this.patterns = names.map((_, name) => writer.enter(name));
    this.stems.layOutChains();
  }

  /** The patterns that end with these words, in order. */
  under(...words: readonly string[]): number[] {
    const found: number[] = [];
    const { chains } = this.stems;
    for (let at = this.stems.chainOf(hashOf(words)); at >= 0 && (chains[at] as number) >= 0; at++) {
      found.push(chains[at] as number);
    }
    return found.sort((a, b) => a - b);
  }

  marks(...words: readonly string[]): number {
    return this.stems.marksOf(hashOf(words));
  }
}

function hashOf(words: readonly string[]): number {
  let hash = hashSeed;
  for (const word of words) {
    hash = hashStem(hash, word, 0, word.length);
  }
  return hash;
}

describe('Writing patterns: which name is which pattern', () => {
  const patternsOf = (names: readonly string[], open: readonly number[] = []) =>
    new Written(names, open).patterns;
  const cases: readonly (readonly [title: string, names: readonly string[], patterns: readonly number[]])[] =
    [
      ['each name is a pattern of its own', ['pool', 'queue'], [0, 1]],
      ['names that are written alike are the first one', ['pool', 'queue', 'pool'], [0, 1, 0]],
      ['capitals tell names apart', ['Pool', 'pool'], [0, 1]],
      ['a plural is another pattern', ['pool', 'pools'], [0, 1]],
      ['so is the same name with a hyphen', ['read only', 'read-only'], [0, 1]],
      ['names with signs that are written alike are one', ['CI/CD', 'C++', 'CI/CD'], [0, 1, 0]],
      ['a name without letters is none that is looked for', ['++', '+'], [0, 1]],
    ];
  for (const [title, names, patterns] of cases) {
    it(`${title}: ${names.join(', ')}`, () => deepEqual(patternsOf(names), patterns));
  }
  it('what anything may follow is another pattern than the same name', () => {
    deepEqual(patternsOf(['redis://', 'redis://', 'redis://'], [1, 2]), [0, 1, 1]);
  });
});

describe('Writing patterns: under which words a name is found', () => {
  it('under its own, whatever their case', () => {
    deepEqual(new Written(['connection pool']).under('Connection', 'POOL'), [0]);
  });
  it('under their plurals, for these share a stem', () => {
    const written = new Written(['connection pool', 'query']);
    deepEqual(written.under('connections', 'pools'), [0]);
    deepEqual(written.under('queries'), [1]);
  });
  it('not under a part of its words', () => {
    const written = new Written(['connection pool']);
    deepEqual(written.under('connection'), []);
    deepEqual(written.under('pool'), []);
  });
  it('joined, where no stem changes by it: the letters are the same', () => {
    deepEqual(new Written(['connection pool']).under('connectionpool'), [0]);
  });
  it('joined, where the stem of an inner word is not its end: dns record, dnsrecord', () => {
    const written = new Written(['DNS record set']);
    for (const words of [
      ['dns', 'record', 'set'],
      ['dnsrecord', 'set'],
      ['dns', 'recordset'],
      ['dnsrecordset'],
    ]) {
      deepEqual(written.under(...words), [0], words.join(' '));
    }
  });
  it('joined, where the end of a short last word may look like a plural: SaaS, saas', () => {
    deepEqual(new Written(['SaaS']).under('saas'), [0]);
  });
  it('under the other form of an irregular word', () => {
    const written = new Written(['index page', 'child process']);
    deepEqual(written.under('indices', 'page'), [0]);
    deepEqual(written.under('children', 'process'), [1]);
    deepEqual(written.under('childrenprocess'), [1]);
  });
  it('without its accents, and with its umlauts written out', () => {
    const written = new Written(['größe', 'café']);
    deepEqual(written.under('groesse'), [0]);
    deepEqual(written.under('grosse'), [0]);
    deepEqual(written.under('cafe'), [1]);
  });
  it('with so many umlauts that not all mixtures are gone, all in one way or all in the other', () => {
    const written = new Written(['größe für schöne äöü wörter', 'äöü äöü äöü äöü äöü äöü']);
    deepEqual(written.under('grosse', 'fur', 'schone', 'aou', 'worter'), [0]);
    deepEqual(written.under('groesse', 'fuer', 'schoene', 'aeoeue', 'woerter'), [0]);
    deepEqual(written.under('aeoeueaeoeueaeoeueaeoeueaeoeueaeoeue'), [1]);
    deepEqual(written.under('xylophone'), []);
  });
  it('in every mixture of few umlauts', () => {
    const written = new Written(['größe für wörter']);
    deepEqual(written.under('groesse', 'fur', 'woerter'), [0]);
    deepEqual(written.under('grosse', 'fuer', 'worter'), [0]);
  });
  it('of many irregular words, though there are more ways to write them than the table was made for', () => {
    const name = Array.from({ length: mostWords }, () => 'index').join(' ');
    const written = new Written([name, 'child index person vertex matrix', 'pool']);
    deepEqual(written.under(...name.split(' ')), [0]);
    deepEqual(written.under('children', 'index', 'people', 'vertex', 'matrices'), [1]);
    deepEqual(written.under('pool'), [2]);
    deepEqual(written.under('xylophone'), []);
  });
  it('however many of them there are', () => {
    const names = Array.from({ length: 600 }, (_, n) => `ä${n} ö ü ${n}`);
    const written = new Written(names);
    deepEqual(written.under('ae', '7', 'oe', 'u', '7'), [7]);
    deepEqual(written.under('xylophone'), []);
  });
  it('several names under the same words, each once', () => {
    deepEqual(new Written(['Read only', 'read-only', 'ReadOnly']).under('read', 'only'), [0, 1, 2]);
  });
  it(`up to ${mostWords} words, and not at all beyond`, () => {
    const long = Array.from({ length: mostWords }, (_, n) => `w${'abcdefghijklmnopq'.charAt(n)}`);
    deepEqual(new Written([long.join(' ')]).under(...long), [0]);
    deepEqual(new Written([[...long, 'more'].join(' ')]).under(...long, 'more'), []);
  });
});

describe('Writing patterns: a name with signs', () => {
  it('is found under its rarest word', () => {
    const written = new Written(['the request: unreachable host']);
    deepEqual(written.under('unreachable'), [0]);
    deepEqual(written.under('request'), []);
  });
  it('is found under its first word where none stands between signs', () => {
    deepEqual(new Written(['nodeJs.']).under('node'), [0]);
  });
});

describe('Writing patterns: what a look at a word tells', () => {
  const written = new Written(['connection pool', 'queue', 'keyValue']);
  it('that a name begins so, even in the middle of a word', () => {
    ok((written.marks('connec') & beginning) !== 0);
    ok((written.marks('connection') & beginning) !== 0);
  });
  it('that a name ends so', () => {
    ok((written.marks('connection', 'pool') & ending) !== 0);
    equal(written.marks('connection') & ending, 0);
  });
  it('that a space may follow between words, and nothing behind the last', () => {
    ok((written.marks('connection') & gapBehind) !== 0);
    equal(written.marks('queue') & gapBehind, 0);
  });
  it('that no name begins so', () => equal(written.marks('xylophone') & beginning, 0));
});
