import type { CodeGrammar } from './code-grammar.ts';

/** What a character may begin, one bit each. */
export const beginsComment = 1;
export const beginsBlock = 2;
export const beginsString = 4;
export const beginsRegex = 8;

/** The characters of a language that may begin something else than code; most do not, and are passed over. */
export class CodeSigns {
  readonly #triggers = new Uint8Array(128);
  readonly #sign: RegExp;
  readonly #signOrBrace: RegExp;

  constructor({ lineComments, blocks = [], strings = [], regex }: CodeGrammar) {
    this.#trigger(beginsComment, lineComments);
    this.#trigger(
      beginsBlock,
      blocks.map(([open]) => open),
    );
    this.#trigger(
      beginsString,
      strings.map(({ open }) => open),
    );
    this.#trigger(beginsRegex, regex ? ['/'] : []);
    const signs = [...this.#triggers.keys()]
      .filter((code) => this.#triggers[code] !== 0)
      .map((code) => String.fromCharCode(code))
      .join('');
    this.#sign = anyOf(signs);
    this.#signOrBrace = anyOf(`${signs}{}`);
  }

  #trigger(begins: number, opens: readonly string[]): void {
    for (const open of opens) {
      const first = open.charCodeAt(0);
      this.#triggers[first] = (this.#triggers[first] as number) | begins;
    }
  }

  /** The column of the next sign, or brace, or the line's end. */
  next(line: string, from: number, orBrace: boolean): number {
    const sign = orBrace ? this.#signOrBrace : this.#sign;
    sign.lastIndex = from;
    return sign.test(line) ? sign.lastIndex - 1 : line.length;
  }

  /** What a sign may begin. */
  beginningsOf(sign: number): number {
    return this.#triggers[sign] as number;
  }
}

/** Finds the next of some characters, far faster than a look at each. */
function anyOf(characters: string): RegExp {
  return new RegExp(`[${characters.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
}
