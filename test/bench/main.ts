import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { namedInText } from '../../src/catalog/named-in-text.ts';
import { vsix, writePackage } from '../rings/package.ts';
import { measureCatalogue } from './catalogue.ts';
import { measureLabelled } from './labelled.ts';
import { measureMatching } from './matching.ts';
import { measurePackage } from './package-size.ts';
import { readCompiled } from './read-compiled.ts';
import { measureAll, searchVerdicts } from './search.ts';
import {
  catalogueVerdicts,
  labelledText,
  labelledVerdicts,
  matchingVerdicts,
  packageVerdicts,
  textOf,
  type Verdict,
  windowVerdicts,
} from './verdicts.ts';
import { measureWindow } from './window.ts';

/**
 * `npm run bench`: prints what the design budgets, as text, and writes the same as JSON. Each part exports a
 * function that gives its figures back as an object. Words choose parts: `node test/run.mjs bench labelled`.
 */
const figuresFile = join('out', 'bench.json');
const catalogFile = join('dist', 'catalog.json');

interface Measured {
  readonly figures: unknown;
  readonly verdicts: readonly Verdict[];
  /** Tables too long for a line each. */
  readonly more?: string;
}

const parts: Readonly<Record<string, (catalog: Catalog) => Measured | Promise<Measured>>> = {
  catalogue() {
    const figures = measureCatalogue(catalogFile);
    return { figures, verdicts: catalogueVerdicts(figures) };
  },
  matching(catalog) {
    const figures = measureMatching(namedInText(catalog));
    return { figures, verdicts: matchingVerdicts(figures) };
  },
  labelled(catalog) {
    const named = namedInText(catalog);
    const blind = measureLabelled(named, 'blind');
    const figures = {
      blind,
      fresh: measureLabelled(named, 'fresh'),
      learned: measureLabelled(named, 'learned'),
      unseen: measureLabelled(named, 'unseen'),
      stranger: measureLabelled(named, 'stranger'),
      later: measureLabelled(named, 'later'),
      checking: measureLabelled(named, 'checking'),
      tuning: measureLabelled(named, 'tuning'),
    };
    return { figures, verdicts: labelledVerdicts(blind.all), more: labelledText(blind) };
  },
  search(catalog) {
    const figures = measureAll(catalog);
    return { figures, verdicts: searchVerdicts(figures) };
  },
  async package() {
    await writePackage();
    const figures = measurePackage(vsix);
    return { figures, verdicts: packageVerdicts(figures) };
  },
  async window() {
    const figures = await measureWindow();
    return { figures, verdicts: windowVerdicts(figures) };
  },
};

const { entries, renamed, words } = readCompiled(catalogFile);
const catalog = createCatalog(entries, renamed, undefined, words);
const wanted = process.argv.slice(2).filter((word) => Object.hasOwn(parts, word));
const results: Record<string, unknown> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) {
    const { figures, verdicts, more } = await measure(catalog);
    results[name] = { figures, verdicts };
    console.log(`\n${name}\n${textOf(verdicts)}${more === undefined ? '' : `\n${more}`}`);
  }
}
mkdirSync('out', { recursive: true });
writeFileSync(figuresFile, `${JSON.stringify(results, undefined, 1)}\n`);
console.log(`\nAll figures: ${figuresFile}`);
