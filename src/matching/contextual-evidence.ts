import { type Candidate, isPartOfColumn, isPartOfKey, standsAlone } from './candidate.ts';
import type { LexedDocument } from './document.ts';
import { type CompiledEvidence, type FileSituation, holdsInFile, isInLanguage } from './evidence.ts';
import { placeBits } from './inline-code.ts';
import { type LanguageEvidence, nowhere, placesOfLines } from './language-evidence.ts';
import type { NameIndex } from './name-index.ts';
import { isNear, type NearWords } from './nearness.ts';
import { code, sqlCode, string } from './places.ts';
import { countsInText } from './text-nearness.ts';

/** Whether contextual names have their evidence in one file. */
export class ContextualEvidence {
  readonly #index: NameIndex;
  readonly #file: FileSituation;
  /** Where in the file each group of evidence may hold, one bit a place; 0 as long as nobody asked. */
  readonly #places: Int32Array;
  readonly #language: LanguageEvidence;
  /** Of each group in which the file has a say the lines of evidence that it allows. */
  readonly #allowed = new Map<number, readonly CompiledEvidence[]>();
  readonly #counterLines = new Map<number, readonly CompiledEvidence[]>();

  constructor(index: NameIndex, document: LexedDocument) {
    this.#index = index;
    this.#language = index.languages.of(document);
    this.#places = this.#language.places.slice();
    this.#file = {
      document,
      uses: (tool) =>
        document.surroundings.tools?.has(tool) === true || index.toolsOf(document.imports).ids.has(tool),
      importedCategories: () => index.toolsOf(document.imports).categories,
    };
  }

  /** Whether a group of evidence may hold in one of some places: nobody asks the file where its language says no. */
  #mayHold(group: number, places: number): boolean {
    const isWithinReach = this.#places[group] !== 0 || (this.#language.reachOf(group) & places) !== 0;
    return isWithinReach && (this.placesOf(group) & places) !== 0;
  }

  /** The places, one bit each, in which a group of evidence may hold as far as the file tells; or `nowhere`. */
  placesOf(group: number): number {
    const known = this.#places[group] as number;
    return known === 0 ? this.#ask(group) : known;
  }

  #ask(group: number): number {
    const lines = this.#language.linesOf(group);
    let places = this.#language.places[group] as number;
    if (places === 0) {
      const allowed = lines.filter((evidence) => holdsInFile(evidence, this.#file));
      this.#allowed.set(group, allowed);
      places = placesOfLines(allowed);
    }
    this.#places[group] = places;
    return places;
  }

  /** The lines of evidence of a group that the file allows; its places have been asked for. */
  #linesOf(group: number): readonly CompiledEvidence[] {
    return this.#allowed.get(group) ?? this.#language.linesOf(group);
  }

  /** Whether a contextual name has its evidence where it stands, none against it, and no phrase around it is excepted. */
  holds(candidate: Candidate, group: number): boolean {
    const { place } = candidate;
    const places = placeBits(candidate);
    return (
      this.#mayHold(group, places) &&
      this.#isEvident(candidate, this.#linesOf(group), places) &&
      !this.#isCountered(candidate, group, places) &&
      !(place === string && isPartOfKey(candidate)) &&
      !(place === sqlCode && isPartOfColumn(candidate)) &&
      !this.isExcepted(candidate)
    );
  }

  /**
   * Whether a name that lacks its evidence still keeps its words to itself. One that is only ever written exactly so
   * does not where it is written otherwise, nor does a member in files that are none of its own: "a redirect to the
   * start" is no `redirect_to`, and the `WriteTimeout` of an INI file nothing of Go's. Where it is several words of the
   * text, they are free unless only its neighbours are missing: `params.require` of another language.
   */
  withholds(candidate: Candidate, group: number): boolean {
    if (/[^\w-]/.test(candidate.text.slice(candidate.start, candidate.end))) {
      const place = placeBits(candidate);
      return this.#linesOf(group).some((line) => isPossible(line, candidate, place));
    }
    return (
      !this.#index.evidenceOf(group).every(({ exact }) => exact) ||
      (isExact(candidate) && (/[_\d]/.test(candidate.name) || this.placesOf(group) !== nowhere))
    );
  }

  /** Of the lines of a group of which none may hold those that may in this file. */
  #counterLinesOf(group: number): readonly CompiledEvidence[] {
    const all = this.#index.counterEvidenceOf(group);
    const known = all.length === 0 ? all : this.#counterLines.get(group);
    if (known !== undefined) {
      return known;
    }
    const { document } = this.#file;
    const lines = all.filter(
      (line) =>
        (line.languages === undefined || isInLanguage(document, line.languages)) &&
        holdsInFile(line, this.#file),
    );
    this.#counterLines.set(group, lines);
    return lines;
  }

  /** Nearly no group has evidence against it. */
  #isCountered(candidate: Candidate, group: number, places: number): boolean {
    const lines = this.#counterLinesOf(group);
    return this.#isEvident(candidate, lines, places);
  }

  #isEvident(candidate: Candidate, lines: readonly CompiledEvidence[], places: number): boolean {
    return lines.some(
      (line) =>
        isPossible(line, candidate, places) &&
        (line.near === undefined || this.#isNear(line.near, candidate)),
    );
  }

  #isNear(words: NearWords, candidate: Candidate): boolean {
    const { line, start, end, around } = candidate;
    return isNear(words, line, start, end, around, countsInText(this.#index.table, candidate));
  }

  /** Whether the word stands within a phrase that its entry excepts. */
  isExcepted({ pattern, start, end, line, around }: Candidate): boolean {
    const index = this.#index;
    const exceptions = around(line)?.exceptions;
    if (exceptions === undefined || exceptions.count === 0) {
      return false;
    }
    const { longest } = exceptions;
    for (let n = exceptions.firstFrom(start - 2 * longest); n < exceptions.count; n++) {
      if (exceptions.startOf(n) > start + longest) {
        break;
      }
      if (
        index.owner[exceptions.patternOf(n)] === index.owner[pattern] &&
        exceptions.startOf(n) <= start &&
        exceptions.endOf(n) >= end &&
        // Of "selects query" no SELECT query is a form.
        !(exceptions.isInflected(n) && exceptions.startOf(n) === start && exceptions.endOf(n) === end)
      ) {
        return true;
      }
    }
    return false;
  }
}

/** Whether a line of evidence may hold where a name stands, written so, but for what is near. */
function isPossible({ places, exact }: CompiledEvidence, candidate: Candidate, place: number): boolean {
  return (places === 0 || (places & place) !== 0) && !(exact && !isExact(candidate));
}

/**
 * Whether it is written as the entry writes it, or so with an s. In code a small word with an s is a list of something
 * else: `subjects`, `levels`.
 */
function isExact(candidate: Candidate): boolean {
  const { text, start, end, name, place } = candidate;
  const more = end - start - name.length;
  return (
    (more === 0 ||
      (more === 1 && text.charAt(end - 1) === 's' && (place !== code || !/^[a-z]+$/.test(name)))) &&
    text.startsWith(name, start) &&
    standsAlone(candidate) &&
    !(
      /^[a-z]{2,4}$/.test(name) &&
      /^[a-z]-$/.test(text.slice(start - 2, start)) &&
      /^-[a-z]/.test(text.slice(end, end + 2))
    )
  );
}
