import type { Grant, Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { isRefusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf } from '../wraps.ts';
import { readingGrants } from './access/judged.ts';
import { faultsOf } from './fault.ts';
import { othersOf, primaryOf } from './related.ts';

/** Reads of an ARN in a member the key ID alone. */
function idAlone(name: string, member: string): Change {
  return handling(name, (call, proceed) => {
    const given = String(call.input[member] ?? '');
    const id = given.replace(/^arn:.*:key\//, '');
    return proceed(id ? { ...call, input: { ...call.input, [member]: id } } : call);
  });
}

/** The grant that another Region knows by this token, and its key. */
function elsewhere({ store, settings, region }: Call, token: string): [Key, Grant] | undefined {
  for (const other of settings.regions.filter((each) => each !== region))
    for (const key of store.keys(other))
      for (const grant of key.grants.values()) if (grant.tokens.has(token)) return [key, grant];
  return undefined;
}

/** Where the caller left the key out, its primary key is named. */
function primaryUnlessNamed(operation: string, given: string, member: string): Change {
  return outputOf(operation, (output, call) => {
    const id = String(output[member]).split('/').at(-1) ?? '';
    const key = call.store.find(call.region, id);
    return call.input[given] || !key ? output : { ...output, [member]: primaryOf(key)?.arn };
  });
}

/** ARNs, tokens and IDs that belong to another Region, and are taken here. */
export const otherRegionNameFaults = faultsOf('names of other Regions', {
  'alias-made-for-the-arn-of-another-region': [
    'CreateAlias with the ARN of a related key in another Region creates an alias of the key in its own.',
    idAlone('CreateAlias', 'TargetKeyId'),
  ],
  'alias-moved-to-the-arn-of-another-region': [
    'UpdateAlias with the ARN of a related key in another Region takes the key in its own.',
    idAlone('UpdateAlias', 'TargetKeyId'),
  ],
  'aliases-listed-for-the-arn-of-another-region': [
    'ListAliases with the ARN of a related key in another Region lists the aliases of the key in its own.',
    idAlone('ListAliases', 'KeyId'),
  ],
  're-encrypted-for-the-arn-of-another-region': [
    'ReEncrypt with the ARN of a related key in another Region as DestinationKeyId takes the key in its own.',
    idAlone('ReEncrypt', 'DestinationKeyId'),
  ],
  'decrypted-for-the-arn-of-another-region': [
    'Decrypt with the ARN of a related key in another Region decrypts with the key in its own.',
    idAlone('Decrypt', 'KeyId'),
  ],
  'token-of-a-related-key-permits': [
    'A grant token of a related key in another Region permits its operations here.',
    readingGrants((grants, call, _access, key) => {
      const { GrantTokens: tokens = [] } = call.input as { GrantTokens?: readonly string[] };
      const others = othersOf(key).flatMap((each) => [...each.grants.values()]);
      return [...grants, ...others.filter((grant) => tokens.some((token) => grant.tokens.has(token)))];
    }),
  ],
  'token-retires-in-another-region': [
    'RetireGrant with the grant token of a key in another Region retires the grant there.',
    handling('RetireGrant', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        const found = elsewhere(call, String(call.input.GrantToken));
        if (!found || !isRefusal(error) || error.code !== 'InvalidGrantTokenException') throw error;
        const [key, grant] = found;
        key.grants.delete(grant.id);
        return undefined;
      }
    }),
  ],
  'grant-of-a-related-key-revoked': [
    'RevokeGrant revokes the grant of this GrantId on a related key in another Region.',
    handling('RevokeGrant', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        const key = keyOf(call);
        const id = String(call.input.GrantId);
        const other = key && othersOf(key).find(({ grants }) => grants.has(id));
        if (!other?.grants.delete(id)) throw error;
        return undefined;
      }
    }),
  ],
  'decrypt-without-key-id-names-the-primary': [
    'Decrypt without KeyId returns the ARN of the primary key wherever it was called.',
    primaryUnlessNamed('Decrypt', 'KeyId', 'KeyId'),
  ],
  're-encrypt-without-source-names-the-primary': [
    'ReEncrypt without SourceKeyId returns the ARN of the primary key as SourceKeyId.',
    primaryUnlessNamed('ReEncrypt', 'SourceKeyId', 'SourceKeyId'),
  ],
});
