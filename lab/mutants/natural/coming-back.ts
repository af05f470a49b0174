import { defaultPolicy } from '../../../src/reference/authorization/policy.ts';
import { keyOf } from '../moves.ts';
import { handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards } from './related.ts';

/** A key that comes back from PendingDeletion, from Disabled or from PendingImport is the key that it was. */
export const comingBackFaults = faultsOf('keys that come back', {
  'rotation-lost-by-canceling': [
    'CancelKeyDeletion ends automatic rotation.',
    afterwards('CancelKeyDeletion', ({ shared }) => {
      shared.rotation = undefined;
    }),
  ],
  'grants-lost-by-canceling': [
    'CancelKeyDeletion revokes the grants.',
    afterwards('CancelKeyDeletion', ({ grants }) => grants.clear()),
  ],
  'tags-lost-by-canceling': [
    'CancelKeyDeletion removes the tags.',
    afterwards('CancelKeyDeletion', ({ tags }) => tags.clear()),
  ],
  'policy-lost-by-canceling': [
    'CancelKeyDeletion sets the default key policy.',
    afterwards('CancelKeyDeletion', (key) => {
      Object.assign(key, { policy: defaultPolicy(key.shared.accountId) });
    }),
  ],
  'description-lost-by-canceling': [
    'CancelKeyDeletion clears the description.',
    afterwards('CancelKeyDeletion', (key) => {
      Object.assign(key, { description: '' });
    }),
  ],
  'aliases-lost-by-scheduling': [
    'ScheduleKeyDeletion deletes the aliases.',
    handling('ScheduleKeyDeletion', async (call, proceed) => {
      const key = keyOf(call);
      const output = await proceed();
      const aliases = call.store.aliases(call.region, call.caller.accountId);
      for (const alias of aliases.values())
        if (alias.targetKeyId === key?.shared.keyId) aliases.delete(alias.name);
      return output;
    }),
  ],
  'rotation-lost-by-disabling': [
    'DisableKey ends automatic rotation.',
    afterwards('DisableKey', ({ shared }) => {
      shared.rotation = undefined;
    }),
  ],
  'rotation-restarts-when-enabled': [
    'EnableKey starts the rotation period again.',
    afterwards('EnableKey', ({ shared }, { now }) => {
      if (shared.rotation)
        shared.rotation = {
          ...shared.rotation,
          nextAt: now + shared.rotation.periodDays * 86_400_000 + 5_000,
        };
    }),
  ],
  'grants-lost-by-disabling': [
    'DisableKey revokes the grants.',
    afterwards('DisableKey', ({ grants }) => grants.clear()),
  ],
  'aliases-with-targets-as-given': [
    'ListAliases returns the key ARN as TargetKeyId.',
    outputOf('ListAliases', (output, call) => ({
      ...output,
      Aliases: (output.Aliases as { TargetKeyId?: string }[]).map((each) => ({
        ...each,
        ...(each.TargetKeyId && {
          TargetKeyId: `arn:aws:kms:${call.region}:${call.caller.accountId}:key/${each.TargetKeyId}`,
        }),
      })),
    })),
  ],
  'aliases-by-id-only': [
    'ListAliases with a key ARN lists nothing.',
    outputOf('ListAliases', (output, { input }) =>
      String(input.KeyId ?? '').startsWith('arn:') ? { ...output, Aliases: [] } : output,
    ),
  ],
  'grants-listed-by-id-only': [
    'ListGrants with a key ARN lists nothing.',
    outputOf('ListGrants', (output, { input }) =>
      String(input.KeyId ?? '').startsWith('arn:') ? { ...output, Grants: [] } : output,
    ),
  ],
  'grants-without-names': [
    'ListGrants leaves the Name of grants out.',
    outputOf('ListGrants', (output) => ({
      ...output,
      Grants: (output.Grants as { Name?: string }[]).map(({ Name: _gone, ...grant }) => grant),
    })),
  ],
  'grants-without-retiring-principal': [
    'ListGrants leaves the RetiringPrincipal of grants out.',
    outputOf('ListGrants', (output) => ({
      ...output,
      Grants: (output.Grants as { RetiringPrincipal?: string }[]).map(
        ({ RetiringPrincipal: _gone, ...grant }) => grant,
      ),
    })),
  ],
  'expiry-stays-when-imported-again': [
    'ImportKeyMaterial without an expiration leaves the ValidTo of the import before.',
    (parts) => {
      const dates = new Map<object, unknown>();
      const noting = afterwards('ImportKeyMaterial', (key, call) => {
        if (call.input.ValidTo !== undefined) dates.set(key, call.input.ValidTo);
      })(parts);
      return {
        ...noting,
        metadata: (call, key) => {
          const shown = noting.metadata(call, key);
          const date = dates.get(key);
          return date === undefined || shown.ExpirationModel === undefined || shown.ValidTo !== undefined
            ? shown
            : { ...shown, ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: Number(date as Date) / 1000 };
        },
      };
    },
  ],
  'creation-date-of-enabling': [
    'EnableKey sets the creation date.',
    afterwards('EnableKey', (key, { now }) => {
      Object.assign(key, { createdAt: now + 2_000 });
    }),
  ],
});
