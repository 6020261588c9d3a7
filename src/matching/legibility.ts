import type { Kind } from '../catalog/entry.ts';
import { type Candidate, standsAlone } from './candidate.ts';
import { atHomeInAddresses, type Claim, namelike } from './claim.ts';
import {
  code,
  comment,
  importWord,
  key,
  prose,
  type Segments,
  silent,
  specifier,
  string,
  tag,
  value,
} from './places.ts';
import { isFileEnding, isHint, isNobodysProse, isPacked, isStyleName, isWithinCode } from './silence.ts';
import {
  beginsWithPackage,
  hasMembers,
  holdsTogether,
  isAccessor,
  isDataAttribute,
  isEscape,
  isInnerModule,
  isKeywordPair,
  isOwnPackage,
  isPartOfClass,
  isPiecedTogether,
  isRepository,
  isStation,
  isStretchedAcronym,
  isTestMark,
} from './standing.ts';

/** Whose name it is, and how it is told. */
export interface NameOwner {
  readonly kind: Kind | undefined;
  /** All that is evidence for the name asks for its exact spelling. */
  readonly isAlwaysExact: boolean;
}

/**
 * Whether anybody reads what stands there as the claim has it: a name as words, a literal wherever it is no part of
 * an address or a token. `segments` are those of the candidate's line; `owner` says whose name it is.
 */
export function isLegible(candidate: Candidate, claim: Claim, segments: Segments, owner: NameOwner): boolean {
  const { text, start, end, place, document } = candidate;
  return !(
    place === silent ||
    (place === comment && isHint(text, start)) ||
    (place === string && isStyleName(text, start)) ||
    isPacked(text, start, document.family.name) ||
    // A long value of JSON is a licence, a page, a message: data, and nothing that a developer reads there.
    (text.length > 400 && document.family.name === 'json' && namelike.has(claim)) ||
    (!atHomeInAddresses.has(claim) &&
      isNobodysProse(text, start, end) &&
      !(place === specifier && isRepository(text, start, end))) ||
    (namelike.has(claim) && !isReadAsWord(candidate, claim, segments, owner))
  );
}

/** Whether a name stands where it is read, and does not come about by how other things are written. */
function isReadAsWord(candidate: Candidate, claim: Claim, segments: Segments, owner: NameOwner): boolean {
  const { text, start, end, place, name, isInflected, document } = candidate;
  const { name: family } = document.family;
  const isOwn = () => isNameOf(text.slice(start, end), name, owner.kind);
  if (place === specifier) {
    if (family === 'log') {
      // Of the class or the container that writes a line only the tool says something.
      return owner.kind === 'tool' && isOwn() && standsAlone(candidate);
    }
    const stretch = segments.indexAt(start);
    const from = segments.starts[stretch] ?? 0;
    const stretchEnd = segments.endOf(stretch, text.length);
    // In a list of packages its version stands behind a module.
    const module = text.slice(from, end) + (/^\S*/.exec(text.slice(end, stretchEnd))?.[0] ?? '');
    return !isInnerModule(module, start - from, end - from, family, isOwn());
  }
  if (claim === 'spelling') {
    return true;
  }
  const isText = place === comment || place === string || place === prose;
  if (isText && text.charAt(end) === '.' && isStation(text, start, end, family, isOwn())) {
    return false;
  }
  const isQuoted = place === string || place === key || place === value;
  const isCode = place === code || place === importWord || place === tag;
  return !(
    // The name of a role in code names a user of the application, such as its `ProjectManager`.
    (owner.kind === 'role' && place !== comment && place !== prose) ||
    isWithinCode(text, start, end) ||
    (family === 'log' && owner.kind !== 'tool' && isPartOfClass(text, start, end)) ||
    isPiecedTogether(name, text, start, end) ||
    // `res.redirect_uri` is no res.redirect, `:latest_version` no :latest.
    (/^\W|\./.test(name) && text.charAt(end) === '_') ||
    (place === tag && isDataAttribute(text, start, true)) ||
    (isQuoted && (isDataAttribute(text, start, false) || isEscape(text, start))) ||
    (place === code && (isTestMark(text, start, end) || isAccessor(name, text, start, end))) ||
    ((place !== code || !hasMembers(family)) && isFileEnding(text, start, end)) ||
    ((place === code || place === comment) && isOwnPackage(text, start, family)) ||
    (place === comment && beginsWithPackage(text, start, family)) ||
    (isInflected && isStretchedAcronym(name, text.slice(start, end))) ||
    (!holdsTogether(text, start, end, family, isCode) &&
      !(isCode && owner.isAlwaysExact && isKeywordPair(name, text, start, end)))
  );
}

/** How a name is written where it is one of its own: letter for letter with a capital, that of a tool as it likes. */
function isNameOf(written: string, name: string, kind: Kind | undefined): boolean {
  return kind === 'tool'
    ? written.toLowerCase() === name.toLowerCase()
    : written === name && /[A-Z]/.test(written);
}
