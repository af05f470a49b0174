import type { Input } from '../src/kms/driver.ts';
import type { JsonObject } from '../src/kms/json.ts';
import type { Outcome } from '../src/kms/outcome.ts';
import type { RelatedKeys } from '../src/kms/related-keys.ts';
import type { Snapshot } from '../src/kms/snapshot.ts';
import type { Traffic } from '../src/kms/traffic.ts';
import type { Product } from '../src/kms/usage.ts';

/** What a scenario may know, step by step. */
export type Facts = {
  readonly keys: RelatedKeys;
  readonly outcome: Outcome;
  readonly before: Snapshot;
  /** Property values noted earlier, by property and Region. */
  readonly noted: Readonly<Record<string, string>>;
  /** What a key made: a ciphertext, a signature, a MAC or a shared secret. */
  readonly product: Product;
  readonly prepared: Input;
  readonly aliasName: string;
  readonly listed: readonly string[];
  readonly traffic: { readonly moved: Traffic; readonly untouched: Traffic };
  readonly metadata: JsonObject;
};

/** Which step gives a fact, for the message when it is missing. */
export const remedies: Readonly<Record<keyof Facts, string>> = {
  keys: 'a `Given a multi-Region key …` step',
  outcome: 'a `When` step that makes a call',
  before: 'a `When` step that makes a call on related keys',
  noted: 'a `Given the … of every related key is noted` step',
  product: 'a `Given a ciphertext made in the …` step or a `When` step that uses the key',
  prepared: 'a `Given all that … needs` step',
  aliasName: 'a `Given the key in the … has an alias` step',
  listed: 'a `When all keys of the … are listed` step',
  traffic: 'a `When … while every Region uses the key` step',
  metadata: 'a `When DescribeKey is called …` step',
};
