import { randomBytes } from 'node:crypto';
import type { Door } from '../../door/door.ts';
import { at, bytesAt, textAt } from '../../model/json.ts';
import { type KeyKind, keyKinds } from '../../model/key-kinds.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { difference } from '../../model/stop.ts';
import { missingMember } from '../../wire/defects.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { BareCase, Case } from '../case.ts';
import { keyReference } from '../key-references.ts';
import { runTags } from '../related-keys.ts';
import { checkIn, type Product } from './usage.ts';

/** What a call that makes a ciphertext came to, and the ciphertext. */
export type Made = { readonly outcome: Outcome; readonly product: Product };

/** Encrypts a fresh plaintext in a Region by key ID. */
export async function encryptIn(door: Door, keys: RelatedKeys, region: string): Promise<Made> {
  const input = { KeyId: keys.keyId, Plaintext: randomBytes(24) };
  const outcome = await door.send('Encrypt', input, { region });
  return {
    outcome,
    product: {
      region,
      input,
      output: requireSuccess(outcome, `Encrypt in ${region}`),
    },
  };
}

/** Decrypts with KeyId in the form asked for; with the key ID unless said otherwise. */
export async function decryptIn(
  setting: Case,
  product: Product,
  region: string,
  form = 'the key ID',
): Promise<Outcome> {
  const { door } = setting;
  const KeyId = await keyReference(setting, form, region);
  return door.send('Decrypt', { CiphertextBlob: ciphertextOf(product), ...(KeyId && { KeyId }) }, { region });
}

/** Decrypts with another multi-Region key, which is no relation of the key that encrypted. */
export async function decryptWithUnrelatedKey(
  bare: BareCase,
  product: Product,
  kind: KeyKind = 'symmetric',
): Promise<Outcome> {
  const KeyId = await unrelatedKey(bare, kind);
  return bare.door.send('Decrypt', { CiphertextBlob: ciphertextOf(product), KeyId });
}

/** Has another multi-Region key of the kind check what was made, as a related key would. */
export async function checkWithUnrelatedKey(
  bare: BareCase,
  product: Product,
  kind: KeyKind,
): Promise<Outcome> {
  const keyId = await unrelatedKey(bare, kind);
  return checkIn(bare.door, { kind, keyId }, product, product.region);
}

async function unrelatedKey({ door, session }: BareCase, kind: KeyKind): Promise<string> {
  const input = { ...keyKinds[kind], MultiRegion: true, Tags: runTags(session) };
  const output = requireSuccess(await door.send('CreateKey', input), 'CreateKey');
  return textAt(output, 'KeyMetadata', 'KeyId');
}

/** Re-encrypts under the same related keys in another Region. */
export async function reEncryptIn(
  door: Door,
  keys: RelatedKeys,
  product: Product,
  region: string,
): Promise<Made> {
  const input = {
    CiphertextBlob: ciphertextOf(product),
    DestinationKeyId: keys.keyId,
  };
  const outcome = await door.send('ReEncrypt', input, { region });
  const output = requireSuccess(outcome, `ReEncrypt in ${region}`);
  return { outcome, product: { ...product, output } };
}

/** Requires that a Decrypt gave back what was encrypted. */
export function requirePlaintext(outcome: Outcome, { input }: Product): void {
  const expected = Buffer.from(input.Plaintext as Uint8Array).toString('base64');
  const actual = at(requireSuccess(outcome, 'Decrypt'), 'Plaintext');
  if (actual === expected) return;
  throw difference({
    expected: `the plaintext ${expected}`,
    actual: JSON.stringify(actual) ?? 'no Plaintext',
  });
}

/** Requires that Decrypt names the key material that was current when the ciphertext was made. */
export async function requireMaterial(
  door: Door,
  keys: RelatedKeys,
  product: Product,
  region: string,
): Promise<void> {
  const described = requireSuccess(
    await door.send('DescribeKey', { KeyId: keys.keyId }, { region }),
    'DescribeKey',
  );
  const expected = at(described, 'KeyMetadata', 'CurrentKeyMaterialId');
  // What DescribeKey does not show is its own fault, and nothing to hold Decrypt to.
  if (typeof expected !== 'string')
    throw difference({
      expected: `CurrentKeyMaterialId of the key in ${region}`,
      actual: JSON.stringify(expected) ?? 'no such member',
      defect: missingMember('CurrentKeyMaterialId'),
    });
  const input = { CiphertextBlob: ciphertextOf(product), KeyId: keys.keyId };
  const actual = at(
    requireSuccess(await door.send('Decrypt', input, { region }), 'Decrypt'),
    'KeyMaterialId',
  );
  if (typeof actual === 'string' && actual === expected) return;
  throw difference({
    expected: `KeyMaterialId ${expected}`,
    actual: JSON.stringify(actual) ?? 'no KeyMaterialId',
  });
}

function ciphertextOf({ output }: Product): Buffer {
  return bytesAt(output, 'CiphertextBlob');
}
