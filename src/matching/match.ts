import type { Place } from '../catalog/entry.ts';
import type { Stretch } from './error-template.ts';
import { firstBehind } from './first-behind.ts';

/** Why a word is taken to stand for an entry. */
export type Ground =
  | 'name'
  | 'alias'
  | 'contextual'
  | 'spelling'
  | 'error'
  | 'status'
  | 'port'
  | 'header'
  | 'header-value'
  | 'method'
  | 'sql'
  | 'environment'
  | 'package'
  | 'import'
  | 'image'
  | 'url'
  | 'format';

/** A stretch of one line that stands for an entry. Columns are UTF-16 units, half-open. */
export interface Match {
  readonly id: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The name, alias, spelling or literal of the entry that stands there. */
  readonly name: string;
  readonly ground: Ground;
  /** Where in the file: code, comment, string and so on. */
  readonly place: Place;
  /** Which entry was defined first. */
  readonly order: number;
  /** The text has the plural where the name is singular, or the other way round. */
  readonly isInflected: boolean;
  /** It needs evidence, and is what the entry itself is called. */
  readonly isOwnName: boolean;
  /** It is a tool, and what follows is a part of it: the `axios` of `axios.get`, the `hikari` of a dotted key. */
  readonly isOwner: boolean;
  /** Within a message what varies: it says nothing. */
  readonly holes?: readonly Stretch[] | undefined;
}

const namelike: ReadonlySet<Ground> = new Set<Ground>(['alias', 'contextual']);

/**
 * What its place proves (a header in a header's place) comes before a name, a name before an alias, also where it needs
 * evidence: "controller" is the controller before it is a part of model-view-controller. In code the words of
 * a header's value are as likely an option's, such as the `maxAge` of a cookie.
 */
export function groundRank({ ground, place, isOwnName }: Match): number {
  if (ground === 'status') {
    return -1;
  }
  return ground === 'header-value' && place === 'code'
    ? 3
    : ground === 'name' || isOwnName
      ? 1
      : namelike.has(ground)
        ? 2
        : 0;
}

/**
 * In reading order; at one place the longer first, a name before an alias, then as they were defined, and of
 * one entry's names the one that needs no plural.
 */
function inReadingOrder(a: Match, b: Match): number {
  return (
    a.line - b.line ||
    a.start - b.start ||
    b.end - a.end ||
    groundRank(a) - groundRank(b) ||
    a.order - b.order ||
    Number(a.isInflected) - Number(b.isInflected) ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}

export function contains(outer: Match, inner: Match): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}

/** Whether a match keeps its own answer within a longer one: a word of a message, a tool before what is its own. */
const keepsAnswer = (outer: Match, inner: Match) =>
  outer.ground === 'error' ? inner.ground !== 'error' : outer.ground === 'spelling' && inner.isOwner;

/**
 * What remains of the matches of one line: none that a longer one swallows, at one place each entry once, and no
 * plural of one entry's name where it is another one's name letter for letter (`https` is no HTTP).
 */
export function withoutContained(matches: Match[]): Match[] {
  if (matches.length < 2) {
    return matches;
  }
  const sorted = matches.sort(inReadingOrder);
  const remaining: Match[] = [];
  for (const [n, match] of sorted.entries()) {
    if (!isEclipsed(sorted, n, match)) {
      remaining.push(match);
    }
  }
  return remaining;
}

/** A longer match begins at most so many matches before or behind what it contains. */
const neighbourhood = 64;

function isEclipsed(sorted: readonly Match[], n: number, match: Match): boolean {
  for (let at = Math.max(0, n - neighbourhood); at < Math.min(sorted.length, n + neighbourhood); at++) {
    const other = sorted[at] as Match;
    if (at === n) {
      continue;
    }
    if (other.start > match.start) {
      break;
    }
    if (contains(other, match) && (other.id === match.id || !keepsAnswer(other, match))) {
      return true;
    }
    const samePlace = other.start === match.start && other.end === match.end;
    if (samePlace && at < n && other.id === match.id) {
      return true;
    }
    if (samePlace && match.isInflected && !other.isInflected && other.id !== match.id) {
      return true;
    }
    // Where a header stands, its words mean nothing else: "Authorization" says nothing of who may do what.
    if (samePlace && other.ground === 'header' && match.ground === 'contextual') {
      return true;
    }
  }
  return false;
}

/** Matches of one line by where they begin. */
export function inOrder(matches: readonly Match[]): Match[] {
  return [...matches].sort((a, b) => a.start - b.start);
}

/**
 * Of matches in order those within a longer stretch. A line may be as long as a file, so only those near it are looked
 * at.
 */
export function matchesWithin(matches: readonly Match[], from: number, to: number): Match[] {
  const within: Match[] = [];
  const first = firstBehind(matches.length, (at) => (matches[at] as Match).start, from);
  for (let at = first; at < matches.length; at++) {
    const match = matches[at] as Match;
    if (match.start >= to) {
      break;
    }
    if (match.end <= to && match.end - match.start < to - from) {
      within.push(match);
    }
  }
  return within;
}
