import { hashSeed, hashStem, hashStep, small } from './inflection.ts';
import { fitsLiteral } from './literal-fit.ts';
import { agree, classesAround, type KeptGuards, LiteralGuards } from './literal-guards.ts';
import { MetWords } from './met-words.ts';
import { NamesAlike, none } from './names-alike.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { mostWords, PatternWriter } from './pattern-writer.ts';
import { beginning, ending, gapBehind, type KeptStems, StemTable } from './stem-table.ts';
import { fitsWords } from './word-fit.ts';
import { apart, joinBefore, loose, spaced, type Words } from './words.ts';

/** Is told each place where a name stands. Offsets are those of the text that is read, in UTF-16. */
export interface HitSink {
  hit(name: number, start: number, end: number, isInflected: boolean): void;
  /**
   * Whether a name may mean anything at a column. It is asked of names that are one word of the text, within which no
   * shorter name can stand, and of those with punctuation. `isExact` says that it may be written as the entry has it.
   */
  mayMean(name: number, isExact: number, column: number): boolean;
}

/** A sealed table as it is kept in a file. */
export interface KeptTable {
  /** The names. */
  readonly texts: string[];
  readonly open: readonly number[];
  readonly longest: number;
  /** How far before each name the first stands that is written alike; 0 for itself. */
  readonly likeBefore: Int32Array;
  readonly stems: KeptStems;
  readonly guards: KeptGuards;
}

/**
 * All names, under a hash of their stems. A text asks first whether a name begins like this (one bit), and
 * only then which: so the cost of a word does not depend on the number of names. Names that are written alike
 * are one pattern, which bears the number of the first.
 */
export class PatternTable {
  #texts: string[] = [];
  /** The names behind which anything may follow. */
  #open = new Set<number>();
  /** Of full length from the start: a list with few and far numbers would be a slow map. */
  #compiled: (Pattern | undefined)[] = [];
  #alike = new NamesAlike(0);
  #stems = StemTable.withRoomFor(0, 0);
  #literals = LiteralGuards.withRoomFor(0);
  readonly #met = new MetWords();
  /** The visit at which a literal name was told last. */
  #toldAt = new Int32Array(0);
  #visit = 0;
  /** In UTF-16 units; how far beyond an identifier a name that touches it may reach. */
  longest = 0;

  /** Adds a name before `seal`; the number given back is what `find` tells. */
  add(text: string, isOpen = false): number {
    const name = this.#texts.push(text) - 1;
    if (isOpen) {
      this.#open.add(name);
    }
    return name;
  }

  get size(): number {
    return this.#texts.length;
  }

  textOf(name: number): string {
    return this.#texts[name] ?? '';
  }

  /** Builds the look-up; nothing can be added afterwards. */
  seal(): void {
    const texts = this.#texts;
    let characters = 0;
    for (const text of texts) {
      characters += text.length;
    }
    this.#stems = StemTable.withRoomFor(texts.length, characters);
    this.#literals = LiteralGuards.withRoomFor(texts.length);
    this.#makeRoom();
    this.#alike = new NamesAlike(texts.length);
    const writer = new PatternWriter(texts, this.#open, this.#stems, this.#literals);
    for (let name = 0; name < texts.length; name++) {
      this.#alike.note(name, writer.enter(name));
    }
    this.longest = writer.longest;
    this.#stems.layOutChains();
  }

  #makeRoom(): void {
    const { length } = this.#texts;
    this.#compiled = new Array<Pattern | undefined>(length);
    this.#toldAt = new Int32Array(length);
  }

  /** The table that was kept: sealed as it was. */
  static restored({ texts, open, longest, likeBefore, stems, guards }: KeptTable): PatternTable {
    const table = new PatternTable();
    table.#texts = texts;
    table.#open = new Set(open);
    table.longest = longest;
    table.#makeRoom();
    table.#alike = NamesAlike.restored(likeBefore);
    table.#stems = StemTable.restored(stems);
    table.#literals = LiteralGuards.restored(guards);
    return table;
  }

  /** What is to be kept of a sealed table. */
  get kept(): KeptTable {
    const { longest } = this;
    const texts = this.#texts;
    const open = this.#open;
    return {
      texts,
      open: [...open],
      longest,
      likeBefore: this.#alike.likeBefore,
      stems: this.#stems.keep(texts.length),
      guards: this.#literals.kept,
    };
  }

  /** Tells every place where a name stands among the words of a line; `words` are those of `text`. */
  find(text: string, words: Words, sink: HitSink): void {
    const stems = this.#stems;
    const { hash: hashes, count } = words;
    for (let first = 0; first < count; first++) {
      if (!isPlainRun(words, first)) {
        this.#visit++;
        this.#follow(text, words, first, first, hashSeed, sink);
        continue;
      }
      const hash = hashes[first] as number;
      const marks = stems.marksOf(hash);
      if ((marks & beginning) !== 0) {
        this.#visit++;
        if ((marks & ending) !== 0) {
          this.#begin(text, words, first, hash, sink);
        }
        this.#goOn(text, words, first, first, hash, marks, sink);
      }
    }
  }

  /** Tells the names of a single word, as they were found when it was met before. */
  #begin(text: string, words: Words, first: number, hash: number, sink: HitSink): void {
    const start = words.start[first] as number;
    const end = words.end[first] as number;
    const met = this.#met;
    const known = met.recall(hash, text, start, end);
    const record = known < 0 ? this.#meet(text, words, first, start, end, hash) : known;
    const { findings } = met;
    const last = met.endOf(record);
    let n = met.beginOf(record);
    for (; n < last; n++) {
      const finding = findings[n] as number;
      if (finding < 0) {
        break;
      }
      if (sink.mayMean(finding >> 2, finding & 1, start)) {
        sink.hit(finding >> 2, start, end, (finding & 2) !== 0);
      }
    }
    if (n < last) {
      this.#beginLiterals(text, words, first, n, last, sink);
    }
  }

  /** Tells the literal names of a word; of most words none can stand where it does, by the signs around it alone. */
  #beginLiterals(text: string, words: Words, first: number, from: number, to: number, sink: HitSink): void {
    const start = words.start[first] as number;
    const around = classesAround(text, start, words.end[first] as number);
    const { findings } = this.#met;
    for (let n = from; n < to; ) {
      const group = n + 2;
      const stop = group + ~(findings[n] as number);
      if (!agree(findings[n + 1] as number, around)) {
        n = stop;
        continue;
      }
      for (n = group; n < stop; n++) {
        const literal = findings[n] as number;
        if (this.#literals.mayStand(literal, text, start) && this.#mayMean(literal, start, sink)) {
          this.#judge(literal, text, words, first, first, sink);
        }
      }
    }
  }

  /**
   * What a single word stands for wherever it is written so: four times each name, plus two where it is inflected, plus
   * one where it is written as the entry has it, or so with an s. Literal
   * names, which what stands around decides, follow in groups that want the same signs around the word: the
   * complement of their number, the signs, and their patterns. Gives back the record.
   */
  #meet(text: string, words: Words, first: number, start: number, end: number, hash: number): number {
    const findings: number[] = [];
    const written = text.slice(start, end);
    const literals = new Map<number, number[]>();
    const { chains } = this.#stems;
    for (let at = this.#stems.chainOf(hash); at >= 0 && chains[at] !== none; at++) {
      const id = chains[at] as number;
      const pattern = this.#pattern(id);
      if (pattern.kind !== 'words') {
        const signs = this.#literals.signsAround(id, end - start, this.#texts[id] as string);
        const alike = literals.get(signs);
        if (alike === undefined) {
          literals.set(signs, [id]);
        } else {
          alike.push(id);
        }
        continue;
      }
      const fits = fitsWords(pattern, text, words, first, first);
      for (let name = fits === false ? none : this.#alike.lastOf(id); name !== none; ) {
        const own = this.textOf(name);
        const isExact = written === own || written === `${own}s`;
        findings.push(4 * name + (fits === 'inflected' ? 2 : 0) + (isExact ? 1 : 0));
        name = this.#alike.before(name);
      }
    }
    for (const [signs, alike] of literals) {
      findings.push(~alike.length, signs, ...alike);
    }
    return this.#met.keep(hash, text, start, end, findings);
  }

  /** Whether one of the names of a literal pattern may mean anything where a word stands by which it is found. */
  #mayMean(pattern: number, start: number, sink: HitSink): boolean {
    const column = start - this.#literals.offsetOf(pattern);
    let name = this.#alike.lastOf(pattern);
    while (name !== none && !sink.mayMean(name, 1, column)) {
      name = this.#alike.before(name);
    }
    return name !== none;
  }

  #follow(text: string, words: Words, first: number, last: number, from: number, sink: HitSink): void {
    const folded = words.folded.size === 0 ? undefined : words.folded.get(last);
    if (folded !== undefined) {
      for (const spelling of folded) {
        this.#arrive(text, words, first, last, hashStem(from, spelling, 0, spelling.length), sink);
      }
      return;
    }
    const start = words.start[last] as number;
    // Most words that follow are known to be none by their first letter.
    const begun = hashStep(from, small(text.charCodeAt(start)));
    if ((this.#stems.marksOf(begun) & beginning) !== 0) {
      const hash = hashStem(from, text, start, words.end[last] as number);
      this.#arrive(text, words, first, last, hash, sink);
    }
  }

  /** The words `first` to `last` may begin some name: tell those they are, and go on to the next word. */
  #arrive(text: string, words: Words, first: number, last: number, hash: number, sink: HitSink): void {
    const stems = this.#stems;
    const marks = stems.marksOf(hash);
    if ((marks & beginning) === 0) {
      return;
    }
    if ((marks & ending) !== 0) {
      const { chains } = stems;
      for (let at = stems.chainOf(hash); at >= 0 && chains[at] !== none; at++) {
        const id = chains[at] as number;
        if (words.folded.size > 0 || this.#literals.mayStand(id, text, words.start[first] as number)) {
          this.#judge(id, text, words, first, last, sink);
        }
      }
    }
    this.#goOn(text, words, first, last, hash, marks, sink);
  }

  #goOn(
    text: string,
    words: Words,
    first: number,
    last: number,
    hash: number,
    marks: number,
    sink: HitSink,
  ): void {
    const next = last + 1;
    if (next >= words.count || next - first >= mostWords) {
      return;
    }
    const join = joinBefore(text, words, next);
    if (join === apart || join === loose || (join === spaced && (marks & gapBehind) === 0)) {
      return;
    }
    this.#follow(text, words, first, next, hash, sink);
  }

  #judge(id: number, text: string, words: Words, first: number, last: number, sink: HitSink): void {
    const pattern = this.#pattern(id);
    if (pattern.kind === 'words') {
      const fits = fitsWords(pattern, text, words, first, last);
      if (fits !== false) {
        this.#tell(id, words.start[first] as number, words.end[last] as number, fits === 'inflected', sink);
      }
      return;
    }
    // A literal name is entered under its first word and under its first run: once is enough.
    if (this.#toldAt[id] === this.#visit) {
      return;
    }
    const fit = fitsLiteral(pattern, text, words, first, this.#literals.offsetOf(id));
    if (fit !== undefined) {
      this.#toldAt[id] = this.#visit;
      this.#tell(id, fit.start, fit.end, fit.isInflected, sink);
    }
  }

  #tell(pattern: number, start: number, end: number, isInflected: boolean, sink: HitSink): void {
    for (let name = this.#alike.lastOf(pattern); name !== none; name = this.#alike.before(name)) {
      sink.hit(name, start, end, isInflected);
    }
  }

  #pattern(id: number): Pattern {
    const known = this.#compiled[id];
    if (known !== undefined) {
      return known;
    }
    const pattern = compilePattern(this.#texts[id] as string, this.#open.has(id));
    this.#compiled[id] = pattern;
    return pattern;
  }
}

/** Whether the run that goes on with a word is plain ASCII: only then it is as long as in the name that it may be. */
function isPlainRun({ folded, start, end, count }: Words, first: number): boolean {
  if (folded.size === 0) {
    return true;
  }
  for (let n = first; n < count && (n === first || start[n] === end[n - 1]); n++) {
    if (folded.has(n)) {
      return false;
    }
  }
  return true;
}
