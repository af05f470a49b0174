import type { Grant } from '../../../src/reference/keys/key.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf, together } from '../wraps.ts';
import { readingGrants } from './access/judged.ts';
import { faultsOf } from './fault.ts';
import { changing } from './used-key.ts';

/** Takes the key of the grant of this ID for the key that the call names. */
function byGrantAlone(name: string): Change {
  return handling(name, (call, proceed) => {
    const owner = call.store.keys(call.region).find(({ grants }) => grants.has(String(call.input.GrantId)));
    return proceed(owner ? { ...call, input: { ...call.input, KeyId: owner.arn } } : call);
  });
}

/** Stores that are looked up by a name alone, and forget of which key it is. */
export const anotherKeyFaults = faultsOf('of another key', {
  'grants-revoked-on-any-key': [
    'RevokeGrant revokes the grant of this ID, whatever key it names.',
    byGrantAlone('RevokeGrant'),
  ],
  'grants-of-any-key-permit': [
    'A grant token permits its operations on every key of the account.',
    readingGrants((grants, call) => {
      const tokens = (call.input as { GrantTokens?: readonly string[] }).GrantTokens ?? [];
      const given: Grant[] = call.store
        .keys(call.region)
        .flatMap((key) => [...key.grants.values()])
        .filter((grant) => tokens.some((token) => grant.tokens.has(token)));
      return [...grants, ...given];
    }),
  ],
  'grants-found-on-any-key': [
    'ListGrants with a GrantId finds the grant of another key.',
    byGrantAlone('ListGrants'),
  ],
  'revoked-grants-stay-retirable': [
    'ListRetirableGrants lists grants that were revoked as well.',
    (parts) => {
      const gone: { readonly grant: object; readonly retiring: unknown }[] = [];
      const noting = handling('RevokeGrant', async (call, proceed) => {
        const key = keyOf(call);
        const grant = key?.grants.get(String(call.input.GrantId));
        const output = await proceed();
        if (grant && key)
          gone.push({
            grant: {
              KeyId: key.arn,
              GrantId: grant.id,
              GranteePrincipal: grant.grantee,
              Operations: grant.operations,
            },
            retiring: grant.retiring,
          });
        return output;
      });
      const listing = outputOf('ListRetirableGrants', (output, { input }) => ({
        ...output,
        Grants: [
          ...(output.Grants as object[]),
          ...gone.filter(({ retiring }) => retiring === input.RetiringPrincipal).map(({ grant }) => grant),
        ],
      }));
      return together(noting, listing)(parts);
    },
  ],
  'fifty-one-tags-in-two-calls': [
    'TagResource looks at the number of tags of one call alone.',
    handling('TagResource', async (call, proceed) => {
      const key = keyOf(call);
      if (!key) return proceed();
      const before = new Map(key.tags);
      key.tags.clear();
      try {
        return await proceed();
      } finally {
        for (const [name, value] of before) if (!key.tags.has(name)) key.tags.set(name, value);
      }
    }),
  ],
});

/** What a request leaves out has a default that the documents do not give it. */
export const leftOutFaults = faultsOf('what is left out', {
  'destination-context-of-the-source': [
    'ReEncrypt without DestinationEncryptionContext takes the SourceEncryptionContext.',
    changing('ReEncrypt', ({ SourceEncryptionContext, DestinationEncryptionContext }) =>
      DestinationEncryptionContext ? {} : { DestinationEncryptionContext: SourceEncryptionContext },
    ),
  ],
  'source-context-of-the-destination': [
    'ReEncrypt without SourceEncryptionContext takes the DestinationEncryptionContext.',
    changing('ReEncrypt', ({ SourceEncryptionContext, DestinationEncryptionContext }) =>
      SourceEncryptionContext ? {} : { SourceEncryptionContext: DestinationEncryptionContext },
    ),
  ],
  'data-key-of-both-sizes': [
    'GenerateDataKey takes KeySpec and NumberOfBytes together.',
    changing('GenerateDataKey', ({ KeySpec, NumberOfBytes }) =>
      KeySpec && NumberOfBytes ? { NumberOfBytes: undefined } : {},
    ),
  ],
  'data-key-of-no-size': [
    'GenerateDataKeyWithoutPlaintext needs neither KeySpec nor NumberOfBytes.',
    changing('GenerateDataKeyWithoutPlaintext', ({ KeySpec, NumberOfBytes }) =>
      KeySpec || NumberOfBytes ? {} : { KeySpec: 'AES_256' },
    ),
  ],
  'random-of-no-size': [
    'GenerateRandom without NumberOfBytes returns 32 bytes.',
    changing('GenerateRandom', ({ NumberOfBytes }) => (NumberOfBytes ? {} : { NumberOfBytes: 32 })),
  ],
  'verified-without-a-message-type': [
    'Verify without MessageType takes a message of the length of the digest for the digest.',
    changing('Verify', ({ Message, MessageType }) =>
      !MessageType && (Message as Uint8Array)?.length === 32 ? { MessageType: 'DIGEST' } : {},
    ),
  ],
  'policy-of-no-safety-check': [
    'PutKeyPolicy without BypassPolicyLockoutSafetyCheck does not check.',
    changing('PutKeyPolicy', () => ({ BypassPolicyLockoutSafetyCheck: true })),
  ],
  'retire-by-half': [
    'RetireGrant with a KeyId and without a GrantId succeeds.',
    insteadOfRefusal('RetireGrant', () => undefined, 'ValidationException'),
  ],
});
