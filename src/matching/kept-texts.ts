import type { MatchableEntry } from './name-parts.ts';

/** Texts as places among the strings of their entries, for nearly every name stands there letter for letter. */
export interface KeptTexts {
  /** For each text, how far its place stands behind that of the text before; or `kept` for one that is kept itself. */
  readonly steps: Int32Array;
  readonly own: readonly string[];
}

/** Finding a word again costs more than the word when it is short and its place far away. */
const fewLetters = 5;
const farAway = 120;
/** Farther than any place stands. */
const kept = 0x10_00_00_00;

export function keepTexts(texts: readonly string[], entries: readonly MatchableEntry[]): KeptTexts {
  const places = new Map<string, number[]>();
  for (const [place, text] of stringsOf(entries).entries()) {
    places.set(text, [...(places.get(text) ?? []), place]);
  }
  const own: string[] = [];
  let last = 0;
  const steps = texts.map((text) => {
    const distances = (places.get(text) ?? []).map((place) => place - last);
    const [step] = distances.sort((one, other) => Math.abs(one) - Math.abs(other));
    if (step === undefined || (text.length <= fewLetters && Math.abs(step) > farAway)) {
      own.push(text);
      return kept;
    }
    last += step;
    return step;
  });
  return { steps: Int32Array.from(steps), own };
}

/** The texts again, of the same entries. */
export function restoreTexts({ steps, own }: KeptTexts, entries: readonly MatchableEntry[]): string[] {
  const strings = stringsOf(entries);
  let last = 0;
  let next = 0;
  const texts: string[] = [];
  for (const step of steps) {
    const isKept = step === kept;
    last += isKept ? 0 : step;
    texts.push((isKept ? own[next++] : strings[last]) ?? '');
  }
  return texts;
}

/** What is written under the keys that most names come from, in the order in which it stands. */
function stringsOf(entries: readonly MatchableEntry[]): string[] {
  const strings: string[] = [];
  const gather = (texts: readonly (string | number)[] = []) => {
    for (const text of texts) {
      strings.push(String(text));
    }
  };
  for (const { name, aliases, contextual = [], inCode = [], errors = [], literals, detect } of entries) {
    strings.push(name);
    gather(aliases);
    for (const { names, when, unless = [], except } of contextual) {
      gather(names);
      gather(except);
      for (const { near } of [...when, ...unless]) {
        gather(near);
      }
    }
    for (const { write, tell } of inCode) {
      gather([write]);
      gather(tell);
    }
    gather(errors.map(({ says }) => says));
    const { packages, ...traces } = detect ?? {};
    for (const lists of [literals, packages, traces]) {
      // A catalogue that was written and read has its keys in another order.
      for (const key of Object.keys(lists ?? {}).sort()) {
        gather((lists as Readonly<Record<string, readonly (string | number)[]>>)[key]);
      }
    }
  }
  return strings;
}
