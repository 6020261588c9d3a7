import { prose, type Segments, specifier, sqlString } from '../places.ts';
import type { Lexer } from './lexer.ts';
import { looksLikeSql } from './sql-text.ts';

/** The dotted name of a class or a module. What is thrown ends otherwise, and is the message itself. */
const dotted = String.raw`(?:\.?[\w$[\]/]+\.)+(?!\w*(?:Error|Exception)\b)[\w$[\]/]+`;
const level = '(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|trce|dbug|info|warn|fail|crit)';
/**
 * Who writes a line: the container that Compose names, and a class or a module, between dashes before the level, right
 * behind it, or before a sign that parts the two from the message.
 */
const senders = [
  /^()[\w.-]+-\d+\s+\|/,
  new RegExp(
    String.raw`^([\d :.,TZ+-]+- (?=\S+ - ${level} )|.{0,120}?\b${level}\b(?:\s+|[^"'=]{0,60}?[\s[:](?=${dotted}\s*(?:\]|:|\s-\s|$))))${dotted}`,
  ),
];

/** Where within a message a statement may begin. */
const beginning =
  /(?:^|[:\])>"'=|])\s*(?=(?:select|insert|update|delete|with|begin|commit|rollback|create|alter|drop)\b)/gi;

/** Tells who writes a line, and gives back the column where the message may begin. */
function tellSenders(line: string, out: Segments): number {
  let end = 0;
  for (const sender of senders) {
    const found = sender.exec(line);
    if (found !== null) {
      end = found[0].length;
      out.begin(found[1]?.length ?? 0, specifier);
      out.begin(end, prose);
    }
  }
  return end;
}

/** Where the statement that a message prints begins and ends. */
function statementIn(line: string, message: number): readonly [start: number, end: number] | undefined {
  for (const { index, 0: before } of line.slice(message).matchAll(beginning)) {
    const start = message + index + before.length;
    const rest = line.slice(start);
    // "select one of these from the list" is a sentence.
    if (looksLikeSql(line, start) && /^[A-Z]{2}|[=?*_$(]|^\w+$/.test(rest)) {
      // What it is given stands behind it, and in JSON a quote ends it.
      const end = (before === '"' ? /(?<!\\)"/ : /\s{2,}\[/).exec(rest)?.index ?? rest.length;
      return [start, start + end];
    }
  }
  return undefined;
}

/** Logs: messages, who writes them, and the SQL they print. The state says that lines indented below it are SQL, too. */
export const logLexer: Lexer = {
  longLine: prose,
  lex(line, state, out) {
    // Where it was called is none of it.
    if (state !== '' && /^\s+(?!at\s|\.{3}|↳)\S/.test(line)) {
      out.begin(0, sqlString);
      return state;
    }
    out.begin(0, prose);
    const [start, end] = statementIn(line, tellSenders(line, out)) ?? [];
    if (start === undefined || end === undefined) {
      return '';
    }
    out.begin(start, sqlString);
    out.begin(end, prose);
    return end < line.length ? '' : 'q';
  },
};
