import { createPrivateKey, createPublicKey } from 'node:crypto';
import { publicKeyIn } from '../../keys/specs/outside-keys.ts';
import type { JsonObject } from '../../model/json.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import type { Mismatch } from '../../model/stop.ts';

/** What GetPublicKey shows of a key, where it is not the public half of the private key that was imported. */
export function notImported({ material }: RelatedKeys, output: JsonObject): Mismatch | undefined {
  const key = Buffer.from(material ?? []);
  const imported = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  if (publicKeyIn(output, 'GetPublicKey').equals(imported)) return undefined;
  return {
    expected: 'the public key of the imported key material',
    actual: 'another public key',
    defect: 'GetPublicKey returns another public key than that of the imported key material',
  };
}
