import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteFolder } from './suite.ts';

/** What can move a verdict besides a scenario's own text, which has a digest of its own. */
const judges = ['schemas/**/*.json', 'steps/**/*.{ts,js}', 'src/{contract,kms,run}/**/*.{ts,js}'];

/** Sixteen hexadecimal digits that change with the code and the schemas that judge, so that a comparison sees the suite move within a version. */
export function digestOfJudges(): string {
  const hash = createHash('sha256');
  for (const file of globSync(judges, { cwd: suiteFolder }).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(suiteFolder, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}
