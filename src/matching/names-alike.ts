/** Stands for no name. */
export const none = -1;

/** Names that are written alike, and therefore one pattern: in chains, each from the last name of a pattern on. */
export class NamesAlike {
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  /** Room for so many names. */
  constructor(count: number) {
    this.#last = new Int32Array(count).fill(none);
    this.#before = new Int32Array(count);
  }

  /** The chains that were kept. */
  static restored(likeBefore: Int32Array): NamesAlike {
    const alike = new NamesAlike(likeBefore.length);
    for (let name = 0; name < likeBefore.length; name++) {
      alike.note(name, name - (likeBefore[name] as number));
    }
    return alike;
  }

  /** Notes that a name is another one of a pattern. */
  note(name: number, pattern: number): void {
    this.#before[name] = this.#last[pattern] as number;
    this.#last[pattern] = name;
  }

  lastOf(pattern: number): number {
    return this.#last[pattern] as number;
  }

  /** The name of the same pattern before a name, or `none`. */
  before(name: number): number {
    return this.#before[name] as number;
  }

  /** How far before each name the first stands that is written alike; 0 for itself. */
  get likeBefore(): Int32Array {
    const likeBefore = new Int32Array(this.#last.length);
    for (const [pattern, last] of this.#last.entries()) {
      for (let name = last; name !== none; name = this.before(name)) {
        likeBefore[name] = name - pattern;
      }
    }
    return likeBefore;
  }
}
