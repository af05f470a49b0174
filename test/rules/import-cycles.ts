import { posix } from 'node:path';
import { importsOf, roomOf } from './import-rules.ts';
import type { SourceFile } from './source-files.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Imports that come back to where they began, an import of types as much as any other: `a.ts > b.ts > a.ts`. */
export function fileCycles(files: readonly SourceFile[]): readonly string[] {
  return cyclesIn(graphOf(files, (path) => path));
}

/** Rooms that import each other, however they go round: then neither can be read, or changed, without the other. */
export function roomCycles(files: readonly SourceFile[]): readonly string[] {
  return cyclesIn(graphOf(files, roomOf));
}

function graphOf(files: readonly SourceFile[], nodeOf: (path: string) => string): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const targets = importsOf(text)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => nodeOf(posix.join(posix.dirname(path), from)));
    const node = nodeOf(path);
    const others = targets.filter((target) => (nodeOf === roomOf ? target !== node : true));
    graph.set(node, new Set([...(graph.get(node) ?? []), ...others]));
  }
  return graph;
}

/** The shortest way back to each node that has one, every cycle once. */
function cyclesIn(graph: Graph): readonly string[] {
  const found = new Map<string, string>();
  for (const node of graph.keys()) {
    const way = wayBack(graph, node);
    if (way) found.set([...way].sort().join(), [...way, node].join(' > '));
  }
  return [...found.values()];
}

function wayBack(graph: Graph, start: string): readonly string[] | undefined {
  const met = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) as string) ?? []) {
      if (next === start) return way;
      if (met.has(next)) continue;
      met.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
