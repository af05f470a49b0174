import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the repository: its path from the root, with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that match, in order of their paths; `node_modules` never counts. */
export function sourceFiles(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
}
