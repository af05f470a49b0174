import { parseCiphertext } from '../../../src/reference/cryptography/ciphertext.ts';
import { newMaterial } from '../../../src/reference/cryptography/material.ts';
import { dayMs, isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { invalid, Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { afterMove, isNewPrimary, keyOf } from '../moves.ts';
import { type Change, describing, handling, outputOf, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards, apart, frozenMaterial, onReplica } from './related.ts';

/** The key that the ciphertext of a Decrypt names, in the Region of the call. */
function decrypting(call: Call): Key | undefined {
  return call.store.find(call.region, parseCiphertext(call.input.CiphertextBlob as Buffer).keyId);
}

/** Decrypts with the current key material only, on keys like this. */
function forgetting(isMeant: (key: Key) => boolean): Change {
  return handling('Decrypt', (call, proceed) => {
    if ((call.input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT') !== 'SYMMETRIC_DEFAULT') return proceed();
    const key = decrypting(call);
    const { materialId } = parseCiphertext(call.input.CiphertextBlob as Buffer);
    if (!key || !isMeant(key) || currentMaterial(key.shared)?.id === materialId) return proceed();
    throw new Refusal('InvalidCiphertextException');
  });
}

/** Encrypts on replicas with the first key material there was. */
function staleIn(operation: string): Change {
  return handling(operation, async (call, proceed) => {
    const key = keyOf(call);
    if (!key || isPrimary(key)) return proceed();
    const { shared } = key;
    key.shared = apart(shared, { materials: shared.materials.slice(0, 1), onDemand: undefined });
    const output = proceed();
    key.shared = shared;
    return output;
  });
}

function rotations(change: (rotations: Output[], key: Key | undefined) => Output[]): Change {
  return outputOf('ListKeyRotations', (output, call) => ({
    ...output,
    Rotations: change(output.Rotations as Output[], keyOf(call)),
  }));
}

export const materialFaults = faultsOf('versions of key material', {
  'material-copied-when-replicated': [
    'A replica keeps the key material it was made with: later rotations do not reach it.',
    afterReplicating((replica, { shared }) => {
      replica.shared = frozenMaterial(shared);
    }),
  ],
  'former-primary-keeps-its-material': [
    'Rotations after a move do not reach the former primary key.',
    afterMove((former) => {
      former.shared = frozenMaterial(former.shared);
    }),
  ],
  'only-current-material-decrypts': [
    'Decrypt knows the current key material only, so that ciphertext from before a rotation is lost.',
    forgetting(() => true),
  ],
  'only-current-material-decrypts-on-replicas': [
    'Decrypt on a replica knows the current key material only.',
    forgetting((key) => !isPrimary(key)),
  ],
  'only-current-material-replicated': [
    'A new replica gets the current key material and none of the older.',
    afterReplicating((replica, { shared }) => {
      replica.shared = apart(shared, { materials: shared.materials.slice(-1) });
    }),
  ],
  'older-material-lost-by-a-move': [
    'UpdatePrimaryRegion hands over the current key material only.',
    afterMove(({ shared }) => {
      shared.materials = shared.materials.slice(-1);
    }),
  ],
  'new-primary-loses-older-material': [
    'The new primary key decrypts nothing that was encrypted before a rotation.',
    forgetting(isNewPrimary),
  ],
  'rotation-forgotten-by-a-move': [
    'UpdatePrimaryRegion ends an on-demand rotation in progress without key material.',
    afterMove(({ shared }) => {
      shared.onDemand = undefined;
    }),
  ],
  'move-rotates-key-material': [
    'UpdatePrimaryRegion makes new key material for the new primary key.',
    afterMove(({ shared }, _successor, { now }) => {
      if (shared.origin === 'AWS_KMS' && shared.spec === 'SYMMETRIC_DEFAULT')
        shared.materials.push({ ...newMaterial(shared), rotation: { at: now, type: 'AUTOMATIC' } });
    }),
  ],
  'rotation-start-on-primary-only': [
    'GetKeyRotationStatus on a replica does not show the on-demand rotation in progress.',
    onReplica('GetKeyRotationStatus', ({ OnDemandRotationStartDate: _gone, ...output }) => output),
  ],
  'first-material-called-current-on-replicas': [
    'DescribeKey on a replica shows the first key material as the current one after a rotation.',
    describing((metadata, key) =>
      metadata.CurrentKeyMaterialId && !isPrimary(key)
        ? { ...metadata, CurrentKeyMaterialId: key.shared.materials[0]?.id }
        : metadata,
    ),
  ],
  'replicas-encrypt-with-first-material': [
    'Encrypt on a replica goes on with the key material from before the rotation.',
    staleIn('Encrypt'),
  ],
  'replicas-make-data-keys-with-first-material': [
    'GenerateDataKey on a replica goes on with the key material from before the rotation.',
    staleIn('GenerateDataKey'),
  ],
  'decrypt-names-current-material': [
    'Decrypt returns the ID of the current key material, not of the one that decrypted.',
    outputOf('Decrypt', (output, call) =>
      output.KeyMaterialId
        ? { ...output, KeyMaterialId: currentMaterial(decrypting(call)?.shared as Key['shared'])?.id }
        : output,
    ),
  ],
  're-encrypt-names-one-material-twice': [
    'ReEncrypt returns the ID of the new key material for source and destination.',
    outputOf('ReEncrypt', (output) => ({ ...output, SourceKeyMaterialId: output.DestinationKeyMaterialId })),
  ],
  'every-material-current': [
    'ListKeyRotations calls every key material CURRENT.',
    rotations((listed) => listed.map((entry) => ({ ...entry, KeyMaterialState: 'CURRENT' }))),
  ],
  'on-demand-called-automatic': [
    'ListKeyRotations calls an on-demand rotation AUTOMATIC.',
    rotations((listed) =>
      listed.map((entry) => (entry.RotationType ? { ...entry, RotationType: 'AUTOMATIC' } : entry)),
    ),
  ],
  'rotations-listed-on-primary-only': [
    'ListKeyRotations on a replica lists no rotation.',
    rotations((listed, key) =>
      key && !isPrimary(key) ? listed.filter((entry) => !entry.RotationType) : listed,
    ),
  ],
  'rotation-list-emptied-by-a-move': [
    'ListKeyRotations forgets on the new primary key what was rotated before the move.',
    rotations((listed, key) =>
      key && isNewPrimary(key) ? listed.filter((entry) => !entry.RotationType) : listed,
    ),
  ],
  'on-demand-restarts-schedule': [
    'RotateKeyOnDemand starts the period of automatic rotation again.',
    afterwards('RotateKeyOnDemand', ({ shared }, { now }) => {
      if (shared.rotation) shared.rotation.nextAt = now + shared.rotation.periodDays * dayMs + 1000;
    }),
  ],
  'on-demand-disables-schedule': [
    'RotateKeyOnDemand switches automatic rotation off.',
    afterwards('RotateKeyOnDemand', ({ shared }) => {
      shared.rotation = undefined;
    }),
  ],
  'on-demand-needs-automatic-rotation': [
    'RotateKeyOnDemand is refused where automatic rotation is off.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      if (keyOf(call)?.shared.rotation || keyOf(call)?.shared.origin === 'EXTERNAL') return proceed();
      throw invalid('Automatic rotation is not enabled.');
    }),
  ],
  'on-demand-in-words-only': [
    'RotateKeyOnDemand succeeds and rotates nothing.',
    afterwards('RotateKeyOnDemand', ({ shared }) => {
      shared.onDemand = undefined;
    }),
  ],
  'imported-rotation-on-primary-only': [
    'A rotation of imported key material does not reach the replicas.',
    together(
      describing((metadata, key) =>
        metadata.CurrentKeyMaterialId && !isPrimary(key) && key.shared.origin === 'EXTERNAL'
          ? { ...metadata, CurrentKeyMaterialId: key.shared.materials[0]?.id }
          : metadata,
      ),
      staleIn('Encrypt'),
    ),
  ],
});
