import { arnIn } from '../model/related-keys.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { Case } from './case.ts';
import { aliasName } from './properties.ts';

/** A well-formed key ID that nobody has. */
const absentKeyId = 'mrk-00000000000000000000000000000000';

/**
 * The text that names a key in the way asked for, `undefined` for none at all. An alias is made on the way; `region`
 * says which replica is meant.
 */
export async function keyReference(
  setting: Case,
  form: string,
  region = setting.session.target.regions[1] ?? '',
): Promise<string | undefined> {
  const { keys } = setting;
  const arn = arnIn(keys.primaryRegion, keys);
  const withResource = (resource: string) => [...arn.split(':').slice(0, 5), resource].join(':');
  switch (form) {
    case 'the key ID':
      return keys.keyId;
    case 'the key ARN':
      return arn;
    case "the replica's key ARN":
      return arnIn(region, keys);
    case 'the alias name':
      return createAlias(setting);
    case 'the alias ARN':
      return withResource(await createAlias(setting));
    case 'an absent key ID':
      return absentKeyId;
    case 'an absent key ARN':
      return withResource(`key/${absentKeyId}`);
    case 'a malformed key ID':
      return 'mrk-not-a-key-id';
    default:
      return undefined;
  }
}

/** Gives the key in a Region, the primary's unless said otherwise, an alias; returns its name. */
export async function createAlias(
  { door, session, keys }: Case,
  region = keys.primaryRegion,
): Promise<string> {
  const input = {
    AliasName: aliasName(session, keys),
    TargetKeyId: keys.keyId,
  };
  requireSuccess(await door.send('CreateAlias', input, { region }), `CreateAlias in ${region}`);
  return input.AliasName;
}
