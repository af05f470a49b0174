import { join } from 'node:path';
import { Command } from 'commander';
import { closedBy, type Fate, followUp } from '../../aws/follow-up.ts';
import { visible } from '../../report/model/visible.ts';
import type { SetExitCode } from '../arguments.ts';
import { accountId } from '../option-values.ts';
import { reportFolder } from '../report-folder.ts';
import { writeAtomically } from '../run/outputs.ts';
import { accountTarget, accountToSweep, type WhereArguments, whereOptions } from './account-target.ts';

type FollowUpArguments = WhereArguments & { readonly account: string; readonly out?: string };

/** `kms-conformance aws follow-up RUN`: days later, what became of the keys of a run; exit 1 where any is alive or late. */
export function followUpCommand(setExitCode: SetExitCode): Command {
  return whereOptions(new Command('follow-up'))
    .description('after 8 and 17 days: are the keys of a run gone? changes nothing')
    .argument('<run>', 'the id of the run, as its journal and report have it')
    .requiredOption('--account <id>', 'the account of the run', accountId)
    .option('--out <folder>', 'the report folder of the run (default: kms-conformance-report/aws)')
    .action(async (run: string, options: FollowUpArguments) => setExitCode(await follow(run, options)));
}

async function follow(run: string, options: FollowUpArguments): Promise<number> {
  const folder = reportFolder(options.out, 'aws');
  const target = await accountToSweep(await accountTarget(options), options);
  const { fates, open } = await followUp(target, folder, run);
  const closed = closedBy(fates, Date.now());
  const count = (is: Fate['is']) => fates.filter((fate) => fate.is === is).length;
  const bad = fates.filter(({ is }) => is === 'alive' || is === 'unknown');
  const lines = [
    `${fates.length} keys of run ${run}: ${count('gone')} gone, ${count('pending')} pending deletion, ${count('alive')} alive, ${count('unknown')} unknown; ${open} creations without an outcome`,
    ...bad.map(({ keyId, region, state, reason = state }) => `  ${keyId} in ${region}: ${reason}`),
    ...closed.map(
      ({ clause, holds, evidence }) => `  ${clause} ${holds ? 'holds' : 'does not hold'}: ${evidence}`,
    ),
  ];
  process.stdout.write(`${lines.map(visible).join('\n')}\n`);
  const written = { run, asOf: new Date().toISOString(), closed, fates };
  writeAtomically(join(folder, `follow-up-${run}.json`), `${JSON.stringify(written, null, 2)}\n`);
  return bad.length > 0 || closed.some(({ holds }) => !holds) ? 1 : 0;
}
