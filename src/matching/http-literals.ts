import { ahead, behind, isBelow, isInBlockOf, type Literal, written } from './literal.ts';
import { code, comment, prose } from './places.ts';
import { hasMembers } from './standing.ts';

const beforeHeader =
  /(?:headers?|Header\s+(?:always\s+)?\w+|res(?:ponse)?\.(?:set|get|append|type)|req(?:uest)?\.get|\.vary)(?:\)?\.(?:get|set|add|append|has|delete|put|to)[\w.]*)?["'\]).]*\s*[\s(["'`.:{=]*$/i;

/** `curl -H "Host: …"`; its small letter asks many a program for help. */
const headerOption = /(?:^|\s)-H\s*["']?$/;

/** What a header is a member of where it is no string: `headers.host`, `HttpHeaders.AUTHORIZATION`, `header::ETAG`. */
const headerOwner = /header\w*(?:\.|::|->|\?\.)$/i;

/** A header written as the property of an object of headers: `headers: { host: …`. */
function isHeaderProperty(literal: Literal): boolean {
  const before = behind(literal);
  const after = ahead(literal);
  return (
    (/^["'`]?\s*:/.test(after) && /\bheaders["']?\s*[:=(]\s*\{[^}]*$/i.test(before)) ||
    (/^["']\s*=>/.test(after) &&
      (/headers["']?\s*=>[^\]]*$/i.test(before) || isInBlockOf(literal, /headers["']?\s*=>\s*[[{(]/i, 8))) ||
    (/^["'`]?\s*:/.test(after) &&
      /^\s*[<>*|]?\s*["'`]?$/.test(before) &&
      isInBlockOf(literal, /\bheaders\b.*[{:]\s*$/, 12))
  );
}

/** A header that is all of a string, behind what speaks of headers: `assertHeaderIs("Authorization", …)`, `.set('Host', …)`. */
const isHeaderInQuotes = (before: string, after: string) =>
  /(?:header\S*|(?:^\s*|\)|\bctx|\bthis)\.(?:set|get|append|expect)\(|setRequestProperty\()["'`]$/i.test(
    before,
  ) && /^["'`]/.test(after);

export function isHeader(literal: Literal): boolean {
  const { place, document } = literal;
  const text = written(literal);
  const before = behind(literal);
  const after = ahead(literal);
  const isCompound = literal.name.includes('-');
  // "the rate-limit policy" is no RateLimit-Policy.
  if (text.includes(' ')) {
    return false;
  }
  if (isCompound && text.includes('-')) {
    // Content-Transfer-Encoding is another header.
    if (/[\w-]$|(?<!headers?)\.$/i.test(before) || /^[.-]?\w/.test(after)) {
      return false;
    }
    return place !== code || /[A-Z]/.test(text) || document.family.name === 'directives';
  }
  const isSpoken = place === comment || place === prose;
  if (!isCompound && (/[A-Za-z]$/.test(before) || /^\w/.test(after) || (isSpoken && text !== literal.name))) {
    return false;
  }
  if (isHeaderProperty(literal) || (text === literal.name && isHeaderInQuotes(before, after))) {
    return true;
  }
  if (!isCompound && place === code && hasMembers(document.family.name)) {
    // A word of code is mostly a variable: `setHeaders(date)`.
    return headerOwner.test(before);
  }
  if (beforeHeader.test(before) || (headerOption.test(before) && /^\s*:/.test(after))) {
    return true;
  }
  if (isCompound) {
    return /HTTP_$/i.test(before) || (/header/i.test(before) && place === code);
  }
  if (/^["'`]?\s*:/.test(after) && /^\s*[<>*|]?\s*["'`]?$/.test(before)) {
    return (
      document.family.name === 'http' ||
      isBelow(literal, /^\s*[<>]?\s*(?:HTTP\/\d|[A-Z]{3,7}\s+\/\S*\s+HTTP)/, 12)
    );
  }
  return (
    place !== code && text === literal.name && /^\s*(?:response |request |HTTP )?headers?\b/i.test(after)
  );
}

const namesHeader =
  /cache-?control|set-?cookie|\bcookies?\b|content-(?:type|encoding|security-policy|disposition)|\baccept\b|accept-|strict-transport|x-[a-z]+-|samesite|\bvary\b|transfer-encoding|authorization|header|\betag\b|gzip_types|referrer-policy|access-control|\benctype=/i;

/** `max-age` for `max_age` and `maxAge`. */
const hyphened = (value: string) => value.replace(/([a-z])(?=[A-Z])|_/g, '$1-').toLowerCase();

export function isHeaderValue(literal: Literal): boolean {
  const { text, start, end, place, name } = literal;
  // `<script src=` is no script-src, SAMEORIGIN none of the same-origin of another header.
  const value = written(literal);
  if (value.toLowerCase() !== name.toLowerCase() && hyphened(value) !== hyphened(name)) {
    return false;
  }
  const around = `${text.slice(Math.max(0, start - 200), start)} ${text.slice(end, end + 100)}`;
  if (!namesHeader.test(around)) {
    return false;
  }
  // In code the words of a value are often words of the language, such as `private`: there only compounds count.
  return place !== code || /^[\w.+-]+\/[\w.+-]+$/.test(name) || /[a-z][A-Z]|-/.test(name);
}
