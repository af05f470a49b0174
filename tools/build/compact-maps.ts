import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';

type SourceMap = { readonly mappings: string };

/** Leaves one mapping for each line in every source map under `folder`: a stack trace names lines, and tokens take most of the space. */
export function compactMaps(folder: string): void {
  for (const path of globSync('**/*.js.map', { cwd: folder })) {
    const file = join(folder, path);
    writeFileSync(file, JSON.stringify(ofLines(JSON.parse(readFileSync(file, 'utf8')) as SourceMap)));
  }
}

/** The map with the first mapping of each line alone. */
export function ofLines<Map extends SourceMap>(map: Map): Map {
  return { ...map, mappings: encode(decode(map.mappings).map((line) => line.slice(0, 1))) };
}
