import { diffieHellman } from 'node:crypto';
import { at, bytesAt, type JsonObject } from '../../model/json.ts';
import { arnIn, type RelatedKeys } from '../../model/related-keys.ts';
import type { Mismatch } from '../../model/stop.ts';
import { sizesOf } from '../../spec/key-spec-table.ts';
import { againstPublicKey } from '../../wire/defects.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { type Check, type Made, unlike, wrongSize } from './check.ts';

const symmetric = 'SYMMETRIC_DEFAULT';

/** Of operations that encrypt, decrypt and agree on secrets. */
export const secretChecks: Readonly<Record<string, Check>> = {
  Encrypt: async (made) => {
    const { algorithm, specKey } = made.call;
    const ciphertext = bytesAt(made.output, 'CiphertextBlob');
    const { ciphertextBytes } = sizesOf(specKey.spec, algorithm);
    return (
      wrongSize('CiphertextBlob', ciphertext, ciphertextBytes) ??
      notWhatWasEncrypted(made, await decrypted(made, specKey.keys, algorithm, ciphertext))
    );
  },
  Decrypt: (made) => notWhatWasEncrypted(made, bytesAt(made.output, 'Plaintext')) ?? withoutMaterial(made),
  ReEncrypt: async (made) => {
    const { algorithm, specKey, other, input } = made.call;
    const isFrom = input.SourceEncryptionAlgorithm !== undefined;
    const keys = isFrom && other ? other : specKey.keys;
    const ciphertext = bytesAt(made.output, 'CiphertextBlob');
    return (
      unlike('SourceKeyId', sourceArn(made, isFrom), at(made.output, 'SourceKeyId')) ??
      wrongAlgorithms(made.output, isFrom ? [algorithm, symmetric] : [symmetric, algorithm]) ??
      notWhatWasEncrypted(made, await decrypted(made, keys, isFrom ? symmetric : algorithm, ciphertext))
    );
  },
  DeriveSharedSecret: ({ call: { peer, publicKey, specKey, algorithm }, output }) => {
    const secret = bytesAt(output, 'SharedSecret');
    const size = wrongSize('SharedSecret', secret, sizesOf(specKey.spec, algorithm).secretBytes);
    if (size) return size;
    if (peer && publicKey && !diffieHellman({ privateKey: peer, publicKey }).equals(secret))
      return {
        expected: 'the secret that the other party derives from the public key',
        actual: `${secret.length} bytes that are another`,
        defect: againstPublicKey('DeriveSharedSecret'),
      };
    return unlike('KeyOrigin', specKey.keys.material ? 'EXTERNAL' : 'AWS_KMS', at(output, 'KeyOrigin'));
  },
  Encapsulate: async ({ door, call, output }) => {
    const { specKey, algorithm, input } = call;
    const SharedSecretCiphertextBlob = bytesAt(output, 'SharedSecretCiphertextBlob');
    const outcome = await door.send('Decapsulate', { ...input, SharedSecretCiphertextBlob });
    const recovered = requireSuccess(outcome, 'Decapsulate of what Encapsulate made');
    const sizes = sizesOf(specKey.spec, algorithm);
    return (
      wrongSize('SharedSecretCiphertextBlob', SharedSecretCiphertextBlob, sizes.ciphertextBytes) ??
      wrongSize('SharedSecret', bytesAt(output, 'SharedSecret'), sizes.secretBytes) ??
      unlike('SharedSecret of Decapsulate', at(output, 'SharedSecret'), at(recovered, 'SharedSecret'))
    );
  },
  Decapsulate: ({ call: { known }, output }) =>
    bytesAt(output, 'SharedSecret').equals(known)
      ? undefined
      : {
          expected: 'the secret that was encapsulated with the public key',
          actual: 'another',
          defect: againstPublicKey('Decapsulate'),
        },
};

function sourceArn({ call: { specKey, other } }: Made, isFrom: boolean): string {
  const keys = isFrom ? specKey.keys : (other ?? specKey.keys);
  return arnIn(keys.primaryRegion, keys);
}

/** Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
function withoutMaterial({ call: { algorithm }, output }: Made): Mismatch | undefined {
  const id = at(output, 'KeyMaterialId');
  if ((algorithm === symmetric) === (typeof id === 'string')) return undefined;
  return {
    expected: 'KeyMaterialId for symmetric keys, and no others',
    actual: JSON.stringify(id) ?? 'none',
  };
}

async function decrypted(
  { door }: Made,
  { keyId }: RelatedKeys,
  EncryptionAlgorithm: string,
  CiphertextBlob: Buffer,
): Promise<Buffer> {
  const outcome = await door.send('Decrypt', { KeyId: keyId, CiphertextBlob, EncryptionAlgorithm });
  return bytesAt(requireSuccess(outcome, `Decrypt with ${EncryptionAlgorithm}`), 'Plaintext');
}

function notWhatWasEncrypted({ call: { known } }: Made, plaintext: Buffer): Mismatch | undefined {
  if (plaintext.equals(known)) return undefined;
  return {
    expected: `the ${known.length} bytes that were encrypted`,
    actual: `${plaintext.length} other bytes`,
  };
}

function wrongAlgorithms(output: JsonObject, [from, to]: readonly string[]): Mismatch | undefined {
  const got = ['SourceEncryptionAlgorithm', 'DestinationEncryptionAlgorithm'].map((name) => at(output, name));
  return unlike('the algorithms of source and destination', `${from} and ${to}`, got.join(' and '));
}
