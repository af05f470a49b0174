import { arnOf } from '../keys/resolve-key.ts';
import type { Alias } from '../keys/store.ts';
import type { Call } from '../parts.ts';
import { invalid, notFound, Refusal } from '../refusal.ts';

/** The caller's aliases in the endpoint's Region. */
export function ownAliases(call: Call<unknown>): Map<string, Alias> {
  return call.store.aliases(call.region, call.caller.accountId);
}

export function aliasArn(call: Call<unknown>, name: string): string {
  return arnOf(call.region, call.caller.accountId, name);
}

/** @throws Refusal unless the name is one that customers may give */
export function checkAliasName(name: string): void {
  if (/^alias\/.+/.test(name) && !name.startsWith('alias/aws/')) return;
  const message = 'Alias must start with the prefix "alias/" and not with "alias/aws/".';
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
