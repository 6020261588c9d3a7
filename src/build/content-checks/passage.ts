import type { TextRange } from '../../catalog/diagnostic.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { LocatedEntry } from '../../catalog/read-entry.ts';
import type { KeyPath } from '../../catalog/yaml-source.ts';
import { withoutMarkup } from './without-markup.ts';

/** A text of an entry that a reader reads as prose. */
export interface Passage {
  readonly located: LocatedEntry;
  readonly path: KeyPath;
  /** As the author wrote it. */
  readonly text: string;
  /** The same with code, links' targets and marks blanked out; of the same length, so that offsets fit both. */
  readonly prose: string;
  readonly words: readonly Word[];
}

export interface Word {
  /** In lower case. */
  readonly text: string;
  /** In the passage, in UTF-16 units. */
  readonly offset: number;
}

/** Every passage of every entry; what machines and other authors wrote (code, messages, titles) is none. */
export function passagesOf(entries: readonly LocatedEntry[]): Passage[] {
  return entries.flatMap((located) =>
    textsOf(located.entry).map(([path, text]) => {
      const prose = withoutMarkup(text);
      return { located, path, text, prose, words: wordsOf(prose) };
    }),
  );
}

export function isSummary({ path }: Passage): boolean {
  return path[0] === 'summary';
}

export function isGuide({ path }: Passage): boolean {
  return path[0] === 'guide';
}

/** Runs of letters and digits, joined by apostrophes and hyphens. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    offset: match.index,
  }));
}

/** The place of a part of a passage; a part of several lines is shown by its first. */
export function rangeIn({ located, path, text }: Passage, from: number, to: number): TextRange {
  const lineEnd = text.indexOf('\n', from);
  return located.rangeInScalar(path, from, Math.min(to, lineEnd < 0 ? text.length : lineEnd) - from);
}

/** `file:line:column` of a part of a passage, counted from 1. */
export function placeIn(passage: Passage, from: number): string {
  const { line, character } = rangeIn(passage, from, from + 1).start;
  return `${passage.located.file}:${line + 1}:${character + 1}`;
}

type Text = readonly [path: KeyPath, text: string];

function textsOf(entry: Entry): Text[] {
  return [...commonTexts(entry), ...ownTexts(entry)].filter(([, text]) => text !== '');
}

function commonTexts(entry: Entry): Text[] {
  return [
    [['summary'], entry.summary],
    [['goal'], entry.goal ?? ''],
    [['guide'], entry.guide ?? ''],
    ...each(entry.compare, 'compare', ({ how }) => [[['how'], how]]),
    ...each(entry.inCode, 'inCode', ({ note }) => [[['note'], note ?? '']]),
    ...each(entry.errors, 'errors', ({ means, first }) => [
      [['means'], means],
      [['first'], first],
    ]),
    ...each(entry.quiz, 'quiz', questionTexts),
  ];
}

function questionTexts(question: NonNullable<Entry['quiz']>[number]): Text[] {
  const texts: Text[] = [[['ask'], question.ask]];
  switch (question.kind) {
    case 'choose':
      texts.push(
        ...each(question.options, 'options', ({ text, why }): Text[] => [
          [['text'], text],
          [['why'], why],
        ]),
      );
      break;
    case 'recall':
      texts.push([['answer'], question.answer]);
      break;
    default:
      texts.push([['why'], question.why]);
  }
  return texts;
}

function ownTexts(entry: Entry): Text[] {
  switch (entry.kind) {
    case 'role':
      return [
        ...each(entry.responsibilities, 'responsibilities', (text) => [[[], text]]),
        [['figuresNote'], entry.figuresNote ?? ''],
      ];
    case 'tool':
      return each(entry.alternatives, 'alternatives', ({ when }) => [[['when'], when]]);
    case 'path':
      return [
        ...each(entry.steps, 'steps', ({ why }) => [[['why'], why]]),
        [['who'], entry.who ?? ''],
        [['time'], entry.time ?? ''],
        [['cost'], entry.cost ?? ''],
      ];
    default:
      return [];
  }
}

function each<T>(items: readonly T[] | undefined, key: string, texts: (item: T) => Text[]): Text[] {
  return (items ?? []).flatMap((item, at) =>
    texts(item).map(([path, text]): Text => [[key, at, ...path], text]),
  );
}
