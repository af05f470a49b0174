import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes every JSON file under `folder` without the white space that only people need. */
export function compactJson(folder: string): void {
  for (const path of globSync('**/*.json', { cwd: folder })) {
    const file = join(folder, path);
    writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))}\n`);
  }
}
