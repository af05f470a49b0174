/** A file of `spec/` as a value that still knows its lines. JSON is read as the YAML that it is. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { type Problem, SpecError } from './problem.ts';

export type Path = readonly (string | number)[];

export type SpecDocument = {
  readonly file: string;
  readonly value: unknown;
  /** The line of what is at a path; of the nearest thing around it when there is nothing. */
  readonly lineAt: (path: Path) => number;
};

/**
 * JSON is read as the YAML that it is, but only where a line is wanted, since that takes much longer.
 * @throws SpecError when the text is neither, or has a key twice.
 */
export function parseSpec(file: string, text: string): SpecDocument {
  const json = file.endsWith('.json') ? parsedJson(text) : undefined;
  if (json !== undefined) return { file, value: json, lineAt: (path) => parseYaml(file, text).lineAt(path) };
  return parseYaml(file, text);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parseYaml(file: string, text: string): SpecDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number): number => lines.linePos(offset).line;
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: line(error.pos[0]),
    message: `expected ${file.endsWith('.json') ? 'JSON' : 'YAML'}, got a mistake: ${error.message}. Correct the line.`,
  }));
  if (problems.length > 0) throw new SpecError(problems);
  return { file, value: document.toJS(), lineAt: (path) => line(offsetAt(document, path)) };
}

function offsetAt(document: Document, path: Path): number {
  let node = document.contents as Node | null;
  let offset = startOf(node);
  for (const step of path) {
    const found = entryAt(node, step);
    if (found === undefined) break;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

type Entry = { readonly offset: number; readonly node: Node | null };

/** A member of a map counts from its key, an item of a list from itself. */
function entryAt(node: Node | null, step: string | number): Entry | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { offset: startOf(pair.key as Node), node: (pair as Pair<Node, Node | null>).value };
  }
  const item = isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
  return item && { offset: startOf(item), node: item };
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
