import assert from 'node:assert/strict';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { test } from 'node:test';
import { importInput, newMaterial } from '../../src/keys/imports.ts';
import { home, keys, scriptedDoor, stopOf } from '../door/scripted.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { publicKey: ellipticKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const importing = (PublicKey: string, material = newMaterial()) => {
  const { door } = scriptedDoor(() => ({ body: { PublicKey, ImportToken: 'dG9rZW4=' } }));
  return importInput(door, keys.keyId, home, material);
};

test('material is wrapped under the key that GetParametersForImport answered', async () => {
  const material = newMaterial();
  const der = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const { EncryptedKeyMaterial } = await importing(der, material);
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  const unwrapped = privateDecrypt({ key: privateKey, ...padding }, EncryptedKeyMaterial as Buffer);
  assert.deepEqual(unwrapped, Buffer.from(material));
});

test('a key that wraps nothing is a difference of the target, not a fault of the suite', async () => {
  const elliptic = ellipticKey.export({ type: 'spki', format: 'der' }).toString('base64');
  for (const PublicKey of ['', 'AAAA', elliptic]) {
    const why = await stopOf(() => importing(PublicKey));
    assert.equal(why.verdict, 'failed');
    assert.match(why.cause === 'difference' ? why.actual : '', /bytes that cannot wrap anything/);
  }
});
