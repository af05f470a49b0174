import type { Access } from './authorization/access.ts';
import type { Callers } from './callers.ts';
import type { KeyPair } from './cryptography/key-pairs.ts';
import type { Identity } from './identities.ts';
import type { Key, KeyState } from './keys/key.ts';
import type { KeySpec } from './keys/key-specs.ts';
import type { KeyStateTable } from './keys/key-states.ts';
import type { RelatedKeys } from './keys/related-keys.ts';
import type { Store } from './keys/store.ts';
import type { Answer, Outcome, Output, Received, Signer } from './wire/messages.ts';
import type { AnyInput, Members } from './wire/shapes.ts';

export type Settings = Callers & {
  /** How long a new replica stays `Creating`. */
  readonly creatingMs: number;
  /** How long the old and the new primary stay `Updating`. */
  readonly updatingMs: number;
  /** How long a rotation that RotateKeyOnDemand started is in progress. */
  readonly rotatingMs: number;
  /** Region names that can be called. */
  readonly regions: readonly string[];
};

/** Everything one request needs: nothing an operation knows comes from anywhere else. */
export type Call<Input = AnyInput> = {
  readonly operation: string;
  readonly input: Input;
  readonly region: string;
  readonly caller: Identity;
  readonly requestId: string;
  /** Milliseconds since the epoch, read once per request. */
  readonly now: number;
  readonly store: Store;
  readonly settings: Settings;
  readonly parts: Parts;
};

export type Operation = {
  /** Constraints of the input, as data. */
  readonly members: Members;
  /** Resolves to the output; `undefined` is an answer without a body. @throws Refusal */
  handle(call: Call): Output | undefined | Promise<Output | undefined>;
};

/** Which ways of naming a key an operation takes. */
export type Accepts = 'keys' | 'aliases';

/**
 * What the server is assembled from. Operations reach each other's knowledge only through these, so replacing one
 * entry changes it everywhere: that is how deliberate defects are made.
 */
export type Parts = {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly keyStates: KeyStateTable;
  readonly authenticate: (
    received: Received,
    settings: Settings,
    now: number,
    service?: 'kms' | 'sts',
  ) => Signer;
  readonly generateKeyPair: (spec: KeySpec) => Promise<KeyPair>;
  /** The key pair under which key material to be imported is wrapped; `generate` makes one. */
  readonly wrappingPair: (spec: KeySpec, generate: (spec: KeySpec) => Promise<KeyPair>) => Promise<KeyPair>;
  readonly checkInput: (members: Members, input: AnyInput) => void;
  readonly resolveKey: (call: Call<unknown>, keyId: string, accepts: Accepts) => Key;
  readonly authorize: (call: Call<unknown>, access: Access) => void;
  readonly keyState: (key: Key, now: number) => KeyState;
  readonly checkState: (call: Call<unknown>, key: Key) => void;
  readonly relatedKeys: (key: Key) => RelatedKeys;
  readonly metadata: (call: Call<unknown>, key: Key) => Output;
  readonly answer: (outcome: Outcome) => Answer | Promise<Answer>;
};
