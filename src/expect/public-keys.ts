/** What anybody can do outside AWS KMS with the public key that GetPublicKey answers. */
import { type KeyObject, randomBytes, verify } from 'node:crypto';
import type { Door } from '../door/door.ts';
import { encryptOaep, publicKeyOf } from '../keys/rsa-oaep.ts';
import { secretWith } from '../keys/use/ecdh-peer.ts';
import type { Product } from '../keys/use/usage.ts';
import { bytesAt } from '../model/json.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { difference } from '../model/stop.ts';
import { againstPublicKey } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';

/** Whether a public key accepts what the key made, by the operation that made it. */
const accepts: Readonly<Record<string, (publicKey: KeyObject, product: Product) => boolean>> = {
  // The padding of PKCS #1 v1.5 and a DER-encoded ECDSA signature are what node:crypto expects of these keys.
  Sign: (publicKey, { input, output }) =>
    verify('sha256', input.Message as Uint8Array, publicKey, bytesAt(output, 'Signature')),
  DeriveSharedSecret: (publicKey, { output }) =>
    secretWith(publicKey).equals(bytesAt(output, 'SharedSecret')),
};

/**
 * Requires that what a key made agrees with the public key of every Region: a signature verifies, a shared secret is
 * what the other party derives. Source: https://docs.aws.amazon.com/kms/latest/developerguide/offline-public-key.html
 */
export async function requireAgreement(
  door: Door,
  keys: RelatedKeys,
  operation: string,
  product: Product,
): Promise<void> {
  const accept = accepts[operation];
  if (!accept) throw new Error(`${operation} produces nothing that a public key can verify.`);
  for (const region of keys.regions) {
    const publicKey = await publicKeyIn(door, keys, region);
    const actual = tried(() => accept(publicKey, product), 'it does not match');
    if (actual)
      throw difference({
        expected: `the result of ${operation} in ${product.region} to match the public key in ${region}`,
        actual,
        defect: againstPublicKey(operation),
      });
  }
}

/** Encrypts with the public key of a Region, as whoever has downloaded it. */
export async function encryptOutside(door: Door, keys: RelatedKeys, region: string): Promise<Product> {
  const publicKey = await publicKeyIn(door, keys, region);
  const Plaintext = randomBytes(24);
  let ciphertext = Buffer.alloc(0);
  const actual = tried(() => {
    ciphertext = encryptOaep(publicKey, Plaintext);
    return true;
  });
  if (actual)
    throw difference({
      expected: `the public key in ${region} to encrypt ${Plaintext.length} bytes with RSAES_OAEP_SHA_256`,
      actual,
      defect: unusable,
    });
  return { region, input: { Plaintext }, output: { CiphertextBlob: ciphertext.toString('base64') } };
}

const unusable = 'GetPublicKey returns a PublicKey that does not fit the key spec';

async function publicKeyIn(door: Door, keys: RelatedKeys, region: string): Promise<KeyObject> {
  const asked = await door.send('GetPublicKey', { KeyId: keys.keyId }, { region });
  const der = bytesAt(requireSuccess(asked, `GetPublicKey in ${region}`), 'PublicKey');
  try {
    return publicKeyOf(der);
  } catch (error) {
    throw difference({
      expected: `PublicKey of GetPublicKey in ${region} in DER (SubjectPublicKeyInfo)`,
      actual: `${der.length} bytes that cannot be parsed: ${(error as Error).message}`,
      defect: unusable,
    });
  }
}

/** What went wrong, in words; nothing when all is well. Keys of another kind than expected make node:crypto throw. */
function tried(attempt: () => boolean, otherwise = ''): string | undefined {
  try {
    return attempt() ? undefined : otherwise;
  } catch (error) {
    return (error as Error).message;
  }
}
