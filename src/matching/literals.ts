import type { LexedDocument } from './document.ts';
import { ahead, behind, isBelow, type Literal, written } from './literal.ts';
import { code, comment, prose, sqlCode, sqlString, string } from './places.ts';
import { hasMembers } from './standing.ts';

const beforePort =
  /(?:\bports?|[_-]port|PORT|[a-z]Ports?)["'`\]]*\s*[:=(]?\s*(?:Number\(|int\(|.*(?:\|\||\?\?|,)\s*)?["'`[]?$|^\s*ports:\s*\[[^\]]*["'\s:,[]$|^\s*EXPOSE(?:\s+\d+(?:\/\w+)?)*\s+$|\b(?:listen|bind)(?:\s+|\()(?:\[::\]:|[\d.*]*:)?$|\blisteners[.\w]* = $|:\/\/:$|(?:^|\s)(?:-p|--port|--publish)[= ](?:[\d.]+:)?(?:\d+:)?$|<VirtualHost\s+[^>]*:$|\bListen(?:AndServe)?\(?["'\s]+:?$|\bAddr\w*\W{1,5}:$|\bufw\s+allow\s+$|--dport[= ]$|\bnc\s.*\w\s+$|\b(?:server|source)=[\w.-]+,$/i;

/** `spec/orders.rb:22` */
const fileAndLine =
  /\.(?:c|cpp|cs|erb|exs?|go|h|html|java|jsx?|json|kt|log|php|py|rb|rs|sh|sql|tsx?|vue|ya?ml):$/i;

/** `13:25`, `2026-11-21T13:25`; the two halves of `ports:` are told by their list. */
const hour = /(?:^|[^\w.:])(?:\d{4}-\d\d-\d\dT)?\d{1,2}:$/;

export function isPort(literal: Literal): boolean {
  const before = behind(literal);
  const after = ahead(literal);
  if (/^[._\d]|^\s*(?:ms|px|seconds|MB|KB)\b/.test(after.replace(/^\.(?!\d)/, ' '))) {
    return false;
  }
  if (fileAndLine.test(before) || (literal.end - literal.start === 2 && hour.test(before))) {
    return false;
  }
  if (beforePort.test(before)) {
    return true;
  }
  if (
    /(?:[A-Za-z][\w.-]*|\b\d{1,3}(?:\.\d{1,3}){3}|\]|\})\)?:$/.test(before) &&
    /^(?:["'`/\s),;\]?]|:\s|$)/.test(after)
  ) {
    return /(?:localhost|\.\w+|\d|\]|\}|:\/\/[^\s"']*|@[\w.-]+|\b(?:api|app|backend|cache|elasticsearch|host|db|kafka|mariadb|memcached|minio|mongo|mysql|nats|queue|rabbitmq|redis|postgres|server|addr|address|broker|endpoint|url|upstream)[\w-]*)\)?:$/i.test(
      before,
    );
  }
  return (
    /^\s*-\s*["']?(?:[\d.]+:)?\d+(?::\d+)?(?:\/(?:tcp|udp))?["']?\s*(?:#.*)?$/.test(literal.text) &&
    isBelow(literal, /\b(?:ports|expose)\s*:/, 12)
  );
}

/** Words of SQL that mean something else behind or before these. */
const otherwise: Readonly<Record<string, { readonly behind?: RegExp; readonly before?: RegExp }>> = {
  UPDATE: { behind: /\b(?:ON|DO|FOR|AFTER|BEFORE|OR)\s+$/i },
  DELETE: { behind: /\b(?:ON|AFTER|BEFORE|OR)\s+$/i },
  // A block of a trigger or procedure begins with the same word as a transaction.
  BEGIN: {
    behind: /\w\s+$|-----$/,
    before: /^(?!\s*(?:;|WORK|TRAN|DEFERRED|IMMEDIATE|EXCLUSIVE|ISOLATION|READ|["'`)]))/i,
  },
  ANALYZE: { behind: /\bEXPLAIN\s*\(?\s*(?:\w+\s*,\s*)*$/i },
  JSON: { behind: /\bFORMAT\s+$/i },
  END: { behind: /-----$/ },
  // Others of these are columns as well, or parts of a type: WITH TIME ZONE.
  WITH: { before: /^(?!\s+"?\w+"?\s*(?:\([^)]*\)\s*)?AS\b)/i },
  RANK: { before: /^(?!\s*\()/ },
  LAG: { before: /^(?!\s*\()/ },
  LEAD: { before: /^(?!\s*\()/ },
  TRUNCATE: { behind: /\bOR\s+$/i },
  EXECUTE: { before: /^\s+(?:PROCEDURE|FUNCTION|IMMEDIATE)\b/i },
};

/** A word of SQL is a whole identifier: `default_speed` is no DEFAULT. */
function isWholeWord(literal: Literal): boolean {
  return !/[\w$/]$/.test(behind(literal, 1)) && !/^[\w$]/.test(ahead(literal, 1));
}

/** A word in backticks, or in SQL's own double quotes or brackets, is a name of the schema. */
function isQuoted(literal: Literal): boolean {
  const around = behind(literal, 1) + ahead(literal, 1);
  return (
    around === '[]' ||
    ((around === '""' || around === '``') &&
      // Within a string they may be its own.
      (literal.place === sqlCode || /(?:[."]|\b(?:AS|BY|INTO)\s+)["`]$/i.test(behind(literal))))
  );
}

/** What stands before a word; of `ON DELETE` the end of the line above, where the string is broken between the two. */
function behindOverLines(literal: Literal): string {
  const before = behind(literal);
  if (literal.line === 0 || !/^(?:DELETE|UPDATE)$/.test(literal.name) || !/^\s*["'`]?\s*$/.test(before)) {
    return before;
  }
  const above = literal.document.lineAt(literal.line - 1).slice(-60);
  return `${above.replace(/\s*["'`]?\s*[+.\\]?\s*$/, '')} `;
}

export function isSql(literal: Literal): boolean {
  const other = otherwise[literal.name];
  return (
    isWhereSqlStands(literal) &&
    isWholeWord(literal) &&
    !isQuoted(literal) &&
    !isWithinValue(literal) &&
    // A log prints whole statements, and other words before and behind them.
    (literal.document.family.name === 'log' ||
      (other?.behind?.test(behindOverLines(literal)) !== true &&
        other?.before?.test(ahead(literal)) !== true))
  );
}

/** Whether a word of a statement in a string stands in one of its quoted values: `VALUES ('Delete a plan')`. */
function isWithinValue(literal: Literal): boolean {
  return (
    literal.place === sqlString &&
    /\b(?:values|where|set|and|or|i?like|in|then|else|when)\b[^'"]*'[^']*$/i.test(behind(literal, 120)) &&
    /^[^']*'/.test(ahead(literal, 80))
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
  return text.includes(' ') && text === text.toUpperCase() && !isShouted(literal);
}

/** A comment or a line of prose in nothing but capitals is loud, and no SQL. */
function isShouted({ place, text }: Literal): boolean {
  return (
    (place === comment || place === prose) &&
    !/[a-z;=*(]|\b(?:FROM|INSERT|SELECT|SET|TABLE|WHERE)\b/.test(text) &&
    text.trim().split(/\s+/).length > 5
  );
}

/** Where code reads the environment: `process.env.`, `ENV[`, `getenv(`, `os.environ.get(`, `${`. */
const readsEnvironment = /env\w*(?:\.\w+)?[\s.[("']+$|\$\{?$/i;

export function isEnvironment(literal: Literal): boolean {
  const { place, document, name } = literal;
  return (
    written(literal) === name &&
    !/[\w-]$/.test(behind(literal, 1)) &&
    !/^\w/.test(ahead(literal, 1)) &&
    // A single word in code, `PORT = 80`, is as likely a constant of its own.
    (place !== code ||
      name.includes('_') ||
      !hasMembers(document.family.name) ||
      readsEnvironment.test(behind(literal)))
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
