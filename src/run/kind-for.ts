import { type KeyKind, keyKinds } from '../model/key-kinds.ts';
import type { KeyNeed } from '../spec/operation.ts';
import { entryOf } from '../spec/operation-table.ts';

/** Of several kinds that would do, the one that every target has, or that is made fastest. */
const preferred: readonly KeyKind[] = [
  'symmetric',
  'ECC signing',
  'HMAC',
  'ECC key agreement',
  'ML-KEM',
  'imported',
  'RSA encryption',
  'RSA signing',
];

/** The kind of key that an operation works on; `symmetric` for one that works on every kind, or on none. */
export function kindFor(operation: string): KeyKind {
  const need = entryOf(operation)?.key;
  return (need && preferred.find((kind) => serves(kind, need))) ?? 'symmetric';
}

function serves(kind: KeyKind, { usages, specs, origins }: KeyNeed): boolean {
  const { KeySpec, KeyUsage, Origin } = { ...plain, ...keyKinds[kind] };
  const allows = (allowed: readonly string[] | undefined, value: string) =>
    !allowed || allowed.includes(value);
  return allows(usages, KeyUsage) && allows(specs, KeySpec) && allows(origins, Origin);
}

/** What CreateKey makes of what it is not told. */
const plain = { KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT', Origin: 'AWS_KMS' };
