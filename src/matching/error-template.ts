/** How far before and behind its anchor a message of a machine is looked for. */
const messageReach = 300;

/** Columns of a line, half-open. */
export type Stretch = readonly [start: number, end: number];

/** Where a message stands, and within it what varies. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly holes: readonly Stretch[];
}

/** A stretch of a message: what it is made of, how often that may stand here, and whether more is better. */
interface Piece {
  /** Sticky: it is held against one place at a time. */
  readonly one: RegExp;
  readonly least: number;
  readonly most: number;
  readonly isLazy?: boolean;
  /** It is what varies. */
  readonly isHole?: boolean;
}

/** A message of a machine, with `{n}` and `{name}` for what varies. */
export class ErrorTemplate {
  /** All of the message; made when its anchor is met, which happens to few. */
  #pieces: readonly Piece[] | undefined;
  /** Words that stand in every such message, in small letters: most places where its anchor stands lack one. */
  #words: readonly string[] | undefined;
  /** The same without its frame, which many a program, version or reporter leaves out; itself where it has none. */
  #core: ErrorTemplate | undefined;
  readonly #says: string;

  constructor(says: string) {
    this.#says = says;
  }

  /**
   * Where the whole message stands around its anchor, in columns of the line, and within it what varies; undefined if
   * it does not.
   */
  around(text: string, start: number, end: number): Found | undefined {
    this.#core ??= this.#withoutFrame();
    const core = this.#core;
    return this.#whole(text, start, end) ?? (core === this ? undefined : core.#whole(text, start, end));
  }

  #withoutFrame(): ErrorTemplate {
    const core = coreOf(this.#says);
    return core === this.#says ? this : new ErrorTemplate(core);
  }

  #whole(text: string, start: number, end: number): Found | undefined {
    const from = Math.max(0, start - messageReach);
    const part = text.slice(from, end + messageReach);
    this.#words ??= fixedWords(this.#says);
    const folded = part.toLowerCase();
    if (!this.#words.every((word) => folded.includes(word))) {
      return undefined;
    }
    this.#pieces ??= piecesOf(this.#says);
    const reading = new MessageReading(this.#pieces, part);
    for (let at = 0; at <= start - from; ) {
      const ends = reading.from(at);
      const stop = ends?.at(-1) ?? at;
      const last = from + at + part.slice(at, stop).trimEnd().length;
      if (ends !== undefined && last >= end) {
        return {
          start: from + at,
          end: last,
          holes: reading.holes(at, ends).map(([a, b]) => [from + a, from + b]),
        };
      }
      at = Math.max(stop, at + 1);
    }
    return undefined;
  }
}

/** A message held against a text, piece by piece: each piece at each place once, however the text is written. */
class MessageReading {
  /** Which piece is known not to lead to the end of the message from which place. */
  readonly #hopeless = new Set<number>();
  readonly #pieces: readonly Piece[];
  readonly #text: string;

  constructor(pieces: readonly Piece[], text: string) {
    this.#pieces = pieces;
    this.#text = text;
  }

  /** Where each piece ends when the message begins here: the first way in which all stand one behind the other. */
  from(at: number, n = 0): readonly number[] | undefined {
    const piece = this.#pieces[n];
    if (piece === undefined) {
      return [];
    }
    const key = at * this.#pieces.length + n;
    if (this.#hopeless.has(key)) {
      return undefined;
    }
    for (const end of this.#endsOf(piece, at)) {
      const rest = this.from(end, n + 1);
      if (rest !== undefined) {
        return [end, ...rest];
      }
    }
    this.#hopeless.add(key);
    return undefined;
  }

  holes(at: number, ends: readonly number[]): readonly Stretch[] {
    return ends.flatMap((end, n): readonly Stretch[] =>
      this.#pieces[n]?.isHole ? [[n > 0 ? (ends[n - 1] as number) : at, end]] : [],
    );
  }

  /** Where a piece that begins here may end, the best place first. */
  #endsOf({ one, least, most, isLazy }: Piece, from: number): readonly number[] {
    const ends = least === 0 ? [from] : [];
    let at = from;
    for (let count = 1; count <= most; count++) {
      one.lastIndex = at;
      if (!one.test(this.#text)) {
        break;
      }
      at = one.lastIndex;
      if (count >= least) {
        ends.push(at);
      }
    }
    return isLazy ? ends : ends.reverse();
  }
}

/** The runs of plain letters outside of what varies, which the pattern takes over as they are. */
function fixedWords(says: string): readonly string[] {
  const words = says.replace(/\{\w+\}/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

const mostAnchorWords = 8;
const wordsOf = (text: string) => text.match(/[\p{L}\d]+/gu) ?? [];

/** `ImagePullBackOff`, `ActiveRecord::RecordNotFound`: one identifier of three words or more. */
const identifier = /^(?:\w+::)?(?:[A-Z]+[a-z]+){3,}$|^\w+::(?:[A-Z][a-z]+){2,}$/;

/** A fixed stretch is telling when it has some words, or one that no person would write. */
function isTelling(text: string): boolean {
  return (
    wordsOf(text).length >= 3 ||
    identifier.test(text.replace(/:$/, '')) ||
    /\b(?:ERR_[A-Z_]+|E[A-Z]{4,})\b|\w+Error\b.*\w|^\w+Error: ['"]$/.test(text)
  );
}

/** Short stretches tell together, when what varies between them stands in quotes or brackets, as in no prose. */
function isTellingTogether(says: string, parts: readonly string[]): boolean {
  const variables = says.match(/\{\w+\}/g)?.length ?? 0;
  const marked = says.match(/(?:["'`[(]\{\w+\}["'`\])])|\{n\}/g)?.length ?? 0;
  return variables > 0 && marked === variables && parts.flatMap(wordsOf).length >= 3;
}

/** What comes before a message (`OSError: [Errno 28]`, `fatal:`, `NOT_FOUND -`), the advice behind its first sentence, and a full stop. */
const frame =
  /^(?:(?:[\w.$]*(?:[Ee]rror|Exception|Warning)|ERROR|FATAL|fatal|remote|[A-Z]+_[A-Z]+)(?: \[\w+\])?(?::| -) +)*(?:\[Errno \S+ )?(?!\{)|(?<=[\w)'"}]{2}[.!]) [A-Z].*|(?<=\w\w)\.$/g;

/** A message without its frame, when what remains tells it by four words in a row. */
function coreOf(says: string): string {
  const core = says.replace(frame, '');
  return wordsOf(anchorIn(core) ?? '').length > 3 ? core : says;
}

/** The fixed stretch by which a message is looked for; undefined when nothing in it tells it from ordinary text. */
export const anchorOfMessage = (says: string) => anchorIn(coreOf(says));

function anchorIn(says: string): string | undefined {
  const parts = says
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .sort((a, b) => b.length - a.length);
  const fixed = parts.find(isTelling) ?? (isTellingTogether(says, parts) ? parts[0] : undefined);
  if (fixed === undefined) {
    return undefined;
  }
  const words = [...fixed.matchAll(/[\p{L}\p{N}_-]+/gu)];
  const last = words[Math.min(words.length, mostAnchorWords) - 1];
  const first = words[0];
  if (last === undefined || first === undefined) {
    return undefined;
  }
  return fixed.slice(first.index, last.index + last[0].length);
}

/** Blanks: programs put one or two (`ERROR:  relation`). */
const blanks: Piece = { one: /[ \t]/y, least: 1, most: Number.POSITIVE_INFINITY };
const figures: Piece = { one: /[\d.,-]/y, least: 1, most: 20, isHole: true };
const anything: Piece = { one: /./y, least: 1, most: 120, isLazy: true, isHole: true };
const lastWord: Piece = { one: /[^\s"']/y, least: 0, most: Number.POSITIVE_INFINITY, isHole: true };

function piecesOf(says: string): readonly Piece[] {
  const isName = identifier.test(says);
  const texts = says.split(/(\{\w+\}| +)/).filter((text) => text !== '');
  return texts.map((text, n) =>
    text.startsWith(' ')
      ? blanks
      : !/^\{\w+\}$/.test(text)
        ? fixed(text, isName)
        : text === '{n}'
          ? figures
          : n + 1 === texts.length
            ? lastWord
            : anything,
  );
}

/** A fixed stretch; programs quote as their version likes. */
function fixed(text: string, isName: boolean): Piece {
  const source = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[`'‘’]/g, "[`'‘’]");
  // A name is itself, and no part of a longer one such as `ImagePullBackOffTest`.
  return { one: new RegExp(isName ? `(?<![\\w:])${source}(?!\\w)` : source, 'iy'), least: 1, most: 1 };
}
