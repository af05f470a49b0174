import { randomBytes } from 'node:crypto';
import type { Door } from '../../door/door.ts';
import type { Input } from '../../model/driver.ts';
import { bytesAt, type JsonObject } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { Product } from '../use/usage.ts';

type Maker = (door: Door, keys: RelatedKeys, context: Input | undefined) => Promise<JsonObject>;

const Plaintext = () => randomBytes(24);

const makers: Readonly<Record<string, Maker>> = {
  ReEncrypt: async (door, { keyId }, DestinationEncryptionContext) => {
    const SourceEncryptionContext = { source: 'another' };
    const from = { KeyId: keyId, Plaintext: Plaintext(), EncryptionContext: SourceEncryptionContext };
    const CiphertextBlob = bytesAt(
      requireSuccess(await door.send('Encrypt', from), 'Encrypt'),
      'CiphertextBlob',
    );
    const input = {
      CiphertextBlob,
      SourceEncryptionContext,
      DestinationKeyId: keyId,
      DestinationEncryptionContext,
    };
    return requireSuccess(await door.send('ReEncrypt', input), 'ReEncrypt');
  },
};

/** What an operation needs besides the key and the encryption context. */
const more: Readonly<Record<string, () => Input>> = {
  Encrypt: () => ({ Plaintext: Plaintext() }),
  GenerateDataKey: () => ({ KeySpec: 'AES_256' }),
  GenerateDataKeyWithoutPlaintext: () => ({ KeySpec: 'AES_256' }),
  GenerateDataKeyPair: () => ({ KeyPairSpec: 'ECC_NIST_P256' }),
  GenerateDataKeyPairWithoutPlaintext: () => ({ KeyPairSpec: 'ECC_NIST_P256' }),
};

/** A ciphertext that an operation makes with an encryption context; `{}` sends an empty one, `"none"` none at all. */
export async function sealWithContext(
  door: Door,
  keys: RelatedKeys,
  operation: string,
  context: Input | 'none',
): Promise<Product> {
  const sent = context === 'none' ? undefined : context;
  const output = await (makers[operation] ?? makerOf(operation))(door, keys, sent);
  const blob = bytesAt(output, 'PrivateKeyCiphertextBlob');
  const CiphertextBlob = (blob.length > 0 ? blob : bytesAt(output, 'CiphertextBlob')).toString('base64');
  return { region: keys.primaryRegion, input: {}, output: { CiphertextBlob } };
}

function makerOf(operation: string): Maker {
  const members = more[operation];
  if (!members)
    throw new Error(`${operation} takes no context. Expected one of: ${Object.keys(more).join(', ')}.`);
  return async (door, { keyId }, EncryptionContext) => {
    const input = { KeyId: keyId, ...members(), EncryptionContext };
    return requireSuccess(await door.send(operation, input), operation);
  };
}

/** Decrypts with an encryption context, by the metadata of the ciphertext alone. */
export function openWithContext(door: Door, { output }: Product, context: Input | 'none'): Promise<Outcome> {
  const CiphertextBlob = bytesAt(output, 'CiphertextBlob');
  const sent = context === 'none' ? {} : { EncryptionContext: context };
  return door.send('Decrypt', { CiphertextBlob, ...sent });
}

/** What may become of a ciphertext on its way, by the words of a scenario. */
const faults: Readonly<Record<string, (blob: Buffer) => Buffer>> = {
  'with its first byte changed': (blob) => flipped(blob, 0),
  'with a byte in its middle changed': (blob) => flipped(blob, Math.floor(blob.length / 2)),
  'with its last byte changed': (blob) => flipped(blob, blob.length - 1),
  'with a byte appended': (blob) => Buffer.concat([blob, Buffer.from([0])]),
  'without its first byte': (blob) => blob.subarray(1),
  'without its last byte': (blob) => blob.subarray(0, -1),
};

export const ciphertextFaults: readonly string[] = Object.keys(faults);

/** Decrypts a ciphertext after something became of it. */
export function openDamaged(door: Door, { output }: Product, fault: string): Promise<Outcome> {
  const CiphertextBlob = faults[fault]?.(bytesAt(output, 'CiphertextBlob'));
  if (!CiphertextBlob)
    throw new Error(`Unknown damage ${fault}. Expected one of: ${ciphertextFaults.join(', ')}.`);
  return door.send('Decrypt', { CiphertextBlob });
}

function flipped(blob: Buffer, at: number): Buffer {
  blob[at] = (blob[at] ?? 0) ^ 1;
  return blob;
}
