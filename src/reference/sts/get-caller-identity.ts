import { createHash } from 'node:crypto';
import { type Identity, isRoot } from '../identities.ts';
import type { StsOperation } from './operation.ts';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html: nobody needs a permission for it. */
export const getCallerIdentity: StsOperation = ({ caller }) => ({
  Arn: caller.arn,
  UserId: userIdOf(caller),
  Account: caller.accountId,
});

/** The unique ID: of an account's root the account, of a role session the role's with the name of the session. */
export function userIdOf(identity: Identity): string {
  if (isRoot(identity)) return identity.accountId;
  const { roleArn } = identity;
  return roleArn === undefined
    ? uniqueId('AIDA', identity.arn)
    : `${uniqueId('AROA', roleArn)}:${identity.arn.split('/').at(-1)}`;
}

function uniqueId(prefix: string, arn: string): string {
  return prefix + createHash('sha256').update(arn).digest('hex').slice(0, 17).toUpperCase();
}
