import { Command } from 'commander';
import type { SetExitCode } from '../arguments.ts';
import { followUpCommand } from './follow-up-command.ts';
import { planCommand } from './plan-command.ts';
import { setupCommand } from './setup-command.ts';

/** `kms-conformance aws …`: everything about an AWS account of one's own. */
export function awsCommand(setExitCode: SetExitCode): Command {
  return new Command('aws')
    .description('an AWS account of your own: plan a run, look after its keys')
    .addCommand(setupCommand())
    .addCommand(planCommand(setExitCode))
    .addCommand(followUpCommand(setExitCode));
}
