import type { LexedDocument } from './document.ts';
import { code, comment, key, prose, specifier, sqlCode, sqlString, string } from './places.ts';

/** A candidate among what stands around it. */
export interface Literal {
  readonly document: LexedDocument;
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly place: number;
  /** The name, header, port and so on as its entry writes it. */
  readonly name: string;
}

const behind = (literal: Literal, length = 60) =>
  literal.text.slice(Math.max(0, literal.start - length), literal.start);
const ahead = (literal: Literal, length = 40) => literal.text.slice(literal.end, literal.end + length);
const written = (literal: Literal) => literal.text.slice(literal.start, literal.end);

/** Whether one of the lines above, so many at most, answers a pattern. */
function isBelow(literal: Literal, pattern: RegExp, lines: number): boolean {
  for (let line = literal.line - 1; line >= Math.max(0, literal.line - lines); line--) {
    if (pattern.test(literal.document.lineAt(line).slice(0, 200))) {
      return true;
    }
  }
  return false;
}

const beforePort =
  /(?:\bports?|[_-]port|PORT|[a-z]Ports?)["'`\]]*\s*[:=(]?\s*(?:Number\(|int\(|.*(?:\|\||\?\?|,)\s*)?["'`[]?$|^\s*EXPOSE(?:\s+\d+(?:\/\w+)?)*\s+$|\blisten(?:\s+|\()(?:\[::\]:|[\d.]+:|\*:)?$|(?:^|\s)(?:-p|--port|--publish)[= ](?:[\d.]+:)?(?:\d+:)?$|<VirtualHost\s+[^>]*:$|\bListen(?:AndServe)?\(?["'\s]+:?$/i;

export function isPort(literal: Literal): boolean {
  const before = behind(literal);
  const after = ahead(literal);
  if (/^[.\d]|^\s*(?:ms|px|seconds|MB|KB)\b/.test(after.replace(/^\.(?!\d)/, ' '))) {
    return false;
  }
  if (beforePort.test(before)) {
    return true;
  }
  if (
    /(?:[A-Za-z][\w.-]*|\b\d{1,3}(?:\.\d{1,3}){3}|\]|\})\)?:$/.test(before) &&
    /^(?:["'`/\s),;\]?]|$)/.test(after)
  ) {
    return /(?:localhost|\.\w+|\d|\]|\}|:\/\/[^\s"']*|@[\w.-]+|\b(?:host|db|redis|postgres|server|addr|address|broker|endpoint|url|upstream)[\w-]*)\)?:$/i.test(
      before,
    );
  }
  return (
    /^\s*-\s*["']?(?:[\d.]+:)?\d+(?::\d+)?(?:\/(?:tcp|udp))?["']?\s*(?:#.*)?$/.test(literal.text) &&
    isBelow(literal, /\b(?:ports|expose)\s*:/, 12)
  );
}

const beforeHeader =
  /(?:\bheaders?|Headers?|add_header|proxy_set_header|proxy_hide_header|proxy_pass_header|more_set_headers|RequestHeader\s+\w+|Header\s+(?:always\s+)?\w+|--header|res(?:ponse)?\.(?:set|get|append|type|header)|req(?:uest)?\.(?:get|header)|getHeaders?|setHeaders?|addHeader|removeHeader|\.vary)(?:\.(?:get|set|add|append|has|delete|put)\w*)?["'\]).]*\s*[\s(["'`.:{=]*$/i;

/** `curl -H "Host: …"`; its small letter asks many a program for help. */
const headerOption = /(?:^|\s)-H\s*["']?$/;

export function isHeader(literal: Literal): boolean {
  const { place, document } = literal;
  const text = written(literal);
  const before = behind(literal);
  const after = ahead(literal);
  const isCompound = literal.name.includes('-');
  if (isCompound && text.includes('-')) {
    return place !== code || /[A-Z]/.test(text) || document.family.name === 'directives';
  }
  const isSpoken = place === comment || place === prose;
  if (!isCompound && (/[A-Za-z]$/.test(before) || (isSpoken && text !== literal.name))) {
    return false;
  }
  if (
    beforeHeader.test(before) ||
    headerOption.test(before) ||
    (/^["']\s*=>/.test(after) &&
      (/headers["']?\s*=>[^\]]*$/i.test(before) || isBelow(literal, /headers["']?\s*=>\s*[[{(]/i, 8))) ||
    (/^["'`]?\s*:/.test(after) && /\bheaders["']?\s*[:=(]\s*\{[^}]*$/i.test(before))
  ) {
    return true;
  }
  if (isCompound) {
    return /header|HTTP_/i.test(before) && place === code;
  }
  if (/^["'`]?\s*:/.test(after) && /^\s*[<>*|]?\s*["'`]?$/.test(before)) {
    return (
      document.family.name === 'http' ||
      isBelow(literal, /^\s*[<>]?\s*(?:HTTP\/\d|[A-Z]{3,7}\s+\/\S*\s+HTTP)|\bheaders\b.*[{:]\s*$/, 12)
    );
  }
  return (
    place !== code && text === literal.name && /^\s*(?:response |request |HTTP )?headers?\b/i.test(after)
  );
}

const namesHeader =
  /cache-?control|set-?cookie|\bcookies?\b|content-(?:type|encoding|security-policy|disposition)|\baccept\b|accept-|strict-transport|x-[a-z]+-|samesite|\bvary\b|transfer-encoding|authorization|header|\betag\b|gzip_types|referrer-policy|access-control|\benctype=/i;

export function isHeaderValue(literal: Literal): boolean {
  const { text, start, end, place, name } = literal;
  const around = `${text.slice(Math.max(0, start - 200), start)} ${text.slice(end, end + 100)}`;
  if (!namesHeader.test(around)) {
    return false;
  }
  // In code the words of a value are often words of the language, such as `private`: there only compounds count.
  return place !== code || /^[\w.+-]+\/[\w.+-]+$/.test(name) || /[a-z][A-Z]|-/.test(name);
}

const routes = String.raw`["'\`]\/|["'\`]["'\`]\s*[,)]`;
const routed = new RegExp(String.raw`^\s*(?:\(\s*)?(?:${routes})`);
const router =
  /(?:\b(?:app|router|server|api|routes?|fastify|http|client|request|agent|supertest\(\w+\)|axios|requests|mux|group|r|e|g)\.|\bRoute::|\)\s*\.|\$\.)$/i;

/** The method of a call, of a route or of a form, and never the verb. */
export function isMethod(literal: Literal): boolean {
  const text = written(literal);
  const before = behind(literal, 80);
  const after = ahead(literal);
  if (/[\w$]$/.test(before)) {
    return false;
  }
  if (text === text.toUpperCase()) {
    return (
      /^\s+(?:\/[\w:{*?]|\/(?:\s|$)|https?:\/\/|\{\{)/.test(after) ||
      /^["'`]?\s+(?:requests?|endpoints?|methods?|calls?|handlers?|forms?|routes?|operations?)\b/i.test(
        after,
      ) ||
      /(?:\bmethods?|\bverbs?|-X|--request|request_method|allow(?:ed)?[_-]?methods|\bAllow|RequestMethod|HttpMethod|Method)["'`\])]*\s*[\s=:([{"'`.,A-Z]*$/i.test(
        before,
      )
    );
  }
  if (/\bmethod\s*=\s*["']$/i.test(before)) {
    return true;
  }
  if (
    literal.place === key &&
    literal.document.family.name === 'yaml' &&
    /^\s+$/.test(before) &&
    /^:\s*(?:#.*)?$/.test(after)
  ) {
    return isBelow(literal, /^\s+["']?\/\S*["']?\s*:\s*$/, 60);
  }
  return literal.place === code && routed.test(after) && (router.test(before) || /^\s*$/.test(before));
}

/** Words of SQL that mean something else behind or before these. */
const otherwise: Readonly<Record<string, { readonly behind?: RegExp; readonly before?: RegExp }>> = {
  UPDATE: { behind: /\b(?:ON|DO|FOR|AFTER|BEFORE|OR)\s+$/i },
  DELETE: { behind: /\b(?:ON|AFTER|BEFORE|OR)\s+$/i },
  // A block of a trigger or procedure begins with the same word as a transaction.
  BEGIN: {
    behind: /\w\s+$/,
    before: /^(?!\s*(?:;|WORK|TRAN|DEFERRED|IMMEDIATE|EXCLUSIVE|ISOLATION|READ|["'`)]))/i,
  },
  TRUNCATE: { behind: /\bOR\s+$/i },
  EXECUTE: { before: /^\s+(?:PROCEDURE|FUNCTION|IMMEDIATE)\b/i },
};

/** A word of SQL is a whole identifier: `default_speed` is no DEFAULT. */
function isWholeWord(literal: Literal): boolean {
  return !/[\w$]$/.test(behind(literal, 1)) && !/^[\w$]/.test(ahead(literal, 1));
}

export function isSql(literal: Literal): boolean {
  const other = otherwise[literal.name];
  return (
    isWhereSqlStands(literal) &&
    isWholeWord(literal) &&
    other?.behind?.test(behind(literal)) !== true &&
    other?.before?.test(ahead(literal)) !== true
  );
}

/** In SQL, or in capitals and of several words where it stands in something else. */
function isWhereSqlStands(literal: Literal): boolean {
  const { place } = literal;
  if (place === sqlCode || place === sqlString) {
    return true;
  }
  if (!(place === prose || place === comment || place === code || place === string)) {
    return false;
  }
  const text = written(literal);
  return text.includes(' ') && text === text.toUpperCase();
}

export function isEnvironment(literal: Literal): boolean {
  return (
    written(literal) === literal.name && !/[\w-]$/.test(behind(literal, 1)) && !/^\w/.test(ahead(literal, 1))
  );
}

export function isImage(literal: Literal): boolean {
  return (
    /^(?:[:@"'`\s]|$)/.test(ahead(literal, 1)) &&
    /(?:^\s*(?:-\s+)?image:\s*["']?|^\s*FROM\s+(?:--platform=\S+\s+)?|^\s*COPY\s+--from=|\bdocker\s+(?:run|pull|create)\b.*\s|Container\(["'`]|DockerImageName\.parse\(["'`])(?:[\w.-]+(?::\d+)?\/)*$/i.test(
      behind(literal, 120),
    )
  );
}

/** The scheme of an address or a connection string. */
export function isScheme(literal: Literal): boolean {
  return !/[\w+.-]$/.test(behind(literal, 1));
}

/** A line on which a package manager is told what to fetch. */
const installs =
  /\b(?:npm\s+(?:i|install|add)|yarn\s+add|pnpm\s+(?:add|i|install)|bun\s+add|npx|pip3?\s+install|uv\s+(?:add|pip\s+install)|poetry\s+add|gem\s+install|bundle\s+add|composer\s+require|dotnet\s+add\s+(?:\S+\s+)?package|go\s+(?:get|install)|cargo\s+(?:add|install)|brew\s+install|apt(?:-get)?\s+install|apk\s+add)\s[^#|&;]*$/;

const manifests: Readonly<Record<string, RegExp>> = {
  npm: /(?:^|\/)package\.json$/,
  pypi: /(?:^|\/)(?:requirements[\w.-]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|constraints\.txt|environment\.ya?ml)$/,
  gem: /(?:^|\/)Gemfile$|\.gemspec$/,
  composer: /(?:^|\/)composer\.json$/,
  maven: /(?:^|\/)(?:pom\.xml|[\w.-]*\.gradle(?:\.kts)?|libs\.versions\.toml|build\.sbt)$/,
  nuget: /\.(?:cs|fs|vb)proj$|(?:^|\/)(?:Directory\.Packages\.props|packages\.config)$/,
  go: /(?:^|\/)go\.mod$/,
  cargo: /(?:^|\/)Cargo\.toml$/,
};

const familiesOf: Readonly<Record<string, string>> = {
  npm: 'script html',
  pypi: 'python',
  gem: 'ruby',
  composer: 'php',
  maven: 'java',
  nuget: 'csharp',
  go: 'go',
  cargo: 'rust',
};

/** A package in a manifest, in an install command, or as what a file imports. */
export function isPackage(literal: Literal, ecosystem: string): boolean {
  const { document, place, start } = literal;
  const path = document.surroundings.path ?? '';
  const before = behind(literal, 120);
  const after = ahead(literal, 40);
  if (/[\w@/.-]$/.test(before) || /^[\w-]/.test(after)) {
    return ecosystem === 'maven' && place === specifier && isModule(literal);
  }
  if (manifests[ecosystem]?.test(path)) {
    return place !== comment && isListed(literal, ecosystem, before, after);
  }
  if (place === specifier && (familiesOf[ecosystem] ?? '').includes(document.family.name)) {
    return isModule(literal);
  }
  if (place === specifier && document.family.name === 'packages') {
    return ecosystem === 'pypi' && /^\s*$/.test(literal.text.slice(0, start));
  }
  return installs.test(before) && place !== prose && !/^\//.test(after);
}

function isListed(literal: Literal, ecosystem: string, before: string, after: string): boolean {
  switch (ecosystem) {
    case 'npm':
    case 'composer':
      return literal.place === key && /^"\s*:\s*"/.test(after);
    case 'pypi':
      return /(?:^|["'\s])$/.test(before) && /^(?:\[[\w,-]+\])?\s*(?:[=<>!~"',;]|$)/.test(after);
    case 'gem':
      return /\b(?:gem|add_\w*dependency)\b[\s(]*["']$/.test(before);
    case 'maven':
      return /(?:<(?:artifact|group)Id>|["':])$/.test(before) || /["']$/.test(before);
    case 'nuget':
      return /(?:Include|Update|id)="$/.test(before);
    case 'go':
      return /^\s/.test(after) || /^\/v\d/.test(after);
    default:
      return /^\s*=/.test(after) || /dependencies\.$/.test(before);
  }
}

/** The hit begins what is imported, and nothing but a part of the same module follows. */
export function isModule(literal: Literal): boolean {
  return (
    literal.place === specifier &&
    /(?:^|["'`<\s(])$/.test(behind(literal, 1)) &&
    /^(?:["'`>\s;,./:\\]|$)/.test(ahead(literal, 1))
  );
}

/** Config keys and values take any language's spellings. */
const configFamilies = new Set([
  'yaml',
  'json',
  'toml',
  'ini',
  'dotenv',
  'dockerfile',
  'directives',
  'xml',
  'markdown',
  'restructuredtext',
  'unknown',
]);

/** Whether a spelling of a tool may stand in this file. */
export function speaks(document: LexedDocument, families: readonly string[]): boolean {
  const { name } = document.family;
  return families.length === 0 || configFamilies.has(name) || families.includes(name);
}
