import { randomBytes } from 'node:crypto';
import type { Grant, Key } from '../../keys/key.ts';
import { isKeyPair, keySpecs } from '../../keys/key-specs.ts';
import { invalid, invalidArn } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { InputOf } from '../../wire/shapes.ts';
import { type KeyCall, keyOperation, refuseDryRun } from '../operation.ts';

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
  ENCAPSULATE_DECAPSULATE: ['Encapsulate', 'Decapsulate'],
  asymmetric: ['GetPublicKey'],
  any: ['CreateGrant', 'RetireGrant', 'DescribeKey'],
} as const;

const context = { type: 'map' } as const;
const members = {
  KeyId: member.required(member.keyId),
  GranteePrincipal: member.required(member.principal),
  RetiringPrincipal: member.principal,
  GranteeServicePrincipal: member.servicePrincipal,
  RetiringServicePrincipal: member.servicePrincipal,
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

type GrantInput = InputOf<typeof members>;
type GrantCall = KeyCall<GrantInput>;

/** A grant belongs to the key in its own Region; a second call with the same name and terms gives the same grant, by another token. */
export const createGrant = keyOperation({
  members,
  isCrossAccount: true,
  act: (call) => {
    const { key, input } = call;
    for (const principal of [input.GranteePrincipal, input.RetiringPrincipal]) checkPrincipal(principal);
    checkFits(key, input);
    refuseDryRun(call);
    const grant = sameGrant(call) ?? newGrant(call);
    const token = randomBytes(96).toString('base64url');
    grant.tokens.add(token);
    key.grants.set(grant.id, grant);
    call.store.grantTokens.add(token);
    return { GrantToken: token, GrantId: grant.id };
  },
});

/** An ARN, or the internal id of a role with a session of it. Whether there is such a principal, only IAM knows. */
function checkPrincipal(principal: string | undefined): void {
  if (principal === undefined || /^A[A-Z0-9]{15,}:.+$/.test(principal)) return;
  if (!/^arn:aws:(iam|sts)::\d{12}:.+$/.test(principal)) {
    throw invalidArn(`ARN does not refer to a valid principal: ${principal}`);
  }
  // A session is that of a role by its name: the role's path does not belong there.
  if (/:assumed-role\/.*\/.*\//.test(principal)) throw invalidArn(`ARN is not valid: ${principal}`);
}

/** @throws Refusal when a key of this usage does not know one of the operations, or no context */
function checkFits({ shared }: Key, { Operations: operations, Constraints: constraints }: GrantInput): void {
  const isSymmetric = shared.spec === 'SYMMETRIC_DEFAULT';
  if (operations.every((name) => name === 'CreateGrant')) {
    throw invalid('Grants must not contain only the CreateGrant operation.');
  }
  const known: readonly string[] = operationsFor(shared);
  if (!operations.every((name) => known.includes(name))) {
    const kind = isKeyPair(shared.spec) ? 'asymmetric' : 'symmetric';
    const key = `${kind.startsWith('a') ? 'an' : 'a'} ${kind} KMS key with key usage ${shared.usage}`;
    const given = `Operations [${operations.join(', ')}] are not supported when creating a grant for ${key}`;
    throw invalid(`${given}. Valid operations are [${known.join(', ')}]`);
  }
  if (constraints !== undefined && !isSymmetric) {
    throw invalid(
      'EncryptionContext is supported only when creating a grant for a symmetric encryption KMS key.',
    );
  }
}

function operationsFor({ spec, usage }: Key['shared']): readonly string[] {
  const { kind } = keySpecs[spec];
  return [
    ...grantOperations.any,
    ...(isKeyPair(spec) ? grantOperations.asymmetric : []),
    ...grantOperations[usage],
    ...(kind === 'symmetric' ? grantOperations.symmetric : []),
  ];
}

function sameGrant({ key, input }: GrantCall): Grant | undefined {
  if (input.Name === undefined) return undefined;
  const { Name, GranteePrincipal, RetiringPrincipal, Operations, Constraints } = input;
  const wanted = terms([Name, GranteePrincipal, RetiringPrincipal, Operations.toSorted(), Constraints]);
  return [...key.grants.values()].find(
    ({ name, grantee, retiring, operations, constraints }) =>
      terms([name, grantee, retiring, operations.toSorted(), constraints]) === wanted,
  );
}

/** Maps compare whatever the order of their pairs. */
function terms(given: unknown): string {
  const sorted = (_name: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value;
  return JSON.stringify(given, sorted);
}

function newGrant({ key, input, caller, now }: GrantCall): Grant {
  return {
    id: randomBytes(32).toString('hex'),
    tokens: new Set(),
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
