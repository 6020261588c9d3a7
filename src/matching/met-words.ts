/** Longer words seldom come again. */
const longest = 16;
/** So many that three words seldom fall on the same two places. */
const slots = 1 << 15;

/** A record: the length of the word, where its findings begin and end, and its letters from the fifth number on. */
const numbersOfRecord = 8;
const lettersAt = 16;
/** One more for words that are too long to be kept. */
const notKept = slots * numbersOfRecord;
/** So many findings are kept before all are forgotten: those of some twenty thousand words. */
const mostFindings = 1 << 18;

/**
 * What the words met last stand for, letter for letter: a text says the same few words over and over. Two words share
 * two places; a third that falls on them takes that of the one kept first.
 */
export class MetWords {
  readonly #records = new Int32Array((slots + 1) * numbersOfRecord);
  readonly #letters = new Uint8Array(this.#records.buffer);
  /** What is kept of all words; a record tells which part is its own. */
  readonly findings = new Int32Array(mostFindings);
  #end = 0;

  /** The record of a word of plain ASCII, or -1; `hash` is that over its stem. */
  recall(hash: number, text: string, start: number, end: number): number {
    const length = end - start;
    const record = recordOf(hash, text, start, length);
    if (this.#isOf(record, text, start, length)) {
      return record;
    }
    const other = record ^ numbersOfRecord;
    return this.#isOf(other, text, start, length) ? other : -1;
  }

  /** Whether a record is that of a word. */
  #isOf(record: number, text: string, start: number, length: number): boolean {
    if (this.#records[record] !== length) {
      return false;
    }
    const letters = this.#letters;
    const shift = record * 4 + lettersAt - start;
    for (let at = start; at < start + length; at++) {
      if (letters[at + shift] !== text.charCodeAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** Where in `findings` those of a record begin. */
  beginOf(record: number): number {
    return this.#records[record + 1] as number;
  }

  endOf(record: number): number {
    return this.#records[record + 2] as number;
  }

  /** Keeps what a word stands for, and gives back its record, which holds until the next is kept. */
  keep(hash: number, text: string, start: number, end: number, findings: readonly number[]): number {
    const length = end - start;
    if (this.#end + findings.length > mostFindings) {
      this.#records.fill(0);
      this.#end = 0;
    }
    const record = length > longest ? notKept : this.#roomAt(recordOf(hash, text, start, length));
    this.#records[record + 1] = this.#end;
    this.findings.set(findings, this.#end);
    this.#end += findings.length;
    this.#records[record + 2] = this.#end;
    if (record !== notKept) {
      this.#records[record] = length;
      for (let at = 0; at < length; at++) {
        this.#letters[record * 4 + lettersAt + at] = text.charCodeAt(start + at);
      }
    }
    return record;
  }

  /** Makes room for a word at its place: the one that stood there moves to the place beside it. */
  #roomAt(record: number): number {
    this.#records.copyWithin(record ^ numbersOfRecord, record, record + numbersOfRecord);
    return record;
  }
}

/** Capitals and an ending make another word of the same stem. */
function recordOf(hash: number, text: string, start: number, length: number): number {
  const spread = Math.imul(hash + length * 0x9e37 + text.charCodeAt(start) * 0x85eb, 0x2c1b3c6d);
  return ((spread >>> 15) & (slots - 1)) * numbersOfRecord;
}
