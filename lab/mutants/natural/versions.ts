import { isPrimary, type Key, type SharedKey } from '../../../src/reference/keys/key.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { afterMove, keyOf } from '../moves.ts';
import { describing, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards, onReplica, othersOf } from './related.ts';

/** The ID of this key material as another would have it. */
function otherId(id: unknown, region: string): unknown {
  if (typeof id !== 'string') return id;
  return `${Buffer.from(region).toString('hex')}${id}`.slice(0, 64);
}

function listed(change: (entry: Output, key: Key) => Output) {
  return (output: Output, key: Key): Output => ({
    ...output,
    Rotations: (output.Rotations as Output[]).map((entry) => change(entry, key)),
  });
}

function hasRotated({ materials }: SharedKey): boolean {
  return materials.some(({ rotation }) => rotation?.type === 'ON_DEMAND');
}

export const versionFaults = faultsOf('versions of key material', {
  'rotated-only-once': [
    'RotateKeyOnDemand is refused on a key that was rotated on demand before.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      if (key && isPrimary(key) && hasRotated(key.shared))
        throw invalidState(`${key.arn} was rotated on demand before.`);
      return proceed();
    }),
  ],
  'only-two-materials-kept': [
    'RotateKeyOnDemand drops all but the present key material and the one before it.',
    afterwards('RotateKeyOnDemand', ({ shared }) => {
      if (shared.origin === 'AWS_KMS') shared.materials = shared.materials.slice(-1);
    }),
  ],
  'rotation-dated-by-the-replica': [
    'ListKeyRotations on a replica dates rotations from when the replica was made.',
    onReplica(
      'ListKeyRotations',
      listed((entry, { createdAt }) =>
        entry.RotationDate ? { ...entry, RotationDate: createdAt / 1000 } : entry,
      ),
    ),
  ],
  'include-key-material-ignored': [
    'ListKeyRotations ignores IncludeKeyMaterial and lists rotations only.',
    handling('ListKeyRotations', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, IncludeKeyMaterial: undefined } }),
    ),
  ],
  'every-material-always-listed': [
    'ListKeyRotations without IncludeKeyMaterial lists the first key material as well.',
    handling('ListKeyRotations', (call, proceed) =>
      proceed({ ...call, input: { IncludeKeyMaterial: 'ALL_KEY_MATERIAL', ...call.input } }),
    ),
  ],
  'described-material-of-its-own': [
    'DescribeKey shows a CurrentKeyMaterialId that no other operation returns.',
    describing(({ CurrentKeyMaterialId: id, ...metadata }) =>
      id === undefined ? metadata : { ...metadata, CurrentKeyMaterialId: otherId(id, 'described') },
    ),
  ],
  'data-key-material-by-region': [
    'GenerateDataKey on a replica returns a KeyMaterialId of its own Region.',
    onReplica('GenerateDataKey', (output, { region }) => ({
      ...output,
      KeyMaterialId: otherId(output.KeyMaterialId, region),
    })),
  ],
  'decrypted-material-by-region': [
    'Decrypt on a replica returns a KeyMaterialId of its own Region.',
    onReplica('Decrypt', (output, { region }) => ({
      ...output,
      ...(output.KeyMaterialId !== undefined && { KeyMaterialId: otherId(output.KeyMaterialId, region) }),
    })),
  ],
  'listed-material-by-region': [
    'ListKeyRotations on a replica lists key material IDs of its own Region.',
    onReplica(
      'ListKeyRotations',
      listed((entry, { region }) => ({ ...entry, KeyMaterialId: otherId(entry.KeyMaterialId, region) })),
    ),
  ],
  'asymmetric-keys-show-material': [
    'DescribeKey shows a CurrentKeyMaterialId of every key, asymmetric and HMAC keys too.',
    describing((metadata, { shared }) => ({ CurrentKeyMaterialId: shared.materials[0]?.id, ...metadata })),
  ],
  'rotation-needs-enabled-replicas': [
    'RotateKeyOnDemand is refused while a replica is Disabled or pending deletion.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      const unusable = key && othersOf(key).find(({ isDisabled, deletion }) => isDisabled || deletion);
      if (unusable && isPrimary(key)) throw invalidState(`${unusable.arn} is not Enabled.`);
      return proceed();
    }),
  ],
  'replication-rotates': [
    'ReplicateKey makes new key material for all related keys.',
    afterReplicating(({ shared }, _primary, { now }) => {
      const [first] = shared.materials;
      if (!first || shared.spec !== 'SYMMETRIC_DEFAULT' || shared.origin !== 'AWS_KMS') return;
      const id = String(otherId(first.id, `${shared.materials.length}`));
      shared.materials.push({ ...first, id, rotation: { at: now, type: 'AUTOMATIC' } });
    }),
  ],
  'rotation-dates-follow-the-move': [
    'UpdatePrimaryRegion dates earlier rotations again.',
    afterMove(({ shared }, _successor, { now }) => {
      for (const material of shared.materials)
        if (material.rotation) material.rotation = { ...material.rotation, at: now };
    }),
  ],
  'on-demand-refused-while-scheduled': [
    'RotateKeyOnDemand is refused where automatic rotation is on.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      if (key?.shared.rotation && isPrimary(key)) throw invalidState('Automatic rotation is on.');
      return proceed();
    }),
  ],
  'rotations-of-disabled-keys-hidden': [
    'ListKeyRotations lists nothing of a Disabled key.',
    outputOf('ListKeyRotations', (output, call) =>
      keyOf(call)?.isDisabled ? { ...output, Rotations: [] } : output,
    ),
  ],
});
