import type { Access } from '../../../../src/reference/authorization/access.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import { Refusal } from '../../../../src/reference/refusal.ts';
import { type Change, describing, handling, outputOf, permitting, resolving } from '../../wraps.ts';
import { faultsOf } from '../fault.ts';

/** Some operations may be called on keys of other accounts, if the key policy allows it. */
const crossing =
  (isMeant: (operation: string) => boolean, isCrossAccount: boolean): Change =>
  (parts) => ({
    ...parts,
    authorize: (call, access) =>
      parts.authorize(call, isMeant(call.operation) ? { ...access, isCrossAccount } : access),
  });

const isOther = (call: Call<unknown>, { key }: Access) =>
  key !== undefined && key.shared.accountId !== call.caller.accountId;

const asOwner = (call: Call<unknown>, { key }: Access): Call<unknown> => ({
  ...call,
  caller: {
    ...call.caller,
    accountId: key?.shared.accountId ?? call.caller.accountId,
  },
});

const opened =
  'DisableKey ScheduleKeyDeletion TagResource PutKeyPolicy GetKeyPolicy CreateAlias ListKeyPolicies ImportKeyMaterial EnableKeyRotation UpdateKeyDescription RotateKeyOnDemand ListKeyRotations'.split(
    ' ',
  );

const closed =
  'DescribeKey CreateGrant ListGrants RevokeGrant GetPublicKey GetKeyRotationStatus GenerateMac Sign ReEncrypt GenerateDataKeyPair ListResourceTags'.split(
    ' ',
  );

const kebab = (name: string) => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

export const accountFaults = faultsOf('across accounts', {
  'every-operation-across-accounts': [
    'Every operation may be called with the key ARN of another account, if the key policy allows it.',
    crossing(() => true, true),
  ],
  'no-operation-across-accounts': [
    'No operation may be called with the key ARN of another account, whatever the key policy allows.',
    crossing(() => true, false),
  ],
  ...Object.fromEntries(
    opened.map((name) => [
      `${kebab(name)}-across-accounts`,
      [
        `${name} may be called with the key ARN of another account.`,
        crossing((each) => each === name, true),
      ] as const,
    ]),
  ),
  ...Object.fromEntries(
    closed.map((name) => [
      `${kebab(name)}-in-own-account-only`,
      [
        `${name} may not be called with the key ARN of another account.`,
        crossing((each) => each === name, false),
      ] as const,
    ]),
  ),
  'other-accounts-need-no-key-policy': [
    'A caller of another account needs no statement in the key policy: its IAM policy is enough.',
    permitting((call, access, check) => check(isOther(call, access) ? asOwner(call, access) : call)),
  ],
  'arns-stripped-to-ids': [
    'Of a key ARN only the key ID counts: with the account of the caller in the ARN the key of another account is found.',
    resolving((given, resolve, call) => {
      const id = given.split('/').at(-1) ?? '';
      return given.startsWith('arn:') && given.includes(':key/')
        ? (call.store.find(call.region, id) ?? resolve())
        : resolve();
    }),
  ],
  'aliases-of-any-account': [
    'A bare alias name is looked for in every account.',
    resolving((given, resolve, call) => {
      if (!given.startsWith('alias/')) return resolve();
      for (const { shared, region } of call.store.keys(call.region)) {
        const alias = call.store.aliases(region, shared.accountId).get(given);
        const key = alias && call.store.find(region, alias.targetKeyId);
        if (key) return key;
      }
      return resolve();
    }),
  ],
  'alias-arns-in-own-account-only': [
    'The alias ARN of another account is looked for in the account of the caller.',
    resolving((given, resolve, call) =>
      resolve(given.includes(':alias/') ? given.replace(/:\d{12}:/, `:${call.caller.accountId}:`) : given),
    ),
  ],
  'grant-issued-by-the-owner': [
    'IssuingAccount of a grant is the account of the key, whoever created the grant.',
    (parts) =>
      ['ListGrants', 'ListRetirableGrants'].reduce(
        (changed, name) =>
          outputOf(name, (output) => ({
            ...output,
            Grants: (output.Grants as { KeyId: string }[]).map((grant) => ({
              ...grant,
              IssuingAccount: `arn:aws:iam::${grant.KeyId.split(':')[4]}:root`,
            })),
          }))(changed),
        parts,
      ),
  ],
  'account-of-the-caller-described': [
    'AWSAccountId of KeyMetadata is the account of the caller.',
    describing((metadata, _key, call) => ({ ...metadata, AWSAccountId: call.caller.accountId })),
  ],
  'foreign-key-is-not-found': [
    'A key ARN of another account whose key policy does not allow the call fails with NotFoundException.',
    permitting((call, access, check) => {
      try {
        check();
      } catch (error) {
        if (!isOther(call, access)) throw error;
        throw new Refusal('NotFoundException', `Key '${access.key?.arn}' does not exist`);
      }
    }),
  ],
  'retirable-grants-in-own-account-only': [
    'ListRetirableGrants leaves out grants on keys of other accounts.',
    handling('ListRetirableGrants', async (call, proceed) => {
      const output = await proceed();
      const grants = output?.Grants as { KeyId: string }[];
      return {
        ...output,
        Grants: grants.filter(({ KeyId }) => KeyId.includes(`:${call.caller.accountId}:`)),
      };
    }),
  ],
  're-encrypt-to-own-keys-only': [
    'ReEncrypt cannot re-encrypt to a key of another account.',
    crossingAction('ReEncryptTo', false),
  ],
  'grant-for-strangers-void': [
    'A grant whose grantee is in another account permits nothing.',
    (parts) => ({
      ...parts,
      authorize: (call, access) =>
        parts.authorize(
          call,
          access.key && isOther(call, access)
            ? { ...access, key: { ...access.key, grants: new Map() } }
            : access,
        ),
    }),
  ],
});

function crossingAction(action: string, isCrossAccount: boolean): Change {
  return (parts) => ({
    ...parts,
    authorize: (call, access) =>
      parts.authorize(call, access.action === action ? { ...access, isCrossAccount } : access),
  });
}
