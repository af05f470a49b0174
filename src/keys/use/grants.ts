import type { Input } from '../../model/driver.ts';
import { textAt } from '../../model/json.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { principalArn } from '../policies.ts';
import type { Setting } from './happy-path.ts';

/** A grant that was made, by which it can be revoked or named in a request. */
export type GivenGrant = { readonly GrantId: string; readonly GrantToken: string };

/** Lets somebody call an operation with the key of one Region, under an encryption context where one is given. */
export async function giveGrant(
  { door, session, keys, region }: Setting,
  { caller, operation, context }: { caller: string; operation: string; context?: Input },
): Promise<GivenGrant> {
  const input = {
    KeyId: keys.keyId,
    GranteePrincipal: principalArn(session.target, caller),
    Operations: [operation],
    ...(context && { Constraints: { EncryptionContextEquals: context } }),
  };
  const output = requireSuccess(
    await door.send('CreateGrant', input, { region }),
    `CreateGrant in ${region}`,
  );
  return { GrantId: textAt(output, 'GrantId'), GrantToken: textAt(output, 'GrantToken') };
}

/** Takes a grant back. */
export async function revokeGrant({ door, keys, region }: Setting, { GrantId }: GivenGrant): Promise<void> {
  const input = { KeyId: keys.keyId, GrantId };
  requireSuccess(await door.send('RevokeGrant', input, { region }), `RevokeGrant in ${region}`);
}
