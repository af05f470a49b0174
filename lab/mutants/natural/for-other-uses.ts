import { createHmac } from 'node:crypto';
import type { Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { changing } from './used-key.ts';

type Input = Call['input'];

/** Does as if the key were for this, where it is for something else. */
function workingAnyway(
  operation: string,
  act: (key: Key, input: Input) => Readonly<Record<string, unknown>>,
) {
  const accept = (call: Call) => {
    const key = keyOf(call);
    return key && { KeyId: key.arn, ...act(key, call.input) };
  };
  return insteadOfRefusal(operation, accept, 'InvalidKeyUsageException');
}

const isLattice = (call: Call) => keyOf(call)?.shared.spec.startsWith('ML_DSA') === true;

function typed(operation: string, from: string, to: string, isMeant: (call: Call) => boolean): Change {
  const change = ({ MessageType }: Input) => (MessageType === from ? { MessageType: to } : {});
  return changing(operation, change, isMeant);
}

/** Keys that are used for what they are not for, and messages of the wrong type. */
export const otherUseFaults = faultsOf('input constraints', {
  'mu-taken-for-a-digest': [
    'Sign takes an EXTERNAL_MU message for a digest where the key is no ML-DSA key.',
    typed('Sign', 'EXTERNAL_MU', 'DIGEST', (call) => !isLattice(call)),
  ],
  'digest-verified-as-a-message': [
    'Verify takes the digest of a message for the message where the key is an ML-DSA key.',
    typed('Verify', 'DIGEST', 'RAW', isLattice),
  ],
  'signature-checked-before-the-usage': [
    'Verify with a key for another use says that the signature is invalid.',
    insteadOfRefusal(
      'Verify',
      () => {
        throw new Refusal('KMSInvalidSignatureException');
      },
      'InvalidKeyUsageException',
    ),
  ],
  'encrypts-with-any-key': [
    'Encrypt encrypts with a key that is for signatures or MACs.',
    workingAnyway('Encrypt', (_key, { Plaintext }) => ({
      CiphertextBlob: Buffer.concat([Buffer.alloc(64), Plaintext as Buffer]),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    })),
  ],
  'mac-with-any-key': [
    'GenerateMac makes a MAC with a key that is for encryption or signatures.',
    workingAnyway('GenerateMac', ({ arn }, { Message, MacAlgorithm }) => ({
      Mac: createHmac('sha256', arn)
        .update(Message as Buffer)
        .digest(),
      MacAlgorithm,
    })),
  ],
  'usage-checked-before-the-source': [
    'ReEncrypt asks what its source key is for before it compares it with that of the ciphertext.',
    handling('ReEncrypt', (call, proceed) => {
      const source = call.store.find(call.region, String(call.input.SourceKeyId ?? ''));
      if (source && source.shared.usage !== 'ENCRYPT_DECRYPT')
        throw new Refusal('InvalidKeyUsageException', `${source.arn} is for ${source.shared.usage}.`);
      return proceed();
    }),
  ],
  'material-of-rsa-keys-named': [
    'ReEncrypt names a key material of RSA keys too.',
    outputOf('ReEncrypt', ({ SourceKeyMaterialId: from, DestinationKeyMaterialId: to, ...output }) => ({
      ...output,
      SourceKeyMaterialId: from ?? to,
      DestinationKeyMaterialId: to ?? from,
    })),
  ],
  'imported-keys-do-not-sign': [
    'Sign refuses keys with imported key material.',
    handling('Sign', (call, proceed) => {
      if (keyOf(call)?.shared.origin === 'EXTERNAL')
        throw new Refusal('UnsupportedOperationException', 'The key material was imported.');
      return proceed();
    }),
  ],
});
