import { readFileSync } from 'node:fs';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { parseCompiledCatalog } from '../../src/catalog/compiled.ts';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import type { IndexedEntry } from '../../src/catalog/entry.ts';
import { namedInText } from '../../src/catalog/named-in-text.ts';
import { restoreNames } from '../../src/matching/kept-names.ts';
import { buildNameIndex } from '../../src/matching/name-index.ts';
import { medianOf } from './statistics.ts';

/** What it costs to have the catalogue at hand, reading the files apart. Milliseconds, medians. */
export interface CatalogueFigures {
  readonly entries: number;
  readonly names: number;
  readonly kilobytes: number;
  readonly parse: number;
  readonly lookUps: number;
  /** The index of all names, from what the build kept of it. */
  readonly nameIndex: number;
  /** The same made from the entries, as it is where packs are among them. */
  readonly nameIndexAnew: number;
  /** Parse, look-ups and names as they were kept, scaled to 1,000 entries. */
  readonly perThousandEntries: number;
}

const runs = 25;
const runsAnew = 7;

export function measureCatalogue(file: string): CatalogueFigures {
  const json = readFileSync(file, 'utf8');
  const kept = {
    json: readFileSync(file.replace('catalog.json', 'names.json'), 'utf8'),
    numbers: readFileSync(file.replace('catalog.json', 'names.bin')),
  };
  const parse: number[] = [];
  const lookUps: number[] = [];
  const nameIndex: number[] = [];
  const nameIndexAnew: number[] = [];
  let all: Catalog | undefined;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const compiled = parseCompiledCatalog(json);
    if ('damaged' in compiled) {
      throw new Error(`${file}: ${compiled.damaged}`);
    }
    const parsed = performance.now();
    const catalog = createCatalog(compiled.entries, compiled.renamed);
    const created = performance.now();
    const restored = restoreNames(namedInText(catalog), kept);
    const indexed = performance.now();
    if (restored === undefined) {
      throw new Error('what was kept of the names is not of this catalogue');
    }
    parse.push(parsed - start);
    lookUps.push(created - parsed);
    nameIndex.push(indexed - created);
    all = catalog;
  }
  // Apart, since what this leaves behind is cleared away while the next thing runs.
  for (let run = 0; all && run < runsAnew; run++) {
    const start = performance.now();
    buildNameIndex(namedInText(all));
    nameIndexAnew.push(performance.now() - start);
  }
  const entries = all?.entries ?? [];
  const total = medianOf(parse.map((each, run) => each + (lookUps[run] ?? 0) + (nameIndex[run] ?? 0)));
  return {
    entries: entries.length,
    names: entries.flatMap(namesOf).length,
    kilobytes: json.length / 1000,
    parse: medianOf(parse),
    lookUps: medianOf(lookUps),
    nameIndex: medianOf(nameIndex),
    nameIndexAnew: medianOf(nameIndexAnew),
    perThousandEntries: (total * 1000) / entries.length,
  };
}

function namesOf({ name, aliases = [], contextual = [] }: IndexedEntry): string[] {
  return [name, ...aliases, ...contextual.flatMap(({ names }) => names)];
}
