import { randomInt } from 'node:crypto';
import { Command } from 'commander';
import { readTarget } from '../profile/read-target.ts';
import { endingOf } from '../run/histories/ending.ts';
import { historyLines } from '../run/histories/printed.ts';
import { type HistoriesOutcome, runHistories } from '../run/histories/run-histories.ts';
import { suiteVersion } from '../run/suite.ts';
import type { RunArguments, SetExitCode } from './arguments.ts';
import { count } from './option-values.ts';
import { reportFolder } from './report-folder.ts';
import { startTarget } from './run/running-target.ts';
import { targetRequest, whichTarget } from './target-options.ts';

type HistoriesOptions = Pick<
  RunArguments,
  'target' | 'endpoint' | 'regions' | 'start' | 'name' | 'out' | 'settle'
> & {
  readonly seed?: number;
  readonly steps: number;
  readonly count: number;
};

/** A wrong response has to stay wrong for so long: a history that is shortened is played many times. */
const defaultSettleMs = 3_000;

/** `kms-conformance histories`: random calls on related keys, held against a model; a wrong history is made short. */
export function historiesCommand(setExitCode: SetExitCode): Command {
  return whichTarget(new Command('histories'))
    .description(
      'play random calls on related keys against a model; print the shortest wrong history, exit 1; exit 2 without moves or replicas',
    )
    .option(
      '--seed <n>',
      'the number that the histories follow from; printed',
      count('--seed', 0, 2_147_483_647),
    )
    .option('--steps <n>', 'calls of a history at most, 1 to 200', count('--steps', 1, 200), 30)
    .option('--count <n>', 'histories, 1 to 10000', count('--count', 1, 10_000), 20)
    .option(
      '--settle <ms>',
      'how long the related keys may take to show what a call changed',
      count('--settle', 1, 3_600_000),
      defaultSettleMs,
    )
    .option(
      '--out <folder>',
      'where the ledger of created keys goes (default: kms-conformance-report/<target>)',
    )
    .action(async (options: HistoriesOptions) => setExitCode(await histories(options)));
}

async function histories(options: HistoriesOptions): Promise<number> {
  const { steps, count: histories, seed = randomInt(2_147_483_647) } = options;
  const plan = readTarget(targetRequest(options));
  const outFolder = reportFolder(options.out, plan.target.name);
  const { target, stop } = await startTarget(plan, outFolder, suiteVersion());
  print(`${histories} histories of up to ${steps} calls on ${target.name}, seed ${seed}`);
  try {
    const outcome = await runHistories({ target, outFolder, seed, steps, count: histories });
    return say(outcome, (region) => target.endpoints[region] ?? '');
  } finally {
    await stop();
  }
}

function say(outcome: HistoriesOutcome, endpointOf: (region: string) => string): number {
  const { missing, wrong, leftBehind, played } = outcome;
  if (missing.length > 0) print(`Left out, as the target does not have them: ${missing.join(', ')}`);
  for (const reason of leftBehind) print(`left behind: ${reason}`);
  if (wrong) print(`History ${played} differs. The shortest that does:\n`);
  for (const line of wrong ? historyLines(wrong, endpointOf) : []) print(line);
  const { line, exitCode } = endingOf(outcome);
  print(line);
  return exitCode;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
