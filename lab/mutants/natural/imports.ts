import { externalOrigin } from '../../../src/reference/keys/check-state.ts';
import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, describing, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards, othersOf, primaryOf } from './related.ts';

const isImported = (key: Key) => key.shared.origin === 'EXTERNAL';

/** Passes over a member of the input on replicas. */
function passingOver(member: string, value?: unknown): Change {
  return handling('ImportKeyMaterial', (call, proceed) => {
    const key = keyOf(call);
    const isMeant = key && !isPrimary(key) && call.input[member] === (value ?? call.input[member]);
    return proceed(isMeant ? { ...call, input: { ...call.input, [member]: undefined } } : call);
  });
}

/** Imports what the primary key has, in place of what was given. */
function importing(key: Key): Output {
  const id = currentMaterial(key.shared)?.id ?? '';
  key.imports.set(id, { expiresAt: undefined });
  return { KeyId: key.arn, KeyMaterialId: id };
}

export const importFaults = faultsOf('imported key material', {
  'replica-takes-any-material': [
    'ImportKeyMaterial on a replica accepts other key material than the primary key has.',
    handling('ImportKeyMaterial', async (call, proceed) => {
      const key = keyOf(call);
      try {
        return await proceed();
      } catch (error) {
        if (
          !key ||
          isPrimary(key) ||
          !(error instanceof Refusal) ||
          error.code !== 'IncorrectKeyMaterialException'
        )
          throw error;
        return importing(key);
      }
    }),
  ],
  'no-on-demand-rotation-of-imported-material': [
    'RotateKeyOnDemand is refused for keys with imported key material.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      if (key && isImported(key)) throw externalOrigin(key);
      return proceed();
    }),
  ],
  'import-reaches-replicas': [
    'ImportKeyMaterial on the primary key gives the key material to its replicas as well.',
    afterwards('ImportKeyMaterial', (key) => {
      if (!isPrimary(key)) return;
      for (const other of othersOf(key))
        for (const [id, imported] of key.imports) other.imports.set(id, imported);
    }),
  ],
  'replica-comes-with-material': [
    'A replica of a key with imported key material has the key material from the start.',
    afterReplicating((replica, primary) => {
      for (const [id, imported] of primary.imports) replica.imports.set(id, imported);
    }),
  ],
  'expiry-shared': [
    'ImportKeyMaterial in one Region sets the expiration of all related keys.',
    afterwards('ImportKeyMaterial', (key) => {
      for (const other of othersOf(key))
        for (const [id, imported] of key.imports) if (other.imports.has(id)) other.imports.set(id, imported);
    }),
  ],
  'expiry-of-the-primary-shown': [
    'DescribeKey on a replica shows the ValidTo and ExpirationModel of the primary key.',
    describing((metadata, key, call) => {
      const primary = primaryOf(key);
      if (!metadata.ExpirationModel || !primary || primary === key) return metadata;
      const { ValidTo: _own, ...rest } = metadata;
      const shown = call.parts.metadata(call, primary);
      return { ...rest, ExpirationModel: shown.ExpirationModel, ValidTo: shown.ValidTo };
    }),
  ],
  'material-deleted-everywhere': [
    'DeleteImportedKeyMaterial deletes the key material from all related keys.',
    afterwards('DeleteImportedKeyMaterial', (key) => {
      for (const other of othersOf(key)) other.imports.clear();
    }),
  ],
  'material-of-replica-deletes-the-primary': [
    'DeleteImportedKeyMaterial on a replica deletes the key material of the primary key as well.',
    afterwards('DeleteImportedKeyMaterial', (key) => {
      if (!isPrimary(key)) primaryOf(key)?.imports.clear();
    }),
  ],
  'material-stays-on-replicas': [
    'DeleteImportedKeyMaterial on a replica succeeds and deletes nothing.',
    handling('DeleteImportedKeyMaterial', async (call, proceed) => {
      const key = keyOf(call);
      const kept = new Map(key?.imports);
      const output = await proceed();
      if (key && !isPrimary(key)) for (const [id, imported] of kept) key.imports.set(id, imported);
      return output;
    }),
  ],
  'new-material-on-a-replica': [
    'ImportKeyMaterial on a replica accepts ImportType NEW_KEY_MATERIAL.',
    passingOver('ImportType', 'NEW_KEY_MATERIAL'),
  ],
  'material-described-on-a-replica': [
    'ImportKeyMaterial on a replica accepts a KeyMaterialDescription.',
    passingOver('KeyMaterialDescription'),
  ],
  'pending-material-stays-on-replicas': [
    'DeleteImportedKeyMaterial of pending key material on the primary key leaves it on the replicas.',
    handling('DeleteImportedKeyMaterial', async (call, proceed) => {
      const key = keyOf(call);
      const pending = key?.shared.materials.find((material) => material.isPending);
      const output = await proceed();
      if (key && pending && isPrimary(key) && !key.shared.materials.includes(pending))
        key.shared.materials.push(pending);
      return output;
    }),
  ],
});
