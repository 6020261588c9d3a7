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
  )})\b|pragma\s+\w+\s*[=(;]|select\s*$|select\s+\d+\s*;?\s*$|with\s+(?:recursive\s+)?\w+\s+as\s*\(|update\s+[\w."]+\s*$)`,
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
  return shouted.test(text) || shaped.test(text);
}
