import type { LexerState } from './lexers/lexer.ts';

/** Lines of which it is not known in what state they leave the next one; half-open. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The states in which the lines of a text begin, as far as they were read. After changes only the lines from
 * each of them on are read again, until one begins as it did before.
 */
export class LineStates {
  #states: (LexerState | undefined)[];
  /** The last line whose state is noted. */
  #known = 0;
  /** What changed since it was read, in order. */
  #stale: Stretch[] = [];

  /** `start` is the state in which the first line begins. */
  constructor(start: LexerState = '') {
    this.#states = [start];
  }

  /** The line to be read next: the states up to it are noted for sure. */
  get valid(): number {
    return this.#stale[0]?.from ?? this.#known;
  }

  /** The state of a line that is not behind `valid`. */
  of(line: number): LexerState {
    return this.#states[line] ?? '';
  }

  /** Notes the state behind the line `valid`; true when the next line does not begin as it did. */
  note(next: LexerState): boolean {
    const line = this.valid + 1;
    const isSame = this.#states[line] === next;
    this.#states[line] = next;
    if (this.#stale.length === 0) {
      this.#known = line;
      return !isSame;
    }
    const [first, second] = this.#stale;
    if (first !== undefined && isSame && line >= first.to) {
      this.#stale.shift();
    } else if (line >= this.#known) {
      this.#known = line;
      this.#stale = [];
    } else if (first !== undefined) {
      first.from = line;
      first.to = Math.max(first.to, line + 1);
      if (second !== undefined && second.from <= line) {
        first.to = Math.max(first.to, second.to);
        this.#stale.splice(1, 1);
      }
    }
    return !isSame;
  }

  /**
   * The lines from `first` on, `removed` of them, gave way to `inserted` others; the line `first` changed, too.
   * True when everything behind `first` is unknown now.
   */
  edit(first: number, removed: number, inserted: number): boolean {
    if (this.#known <= first + removed) {
      this.#known = Math.min(this.#known, first);
      this.#stale = this.#stale.filter(({ from }) => from < this.#known);
      return true;
    }
    const behind = first + Math.max(inserted, 1);
    this.#move(first, behind, first + removed + (inserted === 0 ? 1 : 0));
    const shift = inserted - removed;
    this.#known += shift;
    const before = this.#stale.filter(({ to }) => to < first);
    const after = this.#stale.filter(({ from }) => from > first + removed);
    const touched = this.#stale.slice(before.length, this.#stale.length - after.length);
    this.#stale = [
      ...before,
      {
        from: Math.min(first, ...touched.map(({ from }) => from)),
        to: Math.max(behind, ...touched.map(({ to }) => to + shift)),
      },
      ...after.map(({ from, to }) => ({ from: from + shift, to: to + shift })),
    ];
    return false;
  }

  /** What was noted from the line `tail` on belongs to the lines from `behind` on now. */
  #move(first: number, behind: number, tail: number): void {
    const states = this.#states;
    if (tail === behind) {
      states.fill(undefined, first + 1, behind);
      return;
    }
    const fresh = Array.from({ length: behind - first - 1 }, () => undefined);
    this.#states = states.slice(0, first + 1).concat(fresh, states.slice(tail));
  }
}
