import { isPrimary } from '../../../src/reference/keys/key.ts';
import { keyOf } from '../moves.ts';
import { handling, insteadOfRefusal, outputOf, stateRule, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';

export const ownPropertyFaults = faultsOf('keys as they were made', {
  'grants-of-replicas-not-revoked': [
    'RevokeGrant on a replica succeeds and revokes nothing.',
    handling('RevokeGrant', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'alias-names-taken-over': [
    'CreateAlias with a name that is taken moves the alias.',
    insteadOfRefusal(
      'CreateAlias',
      (call) => {
        const alias = call.store
          .aliases(call.region, call.caller.accountId)
          .get(String(call.input.AliasName));
        if (alias) alias.targetKeyId = String(call.input.TargetKeyId).split('/').at(-1) ?? '';
        return undefined;
      },
      'AlreadyExistsException',
    ),
  ],
  'alias-not-moved': [
    'UpdateAlias succeeds and leaves the alias where it was.',
    handling('UpdateAlias', () => undefined),
  ],
  'alias-date-not-kept': [
    'UpdateAlias leaves the LastUpdatedDate of the alias as it was.',
    handling('UpdateAlias', async (call, proceed) => {
      const alias = call.store.aliases(call.region, call.caller.accountId).get(String(call.input.AliasName));
      const updatedAt = alias?.updatedAt;
      const output = await proceed();
      if (alias && updatedAt !== undefined) alias.updatedAt = updatedAt;
      return output;
    }),
  ],
  'same-grant-twice': [
    'CreateGrant with the same name and terms gives another grant each time.',
    handling('CreateGrant', (call, proceed) => {
      const grants = keyOf(call)?.grants;
      const kept = new Map(grants);
      grants?.clear();
      return Promise.resolve(proceed()).finally(() => {
        for (const [id, grant] of kept) grants?.set(id, grant);
      });
    }),
  ],
  'multi-region-from-other-truth': [
    'CreateKey makes a single-Region key for MultiRegion true where Origin is EXTERNAL.',
    handling('CreateKey', (call, proceed) =>
      proceed(
        call.input.Origin === 'EXTERNAL' ? { ...call, input: { ...call.input, MultiRegion: false } } : call,
      ),
    ),
  ],
  'multi-region-in-a-key-store': [
    'CreateKey makes a multi-Region key although CustomKeyStoreId is given.',
    handling('CreateKey', (call, proceed) =>
      proceed({
        ...call,
        input: {
          ...call.input,
          CustomKeyStoreId: call.input.MultiRegion ? undefined : call.input.CustomKeyStoreId,
        },
      }),
    ),
  ],
  'public-key-of-a-disabled-replica-refused': [
    'GetPublicKey is refused on a disabled key.',
    stateRule('GetPublicKey', 'Disabled', 'disabled'),
  ],
  'creating-replica-cannot-be-described': [
    'GetKeyPolicy and ListResourceTags are refused on a replica that is being created.',
    together(
      stateRule('GetKeyPolicy', 'Creating', 'creating'),
      stateRule('ListResourceTags', 'Creating', 'creating'),
    ),
  ],
  'creating-replica-does-not-know-rotation': [
    'GetKeyRotationStatus says false of a replica that is being created.',
    outputOf('GetKeyRotationStatus', (output, call) => {
      const key = keyOf(call);
      return key && call.now < key.creatingUntil && !isPrimary(key)
        ? { KeyId: output.KeyId, KeyRotationEnabled: false }
        : output;
    }),
  ],
});
