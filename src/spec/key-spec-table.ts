/** Key specs for everybody who has to know them at once: an extract of the contract, generated like the table of operations. */
import table from '../../schemas/key-spec-table.json' with { type: 'json' };
import type { AlgorithmSizes, KeySpec, Size } from './key-spec.ts';

export type { Size } from './key-spec.ts';

export type SpecEntry = Pick<KeySpec, 'kind' | 'bits' | 'curve' | 'usages'>;

const specs = table.specs as unknown as Readonly<Record<string, SpecEntry>>;

/** All key specs, in the order of the contract. */
export const keySpecNames: readonly string[] = Object.keys(specs);

/** Every usage that some key spec can have. */
export const keyUsages: readonly string[] = [
  ...new Set(Object.values(specs).flatMap(({ usages }) => Object.keys(usages))),
];

/** What the contract knows of a key spec. @throws Error for one that AWS does not have */
export function specEntry(spec: string): SpecEntry {
  const entry = Object.hasOwn(specs, spec) ? specs[spec] : undefined;
  if (entry) return entry;
  throw new Error(`Unknown key spec ${spec}. Expected one of: ${keySpecNames.join(', ')}.`);
}

/** The algorithms of a key spec with a usage, in AWS's order; none where it cannot have the usage. */
export function algorithmsOf(spec: string, usage: string): readonly string[] {
  return Object.keys(specEntry(spec).usages[usage] ?? {});
}

/** The sizes that an algorithm has with a key spec; none where it is not one of its algorithms. */
export function sizesOf(spec: string, algorithm: string): AlgorithmSizes {
  const usages = Object.values(specEntry(spec).usages);
  return usages.map((algorithms) => algorithms[algorithm]).find((sizes) => sizes !== undefined) ?? {};
}

export function largest(size: Size | undefined): number | undefined {
  return typeof size === 'number' ? size : size?.[1];
}

/** Whether a number of bytes is one of a size; every number is where nothing is known. */
export function isOfSize(bytes: number, size: Size | undefined): boolean {
  if (size === undefined) return true;
  const [low, high] = typeof size === 'number' ? [size, size] : size;
  return bytes >= low && bytes <= high;
}

/** The member of a key's metadata and of GetPublicKey that lists the algorithms of a usage. */
export const algorithmMembers: Readonly<Record<string, string>> = {
  ENCRYPT_DECRYPT: 'EncryptionAlgorithms',
  SIGN_VERIFY: 'SigningAlgorithms',
  GENERATE_VERIFY_MAC: 'MacAlgorithms',
  KEY_AGREEMENT: 'KeyAgreementAlgorithms',
  ENCAPSULATE_DECAPSULATE: 'EncapsulationAlgorithms',
};
