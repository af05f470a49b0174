import type { Door } from '../../door/door.ts';
import { eventually } from '../../door/wait.ts';
import type { Input } from '../../model/driver.ts';
import { at, isJsonObject, type JsonObject } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { pause } from '../../model/pause.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import type { Mismatch } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { allPages } from '../../wire/pages.ts';
import type { BareCase, Case } from '../case.ts';
import { aliasName } from '../properties.ts';
import { patienceOf } from '../settling.ts';

/** An alias of another key, which the scenario's operation is to move to its own key or to delete. */
export type ForeignAlias = {
  readonly input: Input;
  /** How ListAliases listed it. */
  readonly entry: JsonObject;
};

/** Gives another key the alias of this name, and uses it: a target may remember what an alias meant. */
export async function aliasOfOther(bare: Case, other: RelatedKeys): Promise<ForeignAlias> {
  const { door, session, keys } = bare;
  const AliasName = aliasName(session, keys);
  await named(door, 'CreateAlias', { AliasName, TargetKeyId: other.keyId });
  const entry = await aliasEntry(bare, other, AliasName);
  await named(door, 'DescribeKey', { KeyId: AliasName });
  await named(door, 'Encrypt', { KeyId: AliasName, Plaintext: Buffer.from('before') });
  return { input: { AliasName, TargetKeyId: keys.keyId }, entry };
}

async function named(door: Door, operation: string, input: Input): Promise<JsonObject> {
  return requireSuccess(await door.send(operation, input), operation);
}

/** How ListAliases comes to list an alias of a key. @throws Stop where it does not */
export async function aliasEntry(
  { door, session }: BareCase,
  { keyId }: RelatedKeys,
  name: string,
): Promise<JsonObject> {
  const ask = (page: Input) => named(door, 'ListAliases', { KeyId: keyId, ...page });
  const isIt = (each: unknown) => at(each, 'AliasName') === name;
  const judge = (listed: readonly unknown[]): Mismatch | undefined =>
    listed.some(isIt)
      ? undefined
      : { expected: `ListAliases to list ${name}`, actual: `${listed.length} other aliases` };
  const patience = { ...patienceOf(session), confirmations: 1 };
  const entry = (await eventually(() => allPages(ask, 'Aliases'), judge, patience)).find(isIt);
  return isJsonObject(entry) ? entry : {};
}

/** What moves an alias that is made for another key to the scenario's key. */
export async function aliasToMove(bare: Case, other: RelatedKeys): Promise<Input> {
  const { door, session, keys } = bare;
  const AliasName = `${aliasName(session, keys)}-moved`;
  await named(door, 'CreateAlias', { AliasName, TargetKeyId: other.keyId });
  return { AliasName, TargetKeyId: keys.keyId };
}

/**
 * Calls an operation with the scenario's alias, which exists in another Region than the one of the call: byte for byte,
 * since nobody is to wait until the alias can be seen.
 */
export function callWithAlias(bare: Case, operation: string, region: string): Promise<Outcome> {
  const { door, session, keys } = bare;
  const input = { AliasName: aliasName(session, keys), TargetKeyId: keys.keyId };
  return door.send(operation, {}, { region, tampering: { body: JSON.stringify(input) } });
}

/** Dates of AWS may be whole seconds. */
export async function aSecondLater(call: () => Promise<Outcome>): Promise<Outcome> {
  await pause(1100);
  return call();
}
