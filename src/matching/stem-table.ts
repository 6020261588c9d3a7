import { hashStep, small, stemEnd } from './inflection.ts';

const none = -1;

/** Bits of `marksOf`. Some pattern begins with these letters. */
export const beginning = 1;
/** Some pattern goes on behind them with a space. */
export const gapBehind = 2;
/** Some pattern ends with them. */
export const ending = 4;
const bitsOfMark = 4;
/** The bits of `ending` in eight marks. Linking sets them again, so they are not kept. */
const endings = 0x44444444;
/** So much of a hash is told apart: what is alike only in these bits is seen when the words are held together. */
export const told = 0xffffff;

/** A table of stems as it is kept in a file. */
export interface KeptStems {
  readonly marks: Uint32Array;
  /** For each pattern the number of hashes under which it is linked. */
  readonly links: Int32Array;
  /** Those hashes of 24 bits, pattern after pattern. */
  readonly hashes: Int32Array;
}

/**
 * Patterns under hashes over the stems of their words. A few bits say whether any pattern begins, goes on or ends
 * with these letters, so nearly all words of a text are done with after one look.
 */
export class StemTable {
  /** Pairs of a hash and of where its chain begins, counted from 1. */
  #slots: Int32Array;
  #slotMask: number;
  #taken = 0;
  /** Eight marks in each number. */
  readonly #marks: Uint32Array;
  readonly #markMask: number;
  #nodePattern: number[] = [];
  #nodeNext: number[] = [];
  /** The patterns under each hash, one behind the other, -1 behind the last. */
  chains: Int32Array = new Int32Array(0);

  /** Makes room for so many patterns; `marks` are eight in each number. */
  private constructor(patterns: number, marks: Uint32Array) {
    const slots = powerOfTwo(patterns * 3);
    this.#slots = new Int32Array(slots * 2);
    this.#slotMask = slots - 1;
    this.#marks = marks;
    this.#markMask = marks.length * 8 - 1;
  }

  /** An empty table with room for so many patterns of so many characters. */
  static withRoomFor(patterns: number, characters: number): StemTable {
    // Names share many beginnings.
    return new StemTable(patterns, new Uint32Array(powerOfTwo(characters / 2) >>> 3));
  }

  /** The table that was kept. */
  static restored({ marks, links, hashes }: KeptStems): StemTable {
    const table = new StemTable(links.length, marks);
    table.#chainUp(links, hashes);
    return table;
  }

  /** Lays out the chains of all hashes at once, whose number under each slot is counted first. */
  #chainUp(links: Int32Array, hashes: Int32Array): void {
    const slots = this.#slots;
    const slotAt = new Int32Array(hashes.length);
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] as number;
      this.#mark(hash, ending);
      const slot = this.#slotOf(hash);
      slots[slot] = hash & told;
      slots[slot + 1] = (slots[slot + 1] as number) + 1;
      slotAt[at] = slot;
    }
    const chains = new Int32Array(2 * hashes.length).fill(none);
    let end = 0;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const length = slots[slot + 1] as number;
      if (length > 0) {
        end += length + 1;
        // Where the last one goes; filled from behind, its first place is what remains, and that is counted from 1.
        slots[slot + 1] = end;
      }
    }
    for (let pattern = 0, at = 0; pattern < links.length; pattern++) {
      for (const last = at + (links[pattern] as number); at < last; at++) {
        const begins = (slotAt[at] as number) + 1;
        const place = (slots[begins] as number) - 1;
        slots[begins] = place;
        chains[place - 1] = pattern;
      }
    }
    this.chains = chains.subarray(0, end);
  }

  /** What is to be kept of the table of so many patterns once its chains are laid out. */
  keep(patterns: number): KeptStems {
    const { chains } = this;
    const slots = this.#slots;
    const hashesOf = Array.from({ length: patterns }, (): number[] => []);
    for (let slot = 0; slot < slots.length; slot += 2) {
      for (let at = (slots[slot + 1] as number) - 1; at >= 0 && chains[at] !== none; at++) {
        hashesOf[chains[at] as number]?.push(slots[slot] as number);
      }
    }
    return {
      marks: this.#marks.map((eight) => eight & ~endings),
      links: Int32Array.from(hashesOf, ({ length }) => length),
      hashes: Int32Array.from(hashesOf.flat()),
    };
  }

  /** Goes on from a hash over the stem of a word, and notes each beginning on the way. */
  enterStem(from: number, text: string, start: number, end: number): number {
    const stem = stemEnd(text, start, end);
    const stop = stem < 0 ? -stem - 2 : stem;
    let hash = from;
    for (let at = start; at < stop; at++) {
      hash = hashStep(hash, small(text.charCodeAt(at)));
      this.#mark(hash, beginning);
    }
    if (stem < 0) {
      hash = hashStep(hash, 0x79);
      this.#mark(hash, beginning);
    }
    return hash;
  }

  /** Notes that a space may come here. */
  enterGap(hash: number): void {
    this.#mark(hash, gapBehind);
  }

  /** Notes that a pattern ends here. */
  link(hash: number, pattern: number): void {
    this.#mark(hash, ending);
    // A look-up ends at a slot that is free, so some must be.
    if (this.#taken * 4 > this.#slotMask * 3) {
      this.#grow();
    }
    const slot = this.#slotOf(hash);
    const head = (this.#slots[slot + 1] as number) - 1;
    for (let node = head; node >= 0; node = this.#nodeNext[node] as number) {
      if (this.#nodePattern[node] === pattern) {
        return;
      }
    }
    this.#nodeNext.push(head);
    this.#taken += head < 0 ? 1 : 0;
    this.#slots[slot] = hash & told;
    this.#slots[slot + 1] = this.#nodePattern.push(pattern);
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    this.#slotMask = slots.length - 1;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const head = slots[slot + 1] as number;
      if (head > 0) {
        const hash = slots[slot] as number;
        this.#slots.set([hash, head], this.#slotOf(hash));
      }
    }
  }

  /** The pattern linked under a hash before that is written like `text`; -1 for none. */
  linkedUnder(hash: number, text: string, texts: readonly string[]): number {
    let node = (this.#slots[this.#slotOf(hash) + 1] as number) - 1;
    while (node >= 0 && texts[this.#nodePattern[node] as number] !== text) {
      node = this.#nodeNext[node] as number;
    }
    return node < 0 ? none : (this.#nodePattern[node] as number);
  }

  /** While patterns are entered, chains are linked; looking up reads them in one piece. */
  layOutChains(): void {
    const slots = this.#slots;
    const nodePattern = this.#nodePattern;
    const nodeNext = this.#nodeNext;
    const chains = new Int32Array(2 * nodePattern.length);
    let end = 0;
    for (let head = 1; head < slots.length; head += 2) {
      let node = (slots[head] as number) - 1;
      if (node < 0) {
        continue;
      }
      slots[head] = end + 1;
      while (node >= 0) {
        chains[end++] = nodePattern[node] as number;
        node = nodeNext[node] as number;
      }
      chains[end++] = none;
    }
    this.chains = chains.slice(0, end);
    this.#nodePattern = [];
    this.#nodeNext = [];
  }

  /** What may come of the letters under a hash: `beginning`, `gapBehind`, `ending`. */
  marksOf(hash: number): number {
    const at = spread(hash) & this.#markMask;
    return (this.#marks[at >>> 3] as number) >>> ((at & 7) * bitsOfMark);
  }

  /** Where in `chains` the patterns under a hash begin; -1 for none. */
  chainOf(hash: number): number {
    return (this.#slots[this.#slotOf(hash) + 1] as number) - 1;
  }

  #mark(hash: number, mark: number): void {
    const at = spread(hash) & this.#markMask;
    this.#marks[at >>> 3] = (this.#marks[at >>> 3] as number) | (mark << ((at & 7) * bitsOfMark));
  }

  /** Where the pair of a hash stands, or where there is room for it. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const slotMask = this.#slotMask;
    const sought = hash & told;
    let slot = spread(hash) & slotMask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== sought) {
      slot = (slot + 1) & slotMask;
    }
    return 2 * slot;
  }
}

/** Spreads what is told of a hash over the low bits, which choose the slot. */
function spread(hash: number): number {
  const bits = hash & told;
  return Math.imul(bits ^ (bits >>> 11), 0x2c1b3c6d) >>> 7;
}

function powerOfTwo(atLeast: number): number {
  let size = 1024;
  while (size < atLeast) {
    size *= 2;
  }
  return size;
}
