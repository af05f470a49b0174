import type { AlgorithmSizes, KeySpec } from '../../src/spec/key-spec.ts';

/** One algorithm of a key spec with a usage. */
export type SpecAlgorithm = {
  readonly spec: string;
  readonly about: KeySpec;
  readonly usage: string;
  readonly algorithm: string;
  readonly sizes: AlgorithmSizes;
};
