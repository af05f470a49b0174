import { Command } from 'commander';
import { viewAccount } from '../../aws/open-account.ts';
import { planText } from '../../aws/plan-text.ts';
import { UsageError } from '../../profile/usage-error.ts';
import { visible } from '../../report/model/visible.ts';
import { loadSuite } from '../../run/suite.ts';
import type { RunArguments, SetExitCode } from '../arguments.ts';
import { collect } from '../option-values.ts';
import { select } from '../run/select.ts';
import { accountOptions } from './account-options.ts';
import { accountTarget, whereOptions } from './account-target.ts';
import { requestFor } from './guarded-run.ts';

/** `kms-conformance aws plan`: what a run would do to an account; exit 2 where it would not begin. */
export function planCommand(setExitCode: SetExitCode): Command {
  return whereOptions(accountOptions(new Command('plan')))
    .description('what a run would create, call and cost in an AWS account; writes nothing')
    .option('--only <id>', 'a clause or scenario id; repeatable', collect)
    .action(async (options: RunArguments) => setExitCode(await showPlan(options)));
}

async function showPlan(options: RunArguments): Promise<number> {
  const { account, spendUpTo = Number.POSITIVE_INFINITY, foreignKeys = 0, allowUser = false } = options;
  if (account === undefined)
    throw new UsageError(
      'Expected --account, got no account. Type its twelve digits: --account 123456789012.',
    );
  const permission = { account, spendUpTo, foreignKeys, allowUser };
  const target = await accountTarget(options);
  const suite = await loadSuite();
  const selection = await select(suite, options);
  const viewed = await viewAccount(requestFor(target, suite, selection, options), permission);
  process.stdout.write(
    planText(viewed, permission, { now: Date.now(), ...(selection.words && { words: selection.words }) })
      .split('\n')
      .map(visible)
      .join('\n'),
  );
  return viewed.objection === undefined ? 0 : 2;
}
