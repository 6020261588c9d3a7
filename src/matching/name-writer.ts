import type { Ecosystem, ErrorMessage, Literals } from '../catalog/entry.ts';
import type { Claim } from './claim.ts';
import type { Format } from './formats.ts';
import { claims, type MatchableEntry, type NameParts } from './name-parts.ts';
import { namesWithoutEvidence } from './names-without-evidence.ts';
import { PackageOwners } from './package-owners.ts';
import { PatternTable } from './pattern-table.ts';
import { type IndexedSpelling, purest, type Signature } from './spelling.ts';
import { type Telling, tellingOf } from './telling.ts';
import { familiesOfTool } from './tool-families.ts';
import { modulesOf, otherTraces, packageNames } from './tool-traces.ts';

/** Writes down by which words, literals, traces and messages each entry may be met. */
class NameWriter {
  readonly #table = new PatternTable();
  readonly #claims: number[] = [];
  readonly #owner: number[] = [];
  readonly #detail: number[] = [];
  #groups = 0;
  #messages = 0;
  readonly #ecosystems: Ecosystem[] = [];
  readonly #spellings: IndexedSpelling[] = [];
  readonly #formats: (readonly [Format, number])[] = [];
  readonly #nearWords = new Map<string, number>();
  readonly #packageOwners: PackageOwners;
  readonly #toolsByModule = new Map<string, number[]>();
  readonly #families = new Map<string, readonly string[]>();

  readonly #entries: readonly MatchableEntry[];

  constructor(entries: readonly MatchableEntry[]) {
    this.#entries = entries;
    for (const { id, detect } of entries) {
      if (detect !== undefined) {
        this.#families.set(id, familiesOfTool(id, detect));
      }
    }
    this.#packageOwners = new PackageOwners(entries.map(({ detect }) => detect));
  }

  write(): NameParts {
    const tellings = this.#entries.map(tellingOf);
    for (const [order, entry] of this.#entries.entries()) {
      this.#enterNames(entry, order);
      this.#enterLiterals(entry.literals, order);
      this.#enterTraces(entry, order);
      this.#enterErrors(entry.errors ?? [], tellings[order] as Telling, order);
    }
    this.#enterSpellings(tellings);
    this.#table.seal();
    const table = this.#table;
    const ecosystems = this.#ecosystems;
    const spellings = this.#spellings;
    const formats = this.#formats;
    const toolsByModule = this.#toolsByModule;
    return {
      table,
      claims: Uint8Array.from(this.#claims),
      owner: Int32Array.from(this.#owner),
      detail: Int32Array.from(this.#detail),
      ecosystems,
      spellings,
      formats,
      toolsByModule,
    };
  }

  #enterNames(entry: MatchableEntry, order: number): void {
    const contextual = entry.contextual ?? [];
    const isAlways = namesWithoutEvidence(entry);
    if (isAlways(entry.name)) {
      this.#add(entry.name, 'name', order);
    }
    for (const alias of entry.aliases ?? []) {
      if (isAlways(alias)) {
        this.#add(alias, 'alias', order);
      }
    }
    for (const { names, when, unless = [], except = [] } of contextual) {
      for (const word of [...when, ...unless].flatMap(({ near = [] }) => near)) {
        this.#near(word);
      }
      const group = this.#groups++;
      for (const name of names) {
        this.#add(name, 'contextual', order, group);
      }
      for (const phrase of except) {
        this.#add(phrase, 'except', order);
      }
    }
  }

  #enterLiterals(literals: Literals | undefined, order: number): void {
    if (literals === undefined) {
      return;
    }
    const enter = (claim: Claim, texts: readonly (string | number)[] | undefined) => {
      for (const text of texts ?? []) {
        this.#add(String(text), claim, order);
      }
    };
    enter('status', literals.statuses);
    enter('port', literals.ports);
    enter('header', literals.headers);
    enter('header-value', literals.headerValues);
    enter('method', literals.methods);
    enter('sql', literals.sql);
    enter('environment', literals.environment);
    for (const format of literals.formats ?? []) {
      this.#formats.push([format, order]);
    }
  }

  /** What in a file shows a tool: packages, images, addresses, environment names, imports. */
  #enterTraces(entry: MatchableEntry, order: number): void {
    const { detect } = entry;
    if (detect === undefined) {
      return;
    }
    const owns = this.#packageOwners.ownedBy(order);
    for (const { ecosystem, names } of packageNames(entry, detect, owns)) {
      const detail = this.#ecosystems.push(ecosystem) - 1;
      for (const name of names) {
        this.#add(name, 'package', order, detail);
      }
    }
    for (const module of modulesOf(detect, owns.group)) {
      this.#toolsByModule.set(module, [...(this.#toolsByModule.get(module) ?? []), order]);
    }
    for (const [claim, names] of otherTraces(detect)) {
      for (const name of names) {
        this.#add(name, claim, order);
      }
    }
  }

  #enterSpellings(tellings: readonly Telling[]): void {
    const spelled: { signature: Signature; name: string; tool: string; order: number }[] = [];
    for (const [order, { name, inCode = [] }] of this.#entries.entries()) {
      for (const [n, { in: tool }] of inCode.entries()) {
        for (const signature of tellings[order]?.spellings[n] ?? []) {
          spelled.push({ signature, name, tool, order });
        }
      }
    }
    for (const { signature, tool, order } of purest(spelled)) {
      const numbers = signature.words.map((word) => this.#near(word));
      for (const [n, word] of signature.words.entries()) {
        this.#spellings.push({
          companions: numbers.filter((_, at) => at !== n).map((number) => [number]),
          families: this.#families.get(tool) ?? familiesOfTool(tool, undefined),
        });
        this.#add(word, 'spelling', order, this.#spellings.length - 1);
      }
    }
  }

  #enterErrors(errors: readonly ErrorMessage[], { messages }: Telling, order: number): void {
    for (const n of errors.keys()) {
      const message = this.#messages++;
      const anchor = messages[n];
      if (typeof anchor === 'string') {
        this.#add(anchor, 'error', order, message);
      }
    }
  }

  #add(text: string, claim: Claim, owner: number, detail = -1): void {
    this.#table.add(text, claim === 'url');
    this.#claims.push(claims.indexOf(claim));
    this.#owner.push(owner);
    this.#detail.push(detail);
  }

  /** The number under which a neighbouring word is told; the same words share it. */
  #near(word: string): number {
    const known = this.#nearWords.get(word);
    if (known !== undefined) {
      return known;
    }
    const pattern = this.#table.size;
    this.#add(word, 'near', -1);
    this.#nearWords.set(word, pattern);
    return pattern;
  }
}

/** What is needed to find the names of these entries in a text. */
export function writeNames(entries: readonly MatchableEntry[]): NameParts {
  return new NameWriter(entries).write();
}
