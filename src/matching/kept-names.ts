import type { Ecosystem } from '../catalog/entry.ts';
import type { Format } from './formats.ts';
import { hashSeed, hashStem, hashStep } from './inflection.ts';
import { keepTexts, restoreTexts } from './kept-texts.ts';
import type { KeptGuards } from './literal-guards.ts';
import { type MatchableEntry, NameIndex } from './name-index.ts';
import type { NameParts } from './name-parts.ts';
import { type KeptTable, PatternTable } from './pattern-table.ts';
import type { IndexedSpelling } from './spelling.ts';
import { type KeptStems, told } from './stem-table.ts';

/**
 * The index of the names that ship, as the build keeps it: made once there, for making it takes longer than all else
 * that a first hover waits for. What is made of letters and lists is JSON, what is made of numbers is one run of them.
 */
export interface KeptNames {
  readonly json: string;
  /** Integers of 32 bits in the machine's own order, little-endian wherever an editor runs. */
  readonly numbers: Uint8Array;
}

/** The JSON of kept names. */
interface KeptLists {
  readonly stamp: number;
  /** How long each of the lists of numbers is, one behind the other. */
  readonly lengths: readonly number[];
  /** The names that stand nowhere in the entries. */
  readonly own: readonly string[];
  readonly open: readonly number[];
  readonly longest: number;
  readonly ecosystems: readonly Ecosystem[];
  readonly spellings: readonly IndexedSpelling[];
  readonly formats: readonly (readonly [Format, number])[];
  readonly toolsByModule: readonly (readonly [string, readonly number[]])[];
}

/** What `restoreNames` needs to have the index of these entries again. */
export function keepNames(entries: readonly MatchableEntry[], parts: NameParts): KeptNames {
  const { table, claims, owner, detail, ecosystems, spellings, formats, toolsByModule } = parts;
  const { texts, open, longest, likeBefore, stems, guards } = table.kept;
  const { steps, own } = keepTexts(texts, entries);
  const numbers = [
    steps,
    Int32Array.from(claims),
    inSteps(owner),
    inSteps(detail, claims),
    likeBefore,
    guards.offset,
    guards.guard,
    guards.letters,
    stems.links,
    fromLikely(stems, texts, guards),
    new Int32Array(stems.marks.buffer),
  ];
  const lists: KeptLists = {
    stamp: stampOf(entries),
    lengths: numbers.map(({ length }) => length),
    own,
    open,
    longest,
    ecosystems,
    spellings,
    formats,
    toolsByModule: [...toolsByModule],
  };
  const run = Int32Array.from(numbers.flatMap((list) => [...list]));
  return { json: JSON.stringify(lists), numbers: new Uint8Array(run.buffer) };
}

/** The index of these entries out of what was kept; undefined when that is damaged or belongs to other entries. */
export function restoreNames(
  entries: readonly MatchableEntry[],
  { json, numbers }: KeptNames,
): NameIndex | undefined {
  const lists = readLists(json);
  const total = lists?.lengths.reduce((sum, length) => sum + length, 0) ?? 0;
  if (lists === undefined || lists.stamp !== stampOf(entries) || numbers.length !== total * 4) {
    return undefined;
  }
  const next = reader(numbers, lists.lengths);
  const texts = restoreTexts({ steps: next(), own: lists.own }, entries);
  const claims = Uint8Array.from(next());
  const owner = fromSteps(next());
  const detail = fromSteps(next(), claims);
  const likeBefore = next();
  const guards: KeptGuards = { offset: next(), guard: next(), letters: next() };
  const stems: KeptStems = { links: next(), hashes: next(), marks: Uint32Array.from(next()) };
  const table: KeptTable = {
    texts,
    open: lists.open,
    longest: lists.longest,
    likeBefore,
    guards,
    stems: { ...stems, hashes: fromLikely(stems, texts, guards) },
  };
  return new NameIndex(entries, {
    table: PatternTable.restored(table),
    claims,
    owner,
    detail,
    ecosystems: lists.ecosystems,
    spellings: lists.spellings,
    formats: lists.formats,
    toolsByModule: new Map(lists.toolsByModule),
  });
}

/** No step, but the number -1. */
const noStep = 0x7fffffff;

/** Each number as the step from the one before of the same kind: small numbers take less room. */
function inSteps(list: Int32Array, kinds?: Uint8Array): Int32Array {
  const last: number[] = [];
  return list.map((number, at) => {
    if (number < 0) {
      return noStep;
    }
    const kind = kinds?.[at] ?? 0;
    const step = number - (last[kind] ?? 0);
    last[kind] = number;
    return step;
  });
}

/** The numbers that `inSteps` made steps of. */
function fromSteps(steps: Int32Array, kinds?: Uint8Array): Int32Array {
  const last: number[] = [];
  return steps.map((step, at) => {
    if (step === noStep) {
      return -1;
    }
    const kind = kinds?.[at] ?? 0;
    const number = (last[kind] ?? 0) + step;
    last[kind] = number;
    return number;
  });
}

/**
 * Each hash as what tells it from the likeliest one of its name, and that back again: nearly always nothing, which
 * takes no room, where hashes cannot be packed at all.
 */
function fromLikely(
  { links, hashes }: KeptStems,
  texts: readonly string[],
  { offset, guard }: KeptGuards,
): Int32Array {
  const others = new Int32Array(hashes.length);
  let at = 0;
  for (let pattern = 0; pattern < links.length; pattern++) {
    const last = at + (links[pattern] as number);
    const start = offset[pattern] as number;
    const likely =
      at === last ? 0 : likelyHash(texts[pattern] as string, start, (guard[pattern] as number) >>> 16);
    for (; at < last; at++) {
      others[at] = ((hashes[at] as number) ^ likely) & told;
    }
  }
  return others;
}

/** The hash of a name over its words, parted by blanks, `-` and `_`; of a literal one over the run by which it is found, which has a length. */
function likelyHash(text: string, start: number, length: number): number {
  if (length > 0) {
    return hashStem(hashSeed, text, start, start + length);
  }
  let hash = hashSeed;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x2d || code === 0x5f) {
      hash = hashStem(hash, text, from, at);
      from = at + 1;
    }
  }
  return hashStem(hash, text, from, text.length);
}

function readLists(json: string): KeptLists | undefined {
  try {
    const data = JSON.parse(json) as Partial<KeptLists> | null;
    return Array.isArray(data?.lengths) ? (data as KeptLists) : undefined;
  } catch {
    return undefined;
  }
}

/** Gives back one list of numbers after the other. */
function reader(bytes: Uint8Array, lengths: readonly number[]): () => Int32Array {
  // Numbers of four bytes can be read only from a place that four divides.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, bytes.length / 4);
  let list = 0;
  let from = 0;
  return () => {
    const to = from + (lengths[list++] ?? 0);
    const part = numbers.subarray(from, to);
    from = to;
    return part;
  };
}

/** Tells by their ids and their order whether entries are those for which names were kept. */
function stampOf(entries: readonly MatchableEntry[]): number {
  let stamp = hashStep(hashSeed, entries.length);
  for (const { id } of entries) {
    for (let at = 0; at < id.length; at++) {
      stamp = hashStep(stamp, id.charCodeAt(at));
    }
    stamp = hashStep(stamp, 0x20);
  }
  return stamp;
}
