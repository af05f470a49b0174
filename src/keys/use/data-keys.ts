import type { Door } from '../../door/door.ts';
import type { Input } from '../../model/driver.ts';
import { bytesAt, type JsonObject } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { prepare, type Setting } from './happy-path.ts';
import type { Product } from './usage.ts';

/** Has a data key or a key pair made, and takes what was encrypted for a ciphertext like any other. */
export async function makeDataKey(
  operation: string,
  setting: Setting,
  more: Input = {},
): Promise<{ readonly outcome: Outcome; readonly product: Product }> {
  const { door, region } = setting;
  const input = { ...(await prepare(operation, setting)), ...more };
  const outcome = await door.send(operation, input, { region });
  const output = requireSuccess(outcome, `${operation} in ${region}`);
  const ciphertext = bytesAt(output, memberOf(operation, 'CiphertextBlob'));
  const given = bytesAt(output, operation.includes('Pair') ? 'PrivateKeyPlaintext' : 'Plaintext');
  const Plaintext = given.length > 0 ? given : await decrypted(door, region, ciphertext, more);
  const sealed: JsonObject = { ...output, CiphertextBlob: ciphertext.toString('base64') };
  return { outcome, product: { region, input: { Plaintext, ...more }, output: sealed } };
}

function memberOf(operation: string, member: string): string {
  return operation.includes('Pair') ? `PrivateKey${member}` : member;
}

async function decrypted(door: Door, region: string, CiphertextBlob: Buffer, more: Input): Promise<Buffer> {
  const outcome = await door.send('Decrypt', { CiphertextBlob, ...more }, { region });
  return bytesAt(requireSuccess(outcome, `Decrypt in ${region}`), 'Plaintext');
}

/** Encrypts under an encryption context. */
export async function encryptWithContext(
  { door, keys, region }: Setting,
  EncryptionContext: Input,
): Promise<Product> {
  const input = { KeyId: keys.keyId, Plaintext: Buffer.from('plaintext'), EncryptionContext };
  const output = requireSuccess(await door.send('Encrypt', input, { region }), `Encrypt in ${region}`);
  return { region, input, output };
}

/** Decrypts under an encryption context, none where there is none; with a KeyId only where one is given. */
export function decryptWithContext(
  door: Door,
  { output }: Product,
  region: string,
  EncryptionContext: Input | undefined,
  KeyId?: string,
): Promise<Outcome> {
  const CiphertextBlob = bytesAt(output, 'CiphertextBlob');
  const input = { CiphertextBlob, ...(KeyId && { KeyId }), ...(EncryptionContext && { EncryptionContext }) };
  return door.send('Decrypt', input, { region });
}

/** Encrypts anew under another encryption context, in the same Region. */
export async function reEncryptWithContext(
  { door, keys, region }: Setting,
  { input, output }: Product,
  context: Input,
): Promise<Product> {
  const again = {
    CiphertextBlob: bytesAt(output, 'CiphertextBlob'),
    SourceEncryptionContext: input.EncryptionContext as Input,
    DestinationKeyId: keys.keyId,
    DestinationEncryptionContext: context,
  };
  const outcome = await door.send('ReEncrypt', again, { region });
  const sealed = requireSuccess(outcome, `ReEncrypt in ${region}`);
  return { region, input: { ...input, EncryptionContext: context }, output: sealed };
}
