import { bytesAt } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { createSingleRegionKey } from '../related-keys.ts';
import type { Setting } from './happy-path.ts';

/** Encrypts with a new key of its own; the call re-encrypts that under the key of the setting. */
export async function reEncryptFromAnother({
  door,
  session,
  keys,
  region,
}: Setting): Promise<{ readonly another: RelatedKeys; readonly call: () => Promise<Outcome> }> {
  const another = await createSingleRegionKey({ door, session });
  const plaintext = new TextEncoder().encode('kms-conformance');
  const encrypted = await door.send('Encrypt', { KeyId: another.keyId, Plaintext: plaintext }, { region });
  const input = {
    CiphertextBlob: bytesAt(requireSuccess(encrypted, `Encrypt in ${region}`), 'CiphertextBlob'),
    SourceKeyId: another.keyId,
    DestinationKeyId: keys.keyId,
  };
  return { another, call: () => door.send('ReEncrypt', input, { region }) };
}
