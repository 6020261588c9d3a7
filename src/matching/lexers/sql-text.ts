const statement =
  /\s*(?:--[^\n]*)?(?:(?:SELECT|WITH|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|EXPLAIN|VACUUM|TRUNCATE|GRANT|REVOKE|LISTEN|NOTIFY|MERGE)\b(?![-_])|(?:insert\s+(?:ignore\s+)?into|delete\s+from|replace\s+into|alter\s+(?:table|index|database|role|user)|create\s+(?:or\s+replace\s+)?(?:unique\s+|temporary\s+|temp\s+|materialized\s+)?(?:table|index|view|database|function|trigger|type|extension|role|user|schema|sequence|procedure)|drop\s+(?:table|index|view|database|column|function|trigger|constraint)|truncate\s+table|set\s+transaction|lock\s+table|start\s+transaction|pragma\s+\w+|select\s+pg_\w+|select\s+\d+$)\b|update\s+[\w."`$:{}]+\s+set\b|select\s+.*\sfrom\b|select\s*$|with\s+(?:recursive\s+)?\w+\s+as\s*\(|update\s+[\w."]+\s*$)/iy;
const shouted =
  /^(?:SELECT|WITH|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|EXPLAIN|VACUUM|TRUNCATE|GRANT|REVOKE|LISTEN|NOTIFY|MERGE)\b/i;
const clause =
  /\s*(?:WHERE|ORDER BY|GROUP BY|LEFT JOIN|INNER JOIN|JOIN|HAVING|ON CONFLICT|RETURNING|LIMIT|UNION|FOR UPDATE|VALUES)\b/y;

/** Whether a string that goes on at this column begins like a statement of SQL: in capitals, or shaped like one. */
export function looksLikeSql(text: string, from: number): boolean {
  clause.lastIndex = from;
  if (clause.test(text)) {
    return true;
  }
  statement.lastIndex = from;
  const found = statement.exec(text)?.[0].trimStart() ?? '';
  if (found === '') {
    return false;
  }
  const verb = shouted.exec(found)?.[0];
  return verb === undefined || found.length > verb.length || verb === verb.toUpperCase();
}
