import assert from 'node:assert/strict';
import { test } from 'node:test';
import { algorithmsOf, isOfSize, keySpecNames, sizesOf, specEntry } from '../../src/spec/key-spec-table.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { generatedTables } from '../../tools/generate-tables.ts';
import { readFeature } from '../rules/feature-files.ts';
import { featureComplaints, idsOf } from '../rules/feature-rules.ts';

const path = 'features/tables/key-specs.feature';
const { keySpecs } = readSpec();
const feature = readFeature({ path, text: generatedTables(readSpec()).get(path) ?? '' });
const ids = idsOf([feature]);

test('each algorithm of each key spec is asked of both operations that it is for', () => {
  const pairs: Readonly<Record<string, readonly string[]>> = {
    SIGN_VERIFY: ['Sign', 'Verify'],
    GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
    ENCRYPT_DECRYPT: ['Encrypt', 'Decrypt', 'ReEncrypt'],
    KEY_AGREEMENT: ['DeriveSharedSecret'],
    ENCAPSULATE_DECAPSULATE: ['Encapsulate', 'Decapsulate'],
  };
  for (const [spec, { usages, regions }] of Object.entries(keySpecs.specs)) {
    for (const [usage, algorithms] of Object.entries(usages)) {
      assert.ok(ids.includes(`SPEC/CreateKey/${spec}/${usage}`), `${spec} ${usage}`);
      if (regions === 'china-only') continue;
      for (const algorithm of Object.keys(algorithms))
        for (const operation of pairs[usage] ?? assert.fail(usage))
          assert.ok(
            ids.includes(`SPEC/${operation}/${spec}/${algorithm}`),
            `${operation} ${spec} ${algorithm}`,
          );
    }
  }
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(featureComplaints(feature), []);
});

test('what is sent is as long as the algorithm lets it, and one byte longer is refused', () => {
  const steps = feature.pickles.flatMap((pickle) => pickle.steps.map(({ text }) => text));
  assert.ok(steps.includes('Encrypt is called with RSAES_OAEP_SHA_256 and 191 bytes'));
  assert.ok(steps.includes('Encrypt is called with SYMMETRIC_DEFAULT and 4097 bytes'));
});

test('key material is imported in every way that fits, and in no other', () => {
  const named = (spec: string, algorithm: string, wrapping: string) =>
    ['ImportKeyMaterial', 'GetParametersForImport'].filter((operation) =>
      ids.includes(`SPEC/${operation}/${spec}/${algorithm}/${wrapping}`),
    );
  const { keySpecs: wrappingKeys } = keySpecs.wrapping;
  for (const wrapping of wrappingKeys) {
    assert.deepEqual(named('HMAC_384', 'RSAES_OAEP_SHA_1', wrapping), ['ImportKeyMaterial']);
    assert.deepEqual(named('RSA_4096', 'RSA_AES_KEY_WRAP_SHA_1', wrapping), ['ImportKeyMaterial']);
  }
  assert.deepEqual(named('ECC_NIST_P521', 'RSAES_OAEP_SHA_256', 'RSA_2048'), ['GetParametersForImport']);
  assert.deepEqual(named('ECC_NIST_P521', 'RSAES_OAEP_SHA_256', 'RSA_3072'), ['ImportKeyMaterial']);
  assert.deepEqual(named('RSA_2048', 'RSAES_OAEP_SHA_256', 'RSA_2048'), ['GetParametersForImport']);
  assert.deepEqual(named('ECC_NIST_EDWARDS25519', 'RSAES_PKCS1_V1_5', 'RSA_2048'), [
    'GetParametersForImport',
  ]);
});

test('the extract says what the contract says', () => {
  assert.deepEqual(keySpecNames, Object.keys(keySpecs.specs));
  for (const [spec, { usages, kind }] of Object.entries(keySpecs.specs)) {
    assert.deepEqual(specEntry(spec).usages, usages);
    assert.equal(specEntry(spec).kind, kind);
  }
  assert.deepEqual(algorithmsOf('ECC_NIST_P384', 'SIGN_VERIFY'), ['ECDSA_SHA_384']);
  assert.deepEqual(algorithmsOf('ECC_NIST_P384', 'ENCRYPT_DECRYPT'), []);
  assert.equal(sizesOf('HMAC_224', 'HMAC_SHA_224').macBytes, 28);
  assert.deepEqual(sizesOf('HMAC_224', 'HMAC_SHA_256'), {});
  assert.ok(isOfSize(72, [8, 72]) && !isOfSize(73, [8, 72]) && isOfSize(9, undefined) && !isOfSize(9, 8));
  assert.throws(
    () => specEntry('RSA_1024'),
    /Unknown key spec RSA_1024\. Expected one of: SYMMETRIC_DEFAULT/,
  );
});
