import { Command } from 'commander';
import { trustCaBundle } from '../profile/ca-bundle.ts';
import { checkReachable } from '../profile/launch/reachable.ts';
import { readTarget } from '../profile/read-target.ts';
import type { Target } from '../profile/target.ts';
import { UsageError } from '../profile/usage-error.ts';
import { visible } from '../report/model/visible.ts';
import { type Swept, sweep } from '../run/sweep.ts';
import type { SetExitCode } from './arguments.ts';
import { accountToSweep } from './aws/account-target.ts';
import { accountId, collect, count, list } from './option-values.ts';
import { reportFolder } from './report-folder.ts';
import { checkNothingLives } from './sweep-check.ts';
import { fromEnvironment } from './target-options.ts';

type SweepOptions = {
  readonly target?: string;
  readonly name?: string;
  readonly endpoint?: readonly string[];
  readonly regions?: readonly string[];
  readonly out?: string;
  readonly run?: string;
  readonly olderThan: number;
  readonly check?: boolean;
  readonly account?: string;
};

/**
 * A run in progress makes keys all the time, and its slowest scenario waits for some minutes; so a run without a new
 * key for this long has ended.
 */
const defaultOlderThanMinutes = 30;

/** `kms-conformance sweep`: schedules deletion of every key that an earlier run of this suite left behind. */
export function sweepCommand(setExitCode: SetExitCode): Command {
  return new Command('sweep')
    .description('schedule deletion of every key that a crashed run left behind, and of no other')
    .option('--target <name|file>', 'a profile in targets/, or the path of one')
    .option('--endpoint <url>', 'where the target runs: for all Regions, or REGION=URL; repeatable', collect)
    .option('--name <name>', 'the name that runs against --endpoint gave it, to find their ledger')
    .option('--regions <a,b,c>', 'home, second and third Region', list)
    .option(
      '--out <folder>',
      'the report folder of the crashed run, for its ledger (default: kms-conformance-report/<target>)',
    )
    .option('--run <id>', 'only the keys of this run, even if it seems to be in progress')
    .option(
      '--older-than <minutes>',
      'leave a run that created a key since then and whose process cannot be checked; 0 leaves none of these',
      count('--older-than', 0, 525_600),
      defaultOlderThanMinutes,
    )
    .option('--check', 'change nothing; exit 1 if any key of this suite is alive')
    .option('--account <id>', 'for --target aws: the account that is swept', accountId)
    .action(async (options: SweepOptions) => setExitCode(await sweepTarget(options)));
}

async function sweepTarget(options: SweepOptions): Promise<number> {
  const running = runningTarget(options);
  trustCaBundle();
  await checkReachable(running);
  const target = running.isGuarded ? await accountToSweep(running, options) : running;
  if (options.check) return checkNothingLives(target);
  const folder = reportFolder(options.out, target.name);
  const swept = await sweep(target, folder, {
    olderThanMs: options.olderThan * 60_000,
    ...(options.run !== undefined && { runId: options.run }),
  });
  for (const line of linesOf(swept)) process.stdout.write(`${line}\n`);
  return swept.leftBehind.length > 0 ? 1 : 0;
}

function linesOf({ lookedAt, found, leftBehind, spared }: Swept): readonly string[] {
  return [
    `${found.length} keys of this suite found among ${lookedAt} checked; deletion scheduled for all but ${leftBehind.length}`,
    ...leftBehind.map((reason) => `  left behind: ${visible(reason)}`),
    ...spared.map(({ runId, keys, reason, isYoung }) => {
      const remedy = `--run ${visible(runId)}${isYoung ? ' or --older-than 0' : ''}`;
      return `  not touched: ${keys} keys of run ${visible(runId)}, which may be in progress, because ${reason}. To delete them anyway, use ${remedy}.`;
    }),
  ];
}

function runningTarget({ target, name, endpoint, regions, account }: SweepOptions): Target {
  const plan = readTarget({
    ...(target !== undefined && { target }),
    ...(name !== undefined && { name }),
    ...(endpoint && { endpoints: endpoint }),
    ...(regions && { regions }),
    isGuarded: account !== undefined,
  });
  if (plan.start !== 'none') {
    throw new UsageError(
      `Expected a target that is running, but ${plan.target.name} would have to be started, and then has no keys of an earlier run. Name the running target with --endpoint.`,
    );
  }
  process.stdout.write(fromEnvironment(plan));
  return plan.target;
}
