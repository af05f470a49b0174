import { isPrimary } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { configuring, hasMoved, keyOf, wasMoved } from '../moves.ts';
import { handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { othersOf } from './related.ts';

export const ownListFaults = faultsOf('lists', {
  'retirable-grants-of-all-regions': [
    'ListRetirableGrants lists the grants on related keys in other Regions as well.',
    handling('ListRetirableGrants', async (call, proceed) => {
      const keys = call.store.keys(call.region).flatMap(othersOf);
      const grants = keys.flatMap((key) => [...key.grants.values()]);
      const more = grants.filter(({ retiring }) => retiring === call.input.RetiringPrincipal);
      const output = await proceed();
      const listed = more.map((grant) => ({
        KeyId: grant.keyArn,
        GrantId: grant.id,
        GranteePrincipal: grant.grantee,
        Operations: grant.operations,
        IssuingAccount: grant.issuingAccount,
        CreationDate: Math.floor(grant.createdAt / 1000),
      }));
      return { ...output, Grants: [...((output?.Grants ?? []) as Output[]), ...listed] };
    }),
  ],
  'replica-listed-twice': [
    'ListKeys in a Region with a replica lists it twice.',
    outputOf('ListKeys', (output, { region, store }) => ({
      ...output,
      Keys: (output.Keys as Output[]).flatMap((entry) => {
        const key = store.find(region, String(entry.KeyId));
        return key && !isPrimary(key) ? [entry, entry] : [entry];
      }),
    })),
  ],
  'pending-import-replica-not-listed': [
    'ReplicaKeys leaves out a replica that is PendingImport.',
    configuring(({ ReplicaKeys }, { shared }) => ({
      ReplicaKeys: ReplicaKeys.filter(
        ({ Region }) => shared.origin !== 'EXTERNAL' || shared.keys.get(Region)?.imports.size !== 0,
      ),
    })),
  ],
  'creating-replica-not-listed': [
    'ReplicaKeys leaves out a replica that is still Creating.',
    configuring(({ ReplicaKeys }, { shared }, { now }) => ({
      ReplicaKeys: ReplicaKeys.filter(({ Region }) => now >= (shared.keys.get(Region)?.creatingUntil ?? 0)),
    })),
  ],
  'aliases-of-both-keys-after-a-move': [
    'After a move, ListAliases for the new primary key lists the aliases of the former one as well.',
    handling('ListAliases', async (call, proceed) => {
      const key = keyOf(call);
      const output = await proceed();
      const other = key && wasMoved(key) ? othersOf(key).find(hasMoved) : undefined;
      if (!key || !other) return output;
      const more = [...call.store.aliases(other.region, key.shared.accountId).values()]
        .filter(({ targetKeyId }) => targetKeyId === key.shared.keyId)
        .map(({ name, arn, targetKeyId }) => ({ AliasName: name, AliasArn: arn, TargetKeyId: targetKeyId }));
      return { ...output, Aliases: [...((output?.Aliases ?? []) as Output[]), ...more] };
    }),
  ],
});
