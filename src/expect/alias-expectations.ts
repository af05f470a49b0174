import type { Door } from '../door/door.ts';
import { eventually } from '../door/wait.ts';
import type { Case } from '../keys/case.ts';
import { createAlias } from '../keys/key-references.ts';
import { aliasName } from '../keys/properties.ts';
import { patienceOf } from '../keys/settling.ts';
import type { Input } from '../model/driver.ts';
import { asText, at } from '../model/json.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { difference, type Mismatch, requireNo } from '../model/stop.ts';
import { notKeptApart } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';
import { allPages } from '../wire/pages.ts';

/** Gives the key in a Region an alias and waits until ListAliases lists it there; returns its name. */
export async function giveAlias(setting: Case, region: string): Promise<string> {
  const alias = await createAlias(setting, region);
  await requireNewAlias(setting, region);
  return alias;
}

/** Waits until ListAliases lists the alias that the scenario has given to the key in a Region. */
export async function requireNewAlias({ door, session, keys }: Case, region: string): Promise<void> {
  const judge = (aliases: readonly unknown[]) => notListed(aliases, aliasName(session, keys));
  await eventually(() => listAliases(door, keys, region), judge, patienceOf(session));
}

/** What ListAliases lists of a key in its Region, page by page. */
export function listAliases(door: Door, keys: RelatedKeys, region: string): Promise<readonly unknown[]> {
  const ask = async (page: Input) => {
    const outcome = await door.send('ListAliases', { KeyId: keys.keyId, ...page }, { region });
    return requireSuccess(outcome, `ListAliases in ${region}`);
  };
  return allPages(ask, 'Aliases');
}

/** The list holds the alias. */
export function requireAlias(aliases: readonly unknown[], name: string): void {
  requireNo(notListed(aliases, name));
}

function notListed(aliases: readonly unknown[], name: string): Mismatch | undefined {
  if (isListed(aliases, name)) return undefined;
  return {
    expected: `the alias ${name} of the key to be listed in this Region`,
    actual: 'the alias is not listed',
    defect: 'ListAliases omits an alias of the key',
  };
}

/** The list does not hold the alias. */
export function requireNoAlias(aliases: readonly unknown[], name: string): void {
  if (!isListed(aliases, name)) return;
  throw difference({
    expected: `no alias ${name} to be listed in this Region`,
    actual: 'the alias is listed',
    defect: notKeptApart,
  });
}

/** All aliases in the list are of this key. */
export function requireOnlyAliasesOf(aliases: readonly unknown[], { keyId }: RelatedKeys): void {
  const foreign = aliases.find((alias) => !asText(at(alias, 'TargetKeyId') ?? keyId).endsWith(keyId));
  if (foreign === undefined) return;
  throw difference({
    expected: `aliases of the key ${keyId} only`,
    actual: `${asText(at(foreign, 'AliasName'))} of the key ${asText(at(foreign, 'TargetKeyId'))}`,
    defect: 'ListAliases ignores the KeyId it is given',
  });
}

function isListed(aliases: readonly unknown[], name: string): boolean {
  return aliases.some((alias) => at(alias, 'AliasName') === name);
}
