import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteFolder } from './suite.ts';

/** What can move a verdict besides a scenario's own text, which has a digest of its own. */
const judges = [
  'schemas/**/*.json',
  'steps/**/*.ts',
  'src/{model,wire,door,ledger,keys,expect,case,contract,run}/**/*.ts',
];

/** Sixteen hexadecimal digits that change with the code and the schemas that judge, so that a comparison sees the suite move within a version. */
export function digestOfJudges(): string {
  const shipped = join(suiteFolder, 'judges.json');
  if (!existsSync(shipped)) return digestOfSources(suiteFolder);
  return (JSON.parse(readFileSync(shipped, 'utf8')) as { digest: string }).digest;
}

/** The same from the sources. What is compiled has the one that was taken when it was built. */
export function digestOfSources(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(judges, { cwd: folder }).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}
