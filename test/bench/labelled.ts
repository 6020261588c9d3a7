import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LexedDocument } from '../../src/matching/document.ts';
import { hoverMatches } from '../../src/matching/hover.ts';
import { linesOf } from '../../src/matching/line-source.ts';
import { buildNameIndex, type MatchableEntry } from '../../src/matching/name-index.ts';

/**
 * The labelled set: files after the manner of real ones, `<language id>/<path>`, with positions marked
 * ⟦id,other-id/kind|text⟧ where something is to be explained (any of the ids will do, first answer counts)
 * and ⟦!sort|text⟧ where silence is right. Kinds: n plain names, c words that need evidence, l literals,
 * p packages, images and addresses, s spellings in code, x messages. Sorts of traps: e everyday English,
 * a the application's own words, l constructs of the language, o other senses.
 */
const labelledFolder = join('test', 'fixtures', 'labelled');

/** Files labelled after rules and evidence had been tuned on the first set: they are only measured. */
const laterFolder = join('test', 'fixtures', 'labelled-later');

/**
 * Files labelled by somebody who knew neither rules nor evidence, nor had seen what the engine says. One half of them
 * was read once the whole had been measured, the other after it had been measured many times more.
 */
const unseenFolder = join('test', 'fixtures', 'labelled-unseen');

/**
 * Files of another such person, written after all the others had been read. Again one half was read, once the whole
 * had been measured, and the other when it had told no more than chance for long.
 */
const freshFolder = join('test', 'fixtures', 'labelled-fresh');

/**
 * Files of two more such persons, written after the others had been read. Two further people judged every position
 * without seeing label or answer; what two of the three say is the label. Held against the targets, and not read.
 */
const blindFolder = join('test', 'fixtures', 'labelled-blind');

export interface Label {
  readonly file: string;
  readonly languageId: string;
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly kind: string;
  /** What may be explained; empty for a trap. */
  readonly expect: readonly string[];
}

export interface LabelledFile {
  readonly path: string;
  readonly languageId: string;
  readonly half: Half;
  readonly text: string;
  readonly labels: readonly Label[];
}

/**
 * Rules and evidence were tuned on one half of the first set. The other half was measured first and then read,
 * to learn what was missing; so were some of the later set's misses and both halves of the unseen and the fresh one.
 */
export type Half = 'tuning' | 'checking' | 'later' | 'stranger' | 'unseen' | 'learned' | 'fresh' | 'blind';

const folderOf: Readonly<Record<Half, string>> = {
  tuning: labelledFolder,
  checking: labelledFolder,
  later: laterFolder,
  stranger: unseenFolder,
  unseen: unseenFolder,
  learned: freshFolder,
  fresh: freshFolder,
  blind: blindFolder,
};

export interface Figures {
  readonly toExplain: number;
  readonly right: number;
  readonly wrong: number;
  readonly traps: number;
  readonly trapsSilent: number;
  /** Right among all explanations given at labelled positions. */
  readonly precision: number;
  /** Right among all that should have been explained. */
  readonly recall: number;
  readonly silence: number;
}

export interface LabelledReport {
  readonly half: Half;
  readonly files: number;
  readonly all: Figures;
  readonly byLanguage: Readonly<Record<string, Figures>>;
  readonly byKind: Readonly<Record<string, Figures>>;
  /** Positions whose entry does not exist (yet); they count nowhere else. */
  readonly withoutEntry: readonly string[];
  readonly misses: readonly string[];
}

const kindNames: Readonly<Record<string, string>> = {
  n: 'names',
  c: 'words with evidence',
  l: 'literals',
  p: 'packages, images, addresses',
  s: 'spellings',
  x: 'messages',
  '!e': 'trap: everyday English',
  '!a': "trap: the application's words",
  '!l': 'trap: the language',
  '!o': 'trap: other senses',
};

/** Of each folder that is halved the half that was read first, and the other. */
const halves: Readonly<Record<string, readonly [Half, Half]>> = {
  [labelledFolder]: ['tuning', 'checking'],
  [unseenFolder]: ['stranger', 'unseen'],
  [freshFolder]: ['learned', 'fresh'],
};

/** Which half a file belongs to, by its path alone and for ever. */
function halfOf(path: string, [read, kept]: readonly [Half, Half]): Half {
  let hash = 0x811c9dc5;
  for (const character of path) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash >>> 7) & 1) === 0 ? read : kept;
}

export function readLabelled(half: Half): LabelledFile[] {
  const folder = folderOf[half];
  const both = halves[folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
    .filter((path) => both === undefined || halfOf(path, both) === half)
    .map((path) => readFile(folder, path, half));
}

function readFile(folder: string, path: string, half: Half): LabelledFile {
  const [languageId = '', ...rest] = path.split('/');
  const labels: Label[] = [];
  const lines = readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .map((marked, line) => {
      let plain = '';
      let last = 0;
      for (const { 0: mark, 1: head = '', 2: text = '', index } of marked.matchAll(/⟦([^|⟧]*)\|([^⟧]*)⟧/g)) {
        plain += marked.slice(last, index);
        const [ids = '', kind = ''] = head.startsWith('!') ? ['', head] : head.split('/');
        labels.push({
          file: path,
          languageId,
          line,
          character: plain.length + Math.min(1, text.length - 1),
          text,
          kind,
          expect: ids === '' ? [] : ids.split(','),
        });
        plain += text;
        last = index + mark.length;
      }
      return plain + marked.slice(last);
    });
  return {
    path: rest.join('/'),
    languageId,
    half,
    text: lines.join('\n'),
    labels,
  };
}

class Tally {
  private readonly counts = { toExplain: 0, right: 0, wrong: 0, traps: 0, trapsSilent: 0 };

  add(label: Label, first: string | undefined): void {
    if (label.expect.length === 0) {
      this.counts.traps++;
      this.counts.trapsSilent += first === undefined ? 1 : 0;
      this.counts.wrong += first === undefined ? 0 : 1;
      return;
    }
    this.counts.toExplain++;
    if (first !== undefined) {
      const isRight = label.expect.includes(first);
      this.counts.right += isRight ? 1 : 0;
      this.counts.wrong += isRight ? 0 : 1;
    }
  }

  get figures(): Figures {
    const { right, wrong, toExplain, traps, trapsSilent } = this.counts;
    return {
      ...this.counts,
      precision: ratio(right, right + wrong),
      recall: ratio(right, toExplain),
      silence: ratio(trapsSilent, traps),
    };
  }
}

const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** Holds a catalogue against one half of the labelled set. */
export function measureLabelled(entries: readonly MatchableEntry[], half: Half): LabelledReport {
  const index = buildNameIndex(entries);
  const ids = new Set(entries.map(({ id }) => id));
  const all = new Tally();
  const byLanguage = new Map<string, Tally>();
  const byKind = new Map<string, Tally>();
  const withoutEntry: string[] = [];
  const misses: string[] = [];
  const files = readLabelled(half);
  for (const { path, languageId, text, labels } of files) {
    const document = new LexedDocument(linesOf(text), { languageId, path });
    for (const label of labels) {
      const place = `${languageId}/${path}:${label.line + 1}:${label.character + 1}`;
      if (label.expect.length > 0 && !label.expect.some((id) => ids.has(id))) {
        withoutEntry.push(`${place} ${label.text} (${label.expect.join(', ')})`);
        continue;
      }
      const answers = hoverMatches(index, document, label);
      const first = answers[0]?.id;
      for (const tally of [
        all,
        tallyOf(byLanguage, languageId),
        tallyOf(byKind, kindNames[label.kind] ?? label.kind),
      ]) {
        tally.add(label, first);
      }
      const isRight =
        label.expect.length === 0 ? first === undefined : first !== undefined && label.expect.includes(first);
      if (!isRight) {
        const wanted = label.expect.length === 0 ? `silence (${label.kind})` : label.expect.join(' or ');
        misses.push(
          `${place} ${JSON.stringify(label.text)}: ${first === undefined ? 'silence' : `${first} by ${answers[0]?.ground}`} instead of ${wanted}`,
        );
      }
    }
  }
  const figures = (tallies: ReadonlyMap<string, Tally>) =>
    Object.fromEntries([...tallies].sort().map(([name, tally]) => [name, tally.figures]));
  return {
    half,
    files: files.length,
    all: all.figures,
    byLanguage: figures(byLanguage),
    byKind: figures(byKind),
    withoutEntry,
    misses,
  };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? new Tally();
  tallies.set(name, tally);
  return tally;
}
