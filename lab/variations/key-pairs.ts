import { generateKeyPairOf, type KeyPair } from '../../src/reference/cryptography/key-pairs.ts';
import type { KeySpec } from '../../src/reference/keys/key-specs.ts';
import type { Parts } from '../../src/reference/parts.ts';

/** Enough that keys which meet in one scenario differ. */
const pairsKept = 24;

/**
 * Hands out RSA key pairs again after a while: making them is most of what a run costs a processor, and no scenario is
 * about their freshness. Made for many servers, so that they share what was made.
 */
export function createKeyPairs(): (parts: Parts) => Parts {
  const made = new Map<KeySpec, { readonly pairs: Promise<KeyPair>[]; next: number }>();
  return (parts) => ({
    ...parts,
    generateKeyPair: (spec) => {
      if (!spec.startsWith('RSA_')) return generateKeyPairOf(spec);
      const kept = made.get(spec) ?? { pairs: [], next: 0 };
      made.set(spec, kept);
      const place = kept.next++ % pairsKept;
      kept.pairs[place] ??= generateKeyPairOf(spec);
      return kept.pairs[place];
    },
  });
}
