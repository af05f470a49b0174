import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { notImported } from '../../src/expect/outside/imported-keys.ts';
import { wrapMaterial } from '../../src/keys/importing/wrapping.ts';
import { wrapped } from '../../src/keys/imports.ts';
import { materialOfSpec } from '../../src/keys/specs/import-material.ts';
import { importedSecret, unwrap } from '../../src/reference/cryptography/wrapping.ts';
import { type KeySpec, keySpecs } from '../../src/reference/keys/key-specs.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { keys, stopOf } from '../door/scripted.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { wrapping, specs } = readSpec().keySpecs;
const importable = Object.entries(specs).filter(
  ([spec, { origins }]) => spec !== 'SM2' && origins.includes('EXTERNAL'),
);

test('what is made for each key spec is key material of it, however it was wrapped', () => {
  for (const [spec, { kind }] of importable)
    for (const [algorithm, { kinds, tooSmall }] of Object.entries(wrapping.algorithms)) {
      if (!kinds.includes(kind) || tooSmall?.[spec]) continue;
      const material = Buffer.from(materialOfSpec(spec));
      const sent = Buffer.from(wrapMaterial(material, publicKey, algorithm));
      const got = unwrap({ algorithm, privateKey, validUntil: 0 }, sent);
      assert.ok(got.equals(material), `${spec} ${algorithm}`);
      assert.ok(importedSecret(spec as KeySpec, got), spec);
      assert.ok(keySpecs[spec as KeySpec]);
    }
});

test('key material of RSA is the same in every run, that of curves is not', () => {
  assert.deepEqual(materialOfSpec('RSA_3072'), materialOfSpec('RSA_3072'));
  assert.notDeepEqual(materialOfSpec('ECC_NIST_P256'), materialOfSpec('ECC_NIST_P256'));
});

test('a wrapping key of another length than was requested is a difference', async () => {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const why = await stopOf(async () =>
    wrapped(new Uint8Array(32), der, { algorithm: 'RSAES_OAEP_SHA_256', keySpec: 'RSA_4096' }),
  );
  assert.match(why.cause === 'difference' ? why.actual : '', /one of 2048 bits/);
});

test('a public key that is not that of the imported private key is a difference', () => {
  const material = materialOfSpec('ECC_NIST_P256');
  const der = (bytes: Uint8Array) => {
    const key = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
    return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  };
  const of = (bytes: Uint8Array) => notImported({ ...keys, material }, { PublicKey: der(bytes) });
  assert.equal(of(material), undefined);
  assert.equal(of(materialOfSpec('ECC_NIST_P256'))?.actual, 'another public key');
});
