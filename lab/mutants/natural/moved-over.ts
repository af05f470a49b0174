import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { invalidState, Refusal } from '../../../src/reference/refusal.ts';
import { afterMove, configuring, hasMoved, isNewPrimary, keyOf, wasMoved } from '../moves.ts';
import { type Change, describing, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, othersOf } from './related.ts';

/** UpdatePrimaryRegion hands over a property of the key with its role. */
function swapping(...members: readonly (keyof Key)[]): Change {
  return afterMove((former, successor) => {
    const values = members.map((member) => [member, former[member], successor[member]] as const);
    for (const [member, ofFormer, ofSuccessor] of values) {
      Object.assign(former, { [member]: ofSuccessor });
      Object.assign(successor, { [member]: ofFormer });
    }
  });
}

/** The role of the key in its first Region, whatever moved since. */
function losingRole(name: string): Change {
  return afterwards(name, (key) => {
    const first = [...key.shared.keys.keys()][0];
    if (first && isNewPrimary(key)) key.shared.primaryRegion = first;
  });
}

export const movedOverFaults = faultsOf('after a move', {
  'creation-dates-follow-the-role': [
    'UpdatePrimaryRegion exchanges the creation dates of the two keys.',
    swapping('createdAt'),
  ],
  'imports-follow-the-role': [
    'UpdatePrimaryRegion exchanges the imported key material of the two keys, its expiration too.',
    swapping('imports'),
  ],
  'import-tokens-follow-the-role': [
    'UpdatePrimaryRegion exchanges the import tokens of the two keys.',
    swapping('wrappings'),
  ],
  'import-tokens-void-after-a-move': [
    'UpdatePrimaryRegion makes the import tokens of the two keys invalid.',
    afterMove((former, successor) => {
      for (const key of [former, successor]) key.wrappings.clear();
    }),
  ],
  'moved-key-lacks-material': [
    'The new primary key of a key with imported key material is PendingImport after a move.',
    afterMove((_former, successor) => successor.imports.clear()),
  ],
  'cancelled-new-primary-is-a-replica': [
    'CancelKeyDeletion of a new primary key gives the role back to the first one.',
    losingRole('CancelKeyDeletion'),
  ],
  'disabled-new-primary-is-a-replica': [
    'DisableKey on a new primary key gives the role back to the first one.',
    losingRole('DisableKey'),
  ],
  'rotated-new-primary-is-a-replica': [
    'RotateKeyOnDemand on a new primary key gives the role back to the first one.',
    losingRole('RotateKeyOnDemand'),
  ],
  'replicated-new-primary-is-a-replica': [
    'ReplicateKey on a new primary key gives the role back to the first one.',
    losingRole('ReplicateKey'),
  ],
  'second-move-refused': [
    'UpdatePrimaryRegion is refused on a key whose primary Region was updated before.',
    handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      if (key && isPrimary(key) && hasMoved(key) && call.now >= key.updatingUntil)
        throw invalidState(`${key.arn} was moved before.`);
      return proceed();
    }),
  ],
  'new-primary-window-hidden': [
    'DescribeKey of a new primary key in PendingReplicaDeletion shows no PendingDeletionWindowInDays.',
    describing(({ PendingDeletionWindowInDays, ...metadata }, key) =>
      isNewPrimary(key) || PendingDeletionWindowInDays === undefined
        ? metadata
        : { ...metadata, PendingDeletionWindowInDays },
    ),
  ],
  'third-not-listed-after-a-move': [
    'After a move, ReplicaKeys lists the former primary key and no third related key.',
    configuring(({ ReplicaKeys }, key) =>
      wasMoved(key)
        ? { ReplicaKeys: ReplicaKeys.filter(({ Region }) => hasMoved(key.shared.keys.get(Region) ?? key)) }
        : {},
    ),
  ],
  'third-updating-too': [
    'UpdatePrimaryRegion leaves every related key Updating, a third one too.',
    afterMove((former, successor) => {
      for (const key of othersOf(former)) key.updatingUntil = successor.updatingUntil;
    }),
  ],
  'decrypts-by-the-role-of-old': [
    'Decrypt on a former primary key refuses what the new primary key encrypted.',
    (parts) => {
      const madeBy = new Map<string, Key>();
      const noting = outputOf('Encrypt', (output, call) => {
        const key = keyOf(call);
        if (key) madeBy.set((output.CiphertextBlob as Buffer).toString('base64'), key);
        return output;
      });
      const refusing = handling('Decrypt', (call, proceed) => {
        const maker = madeBy.get((call.input.CiphertextBlob as Buffer).toString('base64'));
        const here = maker?.shared.keys.get(call.region);
        if (maker && here && isNewPrimary(maker) && hasMoved(here) && here !== maker)
          throw new Refusal('InvalidCiphertextException');
        return proceed();
      });
      return refusing(noting(parts));
    },
  ],
  'tags-in-time-of-a-move-lost': [
    'Tags that a key gets while it is Updating are gone afterwards.',
    (parts) => {
      const lost = new Map<Key, Set<string>>();
      const noting = afterwards('TagResource', (key, { input, now }) => {
        if (now >= key.updatingUntil) return;
        const names = (input.Tags as { TagKey: string }[]).map(({ TagKey }) => TagKey);
        lost.set(key, new Set([...(lost.get(key) ?? []), ...names]));
      });
      const showing = outputOf('ListResourceTags', (output, call) => {
        const key = keyOf(call);
        const gone = key && call.now >= key.updatingUntil ? lost.get(key) : undefined;
        const tags = output.Tags as { TagKey: string }[];
        return gone ? { ...output, Tags: tags.filter(({ TagKey }) => !gone.has(TagKey)) } : output;
      });
      return showing(noting(parts));
    },
  ],
});
