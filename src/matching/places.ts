import type { Place } from '../catalog/entry.ts';

/** Where in a file a character stands, as the lexers tell it; finer than what authors name. */
export const silent = 0;
export const code = 1;
export const comment = 2;
export const string = 3;
/** A word of an import statement. */
export const importWord = 4;
/** What an import statement names in quotes or dots. */
export const specifier = 5;
export const key = 6;
export const value = 7;
export const tag = 8;
export const prose = 9;
/** SQL inside a string. */
export const sqlString = 10;
/** SQL in its own file. */
export const sqlCode = 11;

/** The name an author gives to each place. */
export const placeNames: readonly Place[] = [
  'code',
  'code',
  'comment',
  'string',
  'import',
  'import',
  'key',
  'value',
  'tag',
  'prose',
  'string',
  'code',
];

/** The places that satisfy `in: …`; the words of an import statement are code too. */
export function placeMask(names: readonly Place[]): number {
  let mask = 0;
  for (const name of names) {
    placeNames.forEach((own, place) => {
      if (place !== silent && own === name) {
        mask |= 1 << place;
      }
    });
    if (name === 'code') {
      mask |= 1 << importWord;
    }
  }
  return mask;
}

/** The stretches of one line, each from its start to the next one's. Made to be used again. */
export class Segments {
  count = 0;
  readonly starts: number[] = [];
  readonly places: number[] = [];

  clear(): void {
    this.count = 0;
  }

  /** Begins a stretch; one of no length is replaced, and one like its forerunner joins it. */
  begin(start: number, place: number): void {
    const last = this.count - 1;
    if (last >= 0 && this.starts[last] === start) {
      this.places[last] = place;
    } else if (last < 0 || this.places[last] !== place) {
      this.starts[this.count] = start;
      this.places[this.count] = place;
      this.count++;
    }
  }

  /** Where stretch `n` ends in a line of this length. */
  endOf(n: number, length: number): number {
    return n + 1 < this.count ? (this.starts[n + 1] ?? length) : length;
  }

  /** The number of the stretch in which a column lies. */
  indexAt(column: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= column) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  placeAt(column: number): number {
    return this.count === 0 ? code : (this.places[this.indexAt(column)] ?? code);
  }

  /** Tells every stretch with its place. */
  forEach(tell: (start: number, place: number) => void): void {
    for (let n = 0; n < this.count; n++) {
      tell(this.starts[n] ?? 0, this.places[n] ?? code);
    }
  }
}
