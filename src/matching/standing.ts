import { isIdentifierCharacter } from './characters.ts';

/** Families whose code is identifiers and signs: there a space parts what it stands between. */
const partedBySpaces = new Set([
  'script',
  'java',
  'csharp',
  'go',
  'rust',
  'c',
  'swift',
  'dart',
  'python',
  'ruby',
  'php',
  'elixir',
  'xml',
]);

const withoutMembers = new Set([
  'shell',
  'powershell',
  'dockerfile',
  'makefile',
  'yaml',
  'toml',
  'directives',
]);

/** Whether a word behind a dot may be a member in this family's code; in the others it ends a file's name. */
export function hasMembers(family: string): boolean {
  return !withoutMembers.has(family);
}

/** Two keywords of a language side by side, letter for letter as an author wrote them: `go func`, `data class`. */
export function isKeywordPair(name: string, text: string, start: number, end: number): boolean {
  return name.includes(' ') && text.startsWith(name, start) && end - start === name.length;
}

/**
 * Whether a match of several words holds together. Across a space it must begin and end where identifiers do
 * (`FooService discoveryClient` is no service discovery), and in code it takes words from two of them that
 * only stand side by side: a type and its variable (`Server response`), a keyword and a name.
 */
export function holdsTogether(
  text: string,
  start: number,
  end: number,
  family: string,
  isCode: boolean,
): boolean {
  if (!text.slice(start, end).includes(' ')) {
    return true;
  }
  // A tag and its attribute: `<content type="html">`.
  if (text.charAt(start - 1) === '<') {
    return false;
  }
  if (isCode && partedBySpaces.has(family)) {
    return (
      (family === 'script' && isSentence(text, start, end)) ||
      (family === 'java' && isQuoted(text, start, end))
    );
  }
  return !(isGlued(text, start, start - 1, -1) || isGlued(text, end, end, 1));
}

/** Whether a match stands in a name within backquotes, as Kotlin's tests are called. */
function isQuoted(text: string, start: number, end: number): boolean {
  return text.slice(0, start).split('`').length % 2 === 0 && text.includes('`', end);
}

/** Text between the tags of a component, which is nobody's code. */
function isSentence(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split('>')
      .at(-1) ?? '';
  const after = text.slice(end, end + 200).split('<')[0] ?? '';
  const sentence = before + text.slice(start, end) + after;
  const isElement = text.includes('</', end) && text.lastIndexOf('>', start) >= 0;
  return !/[;={}[\]]/.test(sentence) && (isElement || sentence.trim().split(/\s+/).length > 3);
}

/**
 * Whether one identifier goes on over a border of a match. A hyphen only hangs words together (`a TCP-based`), and
 * underscores outside of which no word stands only stress them (`an _event store_`).
 */
function isGlued(text: string, at: number, outer: number, step: number): boolean {
  let beyond = outer;
  while (text.charAt(beyond) === '_') {
    beyond += step;
  }
  return (
    at > 0 &&
    at < text.length &&
    isIdentifierCharacter(text, at - 1) &&
    isIdentifierCharacter(text, at) &&
    isIdentifierCharacter(text, beyond) &&
    text.charAt(at) !== '-' &&
    text.charAt(at - 1) !== '-'
  );
}

/**
 * An acronym's plural never runs over a hump: `ProductSnIsNull` has no SNIs. And one that ends in an S is no
 * plural itself: a NAT is not one of NATS.
 */
export function isStretchedAcronym(name: string, written: string): boolean {
  return (
    (/^[A-Z]{2,5}$/.test(name) && /[a-z][A-Z]/.test(written)) ||
    (/^[A-Z]+S$/.test(name) && written.length < name.length)
  );
}

/** Families whose modules begin with whom they come from, and not with what they are. */
const beginWithOwners = new Set(['java', 'csharp', 'go']);

/**
 * Whether an acronym comes about over the joints of an identifier: a column `c_name` is no CNAME, the `sSL` of
 * `curl -sSL` no SSL, a column `col-md-5` no MD5.
 */
export function isPiecedTogether(name: string, text: string, start: number, end: number): boolean {
  if (!/^[A-Z][A-Z\d]/.test(name)) {
    return false;
  }
  const written = text.slice(start, end);
  return (
    (/^[A-Z]{2,}$/.test(name) && /[_-]|^[a-z][A-Z]|^[A-Z][a-z][A-Z][a-z]/.test(written)) ||
    (/^[A-Z]+\d+$/.test(name) && /[_-]/.test(written) && /[\w-]$/.test(text.slice(0, start).slice(-1)))
  );
}

/**
 * What a class is for, and not what it is: the quorum of a `QuorumPeer`, but not the last word of a `PostsController`.
 * What went wrong is called by all of its words.
 */
export function isPartOfClass(text: string, start: number, end: number): boolean {
  return (
    /^(?!\w*(?:Error|Exception|Warning)\b)[A-Z][a-z]/.test(text.slice(end, end + 60)) &&
    /(?<!\w)[A-Z]\w*$/.test(text.slice(Math.max(0, start - 60), start + 1))
  );
}

/** The attribute of a tag, or its selector, that an application has for itself: `data-format="…"`. */
export function isDataAttribute(text: string, start: number, isTag: boolean): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (!(before + text.slice(start, start + 5)).includes('data-')) {
    return false;
  }
  const identifier = /[\w-]*$/.exec(before)?.[0] ?? '';
  const owner = before.charAt(before.length - identifier.length - 1);
  return /^data-/.test(identifier + text.slice(start, start + 5)) && (isTag || /["'`[]/.test(owner || ' '));
}

/** The word that says what a function is for before its name begins: `def test_data_is_kept`. */
export function isTestMark(text: string, start: number, end: number): boolean {
  return (
    /^(?:[Tt]est|it|should)(?=_|[A-Z])/.test(text.slice(start, end)) &&
    /\b(?:def|func|function|fn|void)\s+$/.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** Whether the first word of a name only says what a member does: `setMemberships` is no set membership. */
export function isAccessor(name: string, text: string, start: number, end: number): boolean {
  return (
    /^(?:get|set|is|has)[A-Z]/.test(text.slice(start, end)) &&
    !/^(?:get|set|is|has)[A-Z]/.test(name) &&
    !name.includes('-') &&
    !isIdentifierCharacter(text, start - 1)
  );
}

/** Whether the first letter of a word belongs to an escape of a string: the n of `"\npm"`. */
export function isEscape(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (!before.includes('\\')) {
    return false;
  }
  return (
    (/(?<!\\)\\$/.test(before) && /[bfnrtv]/.test(text.charAt(start))) || /\\u[\da-f]{0,3}$/i.test(before)
  );
}

/** What stands before the name of a library, as in `org.hamcrest` and `jakarta.persistence`. */
const suppliers = /^(?:com|dev|io|jakarta|javax|kotlinx|net|org)$/;

const modulePart = /[^./\\:"'`<>\s]+/g;

/**
 * Whether a name within what an import names is only a station on the way: of a module its first and its last
 * part say what it is, and what is a name of its own, spelled like one. Modules of the project itself say nothing.
 */
export function isInnerModule(
  module: string,
  start: number,
  end: number,
  family: string,
  isOwnName: boolean,
): boolean {
  if (/^["'`<\s]*(?:\.|[@~#]?\/|(?:crate|self|super)::)/.test(module)) {
    return true;
  }
  const parts = [...module.matchAll(modulePart)];
  if (parts.length < 2) {
    return false;
  }
  const isIn = (part: RegExpMatchArray | undefined) =>
    part?.index !== undefined && part.index <= start && part.index + part[0].length >= end;
  if (isPieceWithName(parts, start, end, isOwnName) && !/^App[.\\]/.test(module)) {
    return family === 'csharp' && parts[0]?.index === start;
  }
  const first = beginWithOwners.has(family) ? undefined : parts[0];
  const last = parts.at(-1);
  // Of github.com/a/b/v5 the part before the version says what it is.
  const isBeforeLast = /^(?:\*|v\d+)$/.test(last?.[0] ?? '') && isIn(parts.at(-2));
  return !(isIn(first) || isIn(last) || isBeforeLast || endsModule(parts, start, end));
}

/** What a class or a module is called with all that it lies in: it begins with a supplier, */
const suppliedName = /^(?:java|javax|jakarta|com|dev|io|net|org)(?:\.\w+){2,}$/;
/** or ends with a capital, where the members of a value do not. */
const className = /^[a-z]\w*(?:\.[a-z]\w*)+\.[A-Z]\w*$/;
const withSmallMembers = new Set(['java', 'python', 'script', 'php', 'ruby']);

/**
 * Whether a name is only a station where a comment or a string calls a class by its whole name, as in
 * `@see org.example.api.UserService`: the rules are those of imports.
 */
export function isStation(
  text: string,
  start: number,
  end: number,
  family: string,
  isOwnName: boolean,
): boolean {
  if (text.slice(start, end).includes('.')) {
    return false;
  }
  const before = /[\w.]*$/.exec(text.slice(Math.max(0, start - 160), start))?.[0] ?? '';
  const module = before + (/^[\w.]*\w/.exec(text.slice(start, start + 160))?.[0] ?? '');
  const from = before.length;
  const isQualified = suppliedName.test(module) || (withSmallMembers.has(family) && className.test(module));
  return isQualified && isInnerModule(module, from, from + end - start, family, isOwnName);
}

/** Whether a match is the repository of a Go module, `github.com/owner/repository/v5`; deeper ones are as often one's own. */
export function isRepository(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\s"`])[a-z][\w-]*(?:\.[a-z][\w-]*)+\/[\w.-]+\/$/.test(
      text.slice(Math.max(0, start - 80), start),
    ) && /^(?:[./]v\d+)?(?:["`\s]|$)/.test(text.slice(end, end + 10))
  );
}

/** Whether a match is the module's last parts, as in `net/http`. */
function endsModule(parts: readonly RegExpMatchArray[], start: number, end: number): boolean {
  const last = parts.at(-1);
  return (
    last?.index !== undefined &&
    last.index + last[0].length === end &&
    parts.some(({ index }) => index === start)
  );
}

/** Whether a match is a whole piece that names what is imported, and not who keeps it or the language itself. */
function isPieceWithName(
  parts: readonly RegExpMatchArray[],
  start: number,
  end: number,
  isOwnName: boolean,
): boolean {
  const piece = parts.findIndex(({ index, 0: part }) => index === start && start + part.length === end);
  const isNamed = isOwnName || (piece === 1 && suppliers.test(parts[0]?.[0] ?? ''));
  return isNamed && piece >= 0 && !/^(?:bitbucket|github|gitlab|kotlin|scala)$/.test(parts[piece]?.[0] ?? '');
}

/** The name that a file gives its own package or name space, also where Go's comments speak of it. */
export function isOwnPackage(text: string, start: number, family: string): boolean {
  return (
    /^\s*(?:package|namespace)\s+[\w.\\]*$/.test(text.slice(0, start)) ||
    (family === 'go' && /^(?:\/\/|\/\*)\s*Package\s+\w*$/.test(text.slice(0, start)))
  );
}

/** Whether a name takes in the word with which a comment of Go begins to speak of its package: `// Package cache holds`. */
export function beginsWithPackage(text: string, start: number, family: string): boolean {
  return (
    family === 'go' && /^(?:\/\/|\/\*)\s*$/.test(text.slice(0, start)) && text.startsWith('Package ', start)
  );
}
