import type { Literals } from '../catalog/entry.ts';
import { at, dot, figure, hyphen, slash, star } from './characters.ts';
import { code, comment } from './places.ts';

export type Format = NonNullable<Literals['formats']>[number];

interface Notation {
  /** A cheap look at the line first, by the signs in it: scans meet it on every one. */
  readonly mayOccur: (line: string, signs: number) => boolean;
  readonly pattern: RegExp;
  readonly isValid?: (found: string, place: number) => boolean;
}

/** In a schedule a star stands beside another field; in most lines with stars it begins a comment. */
const starBesideField = /[*\d,/-][ \t]+\*|\*(?:\/\d+)?[ \t]+[*\d]/;

/** Minutes, hours, days, months, days of the week; of six fields the first are seconds. */
const cronLimits = [59, 23, 31, 12, 7];

function isCron(found: string, place: number): boolean {
  if (found.startsWith('@')) {
    return true;
  }
  const fields = found.trim().split(/\s+/);
  const limits = fields.length === 6 ? [59, ...cronLimits] : cronLimits;
  const isInRange = fields.every((field, n) =>
    field.split(/[,/-]/).every((part) => !/^\d+$/.test(part) || Number(part) <= (limits[n] ?? 0)),
  );
  const stars = fields.filter((field) => field.startsWith('*')).length;
  return isInRange && stars > 0 && (place !== comment || /\d/.test(found)) && place !== code;
}

/** Two parts of a token, as its pattern has them, with the dots behind them. */
const shortestToken = 24;

const hasAll = (signs: number, wanted: number) => (signs & wanted) === wanted;

const notations: Readonly<Record<Format, Notation>> = {
  cron: {
    mayOccur: (line, signs) => (signs & at) !== 0 || ((signs & star) !== 0 && starBesideField.test(line)),
    pattern:
      /(?<![\w*/,.@-])(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|reboot)(?![\w.])|(?:(?:\*(?:\/\d+)?|\d[\d,/-]*)[ \t]+){3,5}(?:\*(?:\/\d+)?|[A-Z]{3}(?:-[A-Z]{3})?|\d[\d,/-]*)(?![\w*/,.-]))/g,
    isValid: (found, place) =>
      isCron(found, place) && (found.startsWith('@') || /^(?:\S+\s+){4,5}\S+$/.test(found.trim())),
  },
  jwt: {
    mayOccur: (line, signs) => line.length >= shortestToken && (signs & dot) !== 0 && line.includes('eyJ'),
    pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
  },
  uuid: {
    mayOccur: (line, signs) => line.length >= 36 && hasAll(signs, hyphen | figure),
    pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}\b/gi,
  },
  cidr: {
    mayOccur: (line, signs) =>
      hasAll(signs, slash | dot | figure) || (hasAll(signs, slash | figure) && line.includes('::/')),
    pattern:
      /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}\/(?:3[0-2]|[12]?\d)(?![\w./])|(?<![\w:.])(?:[\da-f]{1,4}:){1,7}:\/(?:12[0-8]|1[01]\d|[1-9]?\d)(?![\w./])/gi,
    isValid: (found) =>
      found.includes(':') ||
      found
        .split('/')[0]
        ?.split('.')
        .every((part) => Number(part) < 256) === true,
  },
};

/** Longer lines are nobody's schedule. */
const longestLine = 4000;

/** The same of all notations at once: of most lines it is known that they hold none. */
export function mayHoldFormats(line: string, signs: number): boolean {
  return (
    (signs & (at | star)) !== 0 ||
    hasAll(signs, hyphen | figure) ||
    notations.cidr.mayOccur(line, signs) ||
    notations.jwt.mayOccur(line, signs)
  );
}

/** A cheap look whether a notation may be written out in a line with these signs. */
export function mayHoldFormat(format: Format, line: string, signs: number): boolean {
  return line.length <= longestLine && notations[format].mayOccur(line, signs);
}

/** Tells every place in a line where a notation is written out. */
export function findFormat(
  format: Format,
  line: string,
  placeAt: (column: number) => number,
  onFound: (start: number, end: number) => void,
): void {
  const { pattern, isValid } = notations[format];
  // Of most lines that may hold a notation none does, and `matchAll` makes a new pattern for each line.
  if (line.search(pattern) < 0) {
    return;
  }
  for (const found of line.matchAll(pattern)) {
    if (isValid?.(found[0], placeAt(found.index)) !== false) {
      onFound(found.index, found.index + found[0].length);
    }
  }
}
