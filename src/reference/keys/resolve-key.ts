import type { Accepts, Call } from '../parts.ts';
import { invalidArn, notFound } from '../refusal.ts';
import { arnOf } from './arn.ts';
import type { Key } from './key.ts';
import { managedKey } from './managed-keys.ts';

const keyIdForm = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The key that a KeyId names in the endpoint's Region: key id, key ARN, and alias name or ARN where the operation
 * takes them. A bare id or alias is looked up in the caller's own account.
 * @throws Refusal NotFoundException or InvalidArnException, in the words AWS was seen to use.
 */
export function resolveKey(call: Call<unknown>, given: string, accepts: Accepts): Key {
  const named = parseName(call, given);
  if (named.resource.startsWith('alias/')) {
    if (accepts === 'keys') throw invalidArn('Key Aliases are not supported for this operation.');
    return findKey(call, named.accountId, aliasTarget(call, named.accountId, named.resource));
  }
  return findKey(call, named.accountId, named.resource);
}

type KeyName = {
  readonly accountId: string;
  /** A key id, or `alias/…`. */
  readonly resource: string;
};

function parseName(call: Call<unknown>, given: string): KeyName {
  if (!given.startsWith('arn:')) return { accountId: call.caller.accountId, resource: given };
  const [, , service, region = '', accountId = '', ...rest] = given.split(':');
  const resource = rest.join(':');
  if (service !== 'kms' || !/^(key|alias)\//.test(resource)) throw invalidArn(`Invalid arn ${given}`);
  if (region !== call.region) throw notFound(`Invalid arn ${region}`);
  return { accountId, resource: resource.replace(/^key\//, '') };
}

function findKey(call: Call<unknown>, accountId: string, keyId: string): Key {
  if (!keyIdForm.test(keyId)) throw notFound(`Invalid keyId '${keyId}'`);
  const key = call.store.find(call.region, keyId);
  if (key && key.shared.accountId === accountId) return key;
  throw notFound(`Key '${arnOf(call.region, accountId, `key/${keyId}`)}' does not exist`);
}

function aliasTarget(call: Call<unknown>, accountId: string, name: string): string {
  const alias = call.store.aliases(call.region, accountId).get(name);
  if (alias) return alias.targetKeyId;
  const managed = managedKey(call, accountId, name);
  if (managed) return associate(call, managed, name);
  throw notFound(`Alias ${arnOf(call.region, accountId, name)} is not found.`);
}

/** Binds a predefined alias to the key that was made for it. */
function associate(call: Call<unknown>, { shared }: Key, name: string): string {
  const { accountId, keyId: targetKeyId } = shared;
  const arn = arnOf(call.region, accountId, name);
  const alias = { name, arn, createdAt: call.now, updatedAt: call.now, targetKeyId };
  call.store.aliases(call.region, accountId).set(name, alias);
  return targetKeyId;
}
