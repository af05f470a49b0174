import { resolve } from 'node:path';
import { Command } from 'commander';
import { visible } from '../report/visible.ts';
import { suiteFolder } from '../run/suite.ts';
import { type Swept, sweep } from '../run/sweep.ts';
import { checkReachable } from '../target/reachable.ts';
import { readTarget } from '../target/read-target.ts';
import type { Target } from '../target/target.ts';
import { UsageError } from '../target/usage-error.ts';
import { count, list } from './option-values.ts';
import type { SetExitCode } from './program.ts';

type SweepOptions = {
  readonly target?: string;
  readonly endpoint?: readonly string[];
  readonly regions?: readonly string[];
  readonly out?: string;
  readonly run?: string;
  readonly olderThan: number;
};

/**
 * A run in progress makes keys all the time, and its slowest scenario waits for some minutes; so a run without a new
 * key for this long has ended.
 */
const defaultOlderThanMinutes = 30;

/** `kms-conformance sweep`: schedules deletion of every key that an earlier run of this suite left behind. */
export function sweepCommand(setExitCode: SetExitCode): Command {
  const collect = (value: string, previous: readonly string[] = []): readonly string[] => [
    ...previous,
    value,
  ];
  return new Command('sweep')
    .description('schedule deletion of every key that a crashed run left behind, and of no other')
    .option('--target <name|file>', 'a profile in targets/, or the path of one')
    .option('--endpoint <url>', 'where it runs: for all Regions, or REGION=URL; repeatable', collect)
    .option('--regions <a,b,c>', 'home, second and third Region', list)
    .option(
      '--out <folder>',
      'the report folder of the crashed run, for its ledger (default: reports/.local/<target>)',
    )
    .option('--run <id>', 'the keys of this run only, even when it seems to be in progress')
    .option(
      '--older-than <minutes>',
      'leave a run that made a key since then and whose process cannot be asked; 0 takes all of these',
      count('--older-than', 0, 525_600),
      defaultOlderThanMinutes,
    )
    .action(async (options: SweepOptions) => setExitCode(await sweepTarget(options)));
}

async function sweepTarget(options: SweepOptions): Promise<number> {
  const target = runningTarget(options);
  await checkReachable(target);
  const folder = options.out ? resolve(options.out) : resolve(suiteFolder, 'reports/.local', target.name);
  const swept = await sweep(target, folder, {
    olderThanMs: options.olderThan * 60_000,
    ...(options.run !== undefined && { runId: options.run }),
  });
  for (const line of linesOf(swept)) process.stdout.write(`${line}\n`);
  return swept.leftBehind.length > 0 ? 2 : 0;
}

function linesOf({ found, leftBehind, spared }: Swept): readonly string[] {
  return [
    `${found.length} keys of this suite found; deletion scheduled for all but ${leftBehind.length}`,
    ...leftBehind.map((reason) => `  left behind: ${visible(reason)}`),
    ...spared.map(({ runId, keys, reason, isYoung }) => {
      const remedy = `--run ${visible(runId)}${isYoung ? ' or --older-than 0' : ''}`;
      return `  not touched: ${keys} keys of run ${visible(runId)}, which may be in progress, since ${reason}. Take them with ${remedy}.`;
    }),
  ];
}

function runningTarget({ target: name, endpoint, regions }: SweepOptions): Target {
  const plan = readTarget({
    ...(name !== undefined && { target: name }),
    ...(endpoint && { endpoints: endpoint }),
    ...(regions && { regions }),
  });
  if (plan.start !== 'none') {
    throw new UsageError(
      `Expected a target that is running, but ${plan.target.name} would have to be started, and then holds no keys of an earlier run. Say with --endpoint where it runs.`,
    );
  }
  return plan.target;
}
