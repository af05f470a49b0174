import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { keyOf, second } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling, outputOf, together } from '../wraps.ts';

/** Sign makes up signatures for keys of some specs, and Verify knows them again: no other check would find it out. */
function madeUpSignatures(specs: RegExp, bytes: number): Change {
  return (parts) => {
    const made = new Set<string>();
    const signing = outputOf('Sign', (output, call) => {
      if (!specs.test(keyOf(call)?.shared.spec ?? '')) return output;
      const Signature = randomBytes(bytes);
      made.add(Signature.toString('base64'));
      return { ...output, Signature };
    });
    const verifying = handling('Verify', (call, proceed) => {
      const { Signature, SigningAlgorithm } = call.input;
      if (!made.has(Buffer.from(Signature as Uint8Array).toString('base64'))) return proceed();
      return { KeyId: keyOf(call)?.arn, SignatureValid: true, SigningAlgorithm };
    });
    return together(signing, verifying)(parts);
  };
}

/** Keys for encryption show a public key that is not theirs, the same in every Region. */
function foreignPublicKey(): Change {
  return (parts) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const PublicKey = publicKey.export({ type: 'spki', format: 'der' });
    return outputOf('GetPublicKey', (output) =>
      output.KeyUsage === 'ENCRYPT_DECRYPT' ? { ...output, PublicKey } : output,
    )(parts);
  };
}

/** GetPublicKey gives the public key of signing keys in another form than DER (SubjectPublicKeyInfo). */
const pointOnly: Change = outputOf('GetPublicKey', (output) =>
  String(output.KeySpec).startsWith('ECC')
    ? { ...output, PublicKey: (output.PublicKey as Buffer).subarray(-65) }
    : output,
);

/** SHR-03 and SHR-04: public keys that differ between Regions, or that none of what a key makes agrees with. */
export const publicKeyMutants: readonly Mutant[] = [
  {
    id: 'rsa-public-key-per-region',
    clause: 'SHR-03',
    defect: 'The public key of an RSA replica is not that of its primary key.',
    apply: outputOf('GetPublicKey', (output, call) =>
      call.region === second && String(output.KeySpec).startsWith('RSA')
        ? { ...output, PublicKey: Buffer.from(output.PublicKey as Buffer).reverse() }
        : output,
    ),
  },
  {
    id: 'key-agreement-public-key-per-region',
    clause: 'SHR-03',
    defect: 'The public key of a key agreement replica is not that of its primary key.',
    apply: outputOf('GetPublicKey', (output, call) =>
      call.region === second && output.KeyUsage === 'KEY_AGREEMENT'
        ? { ...output, PublicKey: Buffer.from(output.PublicKey as Buffer).reverse() }
        : output,
    ),
  },
  {
    id: 'elliptic-signatures-made-up',
    clause: 'SHR-04',
    defect: 'A signature of an elliptic curve key is a digest that only its own Verify knows.',
    apply: madeUpSignatures(/^ECC/, 32),
  },
  {
    id: 'rsa-signatures-made-up',
    clause: 'SHR-04',
    defect: 'A signature of an RSA key verifies with its own Verify only.',
    apply: madeUpSignatures(/^RSA/, 256),
  },
  {
    id: 'shared-secret-made-up',
    clause: 'SHR-04',
    defect: 'The shared secret is the same in every Region and not what the other party derives.',
    apply: outputOf('DeriveSharedSecret', (output) => ({
      ...output,
      SharedSecret: Buffer.from(output.SharedSecret as Buffer).reverse(),
    })),
  },
  {
    id: 'public-key-of-nobody',
    clause: 'SHR-04',
    defect: 'What was encrypted with the public key of an RSA key cannot be decrypted.',
    apply: foreignPublicKey(),
  },
  {
    id: 'public-key-as-a-point',
    clause: 'SHR-04',
    defect: 'The public key of an elliptic curve key is its bare point.',
    apply: pointOnly,
  },
];
