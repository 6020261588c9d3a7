import { prose, type Segments, specifier, sqlString } from '../places.ts';
import type { Lexer } from './lexer.ts';
import { looksLikeSql } from './sql-text.ts';

/** The container whose line Compose prints. */
const container = /^[\w.-]+-\d+\s+\|/;

const level =
  /\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|SEVERE|trce|dbug|info|warn|fail|crit)\b/;
/** So far from the start of a line its level stands. */
const headLength = 160;

/** The dotted name of a class or a module. What is thrown ends otherwise, and is the message itself. */
const dotted = String.raw`((?:\.?[\w$[\]/]+\.)+(?!\w*(?:Error|Exception)\b)[\w$[\]/]+)`;
/** Who writes a line, right behind its level or before a sign that parts the two from the message. */
const behindLevel = new RegExp(
  String.raw`^(?:\s+|[^"'=]{0,60}?[\s[:](?=${dotted}\s*(?:\]|:|\s-\s|$)))${dotted}`,
);
const beforeLevel = new RegExp(String.raw`^[\d\s:.,TZ+-]{8,40}-\s${dotted}\s-\s$`);
const atEnd = new RegExp(String.raw`\(${dotted}\)$`);

const verbs =
  'select|insert|update|delete|replace|with|begin|commit|rollback|savepoint|create|alter|drop|truncate';
/** Where within a message a statement may begin. */
const beginning = new RegExp(String.raw`(?:^|[:\])>"'=|])\s*(?=(?:${verbs})\b)`, 'gi');

/** What goes on below a statement and is none of it: where it was called. */
const calledFrom = /^\s+(?:at\s|\.{3}|↳)/;

/** Tells a name as one of a module; gives back the column behind it, or the one it was given where there is none. */
function tell(found: RegExpExecArray | null, from: number, out: Segments): number {
  const name = found?.at(-1) ?? '';
  if (found === null || name === '') {
    return from;
  }
  const end = from + found.index + found[0].lastIndexOf(name) + name.length;
  out.begin(end - name.length, specifier);
  out.begin(end, prose);
  return end;
}

/** Tells who writes a line, and gives back the column where the message may begin. */
function senders(line: string, out: Segments): number {
  const start = tell(container.exec(line), 0, out);
  const found = level.exec(line.slice(start, headLength));
  if (found === null) {
    return start;
  }
  const end = start + found.index + found[0].length;
  const before = beforeLevel.exec(line.slice(start, start + found.index));
  tell(before, start, out);
  const message = before === null ? tell(behindLevel.exec(line.slice(end, end + 300)), end, out) : end;
  tell(atEnd.exec(line.slice(message)), message, out);
  return message;
}

/** Where the statement that a message prints begins and ends. */
function statementIn(line: string, message: number): readonly [start: number, end: number] | undefined {
  for (const { index, 0: before } of line.slice(message).matchAll(beginning)) {
    const start = message + index + before.length;
    const rest = line.slice(start);
    // "select one of these from the list" is a sentence.
    if (looksLikeSql(line, start) && (/^[A-Z]{2}/.test(rest) || /[=?*_$(]|^\w+\s*$/.test(rest))) {
      // What it is given stands behind it, and in JSON a quote ends it.
      const end = (before.trim() === '"' ? /(?<!\\)"/ : /\s{2,}\[/).exec(rest)?.index;
      return [start, end === undefined ? line.length : start + end];
    }
  }
  return undefined;
}

/** Logs: messages, who writes them, and the SQL they print. The state says that lines indented below it are SQL, too. */
export const logLexer: Lexer = {
  longLine: prose,
  lex(line, state, out) {
    if (state !== '' && /^\s+\S/.test(line) && !calledFrom.test(line)) {
      out.begin(0, sqlString);
      return state;
    }
    out.begin(0, prose);
    const statement = statementIn(line, senders(line, out));
    if (statement === undefined) {
      return '';
    }
    const [start, end] = statement;
    out.begin(start, sqlString);
    out.begin(end, prose);
    return end < line.length ? '' : 'q';
  },
};
