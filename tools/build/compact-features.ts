import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes every feature under `folder` without indentation and without the padding of tables; lines keep their numbers. */
export function compactFeatures(folder: string): void {
  for (const path of globSync('**/*.feature', { cwd: folder })) {
    const file = join(folder, path);
    writeFileSync(file, compactFeature(readFileSync(file, 'utf8')));
  }
}

/** @throws Error where the feature has a doc string, whose indentation would count */
export function compactFeature(text: string): string {
  if (/^\s*("""|```)/m.test(text))
    throw new Error('Expected a feature without doc strings, got one. Use a table.');
  return text
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (line.startsWith('|') ? line.replace(/(?<!\\) *\| */g, '|') : line))
    .join('\n');
}
