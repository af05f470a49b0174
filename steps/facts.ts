import type { MovingTraffic } from '../src/expect/during/moving-traffic.ts';
import type { Shown } from '../src/keys/during/shown.ts';
import type { KeyStore } from '../src/keys/key-stores.ts';
import type { Placed } from '../src/keys/lasting-keys.ts';
import type { Rotations } from '../src/keys/rotations-in-progress.ts';
import type { SpecCall } from '../src/keys/specs/calls.ts';
import type { SpecKey } from '../src/keys/specs/spec-key.ts';
import type { Walked } from '../src/keys/use/growing-lists.ts';
import type { ForeignAlias } from '../src/keys/use/moved-aliases.ts';
import type { Product } from '../src/keys/use/usage.ts';
import type { Input } from '../src/model/driver.ts';
import type { JsonObject } from '../src/model/json.ts';
import type { Outcome } from '../src/model/outcome.ts';
import type { RelatedKeys } from '../src/model/related-keys.ts';

/** What a scenario may know, step by step. */
export type Facts = {
  readonly keys: RelatedKeys;
  readonly outcome: Outcome;
  /** What was shown before the act of all that it could change. */
  readonly before: Shown;
  /** Property values noted earlier, by property and Region. */
  readonly noted: Readonly<Record<string, string>>;
  /** What a key made: a ciphertext, a signature, a MAC or a shared secret. */
  readonly product: Product;
  /** The outcome of the first of two calls. */
  readonly first: Outcome;
  readonly prepared: Input;
  /** What CreateGrant returned for the grant that the scenario is about. */
  readonly grant: Outcome;
  /** A key of a spec, and the call that is made with it. */
  readonly specKey: SpecKey;
  readonly call: SpecCall;
  /** What an operation takes in each Region, by Region. */
  readonly everywhere: Readonly<Record<string, Input>>;
  /** What two calls at the same time came to. */
  readonly outcomes: readonly Outcome[];
  readonly placed: Placed;
  readonly aliasName: string;
  readonly foreignAlias: ForeignAlias;
  readonly listed: readonly string[];
  readonly walked: Walked;
  readonly aliases: readonly unknown[];
  readonly traffic: MovingTraffic;
  readonly metadata: JsonObject;
  /** A key that is none of the related keys. */
  readonly another: RelatedKeys;
  readonly keyStore: KeyStore;
  readonly otherStore: KeyStore;
  /** How many key materials the key is to have. */
  readonly materials: number;
  readonly rotations: Rotations;
};

/** Which step gives a fact, for the message when it is missing. */
export const remedies: Readonly<Record<keyof Facts, string>> = {
  keys: 'a `Given a multi-Region key …` step',
  outcome: 'a `When` step that makes a call',
  before: 'a `When` step that makes a call on related keys',
  noted: 'a `Given the … of every related key is noted` step',
  product: 'a `Given a ciphertext produced in the …` step or a `When` step that uses the key',
  placed: 'a `Given a … key that is …, prepared for …` step',
  specKey: 'a `Given a single-Region … key for …` step',
  call: 'a `When … is called with …` step',
  foreignAlias: 'a `Given an alias that names another key` step',
  walked: 'a `When … is called page by page …` step',
  first: 'a `When … is called twice …` step',
  grant: 'a `Given the … has a grant in the … with` step',
  prepared: 'a `Given everything … needs exists` step',
  everywhere: 'a `Given everything … needs exists in every Region` step',
  outcomes: 'a `When … is called twice at the same time` step',
  aliasName: 'a `Given the key in the … has an alias` step',
  listed: 'a `When all keys in the … are listed` step',
  aliases: 'the `When all aliases of the key in the … are listed` step',
  traffic: 'a `When … while the key is in use in every Region` step',
  metadata: 'a `When DescribeKey is called …` step',
  keyStore: 'a `Given a custom key store` step',
  otherStore: 'a `Given another custom key store` step',
  rotations: 'a `When RotateKeyOnDemand is called in the … after … rotations` step',
  another: 'a `When a ciphertext of another key is re-encrypted …` step',
  materials: 'a `When … while an on-demand rotation is in progress` step',
};
