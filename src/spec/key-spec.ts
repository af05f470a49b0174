/** Key specs, the usages they can have, and the algorithms of each usage. */
import type { Grade } from '../model/grade.ts';

/** One size, or the smallest and the largest. In bytes. */
export type Size = number | readonly [smallest: number, largest: number];

export type AlgorithmSizes = {
  readonly plaintextBytes?: Size;
  readonly ciphertextBytes?: Size;
  readonly signatureBytes?: Size;
  readonly digestBytes?: number;
  readonly externalMuBytes?: number;
  readonly messageTypes?: readonly ('RAW' | 'DIGEST' | 'EXTERNAL_MU')[];
  readonly macBytes?: number;
  readonly secretBytes?: number;
};

export type KeySpec = {
  readonly kind: string;
  readonly bits?: number;
  readonly curve?: string;
  readonly multiRegion: boolean;
  readonly origins: readonly string[];
  readonly regions: 'everywhere' | 'china-only' | 'not-china';
  readonly dataKeyPair: boolean;
  /** Usage to algorithm, in the order in which AWS lists algorithms. */
  readonly usages: Readonly<Record<string, Readonly<Record<string, AlgorithmSizes>>>>;
  /** Fields that are not documented, and how they are known. */
  readonly grades?: { readonly origins?: Grade };
  readonly recordings?: readonly string[];
  readonly note?: string;
};

/** What a wrapping algorithm can carry. */
export type WrappingAlgorithm = {
  /** Kinds of key specs; none where AWS no longer supports the algorithm. */
  readonly kinds: readonly string[];
  /** For a key spec, the wrapping keys that its material does not fit under. */
  readonly tooSmall?: Readonly<Record<string, readonly string[]>>;
  readonly recordings?: readonly string[];
};

export type Wrappings = {
  readonly source: string;
  readonly keySpecs: readonly string[];
  readonly algorithms: Readonly<Record<string, WrappingAlgorithm>>;
};

export type KeySpecs = {
  /** The page behind each field of a spec. */
  readonly sources: Readonly<Record<string, string>>;
  readonly wrapping: Wrappings;
  readonly specs: Readonly<Record<string, KeySpec>>;
};
