import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto';

/** The public key of the party with which a key agrees on a secret, in DER (SubjectPublicKeyInfo); always the same party. */
export function peerPublicKey(): Uint8Array {
  return createPublicKey(peerKey()).export({ type: 'spki', format: 'der' });
}

/** The secret that this party agrees on with the owner of a public key. @throws Error for a key of another curve */
export function secretWith(publicKey: KeyObject): Buffer {
  return diffieHellman({ privateKey: peerKey(), publicKey });
}

/** It guards nothing and comes from a text, so that no module need remember it between two calls. */
function peerKey(): KeyObject {
  const curve = createECDH('prime256v1');
  const scalar = createHash('sha256').update('the peer of kms-conformance').digest();
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  const text = (part: Buffer) => part.toString('base64url');
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: text(point.subarray(1, 33)),
    y: text(point.subarray(33)),
    d: text(scalar),
  };
  return createPrivateKey({ format: 'jwk', key });
}
