import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from 'yaml';
import type { Diagnostic, TextPosition, TextRange } from './diagnostic.ts';
import { reasonOf } from './reason.ts';

/** A text as it came from a file, with the name to show for it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

export type KeyPath = readonly PropertyKey[];

/** A parsed YAML text that can say where each of its values stands. */
export interface YamlSource {
  readonly file: string;
  /** Plain data; undefined when the text is no YAML at all. */
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of the value at the path, or of its nearest ancestor that exists. */
  rangeOfValue(path: KeyPath): TextRange;
  /** The place of the key at the path (for a key that should not be there). */
  rangeOfKey(path: KeyPath): TextRange;
  /** The place of some text inside a scalar, such as a link inside a guide; else of the scalar. */
  rangeInScalar(path: KeyPath, offset: number, length: number): TextRange;
}

/** What a stranger's file may cost; the product's own data stays far below. */
const limits = { characters: 2_000_000, aliases: 100, depth: 40 };

/** Parses a YAML 1.2 text of the core schema. Faults come back as diagnostics; nothing is thrown. */
export function readYaml(source: SourceFile): YamlSource {
  const lines = new LineCounter();
  const position = (offset: number) => positionAt(lines, offset);
  const diagnostics: Diagnostic[] = [];
  const report = (severity: Diagnostic['severity'], rule: string, [start, end]: Stretch, message: string) => {
    const range = { start: position(start), end: position(end) };
    diagnostics.push({ severity, file: source.file, range, rule, message });
  };
  const refused = { ...unreadable(source), diagnostics };
  const { length } = source.text;
  if (length > limits.characters) {
    const message = `the file has ${length} characters; at most ${limits.characters} are read. Split it.`;
    report('error', 'too-large', [0, 0], message);
    return refused;
  }
  const parser = new ShallowParser(lines.addNewLine);
  const composer = new Composer({ logLevel: 'silent' });
  const [document] = composer.compose(parser.parse(source.text), true, length);
  if (document === undefined || parser.isTooDeep) {
    const at = parser.offset;
    report('error', 'too-deep', [at, at + 1], `values are nested more than ${limits.depth} deep`);
    return refused;
  }
  for (const { message, pos } of document.errors) {
    report('error', 'yaml', pos, `not readable as YAML: ${message}`);
  }
  for (const { message, pos } of document.warnings) {
    report('warning', 'yaml', pos, `not readable as YAML: ${message}`);
  }
  if (document.errors.length > 0) {
    return refused;
  }
  const endless = aliasOfItsOwn(document.contents, new Map());
  if (endless?.range) {
    const [start, end] = endless.range;
    const message = `the alias *${endless.source} stands inside the value that it names, which would never end`;
    report('error', 'endless-alias', [start, end], message);
    return refused;
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: limits.aliases });
  } catch (error) {
    // The package throws only for too many aliases: a text that would unfold to something huge.
    const reason = reasonOf(error);
    report('error', 'too-many-aliases', [0, 0], `the file's aliases unfold too far: ${reason}`);
    return refused;
  }
  return { file: source.file, data, diagnostics, ...locator(source, document, position) };
}

function locator(
  source: SourceFile,
  document: Document.Parsed,
  position: (offset: number) => TextPosition,
): Pick<YamlSource, 'rangeOfKey' | 'rangeOfValue' | 'rangeInScalar'> {
  const rangeOf = (node: Node | null | undefined): TextRange => {
    const [start, end] = node?.range ?? [0, 0];
    // A block map begins at its first key; showing only its first line keeps the squiggle readable.
    const stop = isCollection(node) ? endOfLine(source.text, start) : end;
    return { start: position(start), end: position(Math.max(start, Math.min(stop, end))) };
  };
  return {
    rangeOfValue(path) {
      return rangeOf(nearestNode(document, path));
    },
    rangeOfKey(path) {
      const parent = nearestNode(document, path.slice(0, -1));
      const key = path.at(-1);
      const pair = isMap(parent) ? parent.items.find((item) => keyText(item) === key) : undefined;
      return rangeOf(isNode(pair?.key) ? pair.key : parent);
    },
    rangeInScalar(path, offset, length) {
      const node = nearestNode(document, path);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) {
        return rangeOf(node);
      }
      const start = scalarOffset(source.text, node.range[0], node.range[1], node.value, offset);
      return start === undefined ? rangeOf(node) : { start: position(start), end: position(start + length) };
    },
  };
}

/**
 * Where the character at `offset` of a scalar's value stands in the file. A block scalar is its value
 * line by line behind an indent, so the line is found by counting; a folded one is searched for.
 */
function scalarOffset(
  text: string,
  from: number,
  to: number,
  value: string,
  offset: number,
): number | undefined {
  const before = value.slice(0, offset);
  const lineText = value.slice(before.lastIndexOf('\n') + 1).split('\n', 1)[0] ?? '';
  const column = offset - (before.lastIndexOf('\n') + 1);
  // The same line may stand twice: take the one that stands behind as many equal lines as in the value.
  const earlier = before
    .split('\n')
    .slice(0, -1)
    .filter((line) => line === lineText).length;
  let at = from;
  for (let seen = 0; ; seen++) {
    at = text.indexOf(lineText, at);
    if (at < 0 || at >= to) {
      return undefined;
    }
    if (seen === earlier) {
      return at + column;
    }
    at += Math.max(1, lineText.length);
  }
}

function nearestNode(document: Document.Parsed, path: KeyPath): Node | null {
  let node: Node | null = document.contents;
  for (const key of path) {
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) {
      break;
    }
    node = next;
  }
  return node;
}

function keyText(pair: Pair): PropertyKey | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

type Stretch = readonly [start: number, end: number];

/**
 * Reads no deeper than the limit. What composes values calls itself for each level, and a text of nothing but
 * brackets would end the whole process with its stack.
 */
class ShallowParser extends Parser {
  isTooDeep = false;

  override *next(lexeme: string): ReturnType<Parser['next']> {
    // The document itself and the word that is being read lie on the stack, too.
    this.isTooDeep ||= this.stack.length > limits.depth + 2;
    if (!this.isTooDeep) {
      yield* super.next(lexeme);
    }
  }
}

/** The first alias that stands inside the node it names; `isOpen` tells it of the names met so far. */
function aliasOfItsOwn(node: unknown, isOpen: Map<string, boolean>): Alias | undefined {
  if (isAlias(node)) {
    return isOpen.get(node.source) ? node : undefined;
  }
  if (isPair(node)) {
    return aliasOfItsOwn(node.key, isOpen) ?? aliasOfItsOwn(node.value, isOpen);
  }
  const anchor = isCollection(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor !== undefined) {
    isOpen.set(anchor, isCollection(node));
  }
  for (const item of isCollection(node) ? node.items : []) {
    const found = aliasOfItsOwn(item, isOpen);
    if (found) {
      return found;
    }
  }
  if (anchor !== undefined) {
    isOpen.set(anchor, false);
  }
  return undefined;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function positionAt(lines: LineCounter, offset: number): TextPosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
}

const nowhere: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function unreadable({ file }: SourceFile): YamlSource {
  return {
    file,
    data: undefined,
    diagnostics: [],
    rangeOfKey: () => nowhere,
    rangeOfValue: () => nowhere,
    rangeInScalar: () => nowhere,
  };
}
