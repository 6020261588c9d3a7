import type { CheckResult, Finding } from './finding.ts';
import { isGuide, isSummary, type Passage, placeIn, rangeIn } from './passage.ts';

const runLength = 8;
const openingLength = 5;
const skillOpeningLength = 3;
/** As many entries may open alike. */
const openingsAllowed = 3;

interface Run {
  readonly passage: Passage;
  /** Index of its first word. */
  readonly at: number;
}

/**
 * Runs of eight words or more that stand twice in the catalogue, each told once, at its second place.
 * Grave where both places are summaries of different entries.
 */
export function checkRepeatedRuns(passages: readonly Passage[]): CheckResult {
  const seen = new Map<string, Run>();
  const findings: Finding[] = [];
  for (const passage of passages) {
    for (let at = 0; at + runLength <= passage.words.length; at += 1) {
      const key = textOf(passage, at, runLength);
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, { passage, at });
        continue;
      }
      const length = commonLength(earlier, { passage, at });
      findings.push(repeated(earlier, { passage, at }, length));
      at += length - 1;
    }
  }
  return { rule: 'repeated-run', title: `runs of ${runLength} words that stand twice`, findings };
}

function repeated(earlier: Run, later: Run, length: number): Finding {
  const from = later.passage.words[later.at]?.offset ?? 0;
  const last = later.passage.words[later.at + length - 1];
  const place = placeIn(earlier.passage, earlier.passage.words[earlier.at]?.offset ?? 0);
  const grave =
    isSummary(earlier.passage) && isSummary(later.passage)
      ? {
          grave: {
            file: later.passage.located.file,
            range: rangeIn(later.passage, from, (last?.offset ?? from) + (last?.text.length ?? 0)),
          },
        }
      : {};
  return {
    place: placeIn(later.passage, from),
    message: `${length} words that stand at ${place} too: "${textOf(later.passage, later.at, Math.min(length, 12))}${length > 12 ? ' …' : ''}"`,
    weight: length,
    ...grave,
  };
}

function commonLength(one: Run, other: Run): number {
  const limit = one.passage === other.passage ? other.at - one.at : Number.POSITIVE_INFINITY;
  let length = runLength;
  while (
    length < limit &&
    one.passage.words[one.at + length] !== undefined &&
    one.passage.words[one.at + length]?.text === other.passage.words[other.at + length]?.text
  ) {
    length += 1;
  }
  return length;
}

function textOf({ words }: Passage, at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');
}

/** Summaries that begin with the same five words in more than three entries, and guides that do. */
export function checkOpenings(passages: readonly Passage[]): CheckResult {
  const findings = [passages.filter(isSummary), passages.filter(isGuide)].flatMap((kind) =>
    [...openings(kind)]
      .filter(([, entries]) => entries.length > openingsAllowed)
      .map(([opening, entries]) => ({
        place: `${entries.length} ${kind[0] && isSummary(kind[0]) ? 'summaries' : 'guides'}`,
        message: `begin "${opening} …": ${entries.map(({ located }) => located.entry.id).join(', ')}`,
        weight: entries.length,
      })),
  );
  return { rule: 'same-opening', title: 'openings of five words shared by more than three', findings };
}

/** Guides of one skill that begin with the same three words: its reader meets them one after the other. */
export function checkSkillOpenings(passages: readonly Passage[]): CheckResult {
  const alike = new Map<string, Passage[]>();
  for (const passage of passages.filter(isGuide)) {
    const { entry } = passage.located;
    const skill = (entry.kind === 'term' || entry.kind === 'tool' ? entry.skill : undefined) ?? entry.kind;
    const key = `${skill}: ${textOf(passage, 0, skillOpeningLength)}`;
    alike.set(key, [...(alike.get(key) ?? []), passage]);
  }
  const findings = [...alike]
    .filter(([, guides]) => guides.length > 1)
    .map(([key, guides]) => ({
      place: `${guides.length} guides of ${key.split(': ', 1)[0]}`,
      message: `begin "${key.slice(key.indexOf(': ') + 2)} …": ${guides.map(({ located }) => located.entry.id).join(', ')}`,
      weight: guides.length,
    }));
  return { rule: 'same-opening-in-skill', title: 'guides of one skill that begin alike', findings };
}

function openings(passages: readonly Passage[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages.filter(({ words }) => words.length >= openingLength)) {
    const opening = textOf(passage, 0, openingLength);
    found.set(opening, [...(found.get(opening) ?? []), passage]);
  }
  return found;
}
