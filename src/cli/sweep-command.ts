import { resolve } from 'node:path';
import { Command } from 'commander';
import { visible } from '../report/visible.ts';
import { suiteFolder } from '../run/suite.ts';
import { sweep } from '../run/sweep.ts';
import { checkReachable } from '../target/reachable.ts';
import { readTarget } from '../target/read-target.ts';
import { UsageError } from '../target/usage-error.ts';
import { list } from './option-values.ts';
import type { SetExitCode } from './program.ts';

type SweepOptions = {
  readonly target?: string;
  readonly endpoint?: readonly string[];
  readonly regions?: readonly string[];
  readonly out?: string;
};

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
    .action(async (options: SweepOptions) => setExitCode(await sweepTarget(options)));
}

async function sweepTarget({ target: name, endpoint, regions, out }: SweepOptions): Promise<number> {
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
  const { target } = plan;
  await checkReachable(target);
  const folder = out ? resolve(out) : resolve(suiteFolder, 'reports/.local', target.name);
  const { found, leftBehind } = await sweep(target, folder);
  process.stdout.write(
    `${found.length} keys of this suite found; deletion scheduled for all but ${leftBehind.length}\n`,
  );
  for (const reason of leftBehind) process.stdout.write(`  left behind: ${visible(reason)}\n`);
  return leftBehind.length > 0 ? 2 : 0;
}
