/** Verbs that are ordinary English unless they stand in capitals. */
const shouted =
  /\s*(?:--.*)?(?:(?:CREATE|ALTER|DROP)(?= +[A-Z]{4})|SELECT|WITH|BEGIN(?!:)|COMMIT|ROLLBACK|SAVEPOINT|EXPLAIN|VACUUM|TRUNCATE|GRANT|REVOKE|LISTEN|NOTIFY|MERGE|FROM|SET|WHERE|ORDER BY|GROUP BY|(?:LEFT|RIGHT|INNER|CROSS|FULL) JOIN|HAVING|ON CONFLICT|RETURNING|UNION|FOR UPDATE|VALUES)\b(?![-_])/y;

/** What a statement names, and what goes on behind it; "create table file" is nobody's statement. */
const named =
  '(?:if\\s+(?:not\\s+)?exists|concurrently|[\\w."`$:{}]*\\w(?=["`}\\]]*\\s*(?:[(;]|["\'`]\\s*[,;)]|$|(?:add|alter|as|cascade|drop|on|owner|rename|set|using)\\b)))';

/** What no sentence begins with. */
const shaped = new RegExp(
  String.raw`\s*(?:--.*)?(?:(?:${[
    'insert\\s+(?:ignore\\s+)?into',
    'delete\\s+from',
    'replace\\s+into',
    `(?:alter|drop)\\s+(?:table|index|view|database|column|function|trigger|constraint)\\s+${named}`,
    `create\\s+(?:or\\s+replace\\s+)?(?:unique\\s+|temp(?:orary)?\\s+|materialized\\s+)?(?:table|index|view|database|function|trigger|type|extension|schema|sequence|procedure)\\s+${named}`,
    '(?:alter|create|drop)\\s+(?:role|user)\\s+[\\w."`$:{}]+\\s+(?:with|identified|password|login|superuser|set)',
    'truncate\\s+table',
    'set\\s+transaction',
    'lock\\s+table',
    'start\\s+transaction',
    'select\\s+pg_\\w+',
    'update\\s+[\\w."`$:{}]+\\s+set',
    'select\\s+.*\\sfrom',
  ].join(
    '|',
  )})\b|pragma\s+\w+\s*[=(;]|select\s*$|select\s+\d+\s*;?\s*$|with\s+(?:recursive\s+)?\w+\s+as\s*\(|update\s+(?:"[\w.]+"|[\w.]+)\s*$|select\s+(?:distinct\s+)?[\w.*]+(?:\s*,\s*[\w.*]+)*,?\s*$)`,
  'iy',
);

/** With what a statement begins: most strings do not. */
const beginsStatement = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[-\sA-Zacdilprstuw]/.test(String.fromCharCode(code))),
);

/** Whether a string that goes on at this column begins like a statement of SQL: in capitals, or shaped like one. */
export function looksLikeSql(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  if (first < 128 && beginsStatement[first] === 0) {
    return false;
  }
  shouted.lastIndex = from;
  shaped.lastIndex = from;
  return shouted.test(text) || (shaped.test(text) && !/^\s*Update\s/.test(text.slice(from, from + 20)));
}

/** The first words of statements and of their parts, also in small letters. */
const statementPart =
  /[\s(]*(?:--|(?:select|insert|update|delete|with|exists|not\s+exists|create|alter|drop|truncate|where|and|or|from|(?:(?:left|right|inner|cross|full|outer)\s+)*join|order\s+by|group\s+by|having|limit|union|values|set|case|coalesce|count|sum|min|max|avg|lower|upper|cast|extract|explain)(?=[\s(]|$))/iy;

/** Whether a text that is called SQL begins like a statement or a part of one. */
export function beginsLikeSql(text: string, from: number): boolean {
  statementPart.lastIndex = from;
  return statementPart.test(text);
}

/** What the name before a quote says: that SQL follows, that it may, or nothing. */
export type SqlCall = 'tag' | 'name' | undefined;

const space = 0x20;
const bracket = 0x28;
const colon = 0x3a;
const equals = 0x3d;
const greater = 0x3e;
const backquote = 0x60;

/**
 * What stands before a quote: a tag, as in `` sql`…` ``, or the name of a variable, a member or a call of SQL, as in
 * `sql = "…"`, `query: '…'` and `raw("…")`. Asked of every string, so it looks at single characters first.
 */
export function sqlCallBefore(line: string, quote: number): SqlCall {
  let at = quote;
  let sign = line.charCodeAt(at - 1);
  if (sign === space) {
    at = skipBack(line, at, space);
    sign = line.charCodeAt(at - 1);
    if (sign !== equals && sign !== colon) {
      return undefined;
    }
  }
  const isTag = line.charCodeAt(quote) === backquote && at === quote && (isSmallL(sign) || sign === greater);
  if (sign === greater) {
    // A tag with its type: sql<number>`…`.
    at = line.lastIndexOf('<', at);
  } else if (sign === bracket) {
    at--;
  } else if (sign === equals || sign === colon) {
    at = skipBack(line, skipBack(line, skipBack(line, at - 1, colon), space), colon);
  } else if (!isTag) {
    return undefined;
  }
  const name = at < 3 ? '' : line.slice(Math.max(0, at - 5), at).toLowerCase();
  if (name.endsWith('sql')) {
    return isTag ? 'tag' : 'name';
  }
  return name === 'query' || (sign === bracket && name.endsWith('raw')) ? 'name' : undefined;
}

function skipBack(line: string, from: number, sign: number): number {
  let at = from;
  while (at > 0 && line.charCodeAt(at - 1) === sign) {
    at--;
  }
  return at;
}

/** The last letter of `sql`, as tags are called. */
function isSmallL(code: number): boolean {
  return (code | 0x20) === 0x6c;
}
