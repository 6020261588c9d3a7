import type { Place } from '../catalog/entry.ts';
import type { Candidate } from './candidate.ts';
import { type Claim, namelike } from './claim.ts';
import { ContextualEvidence } from './contextual-evidence.ts';
import type { LexedDocument } from './document.ts';
import type { Stretch } from './error-template.ts';
import { type Format, findFormat, mayHoldFormat, mayHoldFormats } from './formats.ts';
import { isHeader, isHeaderValue } from './http-literals.ts';
import { isMethod } from './http-methods.ts';
import { isLegible } from './legibility.ts';
import type { Literal } from './literal.ts';
import { isEnvironment, isImage, isPort, isScheme, isSql, speaks } from './literals.ts';
import { type Ground, inOrder, type Match, matchesWithin } from './match.ts';
import type { NameIndex } from './name-index.ts';
import type { Around } from './nearness.ts';
import { isModule, isPackage } from './package-literals.ts';
import { placeNames } from './places.ts';
import type { Reading } from './reading.ts';
import { isNobodysProse, isPacked } from './silence.ts';
import { isSpelled } from './spelling-fit.ts';
import { isStatus, rangeOfStatus } from './status-codes.ts';

/** Literals whose look around them settles everything. */
const literalJudges: Readonly<Partial<Record<Claim, (literal: Literal) => boolean>>> = {
  status: isStatus,
  port: isPort,
  header: isHeader,
  'header-value': isHeaderValue,
  method: isMethod,
  sql: isSql,
  environment: isEnvironment,
  image: isImage,
  url: isScheme,
};

/** What an entry is called, without the field that tells it from others: `Deployment (Kubernetes)`. */
const calledWithoutField = (name: string) => name.replace(/ \(.*/, '').toLowerCase();

/** Behind every column. */
const farthest = (1 << 30) - 1;

/** The candidates of a line, held against where they stand. One judge serves one reading of a text. */
export class Judge {
  readonly #index: NameIndex;
  readonly #document: LexedDocument;
  readonly #evidence: ContextualEvidence;
  /** Contextual candidates that lack their evidence; nobody looked yet how else they stand. */
  readonly #unproven: number[] = [];

  constructor(index: NameIndex, document: LexedDocument) {
    this.#index = index;
    this.#document = document;
    this.#evidence = new ContextualEvidence(index, document);
  }

  /**
   * All that stands in a line, before longer matches swallow shorter ones; with two columns, at least all that
   * touches what lies between them.
   */
  matches(line: number, around: Around, from = 0, to = farthest): Match[] {
    const found: Match[] = [];
    const reading = around(line);
    const { formats } = this.#index;
    if (
      reading === undefined ||
      (reading.candidates.count === 0 && (formats.length === 0 || reading.signs === 0)) ||
      line < this.#document.licenceEnd
    ) {
      return found;
    }
    const text = this.#document.lineAt(line);
    if (this.#unproven.length > 0) {
      this.#unproven.length = 0;
    }
    const { candidates } = reading;
    for (let n = 0; n < candidates.count; n++) {
      const claim = this.#index.claimOf(candidates.patternOf(n));
      // A message reaches beyond the words by which it is found.
      if ((candidates.endOf(n) < from || candidates.startOf(n) > to) && claim !== 'error') {
        continue;
      }
      const match = this.#match(claim, this.#candidate(line, text, reading, n, around), reading, n);
      if (match !== undefined) {
        found.push(match);
      }
    }
    const spoken = found.length === 0 ? found : this.#withoutWithheld(found, line, text, reading, around);
    if (!mayHoldFormats(text, reading.signs)) {
      return spoken;
    }
    for (const [format, order] of formats) {
      if (mayHoldFormat(format, text, reading.signs)) {
        this.#findFormat(format, order, line, text, reading, spoken);
      }
    }
    return spoken;
  }

  #findFormat(
    format: Format,
    order: number,
    line: number,
    text: string,
    reading: Reading,
    found: Match[],
  ): void {
    const placeAt = (column: number) => reading.segments.placeAt(column);
    findFormat(format, text, placeAt, (start, end) => {
      const { name: family } = this.#document.family;
      if (format === 'uuid' && (isNobodysProse(text, start, end) || isPacked(text, start, family))) {
        return;
      }
      found.push({
        id: this.#idOf(order),
        line,
        start,
        end,
        name: format,
        ground: 'format',
        place: this.#placeName(placeAt(start)),
        order,
        isInflected: false,
        isOwnName: false,
        isOwner: false,
      });
    });
  }

  #candidate(line: number, text: string, reading: Reading, n: number, around: Around): Candidate {
    const { candidates } = reading;
    const pattern = candidates.patternOf(n);
    const start = candidates.startOf(n);
    return {
      document: this.#document,
      line,
      text,
      pattern,
      start,
      end: candidates.endOf(n),
      isInflected: candidates.isInflected(n),
      place: reading.segments.placeAt(start),
      name: this.#index.table.textOf(pattern),
      around,
    };
  }

  /**
   * A longer name that lacks its evidence keeps its words to itself: the `Java` in a JavaScript that nothing proves to
   * be the language, the `page` in the application's own page size.
   */
  #withoutWithheld(found: Match[], line: number, text: string, reading: Reading, around: Around): Match[] {
    const spoken =
      this.#unproven.length === 0 ? [] : inOrder(found.filter(({ ground }) => ground === 'contextual'));
    const withheld = new Set<Match>();
    for (const n of spoken.length === 0 ? [] : this.#unproven) {
      const within = matchesWithin(spoken, reading.candidates.startOf(n), reading.candidates.endOf(n));
      if (within.some((match) => !withheld.has(match))) {
        const candidate = this.#candidate(line, text, reading, n, around);
        const group = this.#index.detail[candidate.pattern] as number;
        if (this.#evidence.withholds(candidate, group) && this.#isLegible(candidate, 'contextual', reading)) {
          for (const match of within) {
            withheld.add(match);
          }
        }
      }
    }
    return withheld.size === 0 ? found : found.filter((match) => !withheld.has(match));
  }

  #idOf(order: number): string {
    return this.#index.entries[order]?.id ?? '';
  }

  #placeName(place: number): Place {
    return placeNames[place] ?? 'code';
  }

  #match(claim: Claim, candidate: Candidate, reading: Reading, n: number): Match | undefined {
    const range = this.#rangeOf(claim, candidate);
    if (range === undefined) {
      if (claim === 'contextual') {
        this.#unproven.push(n);
      }
      return undefined;
    }
    if (!this.#isLegible(candidate, claim, reading)) {
      return undefined;
    }
    const { line, text, end, place, name, pattern } = candidate;
    const order = this.#index.owner[pattern] as number;
    const entry = this.#index.entries[order];
    return {
      id: this.#idOf(order),
      line,
      start: range.start,
      end: claim === 'url' && text.startsWith('://', end - 3) ? end - 3 : range.end,
      name,
      ground: claim as Ground,
      place: this.#placeName(place),
      order,
      holes: range.holes,
      isInflected: candidate.isInflected,
      isOwnName: claim === 'contextual' && calledWithoutField(entry?.name ?? '') === name.toLowerCase(),
      isOwner:
        namelike.has(claim) && entry?.kind === 'tool' && /^(?:[.\\]|::)\w/.test(text.slice(end, end + 3)),
    };
  }

  #isLegible(candidate: Candidate, claim: Claim, { segments }: Reading): boolean {
    const { owner, entries } = this.#index;
    const kind = entries[owner[candidate.pattern] as number]?.kind;
    const isAlwaysExact = claim === 'contextual' && this.#isAlwaysExact(candidate.pattern);
    return isLegible(candidate, claim, segments, { kind, isAlwaysExact });
  }

  #isAlwaysExact(pattern: number): boolean {
    return this.#index.evidenceOf(this.#index.detail[pattern] as number).every(({ exact }) => exact);
  }

  /** What the claim covers, if it holds: a message is more than the words by which it is found. */
  #rangeOf(
    claim: Claim,
    candidate: Candidate,
  ):
    | { readonly start: number; readonly end: number; readonly holes?: readonly Stretch[] | undefined }
    | undefined {
    if (claim === 'error') {
      const { pattern, text, start, end } = candidate;
      return this.#index.templateOf(this.#index.detail[pattern] as number).around(text, start, end);
    }
    if (!this.#holds(claim, candidate)) {
      return undefined;
    }
    return claim === 'status' ? rangeOfStatus(candidate) : candidate;
  }

  #holds(claim: Claim, candidate: Candidate): boolean {
    const { ecosystems, spellings } = this.#index;
    const detail = this.#index.detail[candidate.pattern] as number;
    switch (claim) {
      case 'name':
      case 'alias':
        return true;
      case 'contextual':
        return this.#evidence.holds(candidate, detail);
      case 'package':
        return !candidate.isInflected && isPackage(candidate, ecosystems[detail] ?? 'npm');
      case 'import':
        return (
          !candidate.isInflected &&
          isModule(candidate) &&
          speaks(this.#document, this.#index.familiesOf(candidate.pattern)) &&
          !this.#evidence.isExcepted(candidate)
        );
      case 'spelling': {
        const spelling = spellings[detail];
        return spelling !== undefined && isSpelled(candidate, spelling);
      }
      default:
        return !candidate.isInflected && literalJudges[claim]?.(candidate) === true;
    }
  }
}
