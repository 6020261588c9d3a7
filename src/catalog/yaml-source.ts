import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Diagnostic, TextPosition, TextRange } from './diagnostic.ts';

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
  if (source.text.length > limits.characters) {
    const message = `the file has ${source.text.length} characters; at most ${limits.characters} are read. Split it.`;
    return unreadable(source, { rule: 'too-large', message });
  }
  const document = parseDocument(source.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const position = (offset: number) => positionAt(lines, offset);
  const diagnostics: Diagnostic[] = [
    ...document.errors.map((error) => ({ error, severity: 'error' as const })),
    ...document.warnings.map((error) => ({ error, severity: 'warning' as const })),
  ].map(({ error, severity }) => ({
    severity,
    file: source.file,
    range: { start: position(error.pos[0]), end: position(error.pos[1]) },
    rule: 'yaml',
    message: `not readable as YAML: ${error.message}`,
  }));
  if (document.errors.length > 0) {
    return { ...unreadable(source), diagnostics };
  }
  if (depthOf(document.contents, limits.depth) > limits.depth) {
    return unreadable(source, {
      rule: 'too-deep',
      message: `values are nested more than ${limits.depth} deep`,
    });
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: limits.aliases });
  } catch (error) {
    // The parser throws only for too many aliases: a text that would unfold to something huge.
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(source, {
      rule: 'too-many-aliases',
      message: `the file's aliases unfold too far: ${reason}`,
    });
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

function depthOf(node: unknown, limit: number): number {
  if (!isCollection(node) || limit < 0) {
    return 0;
  }
  let deepest = 0;
  for (const item of node.items) {
    const child = isNode(item) ? item : (item as Pair).value;
    deepest = Math.max(deepest, depthOf(child, limit - 1));
  }
  return deepest + 1;
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

function unreadable(source: SourceFile, fault?: { rule: string; message: string }): YamlSource {
  const diagnostics: Diagnostic[] = fault
    ? [{ severity: 'error', file: source.file, range: nowhere, ...fault }]
    : [];
  return {
    file: source.file,
    data: undefined,
    diagnostics,
    rangeOfKey: () => nowhere,
    rangeOfValue: () => nowhere,
    rangeInScalar: () => nowhere,
  };
}
