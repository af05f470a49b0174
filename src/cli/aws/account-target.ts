import type { Command } from 'commander';
import { standardChain } from '../../aws/chain.ts';
import { everywhere } from '../../aws/everywhere.ts';
import { signedIn } from '../../aws/open-account.ts';
import { trustCaBundle } from '../../profile/ca-bundle.ts';
import { checkReachable } from '../../profile/launch/reachable.ts';
import { readTarget } from '../../profile/read-target.ts';
import type { Target } from '../../profile/target.ts';
import { collect, list } from '../option-values.ts';

/** Where an account is, for the commands that read or sweep it. */
export type WhereArguments = { readonly endpoint?: readonly string[]; readonly regions?: readonly string[] };

/** Adds the options that say where an account is. */
export function whereOptions(command: Command): Command {
  return command
    .option('--endpoint <url>', 'a stand-in for AWS: for all Regions, or REGION=URL; repeatable', collect)
    .option('--regions <a,b,c>', 'home, second and third Region', list);
}

/** The profile `aws`, or a stand-in for it at a typed endpoint, once it was seen to respond. */
export async function accountTarget({ endpoint, regions }: WhereArguments): Promise<Target> {
  const where = { ...(endpoint && { endpoints: endpoint }), ...(regions && { regions }) };
  const plan = readTarget({ target: 'aws', isGuarded: true, ...where });
  if (plan.start !== 'none') throw new Error('The profile aws is not to be started.');
  trustCaBundle();
  await checkReachable(plan.target);
  return plan.target;
}

/** The account as whoever is signed in, with every Region in reach. Throws a UsageError for another account or role. */
export async function accountToSweep(
  target: Target,
  { account = '', endpoint }: WhereArguments & { readonly account?: string },
): Promise<Target> {
  const stsUrl = endpoint && target.endpoints[target.regions[0] ?? ''];
  const request = { target, chain: standardChain(), ...(stsUrl && { stsUrl }), now: Date.now };
  return everywhere(await signedIn(request, account));
}
