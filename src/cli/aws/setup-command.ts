import { Command } from 'commander';
import { sandboxTemplate } from '../../aws/sandbox.ts';

/** `kms-conformance aws setup`: prints the sandbox as a CloudFormation template; calls nothing. */
export function setupCommand(): Command {
  return new Command('setup')
    .description('print the CloudFormation template of the sandbox; calls nothing')
    .action(() => void process.stdout.write(sandboxTemplate));
}
