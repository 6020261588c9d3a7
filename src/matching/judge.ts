import type { Place } from '../catalog/entry.ts';
import type { LexedDocument } from './document.ts';
import { isEvident } from './evidence.ts';
import { findFormat } from './formats.ts';
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
  string,
  tag,
} from './places.ts';
import { isFileEnding, isNobodysProse, isStyleName, isWithinCode } from './silence.ts';
import { hasMembers, holdsTogether, isInnerModule, isOwnPackage, isStretchedAcronym } from './standing.ts';
import { isStatus } from './status-codes.ts';

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

/** How far before and behind its anchor a message of a machine is looked for. */
const messageReach = 300;

/** The candidates of a line, held against where they stand. One judge serves one reading of a text. */
export class Judge {
  private readonly index: NameIndex;
  private readonly document: LexedDocument;
  private readonly segments = new Segments();
  /** Starts and ends of longer names on the line that lack their evidence, and so keep their words to themselves. */
  private readonly withheld: number[] = [];

  constructor(index: NameIndex, document: LexedDocument) {
    this.index = index;
    this.document = document;
  }

  /** All that stands in a line, before longer matches swallow shorter ones. */
  matches(line: number, around: Around): Match[] {
    const found: Match[] = [];
    const reading = around(line);
    const { formats } = this.index;
    if (
      reading === undefined ||
      (reading.candidateCount === 0 && formats.length === 0) ||
      line < this.document.licenceEnd
    ) {
      return found;
    }
    const text = this.document.lineAt(line);
    let isLexed = false;
    const lex = () => {
      if (!isLexed) {
        this.document.segments(line, this.segments);
        isLexed = true;
      }
    };
    const { candidates, candidateCount } = reading;
    this.withheld.length = 0;
    for (let n = 0; n < candidateCount * 4; n += 4) {
      lex();
      const match = this.match({
        document: this.document,
        line,
        text,
        pattern: candidates[n] as number,
        start: candidates[n + 1] as number,
        end: candidates[n + 2] as number,
        isInflected: candidates[n + 3] === 1,
        place: this.segments.placeAt(candidates[n + 1] as number),
        name: this.index.table.textOf(candidates[n] as number),
        around,
      });
      if (match !== undefined) {
        found.push(match);
      }
    }
    const spoken = this.withheld.length === 0 ? found : found.filter((match) => !this.isWithheld(match));
    for (const [format, order] of formats) {
      const placeAt = (column: number) => {
        lex();
        return this.segments.placeAt(column);
      };
      findFormat(format, text, placeAt, (start, end) => {
        if (format === 'uuid' && isNobodysProse(text, start, end)) {
          return;
        }
        spoken.push({
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
    return spoken;
  }

  /** `Java` in a JavaScript that nothing proves to be the language, `page` in the application's own page size. */
  private isWithheld({ ground, start, end }: Match): boolean {
    const { withheld } = this;
    for (let n = 0; ground === 'contextual' && n < withheld.length; n += 2) {
      const [from = 0, to = 0] = [withheld[n], withheld[n + 1]];
      if (from <= start && to >= end && to - from > end - start) {
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

  private match(candidate: Candidate): Match | undefined {
    const { index } = this;
    const { pattern, text, start, end, place, line, name } = candidate;
    const claim = index.claim[pattern] as Claim;
    if (
      place === silent ||
      (place === string && isStyleName(text, start)) ||
      (!atHomeInAddresses.has(claim) && isNobodysProse(text, start, end))
    ) {
      return undefined;
    }
    if (namelike.has(claim) && !this.isReadAsWord(candidate, claim)) {
      return undefined;
    }
    const range =
      claim === 'error'
        ? this.messageAround(candidate)
        : this.holds(claim, candidate)
          ? candidate
          : undefined;
    if (range === undefined) {
      if (claim === 'contextual') {
        this.withheld.push(start, end);
      }
      return undefined;
    }
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
    const { document, index } = this;
    return isEvident(index.groups[group] ?? [], {
      document,
      uses: (tool) =>
        document.surroundings.tools?.has(tool) === true || index.toolsOf(document.imports).ids.has(tool),
      importedCategories: () => index.toolsOf(document.imports).categories,
      place,
      name,
      written: text.slice(start, end),
      standsAlone: !/[\p{L}\p{N}_]/u.test(
        text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1),
      ),
      isNear: (patterns) => isNear(patterns, line, start, end, around),
    });
  }

  /** Whether the word stands within a phrase that its entry excepts. */
  private isExcepted({ pattern, start, end, line, around }: Candidate): boolean {
    const { claim, owner } = this.index;
    const reading = around(line);
    for (let n = 0; reading !== undefined && n < reading.candidateCount * 4; n += 4) {
      const other = reading.candidates[n] as number;
      if (
        claim[other] === 'except' &&
        owner[other] === owner[pattern] &&
        (reading.candidates[n + 1] as number) <= start &&
        (reading.candidates[n + 2] as number) >= end
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
    for (const found of text.slice(from, end + messageReach).matchAll(template?.whole() ?? /$^/g)) {
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
