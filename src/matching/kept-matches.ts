import type { LexedDocument } from './document.ts';
import type { LexerState } from './lexers/lexer.ts';
import type { Match } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { nearLines } from './reading.ts';
import { type Cancellation, scanLines } from './scan.ts';

/** Lines that are read together, which takes a millisecond or two. */
const linesInChunk = 256;

interface Chunk {
  readonly lines: number;
  readonly read: ReadChunk | undefined;
}

interface ReadChunk {
  /** The state of the lexer in which the chunk began. */
  readonly state: LexerState;
  /** Their lines count from the chunk's first. */
  readonly matches: readonly Match[];
}

/**
 * The matches of an open document, kept chunk by chunk. After a change only the chunks around it are read again,
 * and those that begin in another state now, such as behind the start of a comment.
 */
export class KeptMatches {
  #chunks: Chunk[];
  #whole = '';

  readonly #index: NameIndex;
  readonly #document: LexedDocument;

  constructor(index: NameIndex, document: LexedDocument) {
    this.#index = index;
    this.#document = document;
    this.#chunks = unread(document.lineCount);
    document.follow((first, removed, inserted) => this.#edit(first, removed, inserted));
  }

  /**
   * Reads the next chunk of the first `mostLines` lines that is not up to date; false when there was none left,
   * or nobody waits for it any more. Call it again and again, with pauses in which the editor answers others.
   */
  readNext(mostLines: number, cancellation: Cancellation): boolean {
    this.#heedWhole();
    let first = 0;
    for (const [at, chunk] of this.#chunks.entries()) {
      if (first >= mostLines || cancellation.isCancellationRequested) {
        return false;
      }
      const state = this.#document.stateAt(first);
      if (chunk.read?.state !== state) {
        const matches = scanLines(this.#index, this.#document, first, first + chunk.lines).map((match) => ({
          ...match,
          line: match.line - first,
        }));
        this.#chunks[at] = { lines: chunk.lines, read: { state, matches } };
        return true;
      }
      first += chunk.lines;
    }
    return false;
  }

  /** What was found in all chunks that were read, in reading order. */
  get matches(): Match[] {
    const found: Match[] = [];
    let first = 0;
    for (const { lines, read } of this.#chunks) {
      for (const match of read?.matches ?? []) {
        found.push({ ...match, line: match.line + first });
      }
      first += lines;
    }
    return found;
  }

  /** Evidence in the lines around may be gone or new: as far as it reaches, they are read again, too. */
  #edit(first: number, removed: number, inserted: number): void {
    const from = this.#chunkAt(first - nearLines);
    const to = this.#chunkAt(first + removed + nearLines);
    const around = this.#chunks.slice(from, to + 1).reduce((sum, { lines }) => sum + lines, 0);
    this.#chunks.splice(from, to + 1 - from, ...unread(around - removed + inserted));
  }

  /** The place of the chunk that holds a line; before the text it is the first, behind its end the last. */
  #chunkAt(line: number): number {
    let behind = 0;
    const at = this.#chunks.findIndex(({ lines }) => {
      behind += lines;
      return line < behind;
    });
    return at < 0 ? this.#chunks.length - 1 : at;
  }

  /** What is true of the whole file is evidence in every line. */
  #heedWhole(): void {
    const { imports, isSilent, licenceEnd } = this.#document;
    const whole = [isSilent, licenceEnd, ...[...imports].sort()].join('\n');
    if (this.#whole !== whole) {
      this.#whole = whole;
      this.#chunks = this.#chunks.map(({ lines }) => ({ lines, read: undefined }));
    }
  }
}

/** Chunks of about one size, so that a change never leaves a trail of small ones. */
function unread(lines: number): Chunk[] {
  const count = Math.max(1, Math.ceil(lines / linesInChunk));
  return Array.from({ length: count }, (_, at) => ({
    lines: Math.floor(((at + 1) * lines) / count) - Math.floor((at * lines) / count),
    read: undefined,
  }));
}
