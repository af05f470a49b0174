import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { keySpecs as referenceSpecs } from '../../src/reference/keys/key-specs.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { root } from '../rules/source-files.ts';
import { complaintsAbout, copyOfSpec, lineOf, plant } from './planted.ts';

const { keySpecs } = readSpec();
const specs = Object.entries(keySpecs.specs);
const metadata = JSON.parse(readFileSync(`${root}/schemas/responses/DescribeKey.json`, 'utf8')).$defs
  .KeyMetadata;

/** Every algorithm of a usage, over all specs. */
const algorithmsOf = (usage: string): readonly string[] =>
  [...new Set(specs.flatMap(([, { usages }]) => Object.keys(usages[usage] ?? {})))].sort();

test('the contract has every key spec and every algorithm of the SDK, and no other', () => {
  const { properties } = metadata;
  assert.deepEqual(specs.map(([name]) => name).sort(), properties.KeySpec.enum);
  const lists = [
    ['ENCRYPT_DECRYPT', 'EncryptionAlgorithms'],
    ['SIGN_VERIFY', 'SigningAlgorithms'],
    ['GENERATE_VERIFY_MAC', 'MacAlgorithms'],
    ['KEY_AGREEMENT', 'KeyAgreementAlgorithms'],
    ['ENCAPSULATE_DECAPSULATE', 'EncapsulationAlgorithms'],
  ] as const;
  for (const [usage, member] of lists)
    assert.deepEqual(algorithmsOf(usage), properties[member].items.enum, usage);
});

test('every algorithm says the size of what it makes', () => {
  const sizes = {
    SIGN_VERIFY: 'messageTypes',
    GENERATE_VERIFY_MAC: 'macBytes',
    ENCRYPT_DECRYPT: 'plaintextBytes',
  };
  for (const [name, { usages }] of specs) {
    for (const [usage, algorithms] of Object.entries(usages)) {
      const member = sizes[usage as 'SIGN_VERIFY'] ?? 'secretBytes';
      for (const [algorithm, known] of Object.entries(algorithms))
        assert.ok(known[member as 'macBytes'] !== undefined, `${name} ${algorithm} ${member}`);
    }
  }
});

test('RSA encrypts as much as its modulus and the digest leave', () => {
  const limit = (spec: string, algorithm: string) =>
    keySpecs.specs[spec]?.usages.ENCRYPT_DECRYPT?.[algorithm]?.plaintextBytes;
  assert.deepEqual(limit('RSA_2048', 'RSAES_OAEP_SHA_1'), [1, 214]);
  assert.deepEqual(limit('RSA_4096', 'RSAES_OAEP_SHA_256'), [1, 446]);
});

test('the reference offers for each spec it has the algorithms of the contract', () => {
  for (const [name, { algorithms }] of Object.entries(referenceSpecs)) {
    const own = Object.entries(keySpecs.specs[name]?.usages ?? {}).map(([usage, each]) => [
      usage,
      Object.keys(each).sort(),
    ]);
    const theirs = Object.entries(algorithms).map(([usage, each]) => [usage, [...each].sort()]);
    assert.deepEqual(own.sort(), theirs.sort(), name);
  }
});

test('planted: mistakes in key specs are told with file and line', (t) => {
  const path = 'key-specs.yaml';
  const mistakes = [
    ['kind: hmac', 'kind: hash', /`kind`: expected one of .*got "hash"/],
    ['ECDSA_SHA_384:', 'ECDSA_SHA_385:', /unknown field `ECDSA_SHA_385`\. Did you mean "ECDSA_SHA_/],
    ['macBytes: 28', 'macByte: 28', /unknown field `macByte`\. Did you mean "macBytes"/],
    [
      'GenerateMac.success-HMAC_224',
      'GenerateMac.sucess-HMAC_224',
      /unknown recording `GenerateMac\.sucess-HMAC_224`/,
    ],
    ['  ML_KEM_512:', '  ML_KEM_513:', /unknown field `ML_KEM_513`\. Did you mean "ML_KEM_512"/],
  ] as const;
  for (const [from, to, says] of mistakes) {
    const folder = copyOfSpec(t);
    plant(folder, path, from, to);
    const complaints = complaintsAbout(folder);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(String(complaints[0]), says);
    assert.ok(complaints[0]?.startsWith(`spec/${path}:${lineOf(folder, path, to)}: `), complaints[0]);
  }
});
