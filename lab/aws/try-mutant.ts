import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../test/rules/source-files.ts';
import type { GuardMutant } from './mutants.ts';

/** A copy of the suite that may be changed; its modules are those of the original. */
export type Copy = { readonly folder: string; readonly remove: () => void };

const copied = ['bin', 'src', 'test', 'steps', 'features', 'schemas', 'spec', 'targets', 'reports'];
const files = ['package.json', 'cucumber.js', 'tsconfig.json'];

export function copySuite(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-guard-'));
  for (const name of [...copied, ...files]) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Whether the tests of a mutant fail with it; throws where its text is not there, or its tests fail without it. */
export function isCaught({ folder }: Copy, { id, file, from, to, tests }: GuardMutant): boolean {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from))
    throw new Error(`${id}: expected ${JSON.stringify(from)} in ${file}. Renew the mutant.`);
  writeFileSync(path, text.replace(from, to));
  try {
    return passes(folder, tests) === false;
  } finally {
    writeFileSync(path, text);
  }
}

const boundMs = 240_000;

/** Whether tests pass in a copy as it is. */
export function passes(folder: string, tests: readonly string[]): boolean {
  const args = ['--test', '--test-timeout=120000', '--test-force-exit', ...tests];
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, NODE_V8_COVERAGE: '' };
  const { status, error } = spawnSync(process.execPath, args, { cwd: folder, env, timeout: boundMs });
  if (error) throw error;
  return status === 0;
}
