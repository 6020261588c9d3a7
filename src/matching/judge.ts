import type { Place } from '../catalog/entry.ts';
import type { LexedDocument } from './document.ts';
import { evidentPlaces, type FileSituation, isEvident } from './evidence.ts';
import { type Format, findFormat, mayHoldFormat } from './formats.ts';
import {
  isEnvironment,
  isHeader,
  isHeaderValue,
  isImage,
  isMethod,
  isModule,
  isPackage,
  isPort,
  isScheme,
  isSql,
  type Literal,
  speaks,
} from './literals.ts';
import type { Ground, Match } from './match.ts';
import type { Claim, NameIndex } from './name-index.ts';
import { type Around, isNear } from './nearness.ts';
import {
  code,
  comment,
  importWord,
  placeNames,
  prose,
  Segments,
  silent,
  specifier,
  sqlCode,
  string,
  tag,
} from './places.ts';
import type { Reading } from './reading.ts';
import { isFileEnding, isNobodysProse, isStyleName, isWithinCode } from './silence.ts';
import { hasMembers, holdsTogether, isInnerModule, isOwnPackage, isStretchedAcronym } from './standing.ts';
import { isStatus } from './status-codes.ts';
import { countsInText } from './text-nearness.ts';

/** A place where a pattern stands. */
interface Candidate extends Literal {
  readonly pattern: number;
  readonly isInflected: boolean;
  readonly around: Around;
}

/** Literals whose look around them settles everything. */
const literalJudges: Readonly<Partial<Record<Claim, (literal: Literal) => boolean>>> = {
  status: isStatus,
  port: isPort,
  header: isHeader,
  'header-value': isHeaderValue,
  method: isMethod,
  sql: isSql,
  environment: isEnvironment,
  import: isModule,
  image: isImage,
  url: isScheme,
};

/** Words that a person wrote or chose: they stand for an entry only where they are read as words. */
const namelike: ReadonlySet<Claim> = new Set<Claim>(['name', 'alias', 'contextual', 'spelling']);

/** These stand in addresses and paths by their nature. */
const atHomeInAddresses: ReadonlySet<Claim> = new Set<Claim>([
  'url',
  'package',
  'import',
  'image',
  'error',
  'port',
  'header-value',
]);

/** The bit of no place. */
const nowhere = 1 << 30;

/** How far before and behind its anchor a message of a machine is looked for. */
const messageReach = 300;

/** The candidates of a line, held against where they stand. One judge serves one reading of a text. */
export class Judge {
  private readonly index: NameIndex;
  private readonly document: LexedDocument;
  private readonly segments = new Segments();
  /** Starts and ends of longer names on the line that lack their evidence, and so keep their words to themselves. */
  private readonly withheld: number[] = [];
  /** Contextual candidates that lack their evidence; nobody looked yet how else they stand. */
  private readonly unproven: number[] = [];
  private readonly file: FileSituation;
  /** Where in the file each group of evidence may hold, one bit a place; 0 as long as nobody asked. */
  private readonly evidentPlaces: Int32Array;
  private isLexed = false;

  constructor(index: NameIndex, document: LexedDocument) {
    this.index = index;
    this.document = document;
    this.evidentPlaces = new Int32Array(index.groups.length);
    this.file = {
      document,
      uses: (tool) =>
        document.surroundings.tools?.has(tool) === true || index.toolsOf(document.imports).ids.has(tool),
      importedCategories: () => index.toolsOf(document.imports).categories,
    };
  }

  /**
   * All that stands in a line, before longer matches swallow shorter ones; with two columns, at least all that
   * touches what lies between them.
   */
  matches(line: number, around: Around, from = 0, to = Number.POSITIVE_INFINITY): Match[] {
    const found: Match[] = [];
    const reading = around(line);
    const { formats } = this.index;
    if (
      reading === undefined ||
      (reading.candidateCount === 0 && (formats.length === 0 || reading.signs === 0)) ||
      line < this.document.licenceEnd
    ) {
      return found;
    }
    const text = this.document.lineAt(line);
    this.forgetLine();
    for (let n = 0; n < reading.candidateCount; n++) {
      if (reading.endOf(n) < from || reading.startOf(n) > to) {
        // A message reaches beyond the words by which it is found.
        if (this.index.claim[reading.patternOf(n)] !== 'error') {
          continue;
        }
      }
      const match = this.match(line, text, reading, n, around);
      if (match !== undefined) {
        found.push(match);
      }
    }
    const spoken = found.length === 0 ? found : this.withoutWithheld(found, line, text, reading, around);
    for (const [format, order] of formats) {
      if (mayHoldFormat(format, text, reading.signs)) {
        this.findFormat(format, order, line, text, spoken);
      }
    }
    return spoken;
  }

  private forgetLine(): void {
    this.isLexed = false;
    if (this.withheld.length > 0) {
      this.withheld.length = 0;
    }
    if (this.unproven.length > 0) {
      this.unproven.length = 0;
    }
  }

  private findFormat(format: Format, order: number, line: number, text: string, found: Match[]): void {
    const placeAt = (column: number) => this.placeAt(line, column);
    findFormat(format, text, placeAt, (start, end) => {
      if (format === 'uuid' && isNobodysProse(text, start, end)) {
        return;
      }
      found.push({
        id: this.idOf(order),
        line,
        start,
        end,
        name: format,
        ground: 'format',
        place: this.placeName(placeAt(start)),
        order,
        isInflected: false,
      });
    });
  }

  /** Where on the line that is judged a column lies; the line is told apart when the first asks. */
  private placeAt(line: number, column: number): number {
    if (!this.isLexed) {
      this.document.segments(line, this.segments);
      this.isLexed = true;
    }
    return this.segments.placeAt(column);
  }

  private candidate(line: number, text: string, reading: Reading, n: number, around: Around): Candidate {
    const pattern = reading.patternOf(n);
    const start = reading.startOf(n);
    return {
      document: this.document,
      line,
      text,
      pattern,
      start,
      end: reading.endOf(n),
      isInflected: reading.isInflected(n),
      place: this.placeAt(line, start),
      name: this.index.table.textOf(pattern),
      around,
    };
  }

  /** Whether its place and its file alone already say that a name lacks its evidence. */
  private isHopeless(line: number, reading: Reading, n: number): boolean {
    const group = this.index.detail[reading.patternOf(n)] as number;
    let places = this.evidentPlaces[group] as number;
    if (places === 0) {
      places = evidentPlaces(this.index.groups[group] ?? [], this.file) || nowhere;
      this.evidentPlaces[group] = places;
    }
    return places === nowhere || (places & (1 << this.placeAt(line, reading.startOf(n)))) === 0;
  }

  private withoutWithheld(
    found: Match[],
    line: number,
    text: string,
    reading: Reading,
    around: Around,
  ): Match[] {
    for (const n of this.unproven) {
      const start = reading.startOf(n);
      const end = reading.endOf(n);
      if (
        found.some((match) => isWithin(match, start, end)) &&
        this.stands(this.candidate(line, text, reading, n, around), 'contextual')
      ) {
        this.withheld.push(start, end);
      }
    }
    return this.withheld.length === 0 ? found : found.filter((match) => !this.isWithheld(match));
  }

  /** `Java` in a JavaScript that nothing proves to be the language, `page` in the application's own page size. */
  private isWithheld(match: Match): boolean {
    const { withheld } = this;
    for (let n = 0; n < withheld.length; n += 2) {
      if (isWithin(match, withheld[n] as number, withheld[n + 1] as number)) {
        return true;
      }
    }
    return false;
  }

  private idOf(order: number): string {
    return this.index.entries[order]?.id ?? '';
  }

  private placeName(place: number): Place {
    return placeNames[place] ?? 'code';
  }

  private match(line: number, text: string, reading: Reading, n: number, around: Around): Match | undefined {
    const { index } = this;
    const pattern = reading.patternOf(n);
    const claim = index.claim[pattern] as Claim;
    if (claim === 'contextual' && this.isHopeless(line, reading, n)) {
      this.unproven.push(n);
      return undefined;
    }
    const candidate = this.candidate(line, text, reading, n, around);
    const range =
      claim === 'error'
        ? this.messageAround(candidate)
        : this.holds(claim, candidate)
          ? candidate
          : undefined;
    if (range === undefined) {
      if (claim === 'contextual') {
        this.unproven.push(n);
      }
      return undefined;
    }
    if (!this.stands(candidate, claim)) {
      return undefined;
    }
    const { end, place, name } = candidate;
    const order = index.owner[pattern] as number;
    return {
      id: this.idOf(order),
      line,
      start: range.start,
      end: claim === 'url' && text.startsWith('://', end - 3) ? end - 3 : range.end,
      name,
      ground: claim as Ground,
      place: this.placeName(place),
      order,
      isInflected: candidate.isInflected,
    };
  }

  /** The name of a role in code names a user of the application, such as its `ProjectManager`. */
  private isRoleOutOfText(pattern: number, place: number): boolean {
    const owner = this.index.entries[this.index.owner[pattern] as number];
    return owner?.kind === 'role' && place !== comment && place !== prose;
  }

  /** Whether anything may speak where the candidate stands. */
  private stands(candidate: Candidate, claim: Claim): boolean {
    const { text, start, end, place } = candidate;
    return !(
      place === silent ||
      (place === string && isStyleName(text, start)) ||
      (!atHomeInAddresses.has(claim) && isNobodysProse(text, start, end)) ||
      (namelike.has(claim) && !this.isReadAsWord(candidate, claim))
    );
  }

  /** Whether a name stands where it is read, and does not come about by how other things are written. */
  private isReadAsWord(candidate: Candidate, claim: Claim): boolean {
    const { pattern, text, start, end, place, name, isInflected } = candidate;
    const { name: family } = this.document.family;
    if (place === specifier) {
      const stretch = this.segments.indexAt(start);
      const from = this.segments.starts[stretch] ?? 0;
      const module = text.slice(from, this.segments.endOf(stretch, text.length));
      return !isInnerModule(module, start - from, end - from, family);
    }
    if (claim === 'spelling') {
      return true;
    }
    const isCode = place === code || place === importWord || place === tag;
    return !(
      this.isRoleOutOfText(pattern, place) ||
      isWithinCode(text, start, end) ||
      ((place !== code || !hasMembers(family)) && isFileEnding(text, start, end)) ||
      (place === code && isOwnPackage(text, start)) ||
      (isInflected && isStretchedAcronym(name, text.slice(start, end))) ||
      !holdsTogether(text, start, end, family, isCode)
    );
  }

  private holds(claim: Claim, candidate: Candidate): boolean {
    const detail = this.index.detail[candidate.pattern] as number;
    switch (claim) {
      case 'name':
      case 'alias':
        return true;
      case 'contextual':
        return (
          !(candidate.place === string && isPartOfKey(candidate)) &&
          !(candidate.place === sqlCode && isPartOfColumn(candidate)) &&
          this.isEvident(candidate, detail) &&
          !this.isExcepted(candidate)
        );
      case 'except':
        return false;
      case 'package':
        return isPackage(candidate, this.index.ecosystems[detail] ?? 'npm');
      case 'spelling':
        return this.isSpelled(candidate, detail);
      default:
        return !candidate.isInflected && literalJudges[claim]?.(candidate) === true;
    }
  }

  private isEvident({ place, name, text, start, end, line, around }: Candidate, group: number): boolean {
    return isEvident(this.index.groups[group] ?? [], {
      document: this.document,
      uses: this.file.uses,
      importedCategories: this.file.importedCategories,
      place,
      name,
      written: text.slice(start, end),
      standsAlone: () => !isIdentifierLetter(text, start - 1) && !isIdentifierLetter(text, end),
      isNear: (patterns) =>
        isNear(
          patterns,
          line,
          start,
          end,
          around,
          countsInText(this.index.table, this.document, line, place),
        ),
    });
  }

  /** Whether the word stands within a phrase that its entry excepts. */
  private isExcepted({ pattern, start, end, line, around }: Candidate): boolean {
    const { claim, owner } = this.index;
    const reading = around(line);
    for (let n = 0; reading !== undefined && n < reading.candidateCount; n++) {
      const other = reading.patternOf(n);
      if (
        claim[other] === 'except' &&
        owner[other] === owner[pattern] &&
        reading.startOf(n) <= start &&
        reading.endOf(n) >= end
      ) {
        return true;
      }
    }
    return false;
  }

  /** A spelling of code holds letter for letter, as a whole identifier, where its language is spoken. */
  private isSpelled({ text, start, end, name, place, line, around }: Candidate, detail: number): boolean {
    const spelling = this.index.spellings[detail];
    if (
      spelling === undefined ||
      text.slice(start, end) !== name ||
      /[\w-]/.test(text.charAt(start - 1)) ||
      /[\w-]/.test(text.charAt(end)) ||
      (this.document.family.name === 'ruby' && /^[?!]/.test(text.slice(end, end + 1)) && !/[?!]$/.test(name))
    ) {
      return false;
    }
    const isProse = place === comment || place === prose;
    return (
      (isProse || speaks(this.document, spelling.families)) &&
      spelling.companions.every((companion) => isNear(companion, line, start, end, around))
    );
  }

  private messageAround({
    pattern,
    text,
    start,
    end,
  }: Candidate): { readonly start: number; readonly end: number } | undefined {
    const template = this.index.templates[this.index.detail[pattern] as number];
    const from = Math.max(0, start - messageReach);
    for (const found of text.slice(from, end + messageReach).matchAll(template?.whole ?? /$^/g)) {
      const first = from + found.index;
      const last = first + found[0].trimEnd().length;
      if (first <= start && last >= end) {
        return { start: first, end: last };
      }
    }
    return undefined;
  }
}

/** A word of `settings.roles.parts.asset-row`: in a string such a key is no prose. */
function isPartOfKey({ text, start, end }: Literal): boolean {
  return (
    /[\w)][./-]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[./-]\w/.test(text.slice(end, end + 2))
  );
}

/** Whether a word of SQL is a piece of what a schema calls its own: `LimitItemDeletion` limits no rows. */
function isPartOfColumn({ name, text, start, end }: Candidate): boolean {
  return !name.includes(' ') && (/[\w@]$/.test(text.slice(0, start)) || isIdentifierLetter(text, end));
}

/** Whether a contextual match stands within a longer stretch. */
function isWithin({ ground, start, end }: Match, from: number, to: number): boolean {
  return ground === 'contextual' && from <= start && to >= end && to - from > end - start;
}

/** Whether a letter, a digit or an underscore stands at a column. */
function isIdentifierLetter(text: string, column: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text.charAt(column));
}
