import { longestIdentifier } from './reading.ts';

/** How far around a word is looked for the address, path or token it is part of. */
const reach = 160;

const breaks = /[\s"'`<>()[\]{},;|，、。：；（）「」《》【】]/;

/** 1 for each ASCII character that breaks: most that is looked at is ASCII. */
const asciiBreaks = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(breaks.test(String.fromCharCode(code))),
);

/** A semicolon that ends `&amp;` ends no address. */
function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code < 128 ? asciiBreaks[code] === 1 : breaks.test(text.charAt(at))) &&
    !(code === 0x3b && /&#?\w{2,5}$/.test(text.slice(Math.max(0, at - 7), at)))
  );
}

function tokenAround(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  let from = start;
  while (from > 0 && start - from < reach && !isBreak(text, from - 1)) {
    from--;
  }
  let to = end;
  while (to < text.length && to - end < reach && !isBreak(text, to)) {
    to++;
  }
  if (from === start) {
    return { from, to };
  }
  const equals = text.indexOf('=', from);
  if (equals < 0 || equals >= start) {
    return { from, to };
  }
  // Of `DATABASE_URL=postgres://…` the name of the setting is no part of the address.
  const sign = /^[$\w.-]+=/.exec(text.slice(from, start));
  return sign === null ? { from, to } : { from: from + sign[0].length, to };
}

/** `https://…`, and what Maven calls `scm:git:https://…`. */
const address = /^(?:scm:\w+:)?[\w+.-]*:\/\//;
/** `registry.example.com:443` */
const hostAndPort = /^(?=[^:]*[a-z])[\w-]+(?:\.[\w-]+){2,}:\d/i;
const pathless = /^(?:magnet|mailto|urn):/;
const path =
  /^(?:(?:\.{1,2}|~|[A-Za-z]:)[/\\]\\?|\/)[\w.@-]|^@?[\w.-]+\/[\w.@-]+\/|^[\w.@-]+(?:\/[\w.@-]+)+\.[a-z]{1,5}$/i;
/** `\\\\server\\share`; what begins with a capital, or behind one backslash, is a name space of PHP. */
const share = /^\\\\[a-z][\w.-]*\\/;
/** `github/codeql-action/analyze@v3`: what a workflow uses, and not where it lies. */
const action = /^[\w-]+(?:\/[\w.-]+)+@[\w.-]+$/;
/** What stands before the tag of an image: `ghcr.io/acme/api`. */
const repository = /^\w[\w.-]*(?::\d+)?(?:\/[\w-][\w.-]*)+$/;
const blob = /^[A-Za-z0-9+/=_.-]{40,}$/;

/** Whether a word stands in the tag of an image, which says something, unlike the address of its registry. */
function isInTag(token: string, start: number): boolean {
  const colon = token.lastIndexOf(':');
  return start >= colon && /^:\w[\w.-]*$/.test(token.slice(colon)) && repository.test(token.slice(0, colon));
}

/** Of a name within PHP's name spaces the last part says what it is, and the first whose: `\\Illuminate\\Http\\Response`. */
function isInnerNameSpace(token: string, start: number, end: number): boolean {
  return (
    token.startsWith('\\') &&
    (start > 1 || /^\\(?:App|Database|Tests)\\/.test(token)) &&
    /^\w*\\\w/.test(token.slice(end))
  );
}

/** Base64, hashes and the like: long, without gaps, letters and digits mixed. */
function isBlob(token: string): boolean {
  if (!blob.test(token)) {
    return false;
  }
  const digits = token.replace(/\D/g, '').length;
  const humps = token.match(/[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  return digits >= 3 && humps * 5 > token.length;
}

/** Tells editors how to read the file. Blanks are counted, for it is asked of every word of a line, however long. */
const modeline = /^\s{0,40}(?:#|\/\/|--)\s{0,4}(?:yaml-language-server|vim?):\s/;

/** The letters of `\\udf0e` are no words. */
function isEscape(text: string, start: number): boolean {
  return text[start - 1] === '\\' && /^u[\da-f]{4}/i.test(text.slice(start, start + 5));
}

/** Whether a word belongs to what nobody reads as words: an address, a path, a token, a modeline, minified code. */
export function isNobodysProse(text: string, start: number, end: number): boolean {
  if (end - start > longestIdentifier || modeline.test(text) || isEscape(text, start)) {
    return true;
  }
  if (isThisMachine(text, start, end)) {
    return false;
  }
  const { from, to } = tokenAround(text, start, end);
  if (to - from > end - start && !isCommand(text, start, end)) {
    const token = text.slice(from, to);
    const hasPath = token.includes('/') || token.includes('\\');
    if (hasPath && (action.test(token) || isInTag(token, start - from))) {
      return false;
    }
    if (
      (token.includes(':') && (hostAndPort.test(token) || pathless.test(token))) ||
      (hasPath && (address.test(token) || path.test(token) || share.test(token)))
    ) {
      return true;
    }
    if (hasPath && isInnerNameSpace(token, start - from, end - from)) {
      return true;
    }
    const word = text.slice(start, end);
    // In a string the lines of a certificate are parted by `\n`.
    if (to - from >= 40 && token.split('\\n').some((line) => line.includes(word) && isBlob(line))) {
      return true;
    }
    if (token.includes('@') && /^[\w.+-]+@[\w-]+\.[a-z.]+$/i.test(token)) {
      return true;
    }
  }
  return false;
}

/** Of all addresses one's own says something: `http://localhost:3000/`. */
function isThisMachine(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return (
    (before === '/' || before === '@') &&
    /(?::\/\/|:\/\/[^\s/]*@)$/.test(text.slice(Math.max(0, start - 80), start)) &&
    !/[\w.-]/.test(text.charAt(end)) &&
    /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/.test(text.slice(start, end))
  );
}

/** A program called by its whole path, and whose files a system's folder holds: `/opt/station/bin/gunicorn`, `/etc/nginx/`. */
function isCommand(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '/' &&
    /\/\.?s?bin\/$|(?:^|[\s"'`=:])(?:\/(?:usr|var))?\/(?:etc|lib|log|run|share)\/$/.test(
      text.slice(Math.max(0, start - 16), start),
    ) &&
    /^(?:[\s"':/]|\.sock|$)/.test(text.slice(end, end + 5))
  );
}

/** Endings of files that are also names of languages, formats and shells. */
const fileEnding =
  /^(?:bash|cjs|conf|cs|css|csv|env|erb|go|gz|html?|ini|java|jsx?|json|jsonc|kts?|lock|log|md|mjs|php|pem|crt|cert|key|py|rb|rs|rst|scss|sh|sql|toml|tsx?|txt|vue|xml|ya?ml|zip)$/i;

/** The ending of a file's name, as in `up.sql` and `*.php`, and not a member that is read or called. */
export function isFileEnding(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '.' &&
    /[\w*)\]}]/.test(text.charAt(start - 2)) &&
    !/^[\w(]|^\.\w/.test(text.slice(end, end + 2)) &&
    fileEnding.test(text.slice(start, end))
  );
}

function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

/** Whether a word is only letters within a key, a colour or another code that no person reads: `0F99E5W7ECC`. */
export function isWithinCode(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < reach && isAlphanumeric(text, from - 1)) {
    from--;
  }
  let to = end;
  while (to < text.length && to - end < reach && isAlphanumeric(text, to)) {
    to++;
  }
  if (to - from === end - start) {
    return false;
  }
  if (isColour(text, from, to) || isPartOfAddress(text, from, to)) {
    return true;
  }
  const rest = `${text.slice(from, start)} ${text.slice(end, to)}`;
  const runsOfDigits = rest.match(/\d+/g)?.length ?? 0;
  return (
    runsOfDigits > 1 || (runsOfDigits === 1 && /^#[0-9a-f]+$/i.test(text.slice(Math.max(0, from - 1), to)))
  );
}

/** A colour in quotes, `"C6E2EE"`. */
function isColour(text: string, from: number, to: number): boolean {
  return (
    (to - from === 6 || to - from === 8) &&
    /^["'`](?=\D*\d)[\da-f]+["'`]$/i.test(text.slice(from - 1, to + 1))
  );
}

/** A part of an address of IPv6: `2001:db8::`. */
function isPartOfAddress(text: string, from: number, to: number): boolean {
  return (
    to - from <= 4 &&
    /^:[\da-f]+:/i.test(text.slice(from - 1, to + 1)) &&
    /[\da-f]$/i.test(text.slice(0, from - 1).slice(-1))
  );
}

/** Lines up to this length are written by people as well. */
const longLine = 600;

/** Whether a place on a long line is what machines write for machines: minified code, a web page in a string. */
export function isPacked(text: string, at: number, family: string): boolean {
  if (text.length <= longLine) {
    return false;
  }
  const from = Math.max(0, at - 200);
  const part = text.slice(from, from + 400);
  return (
    isMinified(part) ||
    // A list of keywords in a pattern.
    (part.match(/\w\|/g)?.length ?? 0) > 24 ||
    (text.length > 2000 && family === 'script' && (part.match(/[{}();,:=!&|[\].+?"]/g)?.length ?? 0) > 33) ||
    (text.length > 5000 && family === 'json' && /<\/?[a-z]+[\d>\s]/i.test(part))
  );
}

/** Minified code packs its punctuation without spaces. Prose on one long line does not. */
function isMinified(part: string): boolean {
  const spaces = part.match(/\s/g)?.length ?? 0;
  const signs = part.match(/[{}();,:=!&|[\]]/g)?.length ?? 0;
  return spaces * 12 < part.length && signs * 8 > part.length;
}

/** Whether a word stands in what a comment of SQL says to the database: `/*+ INDEX(a)`, `/*!40000 ALTER TABLE …`. */
export function isHint(text: string, at: number): boolean {
  const open = text.lastIndexOf('/*', at);
  return open >= 0 && /^(?:\+|!\d)/.test(text.slice(open + 2, open + 4)) && text.lastIndexOf('*/', at) < open;
}

/** Whether a string is the value of a `class` or `className`. */
export function isStyleName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  return before.includes('class') && /\bclass(?:Name|es)?\s*=\s*[{(]?\s*\\?["'`][^"'`]*$/.test(before);
}
