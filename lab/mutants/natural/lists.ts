import { isPrimary } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Passes over a member of the input. */
function passingOver(name: string, member: string): Change {
  return handling(name, (call, proceed) =>
    proceed({ ...call, input: { ...call.input, [member]: undefined } }),
  );
}

/** Every entry of the list is another. */
function entries(
  name: string,
  member: string,
  change: (listed: Output[], region: string) => Output[],
): Change {
  return outputOf(name, (output, { region }) => ({
    ...output,
    [member]: change(output[member] as Output[], region),
  }));
}

const lists = {
  ListKeys: 'Keys',
  ListAliases: 'Aliases',
  ListGrants: 'Grants',
  ListResourceTags: 'Tags',
  ListKeyRotations: 'Rotations',
};

const eachList = Object.entries(lists).flatMap(
  ([name, member]): (readonly [string, readonly [string, Change]])[] => [
    [`limit-ignored-by-${name.toLowerCase()}`, [`${name} ignores Limit.`, passingOver(name, 'Limit')]],
    [
      `marker-ignored-by-${name.toLowerCase()}`,
      [`${name} ignores Marker and starts again.`, passingOver(name, 'Marker')],
    ],
    [
      `no-marker-from-${name.toLowerCase()}`,
      [
        `${name} says Truncated without a NextMarker.`,
        outputOf(name, ({ NextMarker: _gone, ...output }) => output),
      ],
    ],
    [
      `one-lost-between-pages-of-${name.toLowerCase()}`,
      [
        `${name} leaves out the first entry of every page but the first.`,
        outputOf(name, (output, { input }) =>
          input.Marker === undefined
            ? output
            : { ...output, [member]: (output[member] as Output[]).slice(1) },
        ),
      ],
    ],
    [
      `never-truncated-by-${name.toLowerCase()}`,
      [
        `${name} says that it is not Truncated when there is more.`,
        outputOf(name, ({ NextMarker: _gone, ...output }) => ({ ...output, Truncated: false })),
      ],
    ],
  ],
);

export const listFaults = faultsOf('lists', {
  ...Object.fromEntries(eachList),
  'always-truncated': [
    'ListKeys says Truncated on the last page too.',
    outputOf('ListKeys', (output) => ({ NextMarker: 'AAAA', ...output, Truncated: true })),
  ],
  'aliases-of-all-keys': ['ListAliases ignores KeyId.', passingOver('ListAliases', 'KeyId')],
  'alias-target-by-arn': [
    'ListAliases shows a key ARN as TargetKeyId.',
    entries('ListAliases', 'Aliases', (listed, region) =>
      listed.map((entry) =>
        entry.TargetKeyId
          ? { ...entry, TargetKeyId: `arn:aws:kms:${region}:111122223333:key/${entry.TargetKeyId}` }
          : entry,
      ),
    ),
  ],
  'aliases-of-an-arn-unknown': [
    'ListAliases finds no alias when its KeyId is a key ARN.',
    outputOf('ListAliases', (output, { input }) =>
      String(input.KeyId ?? '').startsWith('arn:') ? { ...output, Aliases: [] } : output,
    ),
  ],
  'alias-arn-of-the-primary-region': [
    'ListAliases in a Region with a replica shows alias ARNs of the Region of its primary key.',
    outputOf('ListAliases', (output, { region, store }) => ({
      ...output,
      Aliases: (output.Aliases as Output[]).map((entry) => {
        const primaryRegion = store.find(region, String(entry.TargetKeyId))?.shared.primaryRegion ?? region;
        return { ...entry, AliasArn: String(entry.AliasArn).replace(region, primaryRegion) };
      }),
    })),
  ],
  'replicas-not-listed': [
    'ListKeys leaves replicas out.',
    outputOf('ListKeys', (output, { region, store }) => ({
      ...output,
      Keys: (output.Keys as Output[]).filter(({ KeyId }) => {
        const key = store.find(region, String(KeyId));
        return !key || isPrimary(key);
      }),
    })),
  ],
  'doomed-keys-not-listed': [
    'ListKeys leaves out keys that are pending deletion.',
    outputOf('ListKeys', (output, { region, store }) => ({
      ...output,
      Keys: (output.Keys as Output[]).filter(({ KeyId }) => !store.find(region, String(KeyId))?.deletion),
    })),
  ],
  'disabled-keys-not-listed': [
    'ListKeys leaves out keys that are disabled.',
    outputOf('ListKeys', (output, { region, store }) => ({
      ...output,
      Keys: (output.Keys as Output[]).filter(({ KeyId }) => !store.find(region, String(KeyId))?.isDisabled),
    })),
  ],
  'grantee-ignored': ['ListGrants ignores GranteePrincipal.', passingOver('ListGrants', 'GranteePrincipal')],
  'grant-id-ignored': ['ListGrants ignores GrantId.', passingOver('ListGrants', 'GrantId')],
  'grants-of-related-keys-listed': [
    'ListGrants lists the grants of all related keys.',
    handling('ListGrants', async (call, proceed) => {
      const key = keyOf(call);
      const output = await proceed();
      const more = [...(key?.shared.keys.values() ?? [])].filter(
        (each) => each !== key && each.grants.size > 0,
      );
      const listed = more.flatMap(({ grants }) => [...grants.values()]);
      const entry = listed.map((grant) => ({
        KeyId: grant.keyArn,
        GrantId: grant.id,
        GranteePrincipal: grant.grantee,
        Operations: grant.operations,
        IssuingAccount: grant.issuingAccount,
        CreationDate: 1,
      }));
      return { ...output, Grants: [...((output?.Grants ?? []) as Output[]), ...entry] };
    }),
  ],
  'any-marker-taken': [
    'ListKeys takes any Marker for the beginning of the list.',
    handling('ListKeys', async (call, proceed) => {
      try {
        return await proceed();
      } catch {
        return proceed({ ...call, input: { ...call.input, Marker: undefined } });
      }
    }),
  ],
});
