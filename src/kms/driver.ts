import type { Exchange } from './exchange.ts';

/**
 * Input of an operation: JSON, with blobs as bytes. Deliberately loose, since scenarios also send what no client should.
 */
export type Input = { readonly [member: string]: unknown };

/** How to spoil a request on its way out; the rest of it stays as the driver makes it. */
export type Tampering = {
  /** This body instead of the serialised input, byte for byte; signed like any other. */
  readonly body?: string;
  /** Headers to set (before signing); `null` removes one after signing. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** `none` sends no signature at all, `broken` a wrong one, `unknown-key` signs with a key nobody issued. */
  readonly signature?: 'none' | 'broken' | 'unknown-key';
};

export type Call = {
  readonly operation: string;
  readonly input: Input;
  readonly region: string;
  readonly identity: string;
  readonly tampering?: Tampering;
};

/** One way to put a call on the wire and to say what was exchanged. The AWS SDK for JavaScript is one; the AWS CLI or boto3 could be others. */
export type Driver = {
  /** Never throws for what the target or the network does; bounded in time and size. */
  readonly exchange: (call: Call) => Promise<Exchange>;
};
