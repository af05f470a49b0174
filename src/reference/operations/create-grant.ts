import { randomBytes } from 'node:crypto';
import type { Grant, Key } from '../keys/key.ts';
import { invalid, invalidArn } from '../refusal.ts';
import * as member from '../wire/members.ts';
import type { InputOf } from '../wire/shapes.ts';
import { type KeyCall, keyOperation, refuseDryRun } from './operation.ts';

/** The operations a grant can carry: neither UpdatePrimaryRegion nor ReplicateKey is among them. */
const grantOperations = {
  ENCRYPT_DECRYPT: ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo'],
  symmetric: [
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'GenerateDataKeyPair',
    'GenerateDataKeyPairWithoutPlaintext',
  ],
  SIGN_VERIFY: ['Sign', 'Verify'],
  GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
  KEY_AGREEMENT: ['DeriveSharedSecret'],
  any: ['CreateGrant', 'RetireGrant', 'DescribeKey', 'GetPublicKey'],
} as const;

const context = { type: 'map' } as const;
const members = {
  KeyId: member.required(member.keyId),
  GranteePrincipal: member.required(member.principal),
  RetiringPrincipal: member.principal,
  Operations: member.required({
    type: 'list',
    of: { type: 'string', oneOf: Object.values(grantOperations).flat() },
  } as const),
  Constraints: {
    type: 'structure',
    members: {
      EncryptionContextSubset: context,
      EncryptionContextEquals: context,
    },
  },
  GrantTokens: member.grantTokens,
  Name: member.text(1, 256, /^[a-zA-Z0-9:/_-]+$/),
  DryRun: member.boolean,
} as const;

type GrantCall = KeyCall<InputOf<typeof members>>;

/** A grant belongs to the key in its own Region; asking twice with the same name and terms gives the same grant. */
export const createGrant = keyOperation({
  members,
  isCrossAccount: true,
  act: (call) => {
    const { key, input } = call;
    for (const principal of [input.GranteePrincipal, input.RetiringPrincipal]) checkPrincipal(principal);
    checkFits(key, input.Operations);
    refuseDryRun(call);
    const grant = sameGrant(call) ?? newGrant(call);
    key.grants.set(grant.id, grant);
    return { GrantToken: grant.token, GrantId: grant.id };
  },
});

function checkPrincipal(principal: string | undefined): void {
  if (principal === undefined || /^arn:aws:(iam|sts)::\d{12}:.+$/.test(principal)) return;
  throw invalidArn(`ARN does not refer to a valid principal: ${principal}`);
}

/** @throws Refusal when a key of this usage does not know one of the operations */
function checkFits({ shared }: Key, operations: readonly string[]): void {
  const isSymmetric = shared.spec === 'SYMMETRIC_DEFAULT';
  const known = [
    ...grantOperations.any,
    ...grantOperations[shared.usage],
    ...(isSymmetric ? grantOperations.symmetric : []),
  ] as readonly string[];
  const misfit = operations.find((name) => !known.includes(name));
  if (misfit)
    throw invalid(`Grant operation ${misfit} is not supported for KMS key of usage ${shared.usage}.`);
}

function sameGrant({ key, input }: GrantCall): Grant | undefined {
  if (input.Name === undefined) return undefined;
  const terms = (grant: { [name: string]: unknown }) => JSON.stringify(grant);
  const wanted = terms({
    name: input.Name,
    grantee: input.GranteePrincipal,
    operations: input.Operations,
  });
  return [...key.grants.values()].find(
    ({ name, grantee, operations }) => terms({ name, grantee, operations }) === wanted,
  );
}

function newGrant({ key, input, caller, now }: GrantCall): Grant {
  return {
    id: randomBytes(32).toString('hex'),
    token: randomBytes(96).toString('base64url'),
    name: input.Name,
    createdAt: now,
    grantee: input.GranteePrincipal,
    retiring: input.RetiringPrincipal,
    issuingAccount: `arn:aws:iam::${caller.accountId}:root`,
    operations: input.Operations,
    constraints: input.Constraints,
    keyArn: key.arn,
  };
}
