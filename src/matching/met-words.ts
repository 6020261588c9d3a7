/** Longer words seldom come again. */
const longest = 16;
const slots = 1 << 14;

/**
 * What the words met last stand for, letter for letter: a text says the same few words over and over. A word that
 * falls on the place of another takes it.
 */
export class MetWords {
  private readonly lengths = new Uint8Array(slots);
  private readonly letters = new Uint8Array(slots * longest);
  private readonly findings: (readonly number[] | undefined)[] = [];

  /** What was kept of a word of plain ASCII; `hash` is that over its stem. */
  recall(hash: number, text: string, start: number, end: number): readonly number[] | undefined {
    const length = end - start;
    const slot = slotOf(hash, text, start, length);
    if (this.lengths[slot] !== length) {
      return undefined;
    }
    const { letters } = this;
    const shift = slot * longest - start;
    for (let at = start; at < end; at++) {
      if (letters[at + shift] !== text.charCodeAt(at)) {
        return undefined;
      }
    }
    return this.findings[slot];
  }

  keep(hash: number, text: string, start: number, end: number, findings: readonly number[]): void {
    const length = end - start;
    if (length > longest) {
      return;
    }
    const slot = slotOf(hash, text, start, length);
    this.lengths[slot] = length;
    this.findings[slot] = findings;
    for (let at = 0; at < length; at++) {
      this.letters[slot * longest + at] = text.charCodeAt(start + at);
    }
  }
}

/** Capitals and an ending make another word of the same stem. */
function slotOf(hash: number, text: string, start: number, length: number): number {
  const spread = Math.imul(hash + length * 0x9e37 + text.charCodeAt(start) * 0x85eb, 0x2c1b3c6d);
  return (spread >>> 15) & (slots - 1);
}
