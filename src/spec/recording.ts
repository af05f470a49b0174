/** What AWS was recorded to do, as data. */
import type { KeyState, Reference } from './operation.ts';

/** A key of a situation. Several values: each was tried. */
export type RecordedKey = {
  readonly specs?: readonly string[];
  /** Where the spec was not said. */
  readonly kinds?: readonly string[];
  readonly usages?: readonly string[];
  readonly origins?: readonly string[];
  readonly states?: readonly KeyState[];
  readonly multiRegion?: boolean;
  readonly role?: 'PRIMARY' | 'REPLICA';
  /** False where there is no such key. */
  readonly exists?: false;
  readonly manager?: 'AWS';
};

export type RecordedAnswer = {
  /** `succeeds`, an exception, `various`, or `none` where the fact is not about an answer. */
  readonly code: string;
  readonly when?: string;
  readonly status?: number;
  /** null: the body had no message. */
  readonly message?: string | null;
};

export type Fact = {
  readonly id: string;
  /** `Any` where it holds for all, or for none in particular. */
  readonly operations: readonly string[];
  readonly regions?: readonly string[];
  readonly regionsAreAssumed?: true;
  readonly situation: {
    readonly sentence: string;
    readonly key?: RecordedKey;
    readonly other?: RecordedKey;
    readonly reference?: Reference;
    readonly input?: Readonly<Record<string, unknown>>;
    readonly algorithms?: readonly string[];
    /** Members to their length: bytes, characters or items. */
    readonly sizes?: Readonly<Record<string, number>>;
  };
  readonly answers: readonly RecordedAnswer[];
  readonly shows?: {
    readonly sentence: string;
    readonly members?: Readonly<Record<string, unknown>>;
    readonly absent?: readonly string[];
    /** There was no output at all. */
    readonly empty?: true;
    /** What the same call returned a second time. */
    readonly again?: 'same' | 'different';
    /** A key policy was shown, and it was the default one. */
    readonly defaultPolicy?: true;
    /** Every related key described the same before and after. */
    readonly unchanged?: true;
    readonly states?: readonly KeyState[];
  };
  readonly date?: string;
  readonly dateNote?: string;
  readonly between?: readonly [first: string, last: string];
  readonly evidence: string;
  readonly also?: readonly string[];
  readonly about?: readonly string[];
  readonly contradicts?: readonly {
    readonly what: 'documentation' | 'recording';
    readonly where?: string;
    /** What the page says AWS returns instead. */
    readonly documented?: readonly string[];
  }[];
  readonly note?: string;
  readonly confidence?: string;
};

export type RecordingSource = {
  readonly name: string;
  readonly what: string;
  readonly url: string;
  readonly license: string;
  readonly confidence?: string;
};

/** Facts of one source. */
export type Recordings = { readonly source: RecordingSource; readonly facts: readonly Fact[] };
