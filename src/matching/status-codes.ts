import { isBelow, isInBlockOf, type Literal } from './literal.ts';
import { code, comment, prose, value } from './places.ts';

/** The call within whose arguments a column lies, and where among them. */
interface Call {
  /** As written, with what it is called on: `res.status`, `new HttpException`. */
  readonly callee: string;
  readonly isFirst: boolean;
}

const reach = 120;

/** Looks back for the bracket that is open at a column. */
function callAround(text: string, at: number): Call | undefined {
  let depth = 0;
  let isFirst = true;
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const here = text.charAt(back);
    if (here === ')' || here === ']' || here === '}') {
      depth++;
    } else if (depth > 0 && (here === '(' || here === '[' || here === '{')) {
      depth--;
    } else if (here === '(') {
      const callee =
        /(?:new\s+|@|\[)?[\w$.:!?>-]+$/.exec(text.slice(Math.max(0, back - 80), back))?.[0] ?? '';
      return { callee, isFirst };
    } else if (here === '{' || here === '[') {
      return undefined;
    } else if (depth === 0 && here === ',') {
      isFirst = false;
    }
  }
  return undefined;
}

/** Names that speak of a status, and those that only sound like it. */
const statusName = /(?:status|(?:http|response|^\$)_?code)\w*$/i;
/** What is answered comes first, the code behind it: `send_resp(conn, 404`, `respond(res, 404`. */
const behindAnswer =
  /(?:\b(?:send_file|redirected_to|\w*resp(?:onse)?)\(\s*conn|\(\s*(?:w|res|resp|response|reply))\s*,\s*$/;
const otherStatus =
  /status_?(?:id|ids|bar|line|count|height|width|size|text|message|label|timeout|interval|color|name)$/i;

/** Calls whose first argument is a status. */
const takesStatusFirst =
  /(?:^|[.:>\s@[])(?:abort(?:_if|_unless)?|AbortWithError|halt|sendError|errorhandler|error_handler|HttpCode|ProducesResponseType|from_u16|fromValue|createError|assert_response|send_error|send_response|writeHead|WriteHeader|setStatus|sendStatus|(?:new )?\w*(?:Http|HTTP|Status)\w*(?:Exception|Error))$/;
/** The same of what also means other things: there it must be called on an answer. */
const answersWith =
  /(?:\b(?:res|resp|reply|response|ctx|context|c|h\.response\(.*\)|Results|TypedResults)\.|\)\.|->)(?:code|status|Status|throw|reply|send|json|redirect|Redirect|JSON|IndentedJSON|String|HTML|XML|Data|NoContent|Blob|StatusCode|sendStatus)$/;
/** Calls whose last argument is a status. */
const takesStatusLast =
  /(?:^|[.:>\s])(?:json|jsonify|Response|JsonResponse|HttpResponse|response|make_response|Error|redirect|Redirect|error!|abort_if|abort_unless|render|c\.(?:text|html|body|newResponse)|(?:new )?\w*(?:Http|HTTP|Status)\w*(?:Exception|Error))$/;
/** Errors of one's own carry it first or last: `new AppError('no such book', 404)`. */
const carriesStatus = /(?:\bnew \w*(?:Error|Exception)\w*|\bsuper)$/;
/** A call whose arguments go on below it. */
const answersBelow = /(?:json|render|status|respon[sd]|reply|error|exception)\w*\([^()]*$/i;
const comparison =
  /(?:^|[.:>\s])(?:eql?|is|toBe|toEqual|toStrictEqual|equal|equals|strictEqual|deepEqual|assertEquals?|assertSame|assert_eq!?|assert_equal|Equal|expect|isEqualTo)$/;

function isArgument(literal: Literal): boolean {
  const { text, start, end } = literal;
  // On a line of its own, or behind the end of what comes before it: `], 201);`.
  if (
    /^\s*(?:[\])}]+\s*,\s*)?$/.test(text.slice(0, start)) &&
    /^\s*(?:\)|,?\s*$)/.test(text.slice(end, end + 9))
  ) {
    return isInBlockOf(literal, answersBelow, 30);
  }
  const call = callAround(text, start);
  if (call === undefined) {
    return false;
  }
  const { callee, isFirst } = call;
  const isLast = /^\s*[),;]?\s*(?:\)|$)/.test(text.slice(end, end + 6));
  if (statusName.test(callee) && !otherStatus.test(callee)) {
    return isFirst;
  }
  if (
    isFirst &&
    (takesStatusFirst.test(callee) || answersWith.test(callee.startsWith('.') ? `)${callee}` : callee))
  ) {
    return true;
  }
  if (behindAnswer.test(text.slice(Math.max(0, start - 60), start)) && !/timeout$/i.test(callee)) {
    return true;
  }
  if (literal.name >= '400' && (isFirst || isLast) && carriesStatus.test(callee)) {
    return true;
  }
  // Of supertest, `.expect(200)`; what others expect is any number.
  if (
    isFirst &&
    /(?:^|\.)expect$/.test(callee) &&
    /^[,)](?!\s*\.(?:to|not|be|resolves|rejects))/.test(text.slice(end, end + 20))
  ) {
    return true;
  }
  if (!isFirst && (isLast || /Response$/.test(callee)) && takesStatusLast.test(callee)) {
    return true;
  }
  return (
    comparison.test(callee) &&
    /status|http_?code|response_?code|\b(?:res|resp|response|reply|rec|recorder|rr|w)\.code\b/i.test(
      text.slice(Math.max(0, start - 80), start) + text.slice(end, end + 80),
    )
  );
}

/** How a status is called. */
const phrase =
  /^(?:Not Found|OK\b|Created|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Conflict|Gone|Moved|Found\b|See Other|Not Modified|Unprocessable|Too Many|Internal Server|Bad Gateway|Service Unavailable|Gateway Time|Method Not)/i;

const reason = /^(?:errors?\b|status\b|response|page\b|-?s\b)/i;

const assigned =
  /([\w$.-]+?)["'`\])]*(?:\(\))?[\s.]*(?:[:=]|===?|!==?|<=?|>=?|=>|\|\||\?\?|-(?:eq|ne|[gl][et])|\bin|\bis|\bto eq|\bof)\s*["'`([]*(?:\d{3}["'`]?\s*,\s*["'`]?)*$/;

/** `status: 404`, `res.statusCode === 404`, `statuses = [500, 503]`. */
function isAssigned(literal: Literal): boolean {
  const name = assigned.exec(literal.text.slice(Math.max(0, literal.start - 80), literal.start))?.[1] ?? '';
  const last = name.replace(/-/g, '_').split('.').at(-1) ?? '';
  return (
    (statusName.test(last) && !otherStatus.test(last)) ||
    phrase.test(last.replace(/^HTTP_?/i, '').replace(/_|\B(?=[A-Z][a-z])/g, ' ')) ||
    (literal.place === code &&
      (/(?:res|resp|response|reply|err|error)\.(?:code|status)$/i.test(name) ||
        (last === 'code' && literal.name >= '400')))
  );
}

const byPlace: readonly RegExp[] = [
  // Access logs and request lines.
  /\bHTTP(?:\/[\d.]+)?["']?\s+$/,
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S+\s+(?:-\s+)?$/,
  // Gin, Fiber, the servers of PHP and HAProxy.
  /^[^|]*\d\d:\d\d:\d\d \|\s+$|\]:? [\d.]+:\d+ \[$|\s\d+(?:\/\d+){4}\s+$/,
  /\bHTTP_$/,
  /\b(?:npm (?:ERR!|error).*|code:? ['"]?)E$/,
  // Sinatra, Rails, Caddy, HAProxy, Apache.
  /^\s*(?:head|halt|status)\s+:?$/,
  /^\s*(?:redir|respond)\s+(?:\S+\s+){0,2}$/,
  /\b(?:deny_status|errorfile|redirect .+ code)\s+$/,
  /\[(?:[\w=]+,)*R=$/,
  // A servlet's descriptor, a check of a load balancer.
  /<error-code>$|\b(?:matcher|error_code)\s*=\s*"?$/,
];

const spoken =
  /\b(?:status(?:[_ -]?codes?)?(?: of| is| was)?|HTTP|(?:returns?|returned|returning|respon(?:se|d(?:s|ed|ing)?)|answer(?:s|ed)?|repl(?:y|ies)|gets?|got|sends?|throws?|gives?|yields?|catch(?:es)?|caught)(?: with| back)?(?: an?| the)?(?: HTTP| status| code| plain| \{\w+\})*)[\s"'`:*(=]*$/i;

const units =
  /^(?:\.\d|\w|%|\s*(?:ms|s|px|MB|KB|GB|bytes|seconds|items|rows|users|records|times|days|lines|characters|chars|of|stars|requests per|pounds|kilos|kg|grams?|euros?|dollars|cents|met(?:re|er)s|miles|km|people|persons|places|seats|tickets|guests|members|points|hours|minutes|units|pieces|boxes|copies|words|tons|lit(?:re|er)s|degrees|steps|files|entries|orders|products|messages|jobs)\b(?!=))/;

/** A code in the middle of a sentence about answers and requests, with nothing behind it that it could count. */
function isSpokenOf({ text, start, end, place, document, name }: Literal): boolean {
  const isText = place === comment || (place === prose && document.family.name !== 'log');
  if (!isText || /\w\s?=\s?$/.test(text.slice(Math.max(0, start - 4), start))) {
    return false;
  }
  const around = `${text.slice(Math.max(0, start - 200), start)} ${text.slice(end, end + 200)}`;
  const isAboutAnswers =
    /\b(?:HTTP|status|gateway|proxy|redirects?|respon(?:se|ses|d|ds)|endpoint|clients? gets?|browser)\b/i.test(
      around,
    ) ||
    // Round numbers count many things; of 429 and 403 there is hardly another sense beside such words.
    (!name.endsWith('00') &&
      /\b(?:API|calls?|headers?|rate limit\w*|requests?|clients?|server)\b/i.test(around));
  const hasOtherCode =
    place === comment && !name.startsWith('1') && /(?<![\w.])[2-5]\d\d(?![\w.])/.test(around);
  // "a 404 means": of round numbers there are a 500 and a 200 of many things.
  const isOneOfMany = !name.endsWith('00') && /\b(?:an?|any)[\s`'"]+$/i.test(text.slice(0, start));
  return (
    (isAboutAnswers || hasOtherCode || isOneOfMany) &&
    /^[`*_"']{0,2}\s*(?:$|[.,;:)/]|(?:is|means|carries|comes|when|if|rather|instead|or|and|for|with|without|because|since)\b)/.test(
      text.slice(end, end + 30),
    )
  );
}

/** `< 300` parts the codes that went well from the others and speaks of neither. */
function isBorder({ text, start, end }: Literal): boolean {
  return /^[1236]00$/.test(text.slice(start, end));
}

/** The whole name of a status where the number is part of one, as in `StatusCodes.Status404NotFound`. */
export function rangeOfStatus({ text, start, end }: Literal): {
  readonly start: number;
  readonly end: number;
} {
  const before = /\bStatus$/.exec(text.slice(Math.max(0, start - 7), start))?.[0] ?? '';
  const after = before === '' ? '' : (/^[A-Z][A-Za-z]+/.exec(text.slice(end, end + 40))?.[0] ?? '');
  return after === '' ? { start, end } : { start: start - before.length, end: end + after.length };
}

/**
 * What makes a number that of an issue, the end of a larger one, a part of a name or milliseconds: `#444`, `8,562,499`,
 * `KIP-525`, `Http::retry([100, 500])`.
 */
const numbersOther = /(?:#|\d,|\d-|\b(?!HTTP-)[A-Z]{2,}-|\bretry\([\d\s,[]*)$/;

/** Whether a number of three digits is the status of an answer; a bare number never is. */
export function isStatus(literal: Literal): boolean {
  const { text, start, end, place, document } = literal;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + 40);
  if (
    /[\w.]$/.test(before) &&
    !/(?:\bHTTP_?|\bcode:? ['"]?E|npm (?:ERR!|error).*\bE|\bStatus)$/.test(before)
  ) {
    return false;
  }
  if (numbersOther.test(before)) {
    return false;
  }
  if (/[$€£]\s*$/.test(before) || (isBorder(literal) && /[<>]=?\s*$/.test(before))) {
    return false;
  }
  if (units.test(after) && !/(?:\bHTTP_|\bStatus)$/.test(before)) {
    return false;
  }
  if (/\bStatus$/.test(before) || byPlace.some((pattern) => pattern.test(before))) {
    return true;
  }
  if (document.family.name === 'directives') {
    return /(?:^|[{;\s])(?:return|error_page(?:\s+\d{3})*|proxy_next_upstream.*|\w+_cache_valid(?:\s+\d{3})*|try_files\s.*=|ErrorDocument|Redirect(?:Match)?|\w+_status)\s*(?:http_)?$/.test(
      before,
    );
  }
  if (isAssigned(literal) || isArgument(literal) || /^[\d\s,]*\]\.includes\(.*status/i.test(after)) {
    return true;
  }
  // What a Rack application answers.
  if (document.family.name === 'ruby' && /(?:^|\s)\[\s*$/.test(before) && /^,\s*\{/.test(after)) {
    return true;
  }
  if (
    document.family.name === 'python' &&
    /^\s*return\b.*[)\]}"']\s*,\s*$/.test(before) &&
    /^\s*(?:#.*)?$/.test(after)
  ) {
    return true;
  }
  if (
    (/\bcase\s+(?:\d{3}, )*$/.test(before) || /^[\d\s|,]*[=-]>/.test(after)) &&
    (/status/i.test(text) || isBelow(literal, /\b(?:switch|match|case|when)\b.*status/i, 15))
  ) {
    return true;
  }
  if (/(?:^|[{,*\s])["']?$/.test(before) && /^["']?\s*:/.test(after)) {
    if (/\bresponse["']?: \{.*$/.test(before) || isBelow(literal, /\bresponses?["']?\s*:/, 40)) {
      return true;
    }
    if (place !== comment) {
      return false;
    }
  }
  const isInlineCode = /`\s*$/.test(before) && /^(?:markdown|restructuredtext)$/.test(document.family.name);
  if ((place === code && !isInlineCode) || place === value) {
    return false;
  }
  if (/^\s*\|\s*[`*]*$/.test(before)) {
    return isBelow(literal, /\|.*\b(?:status|code|http|answer|response)\b/i, 20);
  }
  const next = after.replace(/^["'`*]*\s*/, '');
  return spoken.test(before) || reason.test(next) || phrase.test(next) || isSpokenOf(literal);
}
