import { createHash } from 'node:crypto';
import type { Door } from '../../door/door.ts';
import type { Input } from '../../model/driver.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { type Product, usageOf } from './usage.ts';

/** Signs the digest of a message as a digest; whoever checks the signature is given the message itself. */
export async function signDigest(door: Door, keys: RelatedKeys, region: string): Promise<Product> {
  const { input } = usageOf(keys);
  return signed(door, region, digestOf(input), input);
}

/** Signs a message; whoever checks the signature is given its digest, as a digest. */
export async function signMessage(door: Door, keys: RelatedKeys, region: string): Promise<Product> {
  const { input } = usageOf(keys);
  return signed(door, region, input, digestOf(input));
}

/** Signs a message with an algorithm of the key spec that is not the one it is used with otherwise. */
export function signWith(door: Door, keys: RelatedKeys, region: string, algorithm: string): Promise<Product> {
  const input = { ...usageOf(keys).input, SigningAlgorithm: algorithm };
  return signed(door, region, input, input);
}

async function signed(door: Door, region: string, signing: Input, verifying: Input): Promise<Product> {
  const output = requireSuccess(await door.send('Sign', signing, { region }), `Sign in ${region}`);
  return { region, input: verifying, output };
}

/** All keys that sign do so over SHA-256 here. */
function digestOf(input: Input): Input {
  const digest = createHash('sha256').update(input.Message as Uint8Array);
  return { ...input, Message: digest.digest(), MessageType: 'DIGEST' };
}
