import type { Identity } from '../identities.ts';
import type { Refusal } from '../refusal.ts';

/** JSON on its way out; Buffers become base64. `undefined` members are left out. */
export type Output = Record<string, unknown>;

/** What a request came to, before it is written as bytes. */
export type Outcome = {
  /** Empty when the request named no operation of ours. */
  readonly operation: string;
  /** Empty when the request was not signed properly. */
  readonly region: string;
  readonly requestId: string;
  readonly result: { readonly output: Output | undefined } | { readonly refusal: Refusal };
};

/** The bytes on the wire, so that a deliberate defect can change any of them. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** An HTTP request as it came in, its body complete. */
export type Received = {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  /** Whether it came from this machine. */
  readonly isLocal: boolean;
};

export type Signer = {
  readonly identity: Identity;
  readonly region: string;
};
