import { diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';

let peer: ReturnType<typeof newPeer> | undefined;

const newPeer = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The public key of the party with which a key agrees on a secret: one of this process, in DER (SubjectPublicKeyInfo). */
export function peerPublicKey(): Uint8Array {
  peer ??= newPeer();
  return peer.publicKey.export({ type: 'spki', format: 'der' });
}

/** The secret that this party agrees on with the owner of a public key. @throws Error for a key of another curve */
export function secretWith(publicKey: KeyObject): Buffer {
  peer ??= newPeer();
  return diffieHellman({ privateKey: peer.privateKey, publicKey });
}
