/**
 * Mutates the operations and the key model of the reference with StrykerJS, the suite as its tests, and writes
 * `reports/reference/mutation-score.md`. Arguments are files to mutate instead of all, or parts of them
 * (`FILE:LINE:COLUMN-LINE:COLUMN`, as StrykerJS has it); `--at-most N` puts N scenarios
 * to a mutant and not all that come past it; `--page` writes the page from what is known, which includes what a run came
 * to before it was interrupted.
 * Exits with 1 when a survivor is not explained or an explanation has no survivor, with 2 when Stryker fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../../src/profile/usage-error.ts';
import { endWith } from '../harness/ending.ts';
import { complaints, type Explanation } from './explanations.ts';
import { mutationScorePage } from './page.ts';
import { addResults, namedMutants, type Results, resultsOfRun } from './results.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stryker = `${root}lab/node_modules/@stryker-mutator/core/bin/stryker.js`;
const config = 'lab/mutation/stryker.config.json';
const events = `${root}reports/.local/mutation/events`;
const known = `${root}reports/.local/mutation/results.json`;
const page = `${root}reports/reference/mutation-score.md`;
const explained = `${root}lab/mutation/explained-survivors.json`;

await endWith(main);

function main(): number {
  const { values, positionals } = parseArgs({
    options: { page: { type: 'boolean' }, 'at-most': { type: 'string' } },
    allowPositionals: true,
  });
  if (!values.page && !mutate(positionals, values['at-most'])) return 2;
  const results = current(addResults(known, resultsOfRun(events, root)));
  const mutants = namedMutants(results);
  const explanations = JSON.parse(readFileSync(explained, 'utf8')) as readonly Explanation[];
  const unmutated = mutable().filter((file) => !results[file]);
  writeFileSync(page, mutationScorePage(mutants, explanations, unmutated));
  const wrong = complaints(mutants, explanations);
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.stdout.write(`${mutants.length} mutants, ${wrong.length} complaints: ${page}\n`);
  return wrong.length > 0 ? 1 : 0;
}

/** Whether Stryker came to its end. Bounded by its own bounds: one for the dry run, one for each mutant. */
function mutate(files: readonly string[], atMost = ''): boolean {
  if (!existsSync(stryker))
    throw new UsageError('Expected StrykerJS below lab, got none. Install it: npm --prefix lab ci');
  const only = files.length > 0 ? ['--mutate', files.join()] : [];
  const env = { ...process.env, MUTATE_AT_MOST: atMost };
  const options = { cwd: root, stdio: 'inherit', env } as const;
  return spawnSync(process.execPath, [stryker, 'run', config, ...only], options).status === 0;
}

/** Results of files that are still what was mutated. */
function current(results: Results): Results {
  return Object.fromEntries(
    Object.entries(results).filter(
      ([file, { source }]) => existsSync(root + file) && readFileSync(root + file, 'utf8') === source,
    ),
  );
}

function mutable(): readonly string[] {
  const { mutate: patterns } = JSON.parse(readFileSync(root + config, 'utf8')) as { mutate: string[] };
  return globSync(patterns, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
}
