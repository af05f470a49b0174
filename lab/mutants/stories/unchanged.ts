import { dayMs, type Key } from '../../../src/reference/keys/key.ts';
import { afterMove, hasMoved, isFormerPrimary, isNewPrimary, third, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, describing, outputOf } from '../wraps.ts';

/** Entries of one key's map that the other key has instead after a move. */
function handOver<Name, Value>(from: Map<Name, Value>, to: Map<Name, Value>): void {
  for (const [name, value] of from) to.set(name, value);
  from.clear();
}

/** A member of the metadata of moved keys that says something else than before. */
function showing(member: string, value: (key: Key) => unknown): Change {
  return describing((metadata, key) => (hasMoved(key) ? { ...metadata, [member]: value(key) } : metadata));
}

/** UPR-11, UPR-12 and ROT-05: what a move must leave alone. */
export const unchangedMutants: readonly Mutant[] = [
  {
    id: 'move-changes-key-spec',
    clause: 'UPR-11',
    defect: 'Moved keys show another key spec.',
    apply: showing('KeySpec', () => 'HMAC_256'),
  },
  {
    id: 'move-changes-key-usage',
    clause: 'UPR-11',
    defect: 'Moved keys show the default key usage whatever theirs was.',
    apply: showing('KeyUsage', () => 'ENCRYPT_DECRYPT'),
  },
  {
    id: 'move-changes-origin',
    clause: 'UPR-11',
    defect: 'The former primary key shows the origin EXTERNAL.',
    apply: showing('Origin', (key) => (isFormerPrimary(key) ? 'EXTERNAL' : 'AWS_KMS')),
  },
  {
    id: 'move-loses-algorithms',
    clause: 'UPR-11',
    defect: 'Moved keys show one signing algorithm only.',
    apply: describing((metadata, key) =>
      hasMoved(key) && Array.isArray(metadata.SigningAlgorithms)
        ? { ...metadata, SigningAlgorithms: metadata.SigningAlgorithms.slice(0, 1) }
        : metadata,
    ),
  },
  {
    id: 'move-shows-new-material',
    clause: 'UPR-11',
    defect: 'The new primary key shows another current key material.',
    apply: showing('CurrentKeyMaterialId', (key) => (isNewPrimary(key) ? '0' : '1').repeat(64)),
  },
  {
    id: 'move-changes-public-key',
    clause: 'UPR-11',
    defect: 'GetPublicKey of moved keys gives other bytes.',
    apply: outputOf('GetPublicKey', (output, call) => {
      const key = call.parts.resolveKey(call, String(call.input.KeyId), 'aliases');
      return wasMoved(key) ? { ...output, PublicKey: Buffer.from(String(output.PublicKey)) } : output;
    }),
  },
  {
    id: 'move-turns-rotation-on',
    clause: 'UPR-11',
    defect: 'A move enables automatic rotation.',
    apply: afterMove(({ shared }, _successor, { now }) => {
      shared.rotation ??= { periodDays: 365, nextAt: now + 365 * dayMs };
    }),
  },
  {
    id: 'rotation-always-said-to-be-on',
    clause: 'UPR-11',
    defect: 'Every key says that automatic rotation is enabled.',
    apply: outputOf('GetKeyRotationStatus', (output) => ({ ...output, KeyRotationEnabled: true })),
  },
  {
    id: 'move-decrypts-with-other-material',
    clause: 'UPR-11',
    defect: 'Decrypt of a moved key names key material that the key never had.',
    apply: outputOf('Decrypt', (output, call) => {
      const key = call.parts.resolveKey(call, String(output.KeyId), 'keys');
      return wasMoved(key) ? { ...output, KeyMaterialId: 'f'.repeat(64) } : output;
    }),
  },
  {
    id: 'rotation-lost',
    clause: 'ROT-05',
    defect: 'A move disables automatic rotation.',
    apply: afterMove(({ shared }) => {
      shared.rotation = undefined;
    }),
  },
  {
    id: 'rotation-starts-over',
    clause: 'ROT-05',
    defect: 'A move counts the rotation period from the beginning.',
    apply: afterMove(({ shared }, _successor, { now }) => {
      if (shared.rotation) shared.rotation.nextAt = now + shared.rotation.periodDays * dayMs + 1000;
    }),
  },
  {
    id: 'rotation-period-reset',
    clause: 'ROT-05',
    defect: 'A move sets the rotation period back to 365 days.',
    apply: afterMove(({ shared }) => {
      if (shared.rotation) shared.rotation = { ...shared.rotation, periodDays: 365 };
    }),
  },
  {
    id: 'description-moves',
    clause: 'UPR-12',
    defect: 'The new primary key takes over the description of the old one.',
    apply: afterMove((former, successor) => {
      successor.description = former.description;
    }),
  },
  {
    id: 'tags-move',
    clause: 'UPR-12',
    defect: 'The tags of the primary key go with the role.',
    apply: afterMove((former, successor) => handOver(former.tags, successor.tags)),
  },
  {
    id: 'grants-move',
    clause: 'UPR-12',
    defect: 'The grants of the primary key go with the role.',
    apply: afterMove((former, successor) => handOver(former.grants, successor.grants)),
  },
  {
    id: 'aliases-lost',
    clause: 'UPR-12',
    defect: 'A move deletes the aliases of the former primary key.',
    apply: afterMove((former, _successor, { store }) => {
      const { accountId, keyId } = former.shared;
      const aliases = store.aliases(former.region, accountId);
      for (const { name, targetKeyId } of aliases.values()) if (targetKeyId === keyId) aliases.delete(name);
    }),
  },
  {
    id: 'policies-swap',
    clause: 'UPR-12',
    defect: 'The two keys of a move exchange their key policies.',
    apply: afterMove((former, successor) => {
      [former.policy, successor.policy] = [successor.policy, former.policy];
    }),
  },
  {
    id: 'third-description-lost',
    clause: 'UPR-12',
    defect: 'A move empties the description of a replica that took no part in it.',
    apply: afterMove(({ shared }) => {
      const bystander = shared.keys.get(third);
      if (bystander) bystander.description = '';
    }),
  },
  {
    id: 'creation-date-moves',
    clause: 'UPR-12',
    defect: 'The new primary key shows the time of the move as its creation date.',
    apply: showing('CreationDate', (key) => (isNewPrimary(key) ? key.updatingUntil : key.createdAt) / 1000),
  },
  {
    id: 'move-enables-every-key',
    clause: 'UPR-12',
    defect: 'A move enables a Disabled replica that took no part in it.',
    apply: afterMove(({ shared }) => {
      for (const key of shared.keys.values()) key.isDisabled = false;
    }),
  },
];
