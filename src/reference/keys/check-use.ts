import { Refusal } from '../refusal.ts';
import type { Key } from './key.ts';
import { algorithmsOf, type KeyUsage } from './key-specs.ts';

/**
 * Makes sure a key is of the usage an operation is for, and offers the algorithm asked for.
 * @throws Refusal InvalidKeyUsageException
 */
export function checkUse(key: Key, operation: string, usage: KeyUsage, algorithm: string): void {
  const { shared, arn } = key;
  if (shared.usage !== usage)
    throw invalidUsage(`${arn} key usage is ${shared.usage} which is not valid for ${operation}.`);
  if (!algorithmsOf(shared.spec, usage).includes(algorithm)) {
    throw invalidUsage(`Algorithm ${algorithm} is incompatible with key spec ${shared.spec}.`);
  }
}

/** For operations that work with symmetric encryption keys only. @throws Refusal InvalidKeyUsageException */
export function checkSymmetric(key: Key, operation: string): void {
  checkUse(key, operation, 'ENCRYPT_DECRYPT', 'SYMMETRIC_DEFAULT');
}

export function invalidUsage(message: string): Refusal {
  return new Refusal('InvalidKeyUsageException', message);
}
