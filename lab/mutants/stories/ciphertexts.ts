import { newMaterial } from '../../../src/reference/cryptography/material.ts';
import { isPrimary } from '../../../src/reference/keys/key.ts';
import { invalidState, Refusal, unsupported } from '../../../src/reference/refusal.ts';
import { afterMove, hasMoved, isFormerPrimary, keyOf, third, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling, insteadOfRefusal, outputOf } from '../wraps.ts';

const garbled = () => new Refusal('InvalidCiphertextException', '');

/** Decrypt fails where this holds. */
function refusingToDecrypt(
  isRefused: (call: Parameters<Parameters<typeof handling>[1]>[0]) => boolean,
): Change {
  return handling('Decrypt', (call, proceed) => {
    if (isRefused(call)) throw garbled();
    return proceed();
  });
}

/** UPR-13, UPR-17, SHR-04, REP-09, CRY-01 and CRY-02: what was made somewhere and is used elsewhere. */
export const ciphertextMutants: readonly Mutant[] = [
  {
    id: 'old-ciphertext-lost',
    clause: 'UPR-13',
    defect: 'A move replaces the key material, so that earlier ciphertext cannot be decrypted.',
    apply: afterMove(({ shared }) => {
      if (shared.spec === 'SYMMETRIC_DEFAULT') shared.materials = [newMaterial(shared)];
    }),
  },
  {
    id: 'third-region-cannot-decrypt-after-move',
    clause: 'UPR-13',
    defect: 'Decrypt fails in a third Region once the role has moved.',
    apply: refusingToDecrypt((call) => {
      const key = keyOf(call);
      return call.region === third && key !== undefined && wasMoved(key);
    }),
  },
  {
    id: 'old-primary-cannot-decrypt-later-ciphertext',
    clause: 'UPR-13',
    defect: 'The former primary key decrypts nothing any more.',
    apply: refusingToDecrypt((call) => {
      const key = keyOf(call);
      return key !== undefined && isFormerPrimary(key);
    }),
  },
  {
    id: 'old-primary-cannot-re-encrypt',
    clause: 'UPR-13',
    defect: 'ReEncrypt gives back unusable ciphertext in the Region of the former primary key.',
    apply: outputOf('ReEncrypt', (output, call) => {
      const key = call.parts.resolveKey(call, String(call.input.DestinationKeyId), 'aliases');
      return isFormerPrimary(key) ? { ...output, CiphertextBlob: Buffer.from('none') } : output;
    }),
  },
  {
    id: 'only-symmetric-keys-move',
    clause: 'UPR-17',
    defect: 'UpdatePrimaryRegion is refused for every key that is not a symmetric encryption key.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      if (key && key.shared.spec !== 'SYMMETRIC_DEFAULT') throw unsupported(`${key.arn} is not symmetric.`);
      return proceed();
    }),
  },
  {
    id: 'hmac-lost-on-move',
    clause: 'UPR-17',
    defect: 'MACs are no longer valid in other Regions after the role of an HMAC key has moved.',
    apply: outputOf('VerifyMac', (output, call) => {
      const key = keyOf(call);
      return { ...output, MacValid: !(key && isPrimary(key) && hasMoved(key)) };
    }),
  },
  {
    id: 'imported-material-lost-on-move',
    clause: 'UPR-17',
    defect: 'A move deletes the imported key material of the former primary key.',
    apply: afterMove((former) => former.imports.clear()),
  },
  {
    id: 'replica-lacks-earlier-material',
    clause: 'REP-09',
    defect: 'A replica does not decrypt what was encrypted before it existed.',
    apply: (parts) => {
      const madeAt = new Map<string, number>();
      const encrypting = outputOf('Encrypt', (output, call) => {
        madeAt.set(String((output.CiphertextBlob as Buffer).toString('base64')), call.now);
        return output;
      });
      const decrypting = refusingToDecrypt((call) => {
        const blob = (call.input.CiphertextBlob as Buffer).toString('base64');
        return (keyOf(call)?.createdAt ?? 0) > (madeAt.get(blob) ?? Number.POSITIVE_INFINITY);
      });
      return decrypting(encrypting(parts));
    },
  },
  {
    id: 'unrelated-keys-interoperate',
    clause: 'REP-09',
    defect: 'Decrypt ignores which key was named and uses the key that the ciphertext names.',
    apply: handling('Decrypt', (call, proceed) => {
      const { KeyId: _ignored, ...input } = call.input;
      return proceed(input.EncryptionAlgorithm === undefined ? { ...call, input } : call);
    }),
  },
  {
    id: 'decrypt-needs-a-key-id',
    clause: 'CRY-01',
    defect: 'Decrypt refuses symmetric ciphertext when KeyId is omitted.',
    apply: refusingToDecrypt((call) => call.input.KeyId === undefined),
  },
  {
    id: 'decrypt-answers-with-the-primary-arn',
    clause: 'CRY-01',
    defect: 'Decrypt in the Region of a replica returns the ARN of the primary key.',
    apply: outputOf('Decrypt', (output, call) => {
      const { shared } = call.parts.resolveKey(call, String(output.KeyId), 'keys');
      return { ...output, KeyId: shared.keys.get(shared.primaryRegion)?.arn };
    }),
  },
  {
    id: 'own-arn-does-not-decrypt',
    clause: 'CRY-01',
    defect: 'Decrypt refuses the key ARN of the very Region that it is called in.',
    apply: refusingToDecrypt((call) => String(call.input.KeyId).startsWith('arn:')),
  },
  {
    id: 'altered-ciphertext-decrypts',
    clause: 'CRY-01',
    defect: 'Decrypt answers an altered ciphertext with an empty plaintext instead of refusing it.',
    apply: handling('Decrypt', async (call, proceed) => {
      try {
        return await proceed();
      } catch {
        return { KeyId: keyOf(call)?.arn, Plaintext: Buffer.from('?') };
      }
    }),
  },
  {
    id: 'replica-decrypts-to-something-else',
    clause: 'CRY-01',
    defect: 'Decrypt in the Region of a replica gives back other bytes than were encrypted.',
    apply: outputOf('Decrypt', (output, call) => {
      const key = call.parts.resolveKey(call, String(output.KeyId), 'keys');
      return isPrimary(key)
        ? output
        : { ...output, Plaintext: Buffer.from(output.Plaintext as Buffer).reverse() };
    }),
  },
  {
    id: 'foreign-region-arn-decrypts',
    clause: 'CRY-02',
    defect: 'Decrypt accepts the key ARN of another Region.',
    apply: handling('Decrypt', (call, proceed) => {
      const KeyId = String(call.input.KeyId ?? '')
        .split('/')
        .at(-1);
      return proceed(KeyId ? { ...call, input: { ...call.input, KeyId } } : call);
    }),
  },
  {
    id: 'foreign-region-arn-is-invalid-state',
    clause: 'CRY-02',
    defect: 'Decrypt refuses the key ARN of another Region with KMSInvalidStateException.',
    apply: handling('Decrypt', (call, proceed) => {
      const [, , , region = call.region] = String(call.input.KeyId ?? '').split(':');
      if (region !== call.region) throw invalidState(`Invalid arn ${region}`);
      return proceed();
    }),
  },
  {
    id: 'every-signature-valid',
    clause: 'SHR-04',
    defect: 'Verify says of every signature that it is valid.',
    apply: insteadOfRefusal('Verify', (call) => ({
      KeyId: keyOf(call)?.arn,
      SignatureValid: true,
      SigningAlgorithm: call.input.SigningAlgorithm,
    })),
  },
  {
    id: 'every-mac-valid',
    clause: 'SHR-04',
    defect: 'VerifyMac says of every MAC that it is valid.',
    apply: insteadOfRefusal('VerifyMac', (call) => ({
      KeyId: keyOf(call)?.arn,
      MacValid: true,
      MacAlgorithm: call.input.MacAlgorithm,
    })),
  },
];
