import {
  constants,
  createPublicKey,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
} from 'node:crypto';
import type { Door } from '../../door/door.ts';
import { bytesAt } from '../../model/json.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { difference } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';

/** What GetPublicKey shows of a key. @throws Stop where that is no public key */
export async function publicKeyOfKey(door: Door, keys: RelatedKeys): Promise<KeyObject> {
  const outcome = await door.send('GetPublicKey', { KeyId: keys.keyId }, { region: keys.primaryRegion });
  return publicKeyIn(requireSuccess(outcome, 'GetPublicKey'), 'GetPublicKey');
}

/** The member PublicKey of an output. @throws Stop where it is no public key in DER */
export function publicKeyIn(output: unknown, operation: string): KeyObject {
  const key = bytesAt(output, 'PublicKey');
  try {
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch (error) {
    throw difference({
      expected: `PublicKey of ${operation} in DER (SubjectPublicKeyInfo)`,
      actual: `${key.length} bytes that cannot be parsed: ${(error as Error).message}`,
      defect: `PublicKey of ${operation} is no public key`,
    });
  }
}

/** Encrypts as whoever has downloaded the public key. Hash and MGF1 are the ones that the algorithm names. */
export function encryptWithPublicKey(key: KeyObject, algorithm: string, plaintext: Uint8Array): Buffer {
  const oaepHash = algorithm.endsWith('SHA_1') ? 'sha1' : 'sha256';
  return attempt('to encrypt', () =>
    publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, plaintext),
  );
}

/** Encapsulates a secret as whoever has downloaded the public key. */
export function encapsulateWithPublicKey(key: KeyObject): { sharedKey: Buffer; ciphertext: Buffer } {
  return attempt('to encapsulate', () => encapsulate(key));
}

/** One secret in 256 begins with a zero byte; that none of so many does is as good as impossible. */
const peersAtMost = 5_000;

/**
 * A key pair of ours on the curve of a public key, whose shared secret begins with a zero byte: whoever takes the secret
 * for a number loses it. Finding one takes a tenth of a second: `isAny` takes the first key pair.
 */
export function peerOf(publicKey: KeyObject, isAny = false): KeyObject {
  const namedCurve = publicKey.asymmetricKeyDetails?.namedCurve ?? 'prime256v1';
  const peer = () => generateKeyPairSync('ec', { namedCurve }).privateKey;
  return attempt('to agree on a secret', () => {
    for (let tried = 1; !isAny && tried < peersAtMost; tried += 1) {
      const privateKey = peer();
      if (diffieHellman({ privateKey, publicKey })[0] === 0) return privateKey;
    }
    return peer();
  });
}

/** A key of another kind than asked for makes node:crypto throw. */
function attempt<Result>(what: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw difference({
      expected: `the public key of GetPublicKey ${what} with`,
      actual: (error as Error).message,
      defect: 'PublicKey of GetPublicKey is no public key of the key spec',
    });
  }
}
