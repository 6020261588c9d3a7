import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { parseFences } from '../../../src/pages/fences.ts';
import type { Sample } from '../sample.ts';

/** What the content tests need of an entry: its samples and the questions about them. */
export interface Guide {
  readonly entry: string;
  /** Relative to the project. */
  readonly file: string;
  readonly samples: readonly Sample[];
  readonly questions: readonly GuideQuestion[];
}

export type GuideQuestion =
  | { readonly kind: 'predict'; readonly id: string; readonly sample: string }
  | {
      readonly kind: 'spot';
      readonly id: string;
      readonly language: string;
      readonly code: string;
      readonly line: number;
    };

/**
 * Every entry below `data/` that has a guide or questions. Files that are no YAML, or whose parts have
 * the wrong type, are passed over: the build tells about those.
 */
export function readGuides(root: string, only: ReadonlySet<string> = new Set()): Guide[] {
  return readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && (only.size === 0 || only.has(basename(name, '.yaml'))))
    .map((name) => `data/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((file) => readGuide(file, readFileSync(join(root, file), 'utf8')))
    .filter(({ samples, questions }) => samples.length + questions.length > 0);
}

/** One entry from the text of its file. */
export function readGuide(file: string, text: string): Guide {
  const entry = basename(file, '.yaml');
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  if (!isMap(contents)) {
    return { entry, file, samples: [], questions: [] };
  }
  return {
    entry,
    file,
    samples: samplesOf(contents, { entry, file, lines }),
    questions: questionsOf(contents),
  };
}

function samplesOf(entry: YAMLMap, place: { entry: string; file: string; lines: LineCounter }): Sample[] {
  const guide = entry.get('guide', true);
  if (!isScalar(guide) || typeof guide.value !== 'string') {
    return [];
  }
  // The text of a block scalar begins on the line after its `|`, that of a quoted one where it stands.
  const header = place.lines.linePos(guide.range?.[0] ?? 0).line;
  const first = guide.type === 'BLOCK_LITERAL' || guide.type === 'BLOCK_FOLDED' ? header + 1 : header;
  const fences = parseFences(guide.value);
  return fences.map((fence) => ({
    entry: place.entry,
    file: place.file,
    line: first + fence.line,
    fence,
    guide: fences,
  }));
}

function questionsOf(entry: YAMLMap): GuideQuestion[] {
  const quiz: unknown = entry.toJSON()['quiz'];
  return Array.isArray(quiz) ? quiz.flatMap(questionOf) : [];
}

function questionOf(question: unknown): GuideQuestion[] {
  if (typeof question !== 'object' || question === null) {
    return [];
  }
  const { kind, id, sample, language, code, line } = question as Record<string, unknown>;
  if (kind === 'predict') {
    return [{ kind, id: String(id), sample: String(sample) }];
  }
  return kind === 'spot'
    ? [{ kind, id: String(id), language: String(language), code: String(code), line: Number(line) }]
    : [];
}
