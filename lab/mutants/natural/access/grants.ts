import type { Grant } from '../../../../src/reference/keys/key.ts';
import { keyOf } from '../../moves.ts';
import { type Change, handling, permitting } from '../../wraps.ts';
import { faultsOf } from '../fault.ts';
import { judgingInput, ownGrants, readingGrants } from './judged.ts';

const everyOperation =
  'Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo Sign Verify GetPublicKey CreateGrant RetireGrant DescribeKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateMac VerifyMac DeriveSharedSecret'.split(
    ' ',
  );

/** Every grant reads as this, when the permissions of a call are asked. */
function reading(change: (grant: Grant) => Grant): Change {
  return readingGrants((grants) => grants.map(change));
}

type Constraints = NonNullable<Grant['constraints']>;
type Pairs = Readonly<Record<string, string>>;

/** Every grant constraint reads as this, when the permissions of a call with an encryption context are asked. */
function constrained(change: (constraints: Constraints, context: Pairs) => Constraints): Change {
  return readingGrants((grants, call) => {
    const { EncryptionContext: context = {} } = call.input as { EncryptionContext?: Pairs };
    return grants.map((grant) => ({
      ...grant,
      constraints: grant.constraints && change(grant.constraints, context),
    }));
  });
}

const withOperation = (grants: readonly Grant[], has: string, gives: string) =>
  grants.map((grant) =>
    grant.operations.includes(has) ? { ...grant, operations: [...grant.operations, gives] } : grant,
  );

export const grantFaults = faultsOf('grants', {
  'grant-gives-every-operation': [
    'A grant lets its grantee call every operation on the key, whatever its Operations say.',
    reading((grant) => ({ ...grant, operations: everyOperation })),
  ],
  'grant-gives-operations-by-prefix': [
    'A grant for GenerateDataKey also lets its grantee call GenerateDataKeyWithoutPlaintext and GenerateDataKeyPair.',
    readingGrants((grants) =>
      everyOperation
        .filter((name) => name.startsWith('GenerateDataKey'))
        .reduce((given, name) => withOperation(given, 'GenerateDataKey', name), grants),
    ),
  ],
  'grant-for-encrypt-gives-decrypt': [
    'A grant for Encrypt also lets its grantee call Decrypt.',
    readingGrants((grants) => withOperation(grants, 'Encrypt', 'Decrypt')),
  ],
  'grant-for-re-encrypt-either-way': [
    'A grant for ReEncryptFrom also lets its grantee re-encrypt to the key.',
    readingGrants((grants) => withOperation(grants, 'ReEncryptFrom', 'ReEncryptTo')),
  ],
  'grant-gives-describe-key': [
    'A grantee may call DescribeKey with any grant.',
    reading((grant) => ({ ...grant, operations: [...grant.operations, 'DescribeKey'] })),
  ],
  'grant-gives-first-operation-only': [
    'Only the first of the Operations of a grant is permitted.',
    reading((grant) => ({ ...grant, operations: grant.operations.slice(0, 1) })),
  ],
  'grant-constraints-ignored': [
    'Grant constraints are stored and shown, and the encryption context of a call is not compared with them.',
    reading((grant) => ({ ...grant, constraints: undefined })),
  ],
  'grant-equals-read-as-subset': [
    'EncryptionContextEquals of a grant permits an encryption context with more pairs.',
    constrained(({ EncryptionContextEquals: equals, EncryptionContextSubset: subset }) => ({
      EncryptionContextSubset: equals ?? subset ?? {},
    })),
  ],
  'grant-subset-read-as-equals': [
    'EncryptionContextSubset of a grant permits no encryption context with more pairs.',
    constrained(({ EncryptionContextEquals: equals, EncryptionContextSubset: subset }) => ({
      EncryptionContextEquals: equals ?? subset ?? {},
    })),
  ],
  'grant-constraint-names-only': [
    'Of the encryption context in a grant constraint the names are compared, and the values are not.',
    constrained((constraints, context) => {
      const likeCall = (pairs: Pairs) =>
        Object.fromEntries(Object.entries(pairs).map(([name, value]) => [name, context[name] ?? value]));
      return Object.fromEntries(Object.entries(constraints).map(([kind, pairs]) => [kind, likeCall(pairs)]));
    }),
  ],
  'grant-constraint-bars-describe-key': [
    'A grant with a grant constraint does not permit DescribeKey, which has no encryption context.',
    readingGrants((grants, call) =>
      call.operation === 'DescribeKey' ? grants.filter(({ constraints }) => !constraints) : grants,
    ),
  ],
  'grant-without-token-is-void': [
    'A grant permits its operations only in calls that carry its grant token.',
    readingGrants((grants, call) => {
      const { GrantTokens: tokens = [] } = call.input as { GrantTokens?: readonly string[] };
      return grants.filter(({ tokens: own }) => tokens.some((token) => own.has(token)));
    }),
  ],
  'grant-tokens-help-nothing': [
    'A new grant permits nothing for five seconds, in calls with its grant token either.',
    readingGrants((grants, call) => grants.filter(({ createdAt }) => call.now - createdAt > 5000)),
  ],
  'one-grant-for-a-grantee': [
    'A second grant for the same grantee on the same key replaces the first.',
    handling('CreateGrant', async (call, proceed) => {
      const key = keyOf(call);
      const before = key ? ownGrants(call, key) : [];
      const output = await proceed();
      for (const { id, grantee } of before)
        if (grantee === call.input.GranteePrincipal && id !== output?.GrantId) key?.grants.delete(id);
      return output;
    }),
  ],
  'grant-beats-a-deny': [
    'A grant permits its operations although the key policy denies them to the grantee.',
    permitting((call, { key, action }, check) => {
      const grants = key ? [...key.grants.values()] : [];
      const isGranted = grants.some(
        ({ grantee, operations, constraints }) =>
          grantee === call.caller.arn && operations.includes(action) && !constraints,
      );
      if (!isGranted) check();
    }),
  ],
  'delegated-grant-may-be-wider': [
    'Who may create grants by a grant can give operations that the grant does not give.',
    judgingInput((input) => (Array.isArray(input.Operations) ? { ...input, Operations: [] } : input)),
  ],
  'delegated-grant-may-drop-constraints': [
    'Who may create grants by a grant with a grant constraint can create grants without it.',
    readingGrants((grants, call) =>
      call.operation === 'CreateGrant'
        ? grants.map((grant) => ({ ...grant, constraints: undefined }))
        : grants,
    ),
  ],
});
