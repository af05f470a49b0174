import { arnOf } from '../../keys/arn.ts';
import type { Alias } from '../../keys/store.ts';
import type { Call } from '../../parts.ts';
import { invalid, notFound, Refusal } from '../../refusal.ts';

/** The caller's aliases in the endpoint's Region. */
export function ownAliases(call: Call<unknown>): Map<string, Alias> {
  return call.store.aliases(call.region, call.caller.accountId);
}

export function aliasArn(call: Call<unknown>, name: string): string {
  return arnOf(call.region, call.caller.accountId, name);
}

/**
 * A missing prefix and a colon are ValidationExceptions, as AWS was seen to answer.
 * @throws Refusal unless the name is one that customers may give
 */
export function checkAliasName(name: string): void {
  if (!name.startsWith('alias/')) {
    const page = 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html';
    throw invalid(`Alias must start with the prefix "alias/". Please see ${page}`);
  }
  if (name.includes(':')) throw invalid(`${name} contains invalid characters for an alias`);
  if (name !== 'alias/' && !name.startsWith('alias/aws/')) return;
  const message = 'An alias has a name after "alias/", which does not start with "aws/".';
  throw new Refusal('InvalidAliasNameException', message);
}

/** @throws Refusal when an alias is to point to an alias */
export function checkAliasTarget(target: string): void {
  if (target.includes('alias/')) throw invalid('Aliases must refer to keys. Not aliases');
}

/** The alias, if the caller's permission covers it. @throws Refusal */
export function useAlias(call: Call<unknown>, name: string): Alias {
  const resource = aliasArn(call, name);
  call.parts.authorize(call, { action: call.operation, resource });
  const alias = ownAliases(call).get(name);
  if (!alias) throw notFound(`Alias ${resource} is not found.`);
  return alias;
}
