import type { LexedDocument } from './document.ts';
import { Judge } from './judge.ts';
import { type Match, withoutContained } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { aroundOnly, nearLines, Reading, readLine } from './reading.ts';

/** Says that nobody waits for the answer any more; an editor's own token fits. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

const linesBetweenLooks = 256;

/** So many readings are held: those of a line and of the lines around it, and one more that makes it a power of two. */
const ring = 2 * nearLines + 2;

/** Every match of a text in reading order. A cancelled scan gives back what it has found so far. */
export function scan(index: NameIndex, document: LexedDocument, cancellation?: Cancellation): Match[] {
  return scanLines(index, document, 0, document.lineCount, cancellation);
}

/** The matches of the lines from `first` to before `last`, as a scan of the whole text finds them. */
export function scanLines(
  index: NameIndex,
  document: LexedDocument,
  first: number,
  last: number,
  cancellation?: Cancellation,
): Match[] {
  const matches: Match[] = [];
  if (document.isSilent) {
    return matches;
  }
  const judge = new Judge(index, document);
  const { lineCount, licenceEnd } = document;
  const language = index.languages.of(document);
  const readings = Array.from({ length: ring }, () => new Reading(document, language));
  const around = (line: number) => (line < 0 || line >= lineCount ? undefined : readings[line % ring]);
  for (let line = Math.max(0, first - nearLines); line < last + nearLines; line++) {
    if (line % linesBetweenLooks === 0 && cancellation?.isCancellationRequested) {
      break;
    }
    if (line < lineCount) {
      const isJudged = line >= first && line < last && line >= licenceEnd;
      read(index, document, line, isJudged ? line : aroundOnly, readings[line % ring] as Reading);
    }
    const judged = line - nearLines;
    if (judged >= first && judged < last) {
      const found = judge.matches(judged, around);
      if (found.length > 0) {
        for (const match of withoutContained(found)) {
          matches.push(match);
        }
      }
    }
  }
  return matches;
}

function read(index: NameIndex, document: LexedDocument, line: number, at: number, into: Reading): void {
  const { whole } = document;
  const text = whole?.text ?? document.lineAt(line);
  const start = whole?.startOf(line) ?? 0;
  const end = whole?.endOf(line) ?? text.length;
  readLine(index, at, text, start, end, into, start, end - start);
}
