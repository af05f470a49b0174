import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Removes the declarations under `folder` that those of `entry` do not lead to: nobody can import them. */
export function keepReachableDeclarations(folder: string, entry: string): void {
  const reachable = reachableDeclarations(join(folder, entry));
  for (const path of globSync('**/*.d.ts', { cwd: folder })) {
    const file = join(folder, path);
    if (!reachable.has(file)) rmSync(file);
  }
}

function reachableDeclarations(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set is walked through to what is added on the way.
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

function importsOf(file: string): readonly string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*['"](\.[^'"]+)['"]/g);
  return [...imports].flatMap(([, path = '']) => {
    if (path.endsWith('.json')) return [];
    return [join(dirname(file), path.replace(/\.[jt]s$/, '.d.ts'))];
  });
}
