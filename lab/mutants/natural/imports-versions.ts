import { createHash, createSecretKey, generateKeyPairSync } from 'node:crypto';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import { keyOf } from '../moves.ts';
import { handling, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { importingWith } from './imports-materials.ts';
import { afterwards } from './related.ts';

const ignoring = (name: string) => importingWith(({ [name]: _ignored, ...input }) => input);

export const importVersionFaults = faultsOf('ways of importing', {
  'import-tells-no-material-id': [
    'ImportKeyMaterial returns no KeyMaterialId.',
    outputOf('ImportKeyMaterial', ({ KeyMaterialId: _gone, ...output }) => output),
  ],
  'import-tells-material-id-of-every-key': [
    'ImportKeyMaterial returns a KeyMaterialId for asymmetric and HMAC keys.',
    outputOf('ImportKeyMaterial', (output, call) => ({
      KeyMaterialId: keyOf(call)?.shared.materials.at(-1)?.id,
      ...output,
    })),
  ],
  'deletion-tells-no-material-id': [
    'DeleteImportedKeyMaterial returns no KeyMaterialId.',
    outputOf('DeleteImportedKeyMaterial', ({ KeyMaterialId: _gone, ...output }) => output),
  ],
  'material-id-of-the-bytes': [
    'KeyMaterialId of the same key material is the same for two keys.',
    afterwards('ImportKeyMaterial', ({ shared, imports }, _call, output) => {
      const material = shared.materials.find(({ id }) => id === output.KeyMaterialId);
      if (!material || shared.isMultiRegion || shared.materials.length > 1) return;
      const id = createHash('sha256').update(material.secret.export()).digest('hex');
      imports.set(id, imports.get(material.id) ?? { expiresAt: undefined });
      imports.delete(material.id);
      Object.assign(material, { id });
      Object.assign(output, { KeyMaterialId: id });
    }),
  ],
  'new-material-is-current': [
    'ImportKeyMaterial with NEW_KEY_MATERIAL lets the key material become current immediately.',
    afterwards('ImportKeyMaterial', ({ shared }) => {
      for (const material of shared.materials) material.isPending = false;
    }),
  ],
  'pending-material-replaced': [
    'ImportKeyMaterial with NEW_KEY_MATERIAL replaces key material that is pending rotation.',
    insteadOfRefusal(
      'ImportKeyMaterial',
      (call) => {
        const key = keyOf(call);
        if (key) key.shared.materials = key.shared.materials.filter(({ isPending }) => !isPending);
        return call.parts.operations.ImportKeyMaterial?.handle(call);
      },
      'KMSInvalidStateException',
    ),
  ],
  'expected-material-id-ignored': ['ImportKeyMaterial ignores KeyMaterialId.', ignoring('KeyMaterialId')],
  'material-description-dropped': [
    'ImportKeyMaterial ignores KeyMaterialDescription.',
    ignoring('KeyMaterialDescription'),
  ],
  'material-description-never-changes': [
    'ImportKeyMaterial of the same key material keeps the earlier KeyMaterialDescription.',
    importingWith(({ KeyMaterialDescription: text, ...input }, { shared }) =>
      shared.materials.some(({ description }) => description !== undefined)
        ? input
        : { ...input, KeyMaterialDescription: text },
    ),
  ],
  'import-type-of-hmac-ignored': [
    'ImportKeyMaterial ignores ImportType for HMAC and asymmetric keys.',
    importingWith(({ ImportType: type, ...input }, { shared }) =>
      shared.spec === 'SYMMETRIC_DEFAULT' ? { ...input, ImportType: type } : input,
    ),
  ],
  'current-material-deleted-instead': [
    'DeleteImportedKeyMaterial ignores KeyMaterialId.',
    handling('DeleteImportedKeyMaterial', (call, proceed) => {
      const { KeyMaterialId: _ignored, ...input } = call.input;
      return proceed({ ...call, input });
    }),
  ],
  'unknown-material-deleted': [
    'DeleteImportedKeyMaterial with the KeyMaterialId of no key material succeeds.',
    insteadOfRefusal(
      'DeleteImportedKeyMaterial',
      (call) => ({ KeyId: keyOf(call)?.arn, KeyMaterialId: call.input.KeyMaterialId }),
      'ValidationException',
    ),
  ],
  'material-made-anew': [
    'ImportKeyMaterial of the same bytes after DeleteImportedKeyMaterial does not decrypt earlier ciphertext.',
    afterwards('DeleteImportedKeyMaterial', ({ shared }) => {
      const current = currentMaterial(shared);
      if (current && shared.spec === 'SYMMETRIC_DEFAULT')
        Object.assign(current, { secret: createSecretKey(Buffer.alloc(32, 9)) });
    }),
  ],
  'public-key-of-another-pair': [
    'GetPublicKey of a key with imported key material shows another public key.',
    outputOf('GetPublicKey', (output, call) => {
      const key = keyOf(call);
      if (key?.shared.origin !== 'EXTERNAL') return output;
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      return { ...output, PublicKey: publicKey.export({ type: 'spki', format: 'der' }) };
    }),
  ],
});
