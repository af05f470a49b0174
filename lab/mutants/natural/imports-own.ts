import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { describing, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, onReplica, othersOf, primaryOf } from './related.ts';

const isImported = (key: Key) => key.shared.origin === 'EXTERNAL';

export const ownImportFaults = faultsOf('imported key material', {
  'rotated-before-replicas-have-it': [
    'RotateKeyOnDemand accepts imported key material that a replica does not have yet.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      const pending = key?.shared.materials.find((material) => material.isPending);
      if (key && pending && isPrimary(key))
        for (const other of othersOf(key)) other.imports.set(pending.id, { expiresAt: undefined });
      return proceed();
    }),
  ],
  'reimport-keeps-expiry': [
    'Importing the same key material again leaves its expiration as it was.',
    handling('ImportKeyMaterial', async (call, proceed) => {
      const key = keyOf(call);
      const before = new Map(key?.imports);
      const output = await proceed();
      for (const [id, imported] of before) key?.imports.set(id, imported);
      return output;
    }),
  ],
  'import-state-of-the-primary': [
    'ListKeyRotations on a replica shows the ImportState of the primary key.',
    outputOf('ListKeyRotations', (output, call) => {
      const key = keyOf(call);
      if (!key || isPrimary(key) || !isImported(key)) return output;
      const imports = primaryOf(key)?.imports;
      const change = (entry: Output) =>
        entry.ImportState
          ? {
              ...entry,
              ImportState: imports?.has(String(entry.KeyMaterialId)) ? 'IMPORTED' : 'PENDING_IMPORT',
            }
          : entry;
      return { ...output, Rotations: (output.Rotations as Output[]).map(change) };
    }),
  ],
  'import-token-of-another-region': [
    'ImportKeyMaterial on a replica accepts the import token of the primary key.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      const token = (call.input.ImportToken as Buffer).toString('base64');
      for (const other of key ? othersOf(key) : []) {
        const wrapping = other.wrappings.get(token);
        if (wrapping) key?.wrappings.set(token, wrapping);
      }
      return proceed();
    }),
  ],
  'material-description-hidden-on-replicas': [
    'ListKeyRotations on a replica does not show the KeyMaterialDescription.',
    onReplica('ListKeyRotations', (output) => ({
      ...output,
      Rotations: (output.Rotations as Output[]).map(({ KeyMaterialDescription: _gone, ...entry }) => entry),
    })),
  ],
  'expiration-shown-while-pending-import': [
    'DescribeKey of a replica in PendingImport shows an ExpirationModel.',
    describing((metadata) =>
      metadata.KeyState === 'PendingImport'
        ? { ...metadata, ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' }
        : metadata,
    ),
  ],
  'expired-material-works-on': [
    'Imported key material works on after its ValidTo.',
    (parts) => ({
      ...parts,
      keyState: (key, now) => {
        const state = parts.keyState(key, now);
        const hasExpired = key.imports.has(currentMaterial(key.shared)?.id ?? '');
        return state === 'PendingImport' && hasExpired ? 'Enabled' : state;
      },
    }),
  ],
  'expiry-of-one-ends-all': [
    'When imported key material expires in one Region, it does so in all of them.',
    (parts) => ({
      ...parts,
      keyState: (key, now) => {
        const states = [key, ...othersOf(key)].map((each) => ({ each, state: parts.keyState(each, now) }));
        const isGone = states.some(({ each, state }) => state === 'PendingImport' && each.imports.size > 0);
        const own = parts.keyState(key, now);
        return isGone && own === 'Enabled' ? 'PendingImport' : own;
      },
    }),
  ],
  'import-enables-related-keys': [
    'ImportKeyMaterial in one Region enables all related keys.',
    afterwards('ImportKeyMaterial', (key) => {
      for (const other of othersOf(key)) other.isDisabled = false;
    }),
  ],
});
