import { small } from './inflection.ts';

/** Signs that part literal names from what is around them, each in a class of its own; the others share classes. */
const tellingSigns = ' ."\'`():/-_@$=';
const otherSigns = tellingSigns.length;
const wordCharacters = 15;
const anyClass = 0xffff;

const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  const own = tellingSigns.indexOf(sign);
  return /\w/.test(sign) && own < 0 ? wordCharacters : own < 0 ? otherSigns : own;
});

/** One bit for the class of the character at a column; all of them beyond ASCII. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code > 127 ? anyClass : 1 << (classes[code] ?? otherSigns);
}

/** Of a sign that a name wants, its class; all where it wants none. */
const classOfSign = (sign: number) => (sign === 0 ? anyClass : 1 << (classes[sign] as number));

/** The classes of the signs that stand around a word: the one before it in the lower half, the one behind in the upper. */
export function classesAround(text: string, start: number, end: number): number {
  return classAt(text, start - 1) | (classAt(text, end) << 16);
}

/** Whether of the classes around a word one before and one behind it are among those that names want. */
export function agree(wanted: number, around: number): boolean {
  const both = wanted & around;
  return (both & 0xffff) !== 0 && both >>> 16 !== 0;
}

/** The guards as they are kept in a file, a number for each pattern. */
export interface KeptGuards {
  readonly offset: Int32Array;
  readonly guard: Int32Array;
  readonly letters: Int32Array;
}

/**
 * What stands right before and behind the run of a literal name by which it is found: a sign that the text
 * must have too. Nearly all places where such a name could stand are none by this look.
 */
export class LiteralGuards {
  /** How far behind the beginning of a name the word stands by which it is found. */
  readonly #offset: Int32Array;
  /** How far behind that word's beginning the sign behind it stands, and both signs; 0 for none to look at. */
  readonly #guard: Int32Array;
  /** The name's first letter, where that is another word's, and the letter after the sign behind; 0 for none. */
  readonly #letters: Int32Array;

  private constructor({ offset, guard, letters }: KeptGuards) {
    this.#offset = offset;
    this.#guard = guard;
    this.#letters = letters;
  }

  /** Room for so many patterns. */
  static withRoomFor(patterns: number): LiteralGuards {
    return new LiteralGuards({
      offset: new Int32Array(patterns),
      guard: new Int32Array(patterns),
      letters: new Int32Array(patterns),
    });
  }

  static restored(kept: KeptGuards): LiteralGuards {
    return new LiteralGuards(kept);
  }

  get kept(): KeptGuards {
    return { offset: this.#offset, guard: this.#guard, letters: this.#letters };
  }

  /** Notes the run of a name from `start` to `end`; a negative end for one whose length may vary in a text. */
  set(pattern: number, name: string, start: number, end: number): void {
    this.#offset[pattern] = start;
    const before = start > 0 ? signAt(name, start - 1) : 0;
    const behind = end >= 0 && end < name.length ? signAt(name, end) : 0;
    this.#guard[pattern] = ((end - start) << 16) | (before << 8) | behind;
    const first = start > 0 && end >= 0 ? small(signAt(name, 0)) : 0;
    const next = behind !== 0 && end + 1 < name.length ? small(signAt(name, end + 1)) : 0;
    this.#letters[pattern] = (first << 8) | next;
  }

  offsetOf(pattern: number): number {
    return this.#offset[pattern] as number;
  }

  /**
   * The classes of the signs that a name wants around a word of this length: those before it in the lower half, those
   * behind it in the upper one.
   */
  signsAround(pattern: number, length: number, name: string): number {
    const guard = this.#guard[pattern] as number;
    const run = guard >>> 16;
    const behind =
      run === length
        ? classOfSign(guard & 0xff)
        : run > length && isHumpWithin(name, this.offsetOf(pattern) + length)
          ? 1 << wordCharacters
          : anyClass;
    return classOfSign((guard >>> 8) & 0xff) | (behind << 16);
  }

  /** Whether the signs around a word of a text allow the name; its run must be plain ASCII there. */
  mayStand(pattern: number, text: string, start: number): boolean {
    const guard = this.#guard[pattern] as number;
    return (
      (guard & 0xffff) === 0 || (haveSigns(guard, text, start) && this.#haveLetters(pattern, text, start))
    );
  }

  /** Words such as `read` often stand between spaces, and seldom in one of the messages they are found by. */
  #haveLetters(pattern: number, text: string, start: number): boolean {
    const letters = this.#letters[pattern] as number;
    const first = letters >>> 8;
    const next = letters & 0xff;
    if (first !== 0 && !mayBe(small(text.charCodeAt(start - this.offsetOf(pattern))), first)) {
      return false;
    }
    const behind = start + ((this.#guard[pattern] as number) >>> 16);
    return next === 0 || text.charCodeAt(behind) > 127 || mayBe(small(text.charCodeAt(behind + 1)), next);
  }
}

function haveSigns(guard: number, text: string, start: number): boolean {
  const before = (guard >>> 8) & 0xff;
  const behind = guard & 0xff;
  return (
    (before === 0 || mayBe(text.charCodeAt(start - 1), before)) &&
    (behind === 0 || mayBe(text.charCodeAt(start + (guard >>> 16)), behind))
  );
}

/** Whether a word of a name goes on with a capital, as `@TestWith` does behind its `Test`. The last letter may be a plural's. */
function isHumpWithin(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a && at + 1 < name.length;
}

/** A sign of plain ASCII, or 0. */
function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? code : 0;
}

/** Some signs are written otherwise beyond ASCII, such as quotes. */
function mayBe(found: number, wanted: number): boolean {
  return found === wanted || found > 127;
}
